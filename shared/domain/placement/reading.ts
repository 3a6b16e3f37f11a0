import { MarketError } from './market.ts'

/** The fields of a JSON object, none of them unknown. */
export class Fields {
  readonly place: string
  readonly #values: ReadonlyMap<string, unknown>

  constructor(value: unknown, place: string, known: readonly string[]) {
    this.place = place
    this.#values = entriesOf(value, place)
    for (const name of this.#values.keys()) {
      if (!known.includes(name)) throw new MarketError(place, `there is no field "${name}" here: ${known.join(', ')}`)
    }
  }

  /** An empty field is as good as none. */
  has(name: string): boolean {
    return (this.#values.get(name) ?? null) !== null
  }

  /** Reads a field by one of the functions below. */
  read<T>(name: string, as: (value: unknown, place: string) => T): T {
    if (!this.has(name)) throw new MarketError(this.place, `"${name}" is missing`)
    return as(this.#values.get(name), `${this.place}, ${name}`)
  }

  readOr<T, U>(name: string, as: (value: unknown, place: string) => T, otherwise: U): T | U {
    return this.has(name) ? this.read(name, as) : otherwise
  }
}

export function entriesOf(value: unknown, place: string): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MarketError(place, 'is not an object')
  return new Map(Object.entries(value))
}

export function list(value: unknown, place: string): unknown[] {
  if (!Array.isArray(value)) throw new MarketError(place, 'is not a list')
  return value
}

export function text(value: unknown, place: string): string {
  if (value === '') throw new MarketError(place, 'is an empty text')
  if (typeof value !== 'string') throw new MarketError(place, 'is not a text')
  return value
}

export function number(value: unknown, place: string): number {
  if (typeof value !== 'number') throw new MarketError(place, 'is not a number')
  return value
}

export function truth(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') throw new MarketError(place, 'is not true or false')
  return value
}

/** A count: a whole number from 0 on. */
export function whole(value: unknown, place: string): number {
  const found = number(value, place)
  if (!Number.isSafeInteger(found) || found < 0)
    throw new MarketError(place, `${found} is not a whole number from 0 on`)
  return found
}

/** A civil date or an instant. */
export function date(value: unknown, place: string): string {
  const found = text(value, place)
  instant(found, place)
  return found
}

/** Milliseconds of a civil date or an instant; without a zone both are of UTC, so that no machine reads it differently. */
export function instant(value: unknown, place: string): number {
  const [whole, day, time = 'T00:00', zone = 'Z'] = stamp.exec(text(value, place)) ?? []
  const milliseconds = whole === undefined ? Number.NaN : Date.parse(`${day}${time}${zone}`)
  // Date.parse takes 30 February for 2 March.
  const isDay = !Number.isNaN(milliseconds) && new Date(`${day}T00:00Z`).toISOString().startsWith(`${day}T`)
  if (!isDay) throw new MarketError(place, `"${value}" is not a date`)
  return milliseconds
}

const stamp = /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/

export const listOf =
  <T>(as: (value: unknown, place: string) => T) =>
  (value: unknown, place: string): T[] =>
    list(value, place).map((item, index) => as(item, `${place} ${index}`))
