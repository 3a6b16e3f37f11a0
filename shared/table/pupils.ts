import * as z from 'zod/mini'
import { currentEnrolment, Pupil } from '../domain/pupil.ts'
import { states } from './entity.ts'
import { keys } from './keys.ts'
import { rows } from './lists.ts'

/** What a class list shows of a pupil. */
export const PupilRow = z.object({ id: z.string(), cohort: z.number() })
export type PupilRow = z.infer<typeof PupilRow>

export const Pupils = states<Pupil>({
  about: 'pupil',
  version: 1,
  schema: Pupil,
  place: (it) => {
    const current = currentEnrolment(it)
    if (!current) return {}
    const { region, id, cohort } = it
    return { gsi1pk: keys.pupilsOf({ region, group: current.group }), gsi1sk: id, row: { id, cohort } }
  },
})

/** Who attends a group or class now. */
export const pupilsOf = (region: string, group: string): Promise<PupilRow[]> =>
  rows(PupilRow, { index: 'gsi1', partition: keys.pupilsOf({ region, group }) })

/** Those among some who attend a group or class now, by what stands in their own records. */
export async function attendingNow(region: string, group: string, ids: Iterable<string>): Promise<string[]> {
  const pupils = await Promise.all([...new Set(ids)].map((id) => Pupils.find({ region, id })))
  return pupils.flatMap((pupil) => (pupil && currentEnrolment(pupil)?.group === group ? pupil.id : []))
}
