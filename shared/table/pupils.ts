import * as z from 'zod/mini'
import { currentEnrolment, lastEnded, Pupil } from '../domain/pupil.ts'
import { states } from './entity.ts'
import { keys } from './keys.ts'
import { rows } from './lists.ts'

const Span = z.object({ group: z.string(), from: z.string(), to: z.optional(z.string()) })

/** What class lists show of a pupil: where it attends now, and where it did before that. */
export const PupilRow = z.object({
  id: z.string(),
  cohort: z.number(),
  now: z.optional(Span),
  before: z.optional(Span),
})
export type PupilRow = z.infer<typeof PupilRow>

export const Pupils = states<Pupil>({
  about: 'pupil',
  version: 1,
  schema: Pupil,
  place: (it) => {
    const { region, id, cohort } = it
    const now = currentEnrolment(it)
    const before = lastEnded(it)
    return {
      ...(now && { gsi1pk: keys.pupilsOf({ region, group: now.group }), gsi1sk: id }),
      ...(before && {
        gsi2pk: keys.leaversOf({ region, group: before.group }),
        gsi2sk: keys.leaver({ id, to: before.to }),
      }),
      row: { id, cohort, now, before },
    }
  },
})

/** Who attends a group or class now. */
export const pupilsOf = (region: string, group: string): Promise<PupilRow[]> =>
  rows(PupilRow, { index: 'gsi1', partition: keys.pupilsOf({ region, group }) })

/** Who attended a group or class on a date; `left` who does no longer. A pupil who has left twice since is not found. */
export async function attendedOn(
  region: string,
  group: string,
  date: string,
): Promise<{ id: string; left: boolean }[]> {
  const [present, gone] = await Promise.all([
    pupilsOf(region, group),
    rows(PupilRow, {
      index: 'gsi2',
      partition: keys.leaversOf({ region, group }),
      range: { from: keys.leaver({ to: date }) },
    }),
  ])
  const began = (span: z.infer<typeof Span> | undefined) => span !== undefined && span.from <= date
  return [
    ...present.filter(({ now }) => began(now)).map(({ id }) => ({ id, left: false })),
    ...gone.filter(({ before, now }) => began(before) && now?.group !== group).map(({ id }) => ({ id, left: true })),
  ]
}

/** Those among some who attend a group or class now, by what stands in their own records. */
export async function attendingNow(region: string, group: string, ids: Iterable<string>): Promise<string[]> {
  const pupils = await Promise.all([...new Set(ids)].map((id) => Pupils.find({ region, id })))
  return pupils.flatMap((pupil) => (pupil && currentEnrolment(pupil)?.group === group ? pupil.id : []))
}
