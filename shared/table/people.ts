import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import type { Form } from '../domain/form.ts'
import { type ChildIdentity, childIdentity, documentText } from '../domain/form.ts'
import type { Claims } from '../domain/person.ts'
import { AdultCard, ChildCard, initials, type Named, searchText } from '../domain/person.ts'
import type { Caller } from '../domain/policy.ts'
import { newcomer, withChildren } from '../domain/principal.ts'
import { Problem } from '../domain/problem.ts'
import {
  claim,
  findable,
  findVault,
  newPerson,
  type PersonVault,
  perhaps,
  personVault,
  personWith,
} from '../vault/person.ts'
import { entity, type Write } from './entity.ts'
import { keys } from './keys.ts'
import { principalOf, putRelated } from './principals.ts'

const Card = z.object({ region: z.string(), ref: z.string(), sealed: z.string() })
const Cards = entity<z.infer<typeof Card>, { region: string; ref: string }>({
  name: 'CARD',
  version: 1,
  schema: Card,
  key: keys.card,
})

export const putCard = (act: Act, vault: PersonVault, card: ChildCard | AdultCard): Write => {
  const { region } = act
  const { ref } = vault
  return Cards.put({ region, ref, sealed: vault.seal(act, keys.card({ region, ref }), card) })
}

async function card(region: string, ref: string) {
  const [vault, item] = await Promise.all([personVault(region, ref), Cards.get({ region, ref }, { fresh: false })])
  return vault.open(keys.card({ region, ref }), item.sealed)
}
/** @throws Problem `not-found` for an unknown or erased person */
export const childCard = async (region: string, ref: string) => ChildCard.parse(await card(region, ref))
export const adultCard = async (region: string, ref: string) => AdultCard.parse(await card(region, ref))

/** The cards of children by ref. Those who were erased are not among them. */
export async function childCards(region: string, refs: Iterable<string>): Promise<Map<string, ChildCard>> {
  const cards = [...new Set(refs)].map(async (ref) =>
    (await findVault(region, ref)) ? [[ref, await childCard(region, ref)] as const] : [],
  )
  return new Map((await Promise.all(cards)).flat())
}

/** The children of a surname, born on a date. */
export async function childrenCalled(region: string, surname: string, birthDate: string) {
  const text = searchText({ surname, name: '' }, birthDate)
  const cards = await childCards(region, await perhaps(region, 'child', text))
  return [...cards]
    .map(([ref, card]) => ({ ref, card }))
    .filter(({ card }) => searchText(card, card.birthDate) === text)
}

/** Somebody and what has to be saved with them: nothing when they were known. */
export type Person = { vault: PersonVault; known: boolean; writes: Write[] }

/** The child with this birth document, new to the region or known. */
export async function childWith(act: Act, identity: ChildIdentity): Promise<Person> {
  const known = await personWith(act.region, 'child', childIdentity(identity))
  return known === undefined
    ? newChild(act, identity)
    : { vault: await personVault(act.region, known), known: true, writes: [] }
}

/** A child new to the region: a ref, a key, a sealed card, and the marks by which it is found again. */
export async function newChild(act: Act, identity: ChildIdentity): Promise<Person> {
  const vault = await newPerson(act)
  const [unique, findableBy] = await Promise.all([
    claim(act, 'child', childIdentity(identity), vault.ref),
    findable(act, 'child', searchText(identity, identity.birthDate), vault.ref),
  ])
  return {
    vault,
    known: false,
    writes: [vault.write, putCard(act, vault, ChildCard.parse(identity)), unique, findableBy],
  }
}

/** A child that the caller may act for: their own, or new to the region and from now on theirs. @throws Problem `child-of-others` */
export async function ownChild(act: Act, { ref, children }: Caller, identity: ChildIdentity): Promise<Person> {
  const child = await childWith(act, identity)
  if (child.known && !children.includes(child.vault.ref)) throw new Problem('child-of-others')
  return child.known
    ? child
    : { ...child, writes: [...child.writes, ...(await relate(act, ref, child.vault.ref, identity))] }
}

