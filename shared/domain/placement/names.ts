import { type Market, MarketError, type Matching, UNPLACED } from './market.ts'

/** Applicant to programme, or to null for no place; in ids. */
export type NamedMatching = Readonly<Record<string, string | null>>

/** Who got what, in ids. */
export function named({ applicants, programmes }: Market, { programme }: Pick<Matching, 'programme'>): NamedMatching {
  return Object.fromEntries(applicants.map((id, a) => [id, programmes[programme[a] ?? UNPLACED] ?? null]))
}

/**
 * The places of a matching given in ids, for `check`. Throws `MarketError` at an applicant that is missing and at an
 * applicant or programme that the market does not know.
 */
export function placesOf(market: Market, matching: ReadonlyMap<string, string | null>): Pick<Matching, 'programme'> {
  const numbers = new Map(market.programmes.map((id, number) => [id, number]))
  const known = new Set(market.applicants)
  for (const id of matching.keys()) {
    if (!known.has(id)) throw new MarketError(`matching, applicant "${id}"`, 'the market has no such applicant')
  }
  const programme = market.applicants.map((id) => {
    const given = matching.get(id)
    if (given === undefined) throw new MarketError(`matching, applicant "${id}"`, 'the applicant is missing')
    const number = given === null ? UNPLACED : numbers.get(given)
    if (number === undefined) throw new MarketError(`matching, applicant "${id}"`, `there is no programme "${given}"`)
    return number
  })
  return { programme: Uint16Array.from(programme) }
}
