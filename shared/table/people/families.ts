import type { Act } from '../../domain/act.ts'
import { type ChildIdentity, documentText, type Form } from '../../domain/form.ts'
import { AdultCard, type Named } from '../../domain/person.ts'
import { claim, newPerson, personVault, personWith } from '../../vault/person.ts'
import { brought, childWith, newCard, type Person } from './people.ts'

/** Families as they come through a door that is not the portal's: the guardian is known by the identity document. */

/** A child and the guardian as the federal portal names them; a child new to the region becomes theirs. */
export async function familyOf(act: Act, form: Form) {
  const guardian = await applicantWith(act, form)
  const child = await childWith(act, form.child, guardian.vault.ref)
  const own = child.known ? [] : [await brought(act, guardian.vault.ref, child.vault.ref, form.applicant)]
  return { child: child.vault, guardian: guardian.vault, writes: [...child.writes, ...guardian.writes, ...own] }
}

type AtCounter = Named & {
  phone?: string | undefined
  document: { code: string; series?: string | undefined; number: string }
}

/** The same from the papers that somebody brought to a counter. */
export async function familyAtCounter(act: Act, adult: AtCounter, identity: ChildIdentity) {
  const text = documentText(adult.document)
  const known = await personWith(act.region, 'identity-document', text)
  const guardian =
    known === undefined ? await newAdult(act, AdultCard.parse(adult), text) : await knownPerson(act, known)
  const child = await childWith(act, identity, guardian.vault.ref)
  const own = child.known ? [] : [await brought(act, guardian.vault.ref, child.vault.ref, adult)]
  return { child: child.vault, guardian: guardian.vault, writes: [...child.writes, ...guardian.writes, ...own] }
}

const knownPerson = async ({ region }: Act, ref: string): Promise<Person> => ({
  ...{ vault: await personVault(region, ref), known: true, writes: [] },
})

async function newAdult(act: Act, card: AdultCard, text: string): Promise<Person> {
  const vault = await newPerson(act)
  const unique = await claim(act, 'identity-document', text, vault.ref)
  return { vault, known: false, writes: [vault.write, newCard(act, vault, card), ...unique] }
}

/** The adult with this identity document: a guardian who came by the federal portal before ever signing in here. */
export async function applicantWith(act: Act, form: Form): Promise<Person> {
  const known = await personWith(act.region, 'identity-document', applicantText(form))
  return known === undefined ? newApplicant(act, form) : knownPerson(act, known)
}

const applicantText = ({ applicantDocument: { type, ...document } }: Form) =>
  documentText({ ...document, code: type.code })

export async function newApplicant(act: Act, form: Form): Promise<Person> {
  const { type, series, number } = form.applicantDocument
  const adult = AdultCard.parse({ ...form.applicant, document: { code: type.code, series, number } })
  return newAdult(act, adult, applicantText(form))
}
