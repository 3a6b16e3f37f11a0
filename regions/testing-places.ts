import { randomBytes } from 'node:crypto'
import { ApplicationSubmitted } from '../shared/contracts/admission.ts'
import { PupilEnrolled } from '../shared/contracts/enrollment.ts'
import type { EventContract } from '../shared/contracts/event.ts'
import { OfferMade, PlacementPublished } from '../shared/contracts/placement.ts'
import { GroupOpened } from '../shared/contracts/registry.ts'
import type { Application, In } from '../shared/domain/application.ts'
import { cohortOf } from '../shared/domain/calendar.ts'
import { ask, filedHere, filedThere, submit } from '../shared/domain/filing.ts'
import type { Form } from '../shared/domain/form.ts'
import { offer } from '../shared/domain/offer.ts'
import { Group } from '../shared/domain/organisation.ts'
import { attendance, enrol, type Pupil } from '../shared/domain/pupil.ts'
import { itsMunicipality, rulesOn } from '../shared/domain/region.ts'
import { flip, publish, ready, requestRun } from '../shared/domain/runs/run.ts'
import { fresh, type Subject } from '../shared/domain/subject.ts'
import { Applications } from '../shared/table/applications.ts'
import { firstFiling } from '../shared/table/filing.ts'
import { Groups } from '../shared/table/organisations.ts'
import { brought, newChild } from '../shared/table/people/people.ts'
import { groupList, putNames } from '../shared/table/people/rosters.ts'
import { Pupils } from '../shared/table/pupils.ts'
import { Runs } from '../shared/table/runs/runs.ts'
import { openSeats, takeSeat } from '../shared/table/runs/seats.ts'
import { commit, factsOf, hashOf, type SavedFact } from '../shared/table/store/facts.ts'
import { formFor, type testRegion } from './testing.ts'

/** A ref of somebody of whom nothing else is known. */
export const anyRef = () => [...randomBytes(8)].map((byte) => 'abcdefghjkmnpqrs'[byte & 15]).join('')

type Test = Awaited<ReturnType<typeof testRegion>>

/** A group of an organisation of the region's plan, with its places and an empty list of names. */
export async function openGroup(
  { act, code: region, plan }: Test,
  { organisation, capacity, ...over }: { organisation: string; capacity: number } & Partial<Group>,
): Promise<Group> {
  const found = plan.find(({ id }) => id === organisation)
  const group = Group.parse({
    ...fresh,
    region,
    id: `${organisation}-1-g1`,
    organisation,
    unit: `${organisation}-1`,
    municipality: found?.municipality,
    kind: found?.kind === 'school' ? 'class' : 'kindergarten-group',
    title: found?.kind === 'school' ? '5А' : 'Младшая группа',
    ages: found?.kind === 'school' ? [11, 11] : [3, 3],
    forms: found?.kind === 'school' ? [5] : [],
    language: '1',
    capacity,
    ...over,
  })
  const seats = openSeats({ region, group: group.id }, capacity)
  const names = await putNames(act(), groupList(group.id), {})
  await commit(act(), undefined, [GroupOpened.fact(group)], Groups.save(group), seats, names)
  return group
}

type Filing = { form?: Partial<Form>; applicant?: string; orderId?: string; replyTo?: string; client?: string }

/** A child that waits in the queue; with an order number it came by the federal portal. */
export async function queuedChild(
  { act, data, plan }: Test,
  { form: over, applicant = anyRef(), orderId, replyTo, client = 'epgu' }: Filing = {},
): Promise<Application> {
  const form = formFor(over)
  const here = act()
  const { vault, writes } = await newChild(here, form.child, [applicant])
  const order = { client, orderId: orderId ?? '', servicesType: '9900000001', oktmo: '61701000', replyTo }
  const filing =
    orderId === undefined
      ? filedHere(here, vault.ref, applicant)
      : filedThere(here, order, undefined, vault.ref, applicant)
  const submitted = submit(filing, ask(form, plan, data, here.now))
  const saved = await firstFiling(here, submitted, vault, form)
  const own = await brought(here, applicant, vault.ref, form.applicant)
  await commit(here, undefined, [ApplicationSubmitted.fact(submitted)], ...saved, ...writes, own)
  return Applications.get(submitted)
}

