import * as z from 'zod/mini'
import { ApplicationChanged } from '../contracts/admission.ts'
import type { Fact } from '../contracts/event.ts'
import type { Act } from '../domain/act.ts'
import type { Application, Asked, In } from '../domain/application.ts'
import { ask, change } from '../domain/filing.ts'
import { type Change, changesOf, childIdentity, Form, organisationsIn } from '../domain/form.ts'
import { searchText } from '../domain/person.ts'
import { Problem } from '../domain/problems/problem.ts'
import { itsMunicipality } from '../domain/region.ts'
import { claim, findable, type PersonVault, personVault, personWith } from '../vault/person.ts'
import {
  Applications,
  formOf,
  latestApplication,
  putForm,
  refuseSecond,
  releaseChild,
  saveWithForm,
} from './applications.ts'
import { keys } from './keys.ts'
import { organisationsAmong } from './organisations.ts'
import { childCard, putCard } from './people/people.ts'
import { regionData } from './regions.ts'
import type { Write } from './store/entity.ts'
import type { SavedFact } from './store/facts.ts'

/** What a form asks for, checked against the organisations and dictionaries of the region. The door it came by does not matter. */
export async function askedFor(act: Act, form: Form, filedAt: string): Promise<Asked> {
  const wrong = wrongIn(form)
  const date = wrong.find((pointer) => decisive.includes(pointer))
  if (date !== undefined) throw invalid(date)
  const known = await organisationsAmong(act.region, organisationsIn(form))
  const kindergartens = known.filter(({ kind }) => kind === 'kindergarten')
  const asked = ask(form, kindergartens, await regionData(act.region), filedAt)
  checked(form)
  return asked
}

/** @throws Problem `invalid-request` with the first field that is not as it has to be */
export function checked(form: Form): Form {
  const [first] = wrongIn(form)
  if (first !== undefined) throw invalid(first)
  return form
}

/** Dates are compared as texts: one of the year 10000 would be the past. */
const decisive = ['/entry/desiredOn', '/child/birthDate']

/** Pointers to what is not as it has to be. Without a number of the paper two strangers would be one person. */
function wrongIn(form: Form): string[] {
  const whole = Form.safeParse(form)
  const { applicantDocument, child } = form
  return [
    ...(whole.error?.issues ?? []).map(({ path }) => `/${path.join('/')}`),
    ...(applicantDocument.number.trim() === '' ? ['/applicantDocument/number'] : []),
    ...(child.document.number.trim() === '' ? ['/child/document/number'] : []),
  ]
}

const invalid = (pointer: string) =>
  new Problem(
    'invalid-request',
    {},
    { errors: [{ pointer, ru: 'Значение не подходит', en: 'The value does not fit' }] },
  )

/** The writes of a new application. @throws Problem `duplicate-application` when the child has one that goes on */
export async function firstFiling(act: Act, submitted: In<'queued'>, vault: PersonVault, form: Form): Promise<Write[]> {
  const before = await latestApplication(act.region, vault.ref, submitted.kind)
  const { zone } = itsMunicipality(await regionData(act.region), submitted.municipality)
  await refuseSecond(submitted, before, zone)
  return saveWithForm(act, submitted, before, vault, form, zone)
}

/**
 * A changed form over the one that was filed: the new state, the fact with what was and what is (sealed), the writes. What was
 * declined or lapsed comes back into the queue by it, also by the same form.
 * @throws Problem `nothing-changed`, `wrong-state`, `duplicate-application` or `invalid-request` when it would become the
 * application of another child
 * @param delegated somebody changes it whom a guardian entrusted with filing: the child's own card is not theirs to change
 */
export async function revision(act: Act, known: Application, form: Form, asked: Asked, delegated = false) {
  const { region } = act
  const vault = await personVault(region, known.child)
  const before = await formOf(region, known.id, vault)
  const changes = changesOf(before, form)
  // Coming back into the queue by the same form is a change of its own.
  if (changes.length === 0 && known.status === 'queued') throw new Problem('nothing-changed')
  const moved = changes.some(({ field }) => field.startsWith('address/'))
  const changed = change(known, asked, moved)
  const sealed = vault.seal(act, placeOfChanges({ region, subject: `application/${known.id}` }), changes)
  const fact: Fact = ApplicationChanged.fact(
    { ...changed, delegated: delegated || undefined, fields: changes.map(({ field }) => field) },
    { private: { [known.child]: sealed } },
  )
  const renamed = childIdentity(before.child) !== childIdentity(form.child)
  if (renamed && delegated) throw invalid('/child')
  const isNew = renamed && !(await isKnownAs(act, known, form.child))
  const person = renamed
    ? [
        // The card holds more than a form: the SNILS stays.
        await putCard(act, vault, { ...(await childCard(region, known.child)), middleName: undefined, ...form.child }),
        ...(isNew ? await claim(act, 'child', childIdentity(form.child), vault.ref) : []),
        ...(await findable(act, 'child', searchText(form.child, form.child.birthDate), vault.ref)),
      ]
    : []
  return {
    changed,
    vault,
    facts: [fact],
    writes: [Applications.save(changed), putForm(act, known.id, vault, form), ...person],
  }
}

/** Whether the child of an application has been called so before. @throws Problem when that is another child */
async function isKnownAs({ region }: Act, known: Application, child: Form['child']): Promise<boolean> {
  const ref = await personWith(region, 'child', childIdentity(child))
  if (ref === undefined || ref === known.child) return ref !== undefined
  const { zone } = itsMunicipality(await regionData(region), known.municipality)
  await refuseSecond(known, await latestApplication(region, ref, known.kind), zone)
  throw invalid('/child')
}

const placeOfChanges = keys.state
const Changes = z.array(z.object({ field: z.string(), was: z.string(), now: z.string() }))

/** What was and what is, from the private part of the fact that an application was changed. */
export const changesIn = ({ private: sealed, ...fact }: SavedFact, vault: PersonVault): Change[] =>
  Changes.parse(vault.open(placeOfChanges(fact), sealed[vault.ref] ?? ''))

/** The writes that end an application and let the child apply anew. */
export async function endOfFiling(ended: Application): Promise<Write[]> {
  const before = await latestApplication(ended.region, ended.child, ended.kind)
  return [Applications.save(ended), releaseChild(ended, before)]
}
