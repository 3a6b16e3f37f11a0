import * as z from 'zod/mini'
import { BirthDate, Code, Email, Flag, Id, PersonalText, PersonName, Phone, Snils } from './fields.ts'
import { ChildIdentity } from './form.ts'

/** What the registry knows of an adult: guardians and staff. Stored sealed under the person's own key. */
export const AdultCard = z.object({
  surname: PersonName,
  name: PersonName,
  middleName: z.optional(PersonName),
  birthDate: z.optional(BirthDate),
  snils: z.optional(Snils),
  phone: z.optional(Phone),
  email: z.optional(Email),
  document: z.optional(z.object({ code: PersonalText, series: z.optional(PersonalText), number: PersonalText })),
})
export type AdultCard = z.infer<typeof AdultCard>

/** What the registry knows of a child. */
export const ChildCard = z.extend(ChildIdentity, { snils: z.optional(Snils) })
export type ChildCard = z.infer<typeof ChildCard>

export type Named = { surname: string; name: string; middleName?: string | undefined }

/** Смирнов Лев Ильич */
export const fullName = ({ surname, name, middleName }: Named) => [surname, name, middleName].filter(Boolean).join(' ')
/** Смирнов Лев: lists and lessons. */
export const shortName = ({ surname, name }: Named) => `${surname} ${name}`
/** Л. С.: what may stand where a name may not. */
export const initials = ({ surname, name }: Named) => [name, surname].map((word) => `${word.charAt(0)}.`).join(' ')

/** What stands where the name of an erased person stood. */
export const ERASED_NAME = '(сведения удалены)'

/** The order of lists of people; who shares a name keeps a place of their own. */
export const byName = (a: { name: string; ref: string }, b: { name: string; ref: string }): number =>
  a.name.localeCompare(b.name, 'ru') || (a.ref < b.ref ? -1 : 1)

/** How a person is searched: surname and birth date, without case. */
export const searchText = ({ surname }: Named, birthDate: string) =>
  `${surname.trim().toLocaleUpperCase('ru').replaceAll('Ё', 'Е')}|${birthDate}`

/** What the login tells of a person: the names of OpenID Connect, and of ЕСИА's scopes where it has none. */
export const Claims = z.object({
  sub: Id,
  family_name: PersonName,
  given_name: PersonName,
  middle_name: z.optional(PersonName),
  birthdate: z.optional(BirthDate),
  phone_number: z.optional(Phone),
  email: z.optional(Email),
  snils: z.optional(Snils),
  id_doc: z.optional(z.object({ code: PersonalText, series: z.optional(PersonalText), number: PersonalText })),
  children: z.optional(z.array(ChildIdentity)),
  /** Of a pupil who signs in: the birth certificate, by which the region knows the child. */
  own_certificate: z.optional(ChildIdentity),
  /** An account that ЕСИА gives to children: it opens what is a pupil's, and nothing else. */
  child_account: z.optional(Flag),
  /** OGRN of the organisations that the person heads by the login's word. */
  heads: z.optional(z.array(Code)),
})
export type Claims = z.infer<typeof Claims>