/** A guardian as the federal portal names them; a child new to the region becomes theirs. */
export async function guardianOf(act: Act, form: Form, child: Person): Promise<Person> {
  const guardian = await applicantWith(act, form)
  if (child.known) return guardian
  return {
    ...guardian,
    writes: [...guardian.writes, ...(await relate(act, guardian.vault.ref, child.vault.ref, form.applicant))],
  }
}

/** The adult with this identity document: a guardian who came by the federal portal before ever signing in here. */
export async function applicantWith(act: Act, form: Form): Promise<Person> {
  const known = await personWith(act.region, 'identity-document', applicantText(form))
  return known === undefined
    ? newApplicant(act, form)
    : { vault: await personVault(act.region, known), known: true, writes: [] }
}

const applicantText = ({ applicantDocument: { type, ...document } }: Form) =>
  documentText({ ...document, code: type.code })

export async function newApplicant(act: Act, form: Form): Promise<Person> {
  const vault = await newPerson(act)
  const { type, series, number } = form.applicantDocument
  const adult = AdultCard.parse({ ...form.applicant, document: { code: type.code, series, number } })
  const unique = await claim(act, 'identity-document', applicantText(form), vault.ref)
  return { vault, known: false, writes: [vault.write, putCard(act, vault, adult), unique] }
}

/**
 * Makes a child the guardian's own: the authorizer finds it in the guardian's principal. Only for a child that the
 * guardian brought to the region; a child that was known before is related by what the login says of it.
 */
export async function relate(act: Act, guardian: string, child: string, name: Named): Promise<Write[]> {
  const principal = (await principalOf(act.region, guardian)) ?? newcomer(act.region, guardian, initials(name))
  return putRelated(principal, withChildren(principal, [child]))
}

/**
 * The person who signed in: known by the login, else by SNILS, else by the identity document (somebody who came by the
 * federal portal before), else new. What identifies them is claimed for next time.
 */
export async function visitor(act: Act, issuer: string, claims: Claims): Promise<{ ref: string; writes: Write[] }> {
  const login = `${issuer}|${claims.sub}`
  const byLogin = await personWith(act.region, 'login', login)
  if (byLogin !== undefined) return { ref: byLogin, writes: [] }
  const { snils, id_doc } = claims
  const document = id_doc && documentText(id_doc)
  const bySnils = snils === undefined ? undefined : await personWith(act.region, 'snils', snils)
  const byDocument = document === undefined ? undefined : await personWith(act.region, 'identity-document', document)
  const known = bySnils ?? byDocument
  if (known !== undefined) return { ref: known, writes: [await claim(act, 'login', login, known)] }
  const vault = await newPerson(act)
  const claimed = [
    claim(act, 'login', login, vault.ref),
    ...(snils === undefined ? [] : [claim(act, 'snils', snils, vault.ref)]),
    ...(document === undefined ? [] : [claim(act, 'identity-document', document, vault.ref)]),
  ]
  return { ref: vault.ref, writes: [vault.write, putCard(act, vault, cardOf(claims)), ...(await Promise.all(claimed))] }
}

const cardOf = ({
  family_name,
  given_name,
  middle_name,
  birthdate,
  snils,
  phone_number,
  email,
  id_doc,
}: Claims): AdultCard => ({
  surname: family_name,
  name: given_name,
  middleName: middle_name,
  birthDate: birthdate,
  snils,
  phone: phone_number,
  email,
  document: id_doc,
})

/** Refs of the children that a login vouches for and the region knows. */
export async function knownChildren(region: string, children: readonly ChildIdentity[]): Promise<string[]> {
  const refs = await Promise.all(children.map((child) => personWith(region, 'child', childIdentity(child))))
  return refs.flatMap((ref) => ref ?? [])
}
