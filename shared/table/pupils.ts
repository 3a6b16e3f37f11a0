import * as z from 'zod/mini'
import { currentEnrolment, lastLeft, Pupil, Stay, stayed, staysOf } from '../domain/pupil.ts'
import { keys } from './keys.ts'
import { readMany } from './store/batch.ts'
import { states } from './store/entity.ts'
import { rows } from './store/lists.ts'
import { mainTable } from './store/table.ts'

/** What class lists show of a pupil. */
export const PupilRow = z.object({ id: z.string(), cohort: z.number(), stays: z.array(Stay) })
export type PupilRow = z.infer<typeof PupilRow>

export const Pupils = states<Pupil>({
  about: 'pupil',
  version: 1,
  schema: Pupil,
  place: (it) => {
    const { region, id, cohort } = it
    const now = currentEnrolment(it)
    const left = lastLeft(it)
    return {
      ...(now && { gsi1pk: keys.pupilsOf({ region, group: now.group }), gsi1sk: id }),
      ...(left && {
        gsi2pk: keys.leaversOf({ region, group: left.group }),
        gsi2sk: keys.leaver({ id, to: left.to }),
      }),
      row: { id, cohort, stays: staysOf(it) },
    }
  },
})

/** Who attends a group or class now. */
export const pupilsOf = (region: string, group: string): Promise<PupilRow[]> =>
  rows(PupilRow, { index: 'gsi1', partition: keys.pupilsOf({ region, group }) })

/**
 * Who attended a group or class on a date; `left` who does no longer. Somebody who has left two other classes since is
 * not found.
 */
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
  const then = (row: PupilRow) => stayed(row.stays, group, date)
  return [
    ...present.filter(then).map(({ id }) => ({ id, left: false })),
    ...gone.filter(then).map(({ id }) => ({ id, left: true })),
  ]
}

/** Who left a group or class on a date or since and attends it no longer. */
export async function leftSince(region: string, group: string, date: string): Promise<string[]> {
  const range = { from: keys.leaver({ to: date }) }
  const gone = await rows(PupilRow, { index: 'gsi2', partition: keys.leaversOf({ region, group }), range })
  return gone.map(({ id }) => id)
}

/** Some children by their ref as far as they are pupils, up to a second old: a hundred in one call. */
export async function pupilsAmong(region: string, ids: readonly string[]): Promise<Map<string, Pupil>> {
  const wanted = ids.map((id) => ({ table: mainTable, key: keys.state({ region, subject: `pupil/${id}` }) }))
  const found = (await readMany(wanted)).map((raw) => Pupils.read(raw))
  return new Map(found.map((it) => [it.id, it]))
}

/** Those among some who attend a group or class now, by what stands in their own records. */
export async function attendingNow(region: string, group: string, ids: Iterable<string>): Promise<string[]> {
  const pupils = await Promise.all([...new Set(ids)].map((id) => Pupils.find({ region, id })))
  return pupils.flatMap((pupil) => (pupil && currentEnrolment(pupil)?.group === group ? pupil.id : []))
}
