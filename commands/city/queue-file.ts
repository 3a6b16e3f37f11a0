import type { Applicant } from '../../shared/domain/queue/queue.ts'
import { isDate } from '../../shared/files/dates.ts'
import { bare, Columns } from './columns.ts'
import type { Profile, RuleSet } from './profile.ts'
import type { Fault, TableFile } from './table-file.ts'

/** A wish of a child: a kindergarten, the groups it is for, and the official place in its queue where the file has one. */
export type CityWish = {
  kindergarten: string
  position: number | undefined
  language: string
  method: string
  /** Types of group that fit; undefined where the file has no such column. */
  types: string[] | undefined
}
/** A child of the queue; `wishes` of the applicant are names of kindergartens. */
export type CityChild = Applicant & { line: number; kindergartens: CityWish[] }

export type QueueFile = {
  children: CityChild[]
  faults: Fault[]
  ruleSet: RuleSet
  /** What the rules could use and the file has no column for. */
  absent: string[]
  rows: number
}

/** A cell that cannot be read. */
class CellError extends Error {
  readonly column: number
  constructor(column: number, says: string) {
    super(says)
    this.column = column
  }
}

/** What it means for the result that a file has no column for something, a sentence each. */
export function meaningOf(absent: readonly string[], { rules }: RuleSet): string[] {
  const byAge = (rules.within ?? []).includes('born')
  const means: Record<string, string> = {
    ...(byAge && { born: 'without birth dates children of equal points stand as if of one age' }),
    desired: 'without the date wanted every child is taken to want a place on the day that places are for',
    language: 'without languages a group of any language suits every child',
    types: 'without types of group a child is placed by its age on the day that places are for',
    territory: 'without a column of territory nobody is in the territory of a kindergarten by it',
    sibling: 'without a column of siblings nobody has a brother or sister in a kindergarten',
  }
  return Object.entries(means).flatMap(([name, says]) => (absent.includes(name) ? [says] : []))
}

/**
 * The children of a queue file, and every row that is not understood.
 * @throws CityError when a column that nothing works without is missing
 */
export function readQueue(table: TableFile, profile: Profile, ruleSet: RuleSet): QueueFile {
  const layout = layoutOf(new Columns(table), table, profile)
  const faults = [...table.faults]
  const children: CityChild[] = []
  const lineOf = new Map<string, number>()
  for (const { line, cells } of table.rows) {
    try {
      const child = readChild(cells, layout, profile, ruleSet)
      const before = lineOf.get(child.id)
      if (before !== undefined) throw new CellError(layout.child, `the child stands on line ${before} already`)
      lineOf.set(child.id, line)
      children.push({ ...child, line })
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      const column = table.headers[error.column]
      faults.push({ file: table.file, line, ...(column !== undefined && { column }), says: error.message })
    }
  }
  const missing = Object.entries({ ...layout.single, ...layout.facts }).filter(([, at]) => at < 0)
  const inWishes = Object.entries(layout.wishes[0] ?? {}).filter(([, at]) => at < 0)
  return {
    children,
    faults: faults.toSorted((a, b) => a.line - b.line),
    ruleSet,
    absent: [...missing, ...inWishes].map(([name]) => name),
    rows: table.rows.length + table.faults.length,
  }
}

type WishColumns = Record<keyof Profile['queue']['wish'], number>
type Layout = {
  width: number
  child: number
  filed: number
  single: { born: number; desired: number; district: number; kind: number }
  facts: Record<string, number>
  wishes: WishColumns[]
}

/** Wishes after a column that is missing would be left out in silence: so far they are looked for. */
const MOST_MISSING = 12

function layoutOf(columns: Columns, { headers }: TableFile, { queue }: Profile): Layout {
  const child = columns.need(queue.child)
  const filed = columns.need(queue.filed)
  columns.need(queue.wish.name, 1)
  const wishes: WishColumns[] = []
  for (let n = 1; columns.find(queue.wish.name, n) >= 0; n++) {
    const at = (names: readonly string[]) => columns.find(names, n)
    const { name, position, district, language, method, types, territory, sibling } = queue.wish
    wishes.push({
      name: at(name),
      position: at(position),
      district: at(district),
      language: at(language),
      method: at(method),
      types: at(types),
      territory: at(territory),
      sibling: at(sibling),
    })
  }
  for (let n = wishes.length + 2; n < wishes.length + MOST_MISSING; n++)
    if (columns.find(queue.wish.name, n) >= 0) columns.need(queue.wish.name, wishes.length + 1)
  const facts = Object.fromEntries(Object.entries(queue.facts).map(([fact, names]) => [fact, columns.find(names)]))
  const single = {
    born: columns.find(queue.born),
    desired: columns.find(queue.desired),
    district: columns.find(queue.district),
    kind: columns.find(queue.kind.columns),
  }
  return { width: headers.length, child, filed, single, facts, wishes }
}

/** Whether a file has a column for each fact that a rule set needs. */
export const fits = (table: TableFile, { queue }: Profile, { needs }: RuleSet): boolean => {
  const columns = new Columns(table)
  return needs.every((fact) => columns.find(queue.facts[fact] ?? []) >= 0)
}

