import * as z from 'zod/mini'
import { actsAsDelegate, type Caller } from '../../domain/access/policy.ts'
import { newcomer, type Principal, withChildren } from '../../domain/access/principal.ts'
import type { Act } from '../../domain/act.ts'
import { type ChildIdentity, childIdentity, documentText } from '../../domain/form.ts'
import type { Claims } from '../../domain/person.ts'
import { AdultCard, ChildCard, fullName, initials, type Named, searchText, shortName } from '../../domain/person.ts'
import { isProblem, Problem } from '../../domain/problems/problem.ts'
import {
  claim,
  findable,
  newPerson,
  type PersonVault,
  perhaps,
  personKeys,
  personVault,
  personWith,
} from '../../vault/person.ts'
import { keys } from '../keys.ts'
import { readMany } from '../store/batch.ts'
import { entity, type Write } from '../store/entity.ts'
import { mainTable } from '../store/table.ts'
import { principalOf, putPrincipal } from './principals.ts'

const Card = z.object({
  region: z.string(),
  ref: z.string(),
  sealed: z.string(),
  /** Of a child: those whose own it is; a notice goes to them. The authorizer asks the other way round. */
  guardians: z.array(z.string()),
  seq: z.number(),
})
const Cards = entity<z.infer<typeof Card>, { region: string; ref: string }>({
  name: 'CARD',
  version: 1,
  schema: Card,
  key: keys.card,
})

const sealed = (act: Act, vault: PersonVault, card: ChildCard | AdultCard) =>
  vault.seal(act, keys.card({ region: act.region, ref: vault.ref }), card)

const over = (item: z.infer<typeof Card>): Write => Cards.put({ ...item, seq: item.seq + 1 }, { over: item.seq })

/** The card of somebody new. */
export const newCard = (act: Act, vault: PersonVault, card: ChildCard | AdultCard, guardians: string[] = []): Write =>
  over({ region: act.region, ref: vault.ref, sealed: sealed(act, vault, card), guardians, seq: 0 })

/** What is new on the card of somebody we know. */
export async function putCard(act: Act, vault: PersonVault, card: ChildCard | AdultCard): Promise<Write> {
  const known = await Cards.get({ region: act.region, ref: vault.ref })
  return over({ ...known, sealed: sealed(act, vault, card) })
}

/** Those whose own a child is; nobody for an erased one. */
export const guardiansOf = async (region: string, ref: string): Promise<readonly string[]> =>
  (await Cards.find({ region, ref }, { fresh: false }))?.guardians ?? []

/** Saves a principal, and on the cards of the children it gained whose own they are. */
export async function putRelated(before: Principal, next: Principal): Promise<Write[]> {
  const { region, ref, children } = next
  const gained = children.filter((child) => !before.children.includes(child))
  const cards = await Promise.all(gained.map((child) => Cards.get({ region, ref: child })))
  return [putPrincipal(next), ...cards.map((it) => over({ ...it, guardians: [...it.guardians, ref] }))]
}

/** The writes that make a child no longer a guardian's own. @throws Problem `not-a-guardian` */
export async function parted(region: string, child: string, guardian: string): Promise<Write[]> {
  const [known, principal] = await Promise.all([Cards.get({ region, ref: child }), principalOf(region, guardian)])
  if (!known.guardians.includes(guardian) && !principal?.children.includes(child)) throw new Problem('not-a-guardian')
  const card = over({ ...known, guardians: known.guardians.filter((ref) => ref !== guardian) })
  const children = principal?.children.filter((ref) => ref !== child)
  return [card, ...(principal && children ? [putPrincipal({ ...principal, children })] : [])]
}

/** A member of staff by SNILS: known, or new under the name that is given. */
export async function staffMember(
  act: Act,
  given: Named & { snils: string },
): Promise<{ ref: string; writes: Write[] }> {
  const known = await personWith(act.region, 'snils', given.snils)
  if (known !== undefined) return { ref: known, writes: [] }
  const vault = await newPerson(act)
  const unique = await claim(act, 'snils', given.snils, vault.ref)
  return { ref: vault.ref, writes: [vault.write, newCard(act, vault, AdultCard.parse(given)), ...unique] }
}

async function card(region: string, ref: string) {
  const [vault, item] = await Promise.all([personVault(region, ref), Cards.get({ region, ref }, { fresh: false })])
  return vault.open(keys.card({ region, ref }), item.sealed)
}
/** @throws Problem `not-found` for an unknown or erased person */
export const childCard = async (region: string, ref: string) => ChildCard.parse(await card(region, ref))
export const adultCard = async (region: string, ref: string) => AdultCard.parse(await card(region, ref))

/** The name of an adult; an erased person and an information system have none. */
export const adultName = (region: string, ref: string): Promise<string | undefined> =>
  adultCard(region, ref).then(fullName, (error: unknown) => {
    if (isProblem(error)) return undefined
    throw error
  })

/** The cards of children by ref, a hundred people in two reads. Those who were erased are not among them. */
export async function childCards(region: string, wanted: Iterable<string>): Promise<Map<string, ChildCard>> {
  const refs = [...new Set(wanted)]
  const cards = refs.map((ref) => ({ table: mainTable, key: keys.card({ region, ref }) }))
  const items = await readMany([...cards, ...personKeys.wanted(region, refs)])
  const read = items.filter(({ kind }) => kind === 'CARD').map((item) => Cards.read(item))
  const sealed = new Map(read.map((it) => [it.ref, it.sealed]))
  const vaults = await personKeys.open(region, refs, items)
  const opened = vaults.flatMap(({ ref, open }) => {
    const bytes = sealed.get(ref)
    return bytes === undefined ? [] : [[ref, ChildCard.parse(open(keys.card({ region, ref }), bytes))] as const]
  })
  return new Map(opened)
}

