import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { earlier } from '../../domain/queue/queue.ts'
import { Assignment, type Result } from '../../domain/runs/assignment.ts'
import type { Run } from '../../domain/runs/run.ts'
import { keys } from '../keys.ts'
import { namesOfChildren } from '../people/people.ts'
import { namesOf, storeNames } from '../people/rosters.ts'
import { entity } from '../store/entity.ts'

const Page = z.object({
  region: z.string(),
  run: z.string(),
  list: z.string(),
  page: z.number(),
  rows: z.array(Assignment),
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
const listOf = (run: string, list: string, page: number) => `run/${run}/${list}/${page}`

/** Cuts a result into the pages that people read: codes in the main table, the names beside in the table of names. */
export async function storePages(act: Act, { id }: Run, { assignments }: Result): Promise<void> {
  const filed = assignments.toSorted(byFiling)
  const lists: Record<ResultList, Assignment[]> = {
    placed: filed.filter(({ group }) => group !== undefined),
    unplaced: filed.filter(({ group }) => group === undefined),
  }
  for (const [list, rows] of Object.entries(lists)) {
    const count = Math.max(1, Math.ceil(rows.length / PER_PAGE))
    for (let page = 0; page < count; page++) {
      const some = rows.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
      await storeNames(
        act,
        listOf(id, list, page),
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
  const { rows, last } = await Pages.get({ region, run, list, page }, { fresh: false })
  const names = await namesOf(
    region,
    listOf(run, list, page),
    rows.map(({ child }) => child),
  )
  return {
    rows: rows.map((row) => ({ ...row, name: names[row.child] ?? '—' })),
    next: last ? undefined : { page: page + 1 },
  }
}

type Row = Pick<Assignment, 'application' | 'filedAt'>

const keyOf = ({ application: id, filedAt }: Row) => ({ id, filedAt })
const byFiling = (a: Row, b: Row): number => earlier(keyOf(a), keyOf(b))

/** One row of a list of so many rows, found by halving: the pages are in the order of filing. Nothing where they are gone. */
export async function rowOf(run: { region: string; id: string }, list: ResultList, rows: number, wanted: Row) {
  let [from, to] = [0, Math.ceil(rows / PER_PAGE)]
  while (from < to) {
    const page = (from + to) >> 1
    const found = (await Pages.find({ region: run.region, run: run.id, list, page }, { fresh: false }))?.rows ?? []
    const [first, last] = [found[0], found.at(-1)]
    if (!first || !last) return undefined
    if (byFiling(first, wanted) > 0) to = page
    else if (byFiling(last, wanted) < 0) from = page + 1
    else return found.find(({ application }) => application === wanted.application)
  }
  return undefined
}