const file = { key: 'test', hash: '0'.repeat(64) }
const summary = { applications: 1, places: 1, placed: 1, unplaced: 0, byWish: [1, 0, 0], violations: 0 }

/** A run that is published already. */
export async function publishedRun({ act, data }: Test, municipality: string): Promise<string> {
  const here = act()
  const startsOn = '2026-09-01'
  const rules = rulesOn(data, startsOn, municipality).id
  const asked = { municipality, kind: 'mass', startsOn, rules, requestedBy: anyRef() } as const
  const published = flip(
    publish(ready(requestRun(here, asked), { snapshot: file, result: file, summary })),
    1,
    0,
    here.now,
  )
  if (!published) throw new Error('the run could not be published')
  await commit(here, undefined, [PlacementPublished.fact(published)], Runs.save(published))
  return published.id
}

/** Offers a place of a group, as a published run did. @throws Problem `group-full` */
export async function offerPlace(test: Test, queued: Application, group: Group, at?: string): Promise<In<'offered'>> {
  const { region } = queued
  const run = await publishedRun(test, queued.municipality)
  const here = test.act(at)
  const place = { number: run.slice(-6), run, organisation: group.organisation, group: group.id, wish: 1 }
  const offered = offer(queued, place, itsMunicipality(test.data, queued.municipality), here.now)
  const seat = takeSeat({ region, group: group.id }, group.title)
  await commit(here, undefined, [OfferMade.fact(offered)], Applications.save(offered), seat)
  return { ...offered, seq: offered.seq + 1 }
}

/** A child of a class or group. */
export async function pupilIn({ act, code: region }: Test, group: Group, over: Partial<Form> = {}): Promise<Pupil> {
  const { child } = formFor(over)
  const here = act()
  const { vault, writes } = await newChild(here, child)
  const known = { region, id: vault.ref, cohort: cohortOf(child.birthDate) }
  const pupil = enrol(undefined, known, group, '2026-09-01', '1-у')
  const fact = PupilEnrolled.fact({ ...pupil, ...attendance(pupil) })
  const seat = takeSeat({ region, group: group.id }, group.title)
  await commit(here, undefined, [fact], Pupils.save(pupil), seat, ...writes)
  return Pupils.get(pupil)
}

/** The facts about a state, oldest first. @throws Error where their chain is broken or does not end in the state */
export async function historyOf(about: string, { region, id, seq, head }: Subject & { id: string }) {
  const facts = await Array.fromAsync(factsOf(region, `${about}/${id}`))
  const links = facts.map((fact, index) => {
    const before = facts[index - 1]
    if (fact.seq !== index + 1 || fact.prev !== (before ? hashOf(before) : ''))
      throw new Error(`${about}/${id}: the chain is broken at ${index + 1}`)
    return hashOf(fact)
  })
  if (links.length !== seq || links.at(-1) !== head) throw new Error(`${about}/${id}: the chain ends elsewhere`)
  return facts
}

/** What the bus delivers of a saved fact. */
export const heard = ({ id, region, subject, seq, type, actor, at, data }: SavedFact) => ({
  'detail-type': type,
  detail: {
    specversion: '1.0',
    id,
    source: `/zvonok/${region}`,
    type,
    time: at,
    subject,
    dataschema: `/schemas/${type}.json`,
    sequence: String(seq).padStart(8, '0'),
    region,
    actor,
    data,
  },
})

/** The last fact of a kind about a state. */
export async function lastFact({ type, about }: EventContract & { about: string }, state: Subject & { id: string }) {
  const facts = await Array.fromAsync(factsOf(state.region, `${about}/${state.id}`))
  const found = facts.findLast((fact) => fact.type === type)
  if (!found) throw new Error(`${about}/${state.id} has no ${type}`)
  return found
}

/** What a schedule sends, for one region alone. */
export const tick = ({ code }: Test, time: string) => ({ time, detail: { regions: [code] } })
