import * as z from 'zod/mini'
import { Claims } from '../../domain/person.ts'

/** What ЕСИА says of a person, field by field as its REST interface names them. Unknown fields are left alone. */
const Person = z.object({
  firstName: z.string(),
  lastName: z.string(),
  middleName: z.optional(z.string()),
  birthDate: z.optional(z.string()),
  snils: z.optional(z.string()),
})
const Contact = z.object({ type: z.string(), value: z.string(), vrfStu: z.optional(z.string()) })
const Document = z.object({
  type: z.string(),
  series: z.optional(z.string()),
  number: z.optional(z.string()),
  issueDate: z.optional(z.string()),
  issuedBy: z.optional(z.string()),
  actNo: z.optional(z.string()),
  actDate: z.optional(z.string()),
})
const elements = <T extends z.ZodMiniType>(of: T) => z.object({ elements: z._default(z.array(of), []) })
/** A membership of an organisation; `chief` is its head. */
const Membership = z.object({ ogrn: z.optional(z.string()), chief: z.optional(z.boolean()) })
const Child = z.extend(Person, { documents: z.optional(elements(Document)) })

/** `31.12.2015` as `2015-12-31`. */
const civil = (date: string) => date.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1')
const digits = (text: string) => text.replaceAll(/\D/g, '')

/** Only a birth certificate, because nothing else says of a child who it is here. */
function childOf({ firstName, lastName, middleName, birthDate = '', documents }: z.infer<typeof Child>) {
  const found = documents?.elements.find(({ type }) => /BRTH_CERT$/.test(type))
  if (!found?.number) return []
  const { type, series, number, issueDate = '', issuedBy = '', actNo, actDate } = found
  const paper = { number, issuedOn: civil(issueDate), issuedBy }
  const document =
    type === 'FID_BRTH_CERT'
      ? { type: 'foreign', name: 'Иностранное свидетельство о рождении', ...(series && { series }), ...paper }
      : {
          type: 'rf',
          series: series ?? '',
          ...paper,
          ...(actNo && { actNumber: actNo }),
          ...(actDate && { actOn: civil(actDate) }),
        }
  return [
    { surname: lastName, name: firstName, ...(middleName && { middleName }), birthDate: civil(birthDate), document },
  ]
}

/**
 * Reads a person, their contacts, documents, children and organisations from ЕСИА (`/rs/prns/{oid}` and what hangs below). A part that the
 * person did not consent to is refused with 403 and left out.
 * @returns claims as any other login would give them @throws Error when ЕСИА cannot be read
 */
export async function personOf(base: string, oid: string, token: string): Promise<Claims> {
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`${base}/rs/prns/${oid}${path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(8000),
    })
    if (response.status === 403) return { elements: [] }
    if (!response.ok) throw new Error(`ЕСИА answered ${response.status} for ${path || 'the person'}`)
    return response.json()
  }
  const embedded = '?embed=(elements)'
  const [person, contacts, documents, children, memberships] = await Promise.all([
    read('').then((it) => Person.parse(it)),
    read(`/ctts${embedded}`).then((it) => elements(Contact).parse(it).elements),
    read(`/docs${embedded}`).then((it) => elements(Document).parse(it).elements),
    read('/kids?embed=(elements.documents.elements)').then((it) => elements(Child).parse(it).elements),
    read('/roles').then((it) => elements(Membership).parse(it).elements),
  ])
  const { firstName, lastName, middleName, birthDate, snils } = person
  const contact = (type: string) => contacts.find((it) => it.type === type && it.vrfStu !== 'NOT_VERIFIED')?.value
  const [phone, email] = [contact('MBT'), contact('EML')]
  const [own] = childOf({ ...person, documents: { elements: documents } })
  const heads = memberships.flatMap(({ ogrn, chief }) => (chief && ogrn !== undefined ? [ogrn] : []))
  const passport = documents.find(({ type }) => type === 'RF_PASSPORT')
  return Claims.parse({
    sub: oid,
    family_name: lastName,
    given_name: firstName,
    ...(middleName && { middle_name: middleName }),
    ...(birthDate && { birthdate: civil(birthDate) }),
    ...(snils && { snils: digits(snils) }),
    ...(phone && { phone_number: phone }),
    ...(email && { email }),
    ...(passport?.number && {
      id_doc: { code: '1', ...(passport.series && { series: passport.series }), number: passport.number },
    }),
    children: children.flatMap(childOf),
    ...(own && { own_certificate: own }),
    ...(heads.length > 0 && { heads }),
  })
}
