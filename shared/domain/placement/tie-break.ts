import { MarketError } from './market.ts'
import { entriesOf, list, listOf, number, text } from './reading.ts'

/**
 * Puts applicants into the order that breaks ties: by number, the smaller the better; a family by the best number among
 * its members (one number for twins, so that neither is left behind by the lot); then in the order given. Whoever has no
 * number comes after those who have.
 */
export function inTieOrder<T extends { readonly id: string }>(
  applicants: readonly T[],
  numbers: ReadonlyMap<string, number>,
  families: ReadonlyMap<string, string>,
): T[] {
  const familyNumbers = new Map<string, number>()
  const familyPlaces = new Map<string, number>()
  for (const [place, { id }] of applicants.entries()) {
    const family = families.get(id) ?? id
    const best = familyNumbers.get(family) ?? numbers.get(family) ?? Infinity
    familyNumbers.set(family, Math.min(best, numbers.get(id) ?? Infinity))
    familyPlaces.set(family, familyPlaces.get(family) ?? place)
  }
  const ranked = applicants.map((applicant, place) => {
    const family = families.get(applicant.id) ?? applicant.id
    const first = familyNumbers.get(family) ?? Infinity
    return {
      applicant,
      order: [first, familyPlaces.get(family) ?? place, numbers.get(applicant.id) ?? Infinity, place],
    }
  })
  return ranked.sort((one, other) => compare(one.order, other.order)).map(({ applicant }) => applicant)
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1
}

/** Ids of applicants or families, best first; or a number for each. Returns their numbers. */
export const readTieBreak =
  (ids: readonly string[], families: ReadonlyMap<string, string>) =>
  (value: unknown, place: string): Map<string, number> => {
    const known = new Set([...ids, ...families.values()])
    const entries: [string, number][] = Array.isArray(value)
      ? listOf(text)(value, place).map((id, index) => [id, index])
      : [...entriesOf(value, place)].map(([id, found]) => [id, number(found, `${place}, "${id}"`)])
    const numbers = new Map<string, number>()
    for (const [id, order] of entries) {
      if (!known.has(id)) throw new MarketError(place, `there is no applicant or family "${id}"`)
      if (numbers.has(id)) throw new MarketError(place, `"${id}" is listed twice`)
      numbers.set(id, order)
    }
    return numbers
  }

/**
 * Families as lists of members, with or without names, or as the name of the family for each member. Returns applicant
 * to family.
 */
export const readFamilies =
  (ids: readonly string[]) =>
  (value: unknown, place: string): Map<string, string> => {
    const families = new Map<string, string>()
    const known = new Set(ids)
    const join = (id: string, family: string) => {
      if (!known.has(id)) throw new MarketError(place, `there is no applicant "${id}"`)
      if (families.get(id) === family) throw new MarketError(place, `"${id}" is listed twice`)
      if (families.has(id)) throw new MarketError(place, `"${id}" is in two families`)
      families.set(id, family)
    }
    const named = Array.isArray(value)
      ? list(value, place).map((members, index): [string, unknown] => [`family ${index}`, members])
      : [...entriesOf(value, place)]
    for (const [name, members] of named) {
      if (typeof members === 'string') join(name, members)
      else for (const id of listOf(text)(members, `${place}, "${name}"`)) join(id, name)
    }
    return families
  }
