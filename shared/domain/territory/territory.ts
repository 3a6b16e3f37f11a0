import * as z from 'zod/mini'
import { CivilDate, Code, Id, oneOf, Title } from '../fields.ts'
import { addressOf, isSamePlace, isSameStreet, placeOf, streetOf } from './address.ts'
import { housesOf, isAmong } from './houses.ts'

/**
 * One line of an act: houses of a street whose families an organisation takes first. Without houses the whole street, with
 * neither the whole place.
 */
export const TerritoryLine = z.object({
  organisation: Id,
  place: z.optional(Title),
  street: z.optional(Title),
  houses: z.optional(Title),
})
export type TerritoryLine = z.infer<typeof TerritoryLine>

/**
 * The act by which a municipality assigns its organisations to territories (273-ФЗ art. 9 p. 1 sub 6): kindergartens and schools
 * apart. A new one takes the place of the one before.
 */
export const TerritoryAct = z.object({
  municipality: Code,
  kind: oneOf('kindergarten', 'school'),
  /** «Постановление администрации города Примерска № 412». */
  title: Title,
  signedOn: CivilDate,
  from: CivilDate,
  lines: z.array(TerritoryLine),
})
export type TerritoryAct = z.infer<typeof TerritoryAct>
export const Territories = z.object({ acts: z.array(TerritoryAct) })
export type Territories = z.infer<typeof Territories>

/** The acts in force on a day: of each municipality and kind the newest. */
export function actsOn(acts: readonly TerritoryAct[], day: string): TerritoryAct[] {
  const begun = acts.filter(({ from }) => from <= day)
  return [...Map.groupBy(begun, ({ municipality, kind }) => `${municipality} ${kind}`).values()].map((some) =>
    some.reduce((newest, it) => (it.from > newest.from ? it : newest)),
  )
}

export type Assigned =
  /** No street with a house was found in the address: a person has to look. */
  | { kind: 'unread' }
  /** The act has no such house, or there is no act. */
  | { kind: 'none' }
  | { kind: 'found'; organisations: string[] }

/**
 * Whose territory an address lies on, by an act. A proposal: an address is written by people, and only a person may confirm it.
 * Where several lines hold the house all their organisations are named: acts share houses on purpose.
 */
export function assigned(act: Pick<TerritoryAct, 'lines'>, address: string): Assigned {
  const asked = addressOf(address)
  if (!asked) return { kind: 'unread' }
  const lines = act.lines.filter((line) => isOn(line, asked))
  // A line that names the very place knows more than one that names none.
  const nearer = lines.filter(({ place = '' }) => asked.place !== '' && placeOf(place) === asked.place)
  const organisations = (nearer.length > 0 ? nearer : lines).map(({ organisation }) => organisation)
  return organisations.length === 0 ? { kind: 'none' } : { kind: 'found', organisations: [...new Set(organisations)] }
}

function isOn(line: TerritoryLine, asked: NonNullable<ReturnType<typeof addressOf>>): boolean {
  const { place = '', street, houses = '' } = line
  if (street === undefined) return placeOf(place) !== '' && placeOf(place) === asked.place
  if (!isSamePlace(placeOf(place), asked.place) || !isSameStreet(streetOf(street), asked.street)) return false
  const read = housesOf(houses)
  return !('strange' in read) && isAmong(read, asked.house)
}
