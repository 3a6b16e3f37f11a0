import { BEYOND, type Market, MarketError } from './market.ts'

/** One line of an applicant's list. */
export interface Wish {
  readonly programme: string
  /** The applicant's priority class at this programme, 0 the best; null where it does not accept the applicant. */
  readonly priority: number | null
}

/** Somebody with wishes; a programme may be given by its number, where somebody has counted already. */
export interface Wishing {
  readonly id: string
  readonly wishes: readonly (Wish | { readonly programme: number; readonly priority: number | null })[]
  readonly frozen?: unknown
}

/** Packs the lists of all applicants one after another. Throws `MarketError` as `buildMarket` says. */
export function packWishes(
  applicants: readonly Wishing[],
  programmeNumbers: ReadonlyMap<string, number>,
): Pick<Market, 'rankBits' | 'wishStart' | 'wishProgramme' | 'wishKey' | 'demand'> {
  const rankBits = applicants.length > 1 ? 32 - Math.clz32(applicants.length - 1) : 0
  const classStep = 2 ** rankBits
  const wishStart = new Uint32Array(applicants.length + 1)
  let wishProgramme = new Uint16Array(8 * applicants.length)
  let wishKey = new Uint32Array(wishProgramme.length)
  const demand = new Uint32Array(programmeNumbers.size)
  const lastAsker = new Uint32Array(programmeNumbers.size).fill(BEYOND)

  for (const [applicant, { id, wishes, frozen }] of applicants.entries()) {
    const first = wishStart[applicant] ?? 0
    wishStart[applicant + 1] = first + wishes.length
    if (first + wishes.length > wishKey.length) {
      wishProgramme = grown(wishProgramme, new Uint16Array(2 * (first + wishes.length)))
      wishKey = grown(wishKey, new Uint32Array(2 * (first + wishes.length)))
    }
    for (const [position, { programme: name, priority }] of wishes.entries()) {
      const place = () => `applicant "${id}", wish ${position} ("${name}")`
      const programme = typeof name === 'number' ? name : programmeNumbers.get(name)
      if (programme === undefined) throw new MarketError(place(), 'there is no such programme')
      if (lastAsker[programme] === applicant) throw new MarketError(place(), 'the programme is listed twice')
      lastAsker[programme] = applicant
      if (priority !== null && !(Number.isInteger(priority) && priority >= 0)) {
        throw new MarketError(place(), `the priority ${priority} is not a whole number from 0 on`)
      }
      const key = priority === null ? BEYOND : priority * classStep + applicant
      if (priority !== null && key >= BEYOND) {
        const last = Math.floor((BEYOND - 1 - applicant) / classStep)
        throw new MarketError(
          place(),
          `class ${priority} does not fit a key: with so many applicants ${last} is the last`,
        )
      }
      const wish = first + position
      wishProgramme[wish] = programme
      wishKey[wish] = key
      if (priority !== null && frozen === undefined) demand[programme] = (demand[programme] ?? 0) + 1
    }
  }
  const total = wishStart[applicants.length] ?? 0
  return {
    rankBits,
    wishStart,
    wishProgramme: wishProgramme.slice(0, total),
    wishKey: wishKey.slice(0, total),
    demand,
  }
}

function grown<T extends Uint16Array | Uint32Array>(array: T, larger: T): T {
  larger.set(array)
  return larger
}
