import { MarketError } from './market.ts'
import { date, instant, listOf, number, text, truth, whole } from './reading.ts'
import type { Slot } from './slots.ts'

/** A child of a run as the file has it. */
export interface Asker {
  readonly id: string
  /** Programmes, best first; with a class where it differs from the child's own. */
  readonly prefs: readonly (string | { readonly programme: string; readonly class: number | null })[]
  /** Of the right to a place, 0 the best. */
  readonly class: number
  /** More is better. */
  readonly points: number
  /** Milliseconds of the filing; whoever has none comes after those who have. */
  readonly filed: number
  readonly siblingAt: readonly string[]
  readonly category: string | undefined
  /** Members draw one lot. */
  readonly family: string | undefined
  readonly birth: string | undefined
  readonly district: string | undefined
  /** An accepted place, or one that a court, a prosecutor or a commission gave: then with its ground. */
  /** The programme of a seat that the child has and gives up for a better one only. */
  readonly holds: string | undefined
  readonly held: { readonly programme: string; readonly slot: number | undefined; readonly ground?: string } | undefined
}

/** A group or class of a run as the file has it. */
export interface Offered {
  readonly id: string
  readonly capacity: number
  readonly slots: readonly Slot[] | undefined
  readonly soft: boolean | undefined
  /** Full years on `ageOn`, from and to, both included. */
  readonly ages: readonly [number, number] | undefined
  /** The whole rank written out, tiers as lists: then class, sibling and points mean nothing here. */
  readonly priority: readonly (string | readonly string[])[] | undefined
}

/** What the file says of the run itself. */
export interface Heading {
  readonly id?: string
  /** The lot of equals is drawn from it. */
  readonly seed: string
  /** The day on which ages are counted. */
  readonly ageOn?: string
  readonly law?: string
}

type Row = Readonly<Record<string, unknown>>

const told = ['type', 'title', 'name', 'note', 'notes', 'municipality', 'organisation', 'district']
const askers = new Set([
  ...[
    'id',
    'prefs',
    'class',
    'points',
    'submittedAt',
    'siblingAt',
    'category',
    'family',
    'birth',
    'frozen',
    'fixed',
    'holds',
  ],
  ...told,
])
const offers = new Set(['id', 'capacity', 'slots', 'soft', 'ages', 'priority', ...told])
const slots = new Set(['seats', 'category', 'note'])
const headings = new Set(['id', 'seed', 'ageOn', 'startsOn', 'law', ...told])

/**
 * Reads one line of a run's file. Which kind it is says `type` (`run`, `programme`, `applicant`) or, without it, `prefs`
 * and `capacity`. @throws MarketError with the line and the field at whatever is not as the types above say, and at
 * unknown fields
 */
export function readRecord(line: string, number: number): { run: Heading } | { asker: Asker } | { offered: Offered } {
  let id: unknown
  try {
    const row = parsed(line)
    id = row.id
    const type = row.type ?? ('prefs' in row ? 'applicant' : 'capacity' in row ? 'programme' : undefined)
    if (type === 'applicant') return { asker: asker(row) }
    if (type === 'programme') return { offered: offered(row) }
    if (type === 'run') return { run: heading(row) }
    throw new MarketError('', 'is neither an applicant (prefs), nor a programme (capacity), nor {"type":"run"}')
  } catch (error) {
    if (!(error instanceof MarketError)) throw error
    const whose = typeof id === 'string' ? ` ("${id}")` : ''
    throw new MarketError(`line ${number}${whose}${error.place === '' ? '' : `, ${error.place}`}`, error.reason)
  }
}

function parsed(line: string): Row {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new MarketError('', error instanceof Error ? error.message : String(error))
  }
  if (!isRow(value)) throw new MarketError('', 'is not an object')
  return value
}

function heading(row: Row): Heading {
  only(headings, row, '')
  const id = optional(row, 'id', text)
  const ageOn = optional(row, 'ageOn', date)
  const law = optional(row, 'law', text)
  const seed = optional(row, 'seed', seedOf) ?? ''
  return { seed, ...(id && { id }), ...(ageOn && { ageOn }), ...(law && { law }) }
}

