import { BEYOND, type Market, MarketError } from './market.ts'

/** One line of an applicant's list. */
export interface Wish {
  readonly programme: string
  /** The applicant's priority class at this programme, 0 the best; null where it does not accept the applicant. */
  readonly priority: number | null
}

/** The lists of all applicants one after another, in numbers. */
export interface Lists {
  /** Wishes of applicant `a`, best first, are `start[a]` up to `start[a + 1]` of the next two arrays. */
  readonly start: Uint32Array
  readonly programme: Uint16Array
  /** Of the class, a whole number; -1 where the programme does not accept the applicant. */
  readonly priority: Float64Array
}

export interface Asking {
  readonly id: string
  readonly frozen?: unknown
}

/** Numbers the lists of applicants. Throws `MarketError` at an unknown programme and at a priority that is none. */
export function numbered(
  applicants: readonly (Asking & { readonly wishes: readonly Wish[] })[],
  programmeNumbers: ReadonlyMap<string, number>,
): Lists {
  const start = new Uint32Array(applicants.length + 1)
  for (const [a, { wishes }] of applicants.entries()) start[a + 1] = (start[a] ?? 0) + wishes.length
  const total = start[applicants.length] ?? 0
  const lists = { start, programme: new Uint16Array(total), priority: new Float64Array(total) }
  for (const [a, { id, wishes }] of applicants.entries()) {
    for (const [position, { programme, priority }] of wishes.entries()) {
      const place = () => `applicant "${id}", wish ${position} ("${programme}")`
      const number = programmeNumbers.get(programme)
      if (number === undefined) throw new MarketError(place(), 'there is no such programme')
      if (priority !== null && !(Number.isInteger(priority) && priority >= 0))
        throw new MarketError(place(), `the priority ${priority} is not a whole number from 0 on`)
      const wish = (start[a] ?? 0) + position
      lists.programme[wish] = number
      lists.priority[wish] = priority ?? -1
    }
  }
  return lists
}

/** Makes a key of every wish. Throws `MarketError` as `buildMarket` says. */
export function packWishes(
  applicants: readonly Asking[],
  programmes: readonly { readonly id: string }[],
  { start, programme, priority, firstClass = 0 }: Lists & Partial<Pick<Market, 'firstClass'>>,
): Pick<Market, 'rankBits' | 'wishStart' | 'wishProgramme' | 'wishKey' | 'demand'> {
  const rankBits = applicants.length > 1 ? 32 - Math.clz32(applicants.length - 1) : 0
  const classStep = 2 ** rankBits
  const wishKey = new Uint32Array(programme.length)
  const demand = new Uint32Array(programmes.length)
  const lastAsker = new Uint32Array(programmes.length).fill(BEYOND)
  const place = (a: number, wish: number) =>
    `applicant "${applicants[a]?.id}", wish ${wish - (start[a] ?? 0)} ("${programmes[programme[wish] ?? 0]?.id}")`
  for (let a = 0; a < applicants.length; a++) {
    const takesPart = applicants[a]?.frozen === undefined
    const end = start[a + 1] ?? 0
    for (let wish = start[a] ?? 0; wish < end; wish++) {
      const wanted = programme[wish] ?? 0
      if (lastAsker[wanted] === a) throw new MarketError(place(a, wish), 'the programme is listed twice')
      lastAsker[wanted] = a
      const own = priority[wish] ?? 0
      const key = own < 0 ? BEYOND : own * classStep + a
      if (own >= 0 && key >= BEYOND) {
        const last = Math.floor((BEYOND - 1 - a) / classStep)
        throw new MarketError(
          place(a, wish),
          `class ${own - firstClass} does not fit a key: with so many applicants ${last - firstClass} is the last`,
        )
      }
      wishKey[wish] = key
      if (own >= 0 && takesPart) demand[wanted] = (demand[wanted] ?? 0) + 1
    }
  }
  return { rankBits, wishStart: start, wishProgramme: programme, wishKey, demand }
}
