import * as z from 'zod/mini'
import { ApplicationChanged } from '../contracts/admission.ts'
import type { Fact } from '../contracts/event.ts'
import type { Act } from '../domain/act.ts'
import type { Application, Asked, In } from '../domain/application.ts'
import { ask, change } from '../domain/filing.ts'
import { type Change, changesOf, childIdentity, Form, organisationsIn } from '../domain/form.ts'
import { ChildCard, searchText } from '../domain/person.ts'
import { Problem } from '../domain/problem.ts'
import { claim, findable, type PersonVault, personVault } from '../vault/person.ts'
import {
  Applications,
  formOf,
  latestApplication,
  putForm,
  refuseSecond,
  releaseChild,
  saveWithForm,
} from './applications.ts'
import type { Write } from './entity.ts'
import type { SavedFact } from './facts.ts'
import { keys } from './keys.ts'
import { organisationsAmong } from './organisations.ts'
import { putCard } from './people.ts'
import { regionData } from './regions.ts'

/** What a form asks for, checked against the organisations and dictionaries of the region. The door it came by does not matter. */
export async function askedFor(act: Act, form: Form, filedAt: string): Promise<Asked> {
  const asked = ask(
    form,
    await organisationsAmong(act.region, organisationsIn(form)),
    await regionData(act.region),
    filedAt,
  )
  checked(form)
  return asked
}

/** @throws Problem `invalid-request` with the first field that is not as it has to be */
export function checked(form: Form): Form {
  const whole = Form.safeParse(form)
  if (whole.success) return form
  const pointer = `/${(whole.error.issues[0]?.path ?? []).join('/')}`
  const words = { ru: 'Значение не подходит', en: 'The value does not fit' }
  throw new Problem('invalid-request', {}, { cause: whole.error, errors: [{ pointer, ...words }] })
}

/** The writes of a new application. @throws Problem `duplicate-application` when the child has one that goes on */
export async function firstFiling(act: Act, submitted: In<'queued'>, vault: PersonVault, form: Form): Promise<Write[]> {
  const before = await latestApplication(act.region, vault.ref, submitted.kind)
  await refuseSecond(act.region, before)
  return saveWithForm(act, submitted, before, vault, form)
}

/**
 * A changed form over the one that was filed: the new state, the fact with what was and what is (sealed), the writes.
 * @throws Problem `nothing-changed`, `wrong-state`
 */
export async function revision(act: Act, known: Application, form: Form, asked: Asked) {
  const { region } = act
  const vault = await personVault(region, known.child)
  const before = await formOf(region, known.id, vault)
  const changes = changesOf(before, form)
  if (changes.length === 0) throw new Problem('nothing-changed')
  const changed = change(known, asked)
  const sealed = vault.seal(act, placeOfChanges({ region, subject: `application/${known.id}` }), changes)
  const fact: Fact = ApplicationChanged.fact(
    { ...changed, fields: changes.map(({ field }) => field) },
    { private: { [known.child]: sealed } },
  )
  const renamed = childIdentity(before.child) !== childIdentity(form.child)
  const person = renamed
    ? [
        await putCard(act, vault, ChildCard.parse(form.child)),
        ...(await claim(act, 'child', childIdentity(form.child), vault.ref)),
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
