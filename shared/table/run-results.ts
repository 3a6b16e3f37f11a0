import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import type { Assignment, Result } from '../domain/assign.ts'
import type { Run } from '../domain/run.ts'
import { getObject, putObject } from '../files/objects.ts'
import { sha256 } from '../vault/seal.ts'
import { entity } from './entity.ts'
import { keys } from './keys.ts'
import { namesOfChildren } from './people.ts'
import { namesIn, storeNames } from './rosters.ts'

const Reason = z.union([
  z.object({ organisation: z.string(), why: z.enum(['no-group', 'no-places']) }),
  z.object({
    organisation: z.string(),
    why: z.literal('others-first'),
    last: z.object({ class: z.number(), filedAt: z.string() }),
  }),
])
const Row = z.object({
  application: z.string(),
  seq: z.number(),
  child: z.string(),
  number: z.string(),
  filedAt: z.string(),
  organisation: z.optional(z.string()),
  group: z.optional(z.string()),
  wish: z.optional(z.number()),
  class: z.optional(z.number()),
  reasons: z.array(Reason),
})
export const StoredResult = z.object({ assignments: z.array(Row), violations: z.number() })

/** Where the files of a run lie in the `files` bucket. */
const objectOf = ({ region, id }: Run, name: 'snapshot' | 'result') => `${region}/runs/${id}/${name}.json`

/**
 * Keeps a file of a run, the first time; a second calculation of the same run reads what the first one froze.
 * @returns where it lies, the hash of its bytes, and the value as it was frozen
 */
export async function freeze<T>(
  run: Run,
  name: 'snapshot' | 'result',
  value: T,
): Promise<{ stored: { key: string; hash: string }; frozen: T }> {
  const key = objectOf(run, name)
  await putObject('files', key, JSON.stringify(value), { type: 'application/json', onlyNew: true })
  const bytes = await getObject('files', key)
  if (!bytes) throw new Error(`${key} was written and is not there`)
  // cast: what lies there was written by this function of the same run
  return { stored: { key, hash: sha256(bytes) }, frozen: JSON.parse(Buffer.from(bytes).toString()) as T }
}

/** The result of a run that was calculated. */
export async function resultOf(run: Run): Promise<Result> {
  const bytes = await getObject('files', objectOf(run, 'result'))
  if (!bytes) throw new Error(`${objectOf(run, 'result')} is not there`)
  return StoredResult.parse(JSON.parse(Buffer.from(bytes).toString()))
}

const Page = z.object({
  region: z.string(),
  run: z.string(),
  list: z.string(),
  page: z.number(),
  rows: z.array(Row),
  last: z.boolean(),
})
const Pages = entity<z.infer<typeof Page>, { region: string; run: string; list: string; page: number }>({
  name: 'RUN-PAGE',
  version: 1,
  schema: Page,
  key: keys.runPage,
})

export type ResultList = 'placed' | 'unplaced'
const PER_PAGE = 25
const NINETY_DAYS = 90
const namesOf = (run: string, list: string, page: number) => `run/${run}/${list}/${page}`

/** Cuts a result into the pages that people read: codes in the main table, the names beside in the table of names. */
export async function storePages(act: Act, { id }: Run, { assignments }: Result): Promise<void> {
  const lists: Record<ResultList, Assignment[]> = {
    placed: assignments.filter(({ group }) => group !== undefined),
    unplaced: assignments.filter(({ group }) => group === undefined),
  }
  for (const [list, rows] of Object.entries(lists)) {
    const count = Math.max(1, Math.ceil(rows.length / PER_PAGE))
    for (let page = 0; page < count; page++) {
      const some = rows.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
      await storeNames(
        act,
        namesOf(id, list, page),
        await namesOfChildren(
          act.region,
          some.map(({ child }) => child),
        ),
        NINETY_DAYS,
      )
      await Pages.store({ region: act.region, run: id, list, page, rows: some, last: page === count - 1 })
    }
  }
}

/** A page of a run's result with the names of its children. @throws Problem `not-found` beyond the last */
export async function pageOfResult(region: string, run: string, list: ResultList, page: number) {
  const [{ rows, last }, names] = await Promise.all([
    Pages.get({ region, run, list, page }, { fresh: false }),
    namesIn(region, namesOf(run, list, page)),
  ])
  return {
    rows: rows.map((row) => ({ ...row, name: names[row.child] ?? '—' })),
    next: last ? undefined : { page: page + 1 },
  }
}
