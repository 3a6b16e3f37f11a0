import type { ChildIdentity } from '../shared/domain/form.ts'
import { type Dice, dice } from './dice.ts'
import { boys, fathers, girls, patronymic, surname } from './names.ts'

/** A town as addresses name it, and as its offices are called: «г. Примерск», «города Примерска». */
export type Home = { town: string; of: string }

export type Name = { surname: string; name: string; middleName: string }

/** A day of a year, `2021-03-17`. */
export const dayIn = (year: number, chance: Dice) =>
  new Date(Date.UTC(year, 0, 1 + chance.below(365))).toISOString().slice(0, 10)

export function adult(chance: Dice, female = chance.chance(0.7), family = chance.below(1000)): Name {
  return {
    surname: surname(family, female),
    name: chance.pick(female ? girls : fathers),
    middleName: patronymic(chance.pick(fathers), female),
  }
}

const two = (n: number) => String(n).padStart(2, '0')

/** Numbers of certificates have six digits, the first of which is no zero here. */
const IN_A_SERIES = 900_000

/** A child by its number: name, a birth date in the year and a birth certificate that is nobody's. */
export function child(
  number: number,
  birthDate: string,
  chance: Dice,
  { family = chance.below(1000), home }: { family?: number; home: Pick<Home, 'of'> },
): ChildIdentity {
  const female = chance.chance(0.5)
  const issuedOn = new Date(Date.parse(birthDate) + 9 * 86_400_000).toISOString().slice(0, 10)
  return {
    surname: surname(family, female),
    name: chance.pick(female ? girls : boys),
    middleName: patronymic(chance.pick(fathers), female),
    birthDate,
    document: {
      type: 'rf',
      series: number < IN_A_SERIES ? 'II-ПР' : 'III-ПР',
      number: String(100_000 + (number % IN_A_SERIES)),
      issuedOn,
      actNumber: `1302496${birthDate.slice(0, 4)}${two(number % 100)}${String(number).padStart(8, '0')}`,
      actOn: issuedOn,
      issuedBy: `Отдел ЗАГС администрации ${home.of}`,
    },
  }
}

/**
 * SNILS of the range that was never issued (000-000-001 to 001-001-998, DOMAIN: such numbers have no check digits), so no
 * living person can be met by chance.
 */
export function snils(number: number): string {
  if (number < 1 || number > 1_001_998)
    throw new Error(`SNILS ${number} lies outside of the range that was never issued`)
  return `${String(number).padStart(9, '0')}00`
}

export const phone = (number: number) => `+7(491)${String(2_000_000 + number).slice(-7)}`
export const diceOf = (seed: string, ...parts: (string | number)[]) => dice([seed, ...parts].join('/'))

/** An OGRN of nobody for the organisation with this code. */
export const ogrnOf = (code: string) => `102620000${code}`.slice(0, 13).padEnd(13, '0')