/** Short names by ref; an erased child has none. */
export async function namesOfChildren(region: string, refs: Iterable<string>): Promise<Record<string, string>> {
  const cards = await childCards(region, refs)
  return Object.fromEntries([...cards].map(([ref, card]) => [ref, shortName(card)]))
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

/** The child with this birth document: known, or new to the region and then the guardian's own. */
export async function childWith(act: Act, identity: ChildIdentity, guardian: string): Promise<Person> {
  const known = await personWith(act.region, 'child', childIdentity(identity))
  return known === undefined
    ? newChild(act, identity, [guardian])
    : { vault: await personVault(act.region, known), known: true, writes: [] }
}

/** A child new to the region: a ref, a key, a sealed card, and the marks by which it is found again. */
export async function newChild(
  act: Act,
  identity: ChildIdentity & { snils?: string },
  guardians: string[] = [],
): Promise<Person> {
  const vault = await newPerson(act)
  const claims = await Promise.all([
    claim(act, 'child', childIdentity(identity), vault.ref),
    findable(act, 'child', searchText(identity, identity.birthDate), vault.ref),
    ...(identity.snils === undefined ? [] : [claim(act, 'snils', identity.snils, vault.ref)]),
  ])
  const card = newCard(act, vault, ChildCard.parse(identity), guardians)
  return { vault, known: false, writes: [vault.write, card, ...claims.flat()] }
}

/** A page of an account shows all its children. Who files for more of them, as a home does, comes to a counter. */
const MOST_CHILDREN = 30

/**
 * A child that the caller may act for: their own, or new to the region and from now on theirs.
 * @throws Problem `child-of-others`, `too-many-children`, `filing-not-entrusted` where the child is entrusted to them for
 * other things
 */
async function ownChild(act: Act, caller: Caller, identity: ChildIdentity): Promise<Person> {
  const { ref } = caller
  const child = await childWith(act, identity, ref)
  if (child.known && !caller.children.includes(child.vault.ref)) await needOwn(act.region, caller, child.vault.ref)
  if (child.known) return child
  if (caller.children.length >= MOST_CHILDREN) throw new Problem('too-many-children', { limit: MOST_CHILDREN })
  return { ...child, writes: [...child.writes, await brought(act, ref, child.vault.ref, identity)] }
}

/**
 * The child that the caller files for: their own, new to the region, or one whose guardian entrusted them with filing.
 * @returns `delegated` for the last
 * @throws Problem `child-of-others`, `too-many-children`, `filing-not-entrusted`
 */
export async function childToFile(act: Act, caller: Caller, identity: ChildIdentity) {
  const known = await personWith(act.region, 'child', childIdentity(identity))
  const delegated = known !== undefined && actsAsDelegate(caller, known)
  return delegated
    ? { vault: await personVault(act.region, known), writes: [], delegated }
    : { ...(await ownChild(act, caller, identity)), delegated }
}

/** The caller's circle is as old as the request; another device of the family may have brought the child a moment ago. */
async function needOwn(region: string, { ref, entrusted = [] }: Caller, child: string): Promise<void> {
  if ((await principalOf(region, ref))?.children.includes(child)) return
  const known = entrusted.some((it) => it.child === child)
  throw new Problem(known ? 'filing-not-entrusted' : 'child-of-others')
}

/**
 * Makes a child the guardian's own: the authorizer finds it in the guardian's principal. Only for a child that the
 * guardian brought to the region; a child that was known before is related by what the login says of it.
 */
export async function brought(act: Act, guardian: string, child: string, name: Named): Promise<Write> {
  const principal = (await principalOf(act.region, guardian)) ?? newcomer(act.region, guardian, initials(name))
  return putPrincipal(withChildren(principal, [child]))
}

/**
 * The person who signed in: known by the login, else by SNILS, else by the identity document (somebody who came by the
 * federal portal before), else by the own birth certificate (a pupil), else new. What identifies them is claimed for next time.
 */
export async function visitor(act: Act, issuer: string, claims: Claims): Promise<{ ref: string; writes: Write[] }> {
  const login = `${issuer}|${claims.sub}`
  const byLogin = await personWith(act.region, 'login', login)
  if (byLogin !== undefined) return { ref: byLogin, writes: [] }
  const { snils, id_doc } = claims
  const document = id_doc && documentText(id_doc)
  const certificate = claims.own_certificate && childIdentity(claims.own_certificate)
  const byCertificate = certificate === undefined ? undefined : await personWith(act.region, 'child', certificate)
  const bySnils = snils === undefined ? undefined : await personWith(act.region, 'snils', snils)
  const byDocument = document === undefined ? undefined : await personWith(act.region, 'identity-document', document)
  const known = bySnils ?? byDocument ?? byCertificate
  if (known !== undefined) return { ref: known, writes: await claim(act, 'login', login, known) }
  const vault = await newPerson(act)
  const claimed = [
    claim(act, 'login', login, vault.ref),
    ...(snils === undefined ? [] : [claim(act, 'snils', snils, vault.ref)]),
    ...(document === undefined ? [] : [claim(act, 'identity-document', document, vault.ref)]),
  ]
  return {
    ref: vault.ref,
    writes: [vault.write, newCard(act, vault, cardOf(claims)), ...(await Promise.all(claimed)).flat()],
  }
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
