import { bare, Columns } from './columns.ts'
import type { Profile } from './profile.ts'
import type { Fault, TableFile } from './table-file.ts'

/** A group with the places to give. Ages are in months, `[from, below)`. */
export type CityGroup = {
  id: string
  kindergarten: string
  language: string
  type: string
  ages: [from: number, below: number] | undefined
  free: number
}

export type GroupsFile = {
  groups: CityGroup[]
  faults: Fault[]
  rows: number
  /** Groups that have more children than places. */
  overfull: number
  /** What the number of free places was read from. */
  freeFrom: string
}

/**
 * The groups of a file, and every row that is not understood. Free places are read from their own column, else they are the
 * capacity less the children.
 * @param empty all places count as free, as if no child were in any group
 * @throws CityError when a column that nothing works without is missing
 */
export function readGroups(table: TableFile, { groups: names }: Profile, empty = false): GroupsFile {
  const columns = new Columns(table)
  const [kindergarten, capacity] = [columns.need(names.kindergarten), columns.find(names.capacity)]
  const free = empty ? columns.need(names.capacity) : columns.find(names.free)
  if (free < 0 && capacity < 0) columns.need(names.free)
  const children = columns.find(names.children)
  const rest = {
    id: columns.find(names.id),
    group: columns.find(names.group),
    language: columns.find(names.language),
    type: columns.find(names.type),
    ageFrom: columns.find(names.ageFrom),
    ageTo: columns.find(names.ageTo),
  }
  const groups: CityGroup[] = []
  const faults = [...table.faults]
  const seen = new Map<string, number>()
  let overfull = 0
  for (const { line, cells } of table.rows) {
    const text = (at: number) => (at < 0 ? '' : (cells[at] ?? '').trim())
    const refuse = (says: string, at: number) => {
      const column = table.headers[at]
      faults.push({ file: table.file, line, ...(column !== undefined && { column }), says })
    }
    const { length: width } = table.headers
    if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')) {
      refuse(`${cells.length} cells under ${width} headers`, -1)
      continue
    }
    const name = text(kindergarten)
    const places = free >= 0 ? whole(text(free)) : difference(whole(text(capacity)), whole(text(children) || '0'))
    const ages = [months(text(rest.ageFrom)), months(text(rest.ageTo))] as const
    const id = [text(rest.id) || name, text(rest.group) || line].join('/')
    const before = seen.get(id)
    // Free places are believed of a row only whose other numbers can be read.
    const noCount = [capacity, children].find((at) => text(at) !== '' && !((whole(text(at)) ?? -1) >= 0))
    if (name === '') refuse('the kindergarten has no name', kindergarten)
    else if (noCount !== undefined)
      refuse(`"${text(noCount)}" is no number of ${noCount === capacity ? 'places' : 'children'}`, noCount)
    else if (places === undefined)
      refuse(`"${text(free >= 0 ? free : capacity)}" is no number of places`, free >= 0 ? free : capacity)
    else if (places > (whole(text(capacity)) ?? places)) refuse(`${places} places are free of ${text(capacity)}`, free)
    else if (Number.isNaN(ages[0])) refuse(`"${text(rest.ageFrom)}" is no age`, rest.ageFrom)
    else if (Number.isNaN(ages[1])) refuse(`"${text(rest.ageTo)}" is no age`, rest.ageTo)
    else if ((ages[0] === undefined) !== (ages[1] === undefined))
      refuse('of two ages one is missing', ages[0] === undefined ? rest.ageFrom : rest.ageTo)
    else if (ages[0] !== undefined && ages[1] !== undefined && ages[0] >= ages[1])
      refuse(`from ${text(rest.ageFrom)} to ${text(rest.ageTo)} there is no age`, rest.ageTo)
    else if (before !== undefined) refuse(`the group ${id} stands on line ${before} already`, rest.group)
    else {
      seen.set(id, line)
      if (places < 0) overfull++
      const [from, below] = ages
      groups.push({
        id,
        kindergarten: name,
        language: text(rest.language),
        type: text(rest.type),
        ages: from === undefined || below === undefined ? undefined : [from, below],
        free: Math.max(0, places),
      })
    }
  }
  const freeFrom = table.headers[free] ?? `${table.headers[capacity]} less ${table.headers[children] ?? 'nothing'}`
  return {
    groups,
    faults: faults.toSorted((a, b) => a.line - b.line),
    rows: table.rows.length + table.faults.length,
    overfull,
    freeFrom,
  }
}

const whole = (text: string): number | undefined => (/^-?\d{1,6}$/.test(text) ? Number(text) : undefined)
const difference = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a - b

/** "1.06" is a year and six months, "6.99" all of the seventh year. Nothing for an empty cell, NaN for one that is no age. */
function months(text: string): number | undefined {
  if (text === '') return undefined
  const [, years, part = '0'] = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  const rest = part === '99' ? 12 : Number(part)
  return years === undefined || rest > 12 ? Number.NaN : Number(years) * 12 + rest
}

/** Groups by the name of their kindergarten as a wish spells it. */
export const byKindergarten = (groups: readonly CityGroup[]): Map<string, CityGroup[]> =>
  Map.groupBy(groups, ({ kindergarten }) => bare(kindergarten))
