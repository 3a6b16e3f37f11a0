import { type Applicant, classAt } from './queue.ts'
import type { QueueRules } from './queue-rules.ts'

/** Fewer children than this are never told apart from others, neither in a list nor between two of them. */
export const FEWEST = 10

/**
 * Places `from` to `to` of a queue. `numbers` are the children in the order of filing, by the random number that only the
 * family knows; where all of them have the same right, that is the order of the queue too (`exact`).
 */
export type Cell = { from: number; to: number; exact: boolean; numbers: string[] }

/**
 * A queue as everybody may see it. One of fewer than ten children is a cut-off only: no number, no place; several of them
 * together are told in whole tens.
 */
export type PublicQueue =
  | { cohorts: number[]; total: number; cells: Cell[] }
  | { cohorts: number[]; fewerThan: typeof FEWEST }

/**
 * Who is shown in a queue of an age and orientation: for each cell its classes, by their places in the rules, and the
 * applications in the order of filing (`entryOf`).
 */
export type Edition = { rules: string; cells: { classes: number[]; entries: string[] }[] }

/** The moment of filing and the id in one text; such texts sort by filing. */
export const entryOf = ({ id, filedAt }: Pick<Applicant, 'id' | 'filedAt'>): string =>
  `${Date.parse(filedAt).toString(36).padStart(DIGITS, '0')}${id}`
const DIGITS = 9
export const idOf = (entry: string): string => entry.slice(DIGITS)

const classOf = (it: Applicant, rules: QueueRules): number =>
  Math.min(...it.wishes.map((wish) => classAt(it, wish, rules)), rules.order.length)

/**
 * The next edition of a queue, or the same one where nothing may change yet. Whoever compares two editions must not find a
 * child by when it came or went: a cell takes in those who came, and lets go of those who left, ten at a time or more.
 * Classes that were put together stay so. Nothing while fewer than ten wait; by other rules it is drawn again (`redrawn`).
 */
export function nextEdition(
  before: Edition | undefined,
  waiting: readonly Applicant[],
  rules: QueueRules,
): Edition | undefined {
  if (waiting.length < FEWEST) return undefined
  const queue = waiting.map((it) => ({ entry: entryOf(it), itsClass: classOf(it, rules) }))
  if (!before) {
    const cells = inClasses(queue).map(([itsClass, its]) => ({
      classes: [itsClass],
      entries: its.map(({ entry }) => entry),
    }))
    return { rules: rules.id, cells: together(cells) }
  }
  if (before.rules !== rules.id) return enough({ rules: rules.id, cells: redrawn(before, queue) }) ?? before
  const shown = new Set(before.cells.flatMap(({ entries }) => entries))
  const highest = before.cells.map(({ classes }) => Math.max(...classes))
  const byCell = Map.groupBy(queue, ({ itsClass }) => {
    const at = highest.findIndex((most) => itsClass <= most)
    return at < 0 ? highest.length - 1 : at
  })
  const cells = before.cells.map((cell, at) => nextCell(cell, byCell.get(at) ?? [], shown))
  if (cells.every((cell, at) => cell === before.cells[at])) return before
  return enough({ rules: rules.id, cells: together(cells) }) ?? before
}

/** An edition that shows at least ten. */
const enough = (edition: Edition): Edition | undefined =>
  edition.cells.flatMap(({ entries }) => entries).length < FEWEST ? undefined : edition

type EditionCell = Edition['cells'][number]
type Classed = { entry: string; itsClass: number }

const inClasses = <T extends Pick<Classed, 'itsClass'>>(of: readonly T[]) =>
  [...Map.groupBy(of, ({ itsClass }) => itsClass)].toSorted(([a], [b]) => a - b)

function nextCell(cell: EditionCell, its: readonly Classed[], shown: ReadonlySet<string>): EditionCell {
  const here = new Set(its.map(({ entry }) => entry))
  const stay = cell.entries.filter((entry) => here.has(entry))
  const came = its.filter(({ entry }) => !shown.has(entry))
  const [letGo, takeIn] = [cell.entries.length - stay.length >= FEWEST, came.length >= FEWEST]
  if (!letGo && !takeIn) return cell
  return {
    classes: [...new Set([...cell.classes, ...(takeIn ? came.map(({ itsClass }) => itsClass) : [])])],
    entries: [...(letGo ? stay : cell.entries), ...(takeIn ? came.map(({ entry }) => entry) : [])],
  }
}

/** Somebody shown in the next edition: `from` is the cell of the last one, -1 that of those who were in none. */
type Mover = Classed & { from: number }
const FROM_NOWHERE = -1

