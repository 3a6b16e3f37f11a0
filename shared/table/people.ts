import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import type { Form } from '../domain/form.ts'
import { type ChildIdentity, childIdentity, identityDocument } from '../domain/form.ts'
import { AdultCard, ChildCard, initials, searchText } from '../domain/person.ts'
import type { Caller } from '../domain/policy.ts'
import { Problem } from '../domain/problem.ts'
import { claim, findable, newPerson, type PersonVault, personVault, personWith } from '../vault/person.ts'
import { entity, type Write } from './entity.ts'
import { keys } from './keys.ts'
import { principalOf, putPrincipal } from './principals.ts'

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

/** Somebody and what has to be saved with them: nothing when they were known. */
export type Person = { vault: PersonVault; known: boolean; writes: Write[] }

/** The child with this birth document, new to the region or known. */
export async function childWith(act: Act, identity: ChildIdentity): Promise<Person> {
  const text = childIdentity(identity)
  const known = await personWith(act.region, 'child', text)
  if (known !== undefined) return { vault: await personVault(act.region, known), known: true, writes: [] }
  const vault = await newPerson(act)
  const writes = await Promise.all([
    claim(act, 'child', text, vault.ref),
    findable(act, 'child', searchText(identity, identity.birthDate), vault.ref),
  ])
  return { vault, known: false, writes: [vault.write, putCard(act, vault, ChildCard.parse(identity)), ...writes] }
}

/** A child that the caller may act for: their own, or new to the region and from now on theirs. @throws Problem `child-of-others` */
export async function ownChild(act: Act, { ref, children }: Caller, identity: ChildIdentity): Promise<Person> {
  const child = await childWith(act, identity)
  if (child.known && !children.includes(child.vault.ref)) throw new Problem('child-of-others')
  return child.known
    ? child
    : { ...child, writes: [...child.writes, ...(await relate(act, ref, child.vault.ref, identity))] }
}

/** The adult with this identity document: a guardian who came by the federal portal before ever signing in here. */
export async function applicantWith(act: Act, form: Form): Promise<Person> {
  const text = identityDocument(form.applicantDocument)
  const known = await personWith(act.region, 'identity-document', text)
  if (known !== undefined) return { vault: await personVault(act.region, known), known: true, writes: [] }
  const vault = await newPerson(act)
  const { type, series, number } = form.applicantDocument
  const adult = AdultCard.parse({ ...form.applicant, document: { code: type.code, series, number } })
  return {
    vault,
    known: false,
    writes: [vault.write, putCard(act, vault, adult), await claim(act, 'identity-document', text, vault.ref)],
  }
}

/**
 * Makes a child the guardian's own: the authorizer finds it in the guardian's principal. Only for a child that the
 * guardian brought to the region; a child that was known before is related by what the login says of it.
 */
export async function relate(
  act: Act,
  guardian: string,
  child: string,
  name: { surname: string; name: string },
): Promise<Write[]> {
  const { region } = act
  const principal = (await principalOf(region, guardian)) ?? {
    region,
    ref: guardian,
    label: initials(name),
    grants: [{ id: 'parent', role: 'parent' as const }],
    children: [],
    sessions: [],
    seq: 0,
  }
  if (principal.children.includes(child)) return []
  return [putPrincipal({ ...principal, children: [...principal.children, child] })]
}
