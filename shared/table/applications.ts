import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { Application, Asked, hasEnded } from '../domain/application.ts'
import { Form } from '../domain/form.ts'
import { Problem } from '../domain/problem.ts'
import type { PersonVault } from '../vault/person.ts'
import { entity, states, type Write } from './entity.ts'
import { keys } from './keys.ts'
import { all } from './lists.ts'

/** The moment by which a list of one status is ordered: filing for the queue, the term for what has one. */
export function placedAt(it: Application): string {
  switch (it.status) {
    case 'offered':
      return it.offer.answerBy
    case 'contracting':
      return it.contractBy
    case 'contracted':
      return it.orderBy
    case 'consented':
      return it.consentedAt
    case 'declined':
    case 'lapsed':
    case 'withdrawn':
      return it.endedAt
    default:
      return it.filedAt
  }
}

/** What the list of a municipality shows of an application: all that an order of the queue or a run needs. */
export const QueueRow = z.object({
  id: z.string(),
  seq: z.number(),
  child: z.string(),
  number: z.string(),
  filedAt: z.string(),
  ...z.pick(Asked, {
    cohort: true,
    desiredOn: true,
    schedule: true,
    language: true,
    orientation: true,
    profile: true,
    wishes: true,
    benefit: true,
    siblingsAt: true,
  }).shape,
})
export type QueueRow = z.infer<typeof QueueRow>

export const Applications = states<Application>({
  about: 'application',
  version: 1,
  schema: Application,
  place: (it) => {
    const place = keys.placeInList({ status: it.status, at: placedAt(it), id: it.id })
    const offer =
      'offer' in it
        ? { gsi2pk: keys.offersOf({ region: it.region, organisation: it.offer.organisation }), gsi2sk: place }
        : {}
    return { gsi1pk: keys.queueOf(it), gsi1sk: place, ...offer, row: rowOf(it) }
  },
})

export const rowOf = (it: Application): QueueRow =>
  QueueRow.parse({
    ...it,
    benefit: it.confirmed.benefit ? it.benefit : 'none',
    siblingsAt: it.confirmed.siblings ? it.siblingsAt : [],
  })

const OfChild = z.object({
  region: z.string(),
  child: z.string(),
  kind: z.string(),
  id: z.string(),
  number: z.string(),
  filedAt: z.string(),
  active: z.boolean(),
  seq: z.number(),
})
type OfChild = z.infer<typeof OfChild>
const OfChildren = entity<OfChild, { region: string; child: string; kind: string }>({
  name: 'APPLICATION-OF-CHILD',
  version: 1,
  schema: OfChild,
  key: keys.applicationOfChild,
})

const StoredForm = z.object({ region: z.string(), id: z.string(), sealed: z.string() })
const Forms = entity<z.infer<typeof StoredForm>, { region: string; id: string }>({
  name: 'FORM',
  version: 1,
  schema: StoredForm,
  key: keys.form,
})

/** The form, sealed under the child's key. */
export const putForm = (act: Act, id: string, vault: PersonVault, form: Form): Write => {
  const { region } = act
  return Forms.put({ region, id, sealed: vault.seal(act, keys.form({ region, id }), form) })
}

export async function formOf(region: string, id: string, vault: PersonVault): Promise<Form> {
  const { sealed } = await Forms.get({ region, id })
  return Form.parse(vault.open(keys.form({ region, id }), sealed))
}

/** The last application of a kind that was made for a child, whether it goes on or has ended. */
export const latestApplication = (region: string, child: string, kind: string) =>
  OfChildren.find({ region, child, kind })

/** The last application of each kind of each of these children. */
export async function applicationsOfChildren(region: string, children: readonly string[]): Promise<OfChild[]> {
  const found = await Promise.all(
    children.map((child) => {
      const { pk, sk } = keys.ofChild({ region, child })
      return Array.fromAsync(all({ partition: pk, range: { beginsWith: sk } }), (item) => OfChildren.read(item))
    }),
  )
  return found.flat()
}

/** @throws Problem `duplicate-application` when the child has another application of the kind that goes on */
export async function refuseSecond(region: string, before: OfChild | undefined): Promise<void> {
  if (!before?.active) return
  const { status } = await Applications.get({ region, id: before.id })
  throw duplicate(before, status)
}

/** Saves the application as the child's only active one of its kind; another one in the way is a named refusal. */
export function claimChild(it: Application, before: OfChild | undefined): Write {
  const { region, child, kind, id, number, filedAt } = it
  const over = before?.seq ?? 0
  return OfChildren.put(
    { region, child, kind, id, number, filedAt, active: !hasEnded(it), seq: over + 1 },
    { over, otherwise: ({ data } = {}) => duplicate(OfChild.parse(data), 'queued') },
  )
}

const duplicate = ({ number, filedAt }: OfChild, state: string) =>
  new Problem('duplicate-application', { number, date: filedAt.slice(0, 10), state })

/** All that a new or changed application consists of. */
export const saveWithForm = (
  act: Act,
  it: Application,
  before: OfChild | undefined,
  vault: PersonVault,
  form: Form,
) => [Applications.save(it), claimChild(it, before), putForm(act, it.id, vault, form)]