/**
 * Cells by other rules. Whoever lays two editions side by side sees how many of each cell went to each other one, so as many
 * as ten go one way or nobody: classes are put together until that is so, and fewer than ten newcomers wait for more.
 */
function redrawn({ cells }: Edition, queue: readonly Classed[]): EditionCell[] {
  const classes = new Map(queue.map(({ entry, itsClass }) => [entry, itsClass]))
  const shown = new Set(cells.flatMap(({ entries }) => entries))
  const known = cells.flatMap(({ entries }, from): Mover[] => {
    const here = entries.flatMap((entry) => {
      const itsClass = classes.get(entry)
      return itsClass === undefined ? [] : [{ entry, itsClass, from }]
    })
    const gone = entries.length - here.length
    if (gone >= FEWEST && (here.length === 0 || here.length >= FEWEST)) return here
    // Who left and is shown still goes with most of those beside whom they stood.
    const [[most] = [0]] = inClasses(here).toSorted(([, a], [, b]) => b.length - a.length)
    return entries.map((entry) => ({ entry, itsClass: classes.get(entry) ?? most, from }))
  })
  const came = queue.flatMap((it) => (shown.has(it.entry) ? [] : [{ ...it, from: FROM_NOWHERE }]))
  let drawn = inClasses([...known, ...came]).map(([itsClass, movers]) => ({ classes: [itsClass], movers }))
  for (let at = drawn.findIndex(tells); at >= 0 && drawn.length > 1; at = drawn.findIndex(tells)) {
    const first = Math.min(at, drawn.length - 2)
    const pair = drawn.slice(first, first + 2)
    const joined = { classes: pair.flatMap((it) => it.classes), movers: pair.flatMap((it) => it.movers) }
    drawn = [...drawn.slice(0, first), joined, ...drawn.slice(first + 2)]
  }
  return drawn.map(({ classes: its, movers }) => ({
    classes: its,
    entries: [...Map.groupBy(movers, ({ from }) => from).values()]
      .flatMap((flow) => (flow.length < FEWEST ? [] : flow.map(({ entry }) => entry)))
      .toSorted(),
  }))
}

/** A cell that a few alone went to, or that would be empty once a few newcomers are left out. */
function tells({ movers }: { movers: readonly Mover[] }): boolean {
  const flows = [...Map.groupBy(movers, ({ from }) => from)]
  return (
    flows.some(([from, its]) => from !== FROM_NOWHERE && its.length < FEWEST) ||
    flows.every(([, its]) => its.length < FEWEST)
  )
}

/** Cells of fewer than ten are put to the next one, and the last few to those before them. */
function together(cells: readonly EditionCell[]): EditionCell[] {
  const found: EditionCell[] = []
  let open: EditionCell = { classes: [], entries: [] }
  const join = (a: EditionCell, b: EditionCell): EditionCell => ({
    classes: [...a.classes, ...b.classes].toSorted((x, y) => x - y),
    entries: [...a.entries, ...b.entries].toSorted(),
  })
  for (const cell of cells) {
    open = join(open, cell)
    if (open.entries.length < FEWEST) continue
    found.push(open)
    open = { classes: [], entries: [] }
  }
  const last = found.pop()
  return last ? [...found, open.classes.length === 0 ? last : join(last, open)] : [open]
}

/** An edition as everybody may see it, without a date of birth, the time of filing or the name of a benefit. */
export function shownQueue(
  cohort: number,
  { cells }: Edition,
  rules: Pick<QueueRules, 'points' | 'within'>,
  numberOf: (id: string) => string,
): PublicQueue {
  let from = 1
  const shown = cells.map(({ classes, entries }) => {
    const exact = classes.length === 1 && !rules.points && !rules.within
    const cell = { from, to: from + entries.length - 1, exact, numbers: entries.map((entry) => numberOf(idOf(entry))) }
    from = cell.to + 1
    return cell
  })
  return { cohorts: [cohort], total: from - 1, cells: shown }
}

/** Queues of fewer than ten are put with that of the next younger children, until ten wait together. */
export function smallQueues(small: readonly { cohort: number; waiting: number }[]): PublicQueue[] {
  const found: PublicQueue[] = []
  let open: { cohorts: number[]; waiting: number } = { cohorts: [], waiting: 0 }
  for (const { cohort, waiting } of small.toSorted((a, b) => a.cohort - b.cohort)) {
    open = { cohorts: [...open.cohorts, cohort], waiting: open.waiting + waiting }
    if (open.waiting < FEWEST) continue
    found.push({ cohorts: open.cohorts, total: open.waiting - (open.waiting % FEWEST), cells: [] })
    open = { cohorts: [], waiting: 0 }
  }
  return open.waiting === 0 ? found : [...found, { cohorts: open.cohorts, fewerThan: FEWEST }]
}
