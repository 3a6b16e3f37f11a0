import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { Application, Asked, type Holding, hasEnded, holdsPlace } from '../domain/application.ts'
import { civilDate } from '../domain/calendar.ts'
import { Form } from '../domain/form.ts'
import { termOf } from '../domain/offer.ts'
import { Problem } from '../domain/problems/problem.ts'
import type { PersonVault } from '../vault/person.ts'
import { keys } from './keys.ts'
import { entity, states, type Write } from './store/entity.ts'
import { all, rows } from './store/lists.ts'

/** The moment by which a list of one status is ordered: filing for the queue, the term for what has one. */
export function placedAt(it: Application): string {
  const term = termOf(it)
  if (term !== undefined) return term
  switch (it.status) {
    case 'consented':
      return it.consentedAt
    case 'enrolled':
      return it.order.on
    case 'declined':
    case 'lapsed':
    case 'withdrawn':
      return it.endedAt
    default:
      return it.filedAt
  }
}

/** What the list of a municipality shows of an application without a place: all that an order of the queue or a run needs. */
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
  /** Absent of what was filed before lists knew it. */
  allowOther: z.optional(z.boolean()),
  territoryOf: z.optional(z.array(z.string())),
  /** The last day on which the right counts that stands in `benefit`, and the one that the family was told of in advance. */
  until: z.optional(z.string()),
  nearTold: z.optional(z.string()),
})
export type QueueRow = z.infer<typeof QueueRow>

/**
 * What lists show of an application that holds a place, instead; state and moment stand in the key of the list. What the
 * queue needed would make the item larger than one kilobyte, and each of its steps two units dearer.
 */
export const OfferRow = z.object({
  id: z.string(),
  seq: z.number(),
  child: z.string(),
  number: z.string(),
  offer: z.string(),
  group: z.string(),
  /** While it is an offer: of a run that is not published yet it is one for nobody. */
  run: z.optional(z.string()),
})
export const Applications = states<Application>({
  about: 'application',
  version: 1,
  schema: Application,
  place: (it) => {
    const place = keys.placeInList({ status: it.status, at: placedAt(it), id: it.id })
    const offer = holdsPlace(it)
      ? { gsi2pk: keys.offersOf({ region: it.region, organisation: it.offer.organisation }), gsi2sk: place }
      : {}
    return { gsi1pk: keys.queueOf(it), gsi1sk: place, ...offer, row: holdsPlace(it) ? offerRowOf(it) : rowOf(it) }
  },
})

export const rowOf = (it: Application): QueueRow =>
  QueueRow.parse({
    ...it,
    benefit: it.confirmed.benefit ? it.benefit : 'none',
    siblingsAt: it.confirmed.siblings ? it.siblingsAt : [],
    territoryOf: it.confirmed.territory,
    until: it.confirmed.benefit ? it.confirmed.until : undefined,
  })

const offerRowOf = ({ offer: { number, group, run }, ...it }: Holding) =>
  OfferRow.parse({ ...it, offer: number, group, run: it.status === 'offered' ? run : undefined })

const OnlyId = z.object({ id: z.string() })

/** The applications of a municipality whose term in a state ended before a moment, the oldest first. */
export const overdueIn = (region: string, municipality: string, status: 'offered' | 'contracting', now: string) =>
  rows(OnlyId, {
    index: 'gsi1',
    partition: keys.queueOf({ region, kind: 'kindergarten', municipality }),
    range: { from: keys.placeInList({ status }), to: keys.placeInList({ status, at: now }) },
  })

const Ended = z.pick(QueueRow, { id: true, cohort: true, orientation: true })

/** The applications of a municipality that ended in a way from a moment on. */
export const endedSince = (
  region: string,
  municipality: string,
  status: 'withdrawn' | 'refused' | 'declined' | 'lapsed',
  since: string,
) =>
  rows(Ended, {
    index: 'gsi1',
    partition: keys.queueOf({ region, kind: 'kindergarten', municipality }),
    range: {
      from: keys.placeInList({ status, at: since }),
      to: keys.placeInList({ status, at: '9999' }),
    },
  })

const OfChild = z.object({
  region: z.string(),
  child: z.string(),
  kind: z.string(),
  id: z.string(),
  number: z.string(),
  filedAt: z.string(),
  active: z.boolean(),
  /** Those of the kind before this one, oldest first: all of them have ended. */
  earlier: z.optional(z.array(z.string())),
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

/** The form, or nothing where there is none any more. */
export async function findForm(region: string, id: string, vault: PersonVault): Promise<Form | undefined> {
  const found = await Forms.find({ region, id })
  return found && Form.parse(vault.open(keys.form({ region, id }), found.sealed))
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

/** Ids of all applications that were ever made for a child. */
export const allApplicationsOf = async (region: string, child: string): Promise<string[]> =>
  (await applicationsOfChildren(region, [child])).flatMap(({ id, earlier = [] }) => [...earlier, id])

/** @throws Problem `duplicate-application` when the child has another application of the kind that goes on */
export async function refuseSecond(
  { region, id }: Application,
  before: OfChild | undefined,
  zone: string,
): Promise<void> {
  if (!before?.active) return
  const { status } = await Applications.get({ region, id: before.id })
  throw inTheWay(id, before, status, zone)
}

/** Saves the application as the child's only active one of its kind; another one in the way is a named refusal. */
const claimChild = (it: Application, before: OfChild | undefined, zone: string): Write =>
  OfChildren.put(ofChild(it, before), {
    over: before?.seq ?? 0,
    otherwise: ({ data } = {}) => inTheWay(it.id, OfChild.parse(data), 'queued', zone),
  })

/** Saves that the child has no active application of the kind any more. */
export const releaseChild = (ended: Application, before: OfChild | undefined): Write =>
  OfChildren.put(ofChild(ended, before), { over: before?.seq ?? 0 })

const ofChild = (it: Application, before: OfChild | undefined): OfChild => {
  const { region, child, kind, id, number, filedAt } = it
  const earlier = before && before.id !== id ? [...(before.earlier ?? []), before.id] : before?.earlier
  const active = !hasEnded(it)
  return { region, child, kind, id, number, filedAt, active, ...(earlier && { earlier }), seq: (before?.seq ?? 0) + 1 }
}

/** Another application, or the very one: two messages with one order number came at once, and this one is a change of it. */
const inTheWay = (own: string, { id, number, filedAt }: OfChild, state: string, zone: string) =>
  id === own
    ? new Problem('changed-meanwhile')
    : new Problem('duplicate-application', { number, date: civilDate(filedAt, zone), state })

/** All that a new or changed application consists of. */
export const saveWithForm = (
  act: Act,
  it: Application,
  before: OfChild | undefined,
  vault: PersonVault,
  form: Form,
  zone: string,
) => [Applications.save(it), claimChild(it, before, zone), putForm(act, it.id, vault, form)]