function offered(row: Row): Offered {
  only(offers, row, '')
  const ages = optional(row, 'ages', listOf(whole))
  const [from, to] = ages ?? []
  if (ages && (from === undefined || to === undefined || ages.length !== 2 || from > to))
    throw new MarketError('ages', 'is not [from, to] in full years')
  const tier = (it: unknown, where: string) => (Array.isArray(it) ? listOf(text)(it, where) : text(it, where))
  return {
    id: text(row.id, 'id'),
    capacity: whole(row.capacity, 'capacity'),
    slots: optional(row, 'slots', listOf(slot)),
    soft: optional(row, 'soft', truth),
    ages: from === undefined || to === undefined ? undefined : [from, to],
    priority: optional(row, 'priority', listOf(tier)),
  }
}

function asker(row: Row): Asker {
  only(askers, row, '')
  const { siblingAt } = row
  return {
    id: text(row.id, 'id'),
    prefs: wishes(row.prefs),
    class: optional(row, 'class', whole) ?? 0,
    points: optional(row, 'points', number) ?? 0,
    filed: optional(row, 'submittedAt', instant) ?? Infinity,
    siblingAt: siblingAt === undefined || siblingAt === null ? none : listOf(text)([siblingAt].flat(), 'siblingAt'),
    category: optional(row, 'category', text),
    family: optional(row, 'family', text),
    birth: optional(row, 'birth', date),
    district: optional(row, 'district', text),
    holds: optional(row, 'holds', text),
    held: readHeld(row.frozen, row.fixed, ''),
  }
}

const none: readonly string[] = []

const seedOf = (value: unknown, place: string): string =>
  typeof value === 'number' ? String(value) : value === '' ? '' : text(value, place)

/** Nearly all are plain lists of names: a million of them need no place of their own. */
function wishes(value: unknown): Asker['prefs'] {
  const isPlain = Array.isArray(value) && value.every((it): it is string => typeof it === 'string' && it !== '')
  return isPlain ? value : listOf(wish)(value, 'prefs')
}

function wish(value: unknown, place: string): Asker['prefs'][number] {
  if (typeof value === 'string' && value !== '') return value
  if (!isRow(value)) throw new MarketError(place, 'is neither a programme nor {"programme", "class"}')
  only(new Set(['programme', 'class']), value, place)
  return {
    programme: text(value.programme, `${place}, programme`),
    class: value.class === null ? null : whole(value.class, `${place}, class`),
  }
}

/** A `frozen` place (a programme, or with its slot) or a `fixed` one, which has a ground; nobody has both. */
export function readHeld(frozen: unknown, fixed: unknown, applicant: string): Asker['held'] {
  const value = frozen ?? fixed ?? undefined
  if (value === undefined) return undefined
  if ((frozen ?? null) !== null && (fixed ?? null) !== null)
    throw new MarketError(applicant, 'has a frozen place and a fixed one')
  const name = value === frozen ? 'frozen' : 'fixed'
  const place = applicant === '' ? name : `${applicant}, ${name}`
  if (typeof value === 'string' && value === frozen) return { programme: text(value, place), slot: undefined }
  if (!isRow(value)) throw new MarketError(place, 'is not {"programme", "slot"?, "ground"?}')
  only(new Set(['programme', 'slot', 'ground']), value, place)
  const programme = text(value.programme, `${place}, programme`)
  const held = { programme, slot: optional(value, 'slot', whole, place) }
  return value === frozen ? held : { ...held, ground: text(value.ground, `${place}, ground`) }
}

function slot(value: unknown, place: string): Slot {
  if (!isRow(value)) throw new MarketError(place, 'is not {"seats", "category"?}')
  only(slots, value, place)
  return { seats: whole(value.seats, `${place}, seats`), category: optional(value, 'category', text, place) }
}

function only(known: ReadonlySet<string>, row: Row, place: string): void {
  for (const name in row) {
    if (known.has(name)) continue
    throw new MarketError(place, `there is no field "${name}" here: ${[...known].join(', ')}`)
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

function optional<T>(row: Row, name: string, as: (value: unknown, place: string) => T, place?: string): T | undefined {
  const value = row[name]
  if (value === undefined || value === null) return undefined
  return as(value, place === undefined ? name : `${place}, ${name}`)
}