function readChild(cells: string[], layout: Layout, profile: Profile, ruleSet: RuleSet): Omit<CityChild, 'line'> {
  if (cells.slice(layout.width).some((cell) => cell.trim() !== ''))
    throw new CellError(-1, `${cells.length} cells under ${layout.width} headers`)
  const text = (at: number) => (at < 0 ? '' : (cells[at] ?? '').trim())
  const isNothing = (value: string) => profile.nothing.includes(value)
  const yes = (at: number) => yesOrNo(text(at), at, profile)
  const date = (at: number) => (isNothing(text(at)) ? undefined : dateOf(text(at), at))

  const id = text(layout.child)
  if (isNothing(id)) throw new CellError(layout.child, 'the child has no number')
  const filedAt = momentOf(text(layout.filed), layout.filed)
  const { single } = layout
  const known = single.kind < 0 ? [] : profile.queue.kind.values[text(single.kind)]
  if (!known) throw new CellError(single.kind, `"${text(single.kind)}" is no kind of application that is known`)
  const bornOn = date(single.born)
  if (single.born >= 0 && bornOn === undefined && needsBirth(layout, ruleSet))
    throw new CellError(single.born, 'the child has no birth date, by which groups or its place in the order are told')
  const district = text(single.district)
  const asked = layout.wishes.filter((wish) => !isNothing(text(wish.name)) && isWhole(cells, wish))
  if (asked.length === 0) throw new CellError(layout.wishes[0]?.name ?? -1, 'no kindergarten is asked for')
  const kindergartens = asked.map((wish) => ({ ...wishOf(wish, text), at: wish }))
  const twice = asked.find((wish, at) => kindergartens.findIndex((it) => it.kindergarten === text(wish.name)) < at)
  if (twice) throw new CellError(twice.name, `"${text(twice.name)}" is asked for twice`)
  const livesAt = (it: WishColumns) =>
    (ruleSet.territory === 'column'
      ? yes(it.territory)
      : !isNothing(district) && bare(text(it.district)) === bare(district)) ||
    (ruleSet.neighbours?.[district]?.includes(text(it.district)) ?? false)
  const where = (is: (it: WishColumns) => boolean) =>
    kindergartens.filter(({ at }) => is(at)).map((it) => it.kindergarten)
  return {
    id,
    filedAt,
    bornOn,
    desiredOn: date(single.desired),
    benefit: 'none',
    facts: [...known, ...Object.entries(layout.facts).flatMap(([fact, at]) => (yes(at) ? [fact] : []))],
    siblingsAt: where((it) => yes(it.sibling)),
    territoryOf: where(livesAt),
    wishes: kindergartens.map((it) => it.kindergarten),
    kindergartens: kindergartens.map(({ at: _, ...it }) => it),
  }
}

/** Groups are told by types where the file has them, else by age; some rules order by age too. */
const needsBirth = ({ wishes: [first] }: Layout, { rules }: RuleSet): boolean =>
  (first?.types ?? -1) < 0 || (rules.within ?? []).includes('born')

/** A row may end before a wish, not inside of one. */
function isWhole(cells: readonly string[], wish: WishColumns): boolean {
  const cut = Object.values(wish).find((at) => at >= cells.length)
  if (cut !== undefined) throw new CellError(cut, `the row ends inside of a wish, after ${cells.length} cells`)
  return true
}

function wishOf(wish: WishColumns, text: (at: number) => string): CityWish {
  const place = text(wish.position)
  if (place !== '' && !/^[1-9]\d{0,6}$/.test(place))
    throw new CellError(wish.position, `"${place}" is no place in a queue`)
  return {
    kindergarten: text(wish.name),
    position: place === '' ? undefined : Number(place),
    language: text(wish.language),
    method: text(wish.method),
    // Titles of types have commas of their own ("Nuo 1,5 iki 3 metų"): a new title begins with a letter.
    types:
      wish.types < 0
        ? undefined
        : text(wish.types)
            .split(/,(?=\s*\p{L})/u)
            .map((it) => it.trim())
            .filter(Boolean),
  }
}

function yesOrNo(value: string, at: number, { yes, no }: Profile): boolean {
  if (at < 0) return false
  const is = (word: string) => bare(word) === bare(value)
  if (yes.some(is)) return true
  if (no.some(is)) return false
  throw new CellError(at, `"${value}" is neither ${yes.join(' nor ')} nor ${no.filter(Boolean).join(' nor ')}`)
}

function dateOf(value: string, at: number): string {
  const day = value.slice(0, 10)
  if (isDate(day) && /^$|^[ T]\d\d:\d\d/.test(value.slice(10))) return day
  throw new CellError(at, `"${value}" is no date: YYYY-MM-DD`)
}

function momentOf(value: string, at: number): string {
  const [, day = '', time = '00:00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(value) ?? []
  if (isDate(day) && !Number.isNaN(Date.parse(`${day}T${time}Z`))) return `${day}T${time}`
  throw new CellError(at, `"${value}" is no moment: YYYY-MM-DD hh:mm:ss`)
}
