import type * as z from 'zod/mini'
import type { Act } from './act.ts'
import {
  type Application,
  type Asked,
  type base,
  type Confirmed,
  type In,
  inState,
  mayBeCancelled,
  Queued,
  Refused,
} from './application.ts'
import { addDays, civilDate, cohortOf, endOfDay, fullYears, monthsAfter } from './calendar.ts'
import { type Form, wishesInOrder } from './form.ts'
import { Problem } from './problems/problem.ts'
import type { BenefitClass } from './queue/benefit-class.ts'
import { inForce, type QueueRules } from './queue/queue-rules.ts'
import type { RefusalGround } from './refusal-ground.ts'
import { municipalityOf, type RegionData } from './region.ts'
import { fresh } from './subject.ts'

/** An organisation as far as an application cares. */
export type Wished = { id: string; municipality: string }

/**
 * Reads from a form what the queue needs, and refuses what cannot stand in one, in the order of the federal exchange:
 * desired date, age, organisations, dictionary codes.
 */
export function ask(form: Form, wished: readonly Wished[], region: RegionData, filedAt: string): Asked {
  const wishes = wishesInOrder(form).map(({ organisation }) => organisation)
  const known = new Map(wished.map((it) => [it.id, it.municipality]))
  const municipality = municipalityOf(region, known.get(wishes[0] ?? ''))
  const today = civilDate(filedAt, municipality?.zone ?? region.zone)

  if (form.entry.desiredOn < today) throw new Problem('desired-date-past', { date: today })
  const { ageLimit, rules } = region.kindergarten
  const ages = inForce(rules, today, municipality?.code)?.ages
  const { birthDate } = form.child
  if (fullYears(birthDate, today) >= ageLimit) throw new Problem('child-too-old', { limit: ageLimit })
  if (ages) checkAge(ages, birthDate, form.entry.desiredOn)
  const unknown = wishes.find((wish) => !known.has(wish))
  if (unknown !== undefined) throw new Problem('unknown-organisation', { code: unknown })
  if (!municipality) throw new Problem('unknown-organisation', { code: wishes[0] ?? '' })
  if (new Set(wishes).size > municipality.maxWishes)
    throw new Problem('too-many-wishes', { limit: municipality.maxWishes })
  checkCodes(form, region)

  const { entry, adaptation } = form
  return {
    municipality: municipality.code,
    cohort: cohortOf(form.child.birthDate),
    desiredOn: entry.desiredOn,
    schedule: entry.schedule.code,
    language: entry.language.code,
    orientation: adaptation.group.code,
    profile: adaptation.profile?.code,
    wishes: [...new Set(wishes)],
    allowOther: form.allowOther,
    benefit: benefitClass(form, region),
    siblingsAt: [...new Set((form.siblings ?? []).map(({ organisation }) => organisation.code))],
  }
}

/** The rules of a queue say how old a child is on the day from which a place is asked for. */
function checkAge({ fromMonths, belowYears }: NonNullable<QueueRules['ages']>, birthDate: string, desiredOn: string) {
  if (fullYears(birthDate, desiredOn) >= belowYears) throw new Problem('child-too-old', { limit: belowYears })
  const earliest = monthsAfter(birthDate, fromMonths)
  if (desiredOn < earliest) throw new Problem('child-too-young', { months: fromMonths, date: earliest })
}

const benefitClass = ({ benefit }: Form, region: RegionData): BenefitClass =>
  region.kindergarten.benefits.find(({ code }) => code === benefit?.category.code)?.class ?? 'none'

function checkCodes(form: Form, { kindergarten, identityDocuments }: RegionData) {
  const { entry, adaptation, medicalReport, benefit, applicantDocument } = form
  const check = (field: string, code: string | undefined, entries: readonly { code: string }[]) => {
    if (code !== undefined && !entries.some((entry) => entry.code === code))
      throw new Problem('unknown-code', { field, code })
  }
  check('IdentityDocName', applicantDocument.type.code, identityDocuments)
  check('Language', entry.language.code, kindergarten.languages)
  check('Schedule', entry.schedule.code, kindergarten.schedules)
  check('AdaptationGroup', adaptation.group.code, kindergarten.orientations)
  const profiles = kindergarten.profiles.filter(({ orientation }) => orientation === adaptation.group.code)
  check('AdaptationGroupType', adaptation.profile?.code, profiles)
  check('DocName', medicalReport?.type.code, kindergarten.medicalDocuments)
  check('BenefitCategory', benefit?.category.code, kindergarten.benefits)
}

type Filing = Pick<
  z.infer<typeof base>,
  | 'region'
  | 'id'
  | 'kind'
  | 'number'
  | 'channel'
  | 'federal'
  | 'child'
  | 'applicant'
  | 'delegated'
  | 'filedAt'
  | 'receivedAt'
>

/** A filing in the portal: filed when it was received, called by the last eight characters of its id. */
export function filedHere({ region, id, now }: Act, child: string, applicant: string): Filing {
  const name = id()
  const times = { filedAt: now, receivedAt: now }
  return {
    region,
    id: name,
    kind: 'kindergarten',
    number: name.slice(-8),
    channel: 'portal',
    child,
    applicant,
    ...times,
  }
}

type OnPaper = { channel: 'counter' | 'mfc' | 'post'; filedOn?: string | undefined; zone: string }

/**
 * A filing that somebody took in for the family. With the day of the paper it is of the last instant of that day: nobody who
 * filed that day is overtaken by an hour that nobody knows.
 * @throws Problem `date-impossible` for a day to come, or over a year ago
 */
export function filedFor(act: Act, { channel, filedOn, zone }: OnPaper, child: string, applicant: string): Filing {
  const today = civilDate(act.now, zone)
  const from = addDays(today, -365)
  if (filedOn !== undefined && (filedOn > today || filedOn < from))
    throw new Problem('date-impossible', { date: filedOn, from, to: today })
  const filedAt = filedOn === undefined || filedOn === today ? act.now : endOfDay(filedOn, zone)
  return { ...filedHere(act, child, applicant), channel, filedAt }
}

/** Ids of applications from the federal portal are made of its order numbers, so that a message finds its application. */
export const federalId = (orderId: string) => `E${orderId}`

export type FederalOrder = NonNullable<z.infer<typeof base>['federal']>

/** A filing that came by the federal portal: filed when the family filed it there, never later than it arrived here. */
export function filedThere(
  { region, now }: Act,
  federal: FederalOrder,
  filedOn: string | undefined,
  child: string,
  applicant: string,
): Filing {
  const filed = filedOn === undefined ? now : new Date(filedOn).toISOString()
  const times = { filedAt: filed < now ? filed : now, receivedAt: now }
  const { orderId } = federal
  return {
    region,
    id: federalId(orderId),
    kind: 'kindergarten',
    number: orderId,
    channel: 'federal',
    federal,
    child,
    applicant,
    ...times,
  }
}

/** A family applies; the application stands in the queue from the moment of filing (order № 236 p. 8). */
export const submit = (filing: Filing, asked: Asked, confirmed: Confirmed = NOTHING_SEEN): In<'queued'> => ({
  ...fresh,
  ...filing,
  ...asked,
  confirmed,
  status: 'queued',
})
const NOTHING_SEEN: Confirmed = { benefit: false, siblings: false }

/**
 * The family changes what it asked for. The time of filing stays. A declined or lapsed application returns to the queue
 * by being changed (text of status 220), without the offer that it had. Evidence for what was changed has to be confirmed again;
 * of the territory where the address is another (`moved`).
 */
export function change(application: Application, asked: Asked, moved = false): In<'queued'> {
  const before = inState(application, 'queued', 'declined', 'lapsed')
  const { until } = before.confirmed
  const territory = moved ? [] : before.confirmed.territory
  const benefit = before.confirmed.benefit && before.benefit === asked.benefit
  const confirmed = {
    ...{ benefit, ...(benefit && until !== undefined && { until }) },
    siblings: before.confirmed.siblings && asked.siblingsAt.every((at) => before.siblingsAt.includes(at)),
    ...territoryAmong(asked.wishes, territory),
  }
  return Queued.parse({ ...before, ...asked, confirmed, status: 'queued' })
}

/** The family takes the application back; after a направление it has to be declined first. */
export function withdraw(application: Application, now: string): In<'withdrawn'> {
  const { status } = application
  if (!mayBeCancelled(application)) throw new Problem('cancel-not-allowed', { state: status })
  return { ...application, status: 'withdrawn', endedAt: now }
}

/** The education authority refuses by a ground of the law, while no направление is given. The child may apply anew. */
export function refuse(application: Application, ground: RefusalGround, now: string): In<'refused'> {
  if (!mayBeCancelled(application)) throw new Problem('wrong-state', { state: application.status })
  return Refused.parse({ ...application, status: 'refused', ground: ground.code, refusal: ground, endedAt: now })
}

/** In days; some evidence holds until a child is of age. */
const LONGEST_TERM = 18 * 366

/**
 * The education authority has seen the evidence, or takes its word back. What was not claimed cannot be confirmed.
 * @throws Problem `date-impossible` for a term that has ended, or ends when the child has grown up
 */
export function confirm(application: Application, seen: Confirmed, today: string): In<'queued'> {
  const queued = inState(application, 'queued')
  const latest = addDays(today, LONGEST_TERM)
  if (seen.until !== undefined && (seen.until < today || seen.until > latest))
    throw new Problem('date-impossible', { date: seen.until, from: today, to: latest })
  const benefit = seen.benefit && queued.benefit !== 'none'
  const confirmed = {
    ...{ benefit, ...(benefit && seen.until !== undefined && { until: seen.until }) },
    siblings: seen.siblings && queued.siblingsAt.length > 0,
    ...territoryAmong(queued.wishes, seen.territory),
  }
  return { ...queued, confirmed }
}

function territoryAmong(wishes: readonly string[], confirmed: readonly string[] = []): Pick<Confirmed, 'territory'> {
  const territory = wishes.filter((wish) => confirmed.includes(wish))
  return territory.length > 0 ? { territory } : {}
}

/**
 * The parent of an application that was filed elsewhere wants to see it in the portal.
 * @throws Problem `duplicate-application` where the portal knows it already, `wrong-state` where it was withdrawn or refused
 */
export function showInPortal<A extends Application>(application: A, federal: FederalOrder, zone: string): A {
  const { number, filedAt, status } = application
  if (status === 'withdrawn' || status === 'refused') throw new Problem('wrong-state', { state: status })
  if (application.federal)
    throw new Problem('duplicate-application', { number, date: civilDate(filedAt, zone), state: status })
  return { ...application, federal: { ...federal, order: { asked: federal.orderId } } }
}

/** The portal has made its order for the application. Nothing where that is known already, nobody had asked, or it is no number. */
export function orderMade<A extends Application>(application: A, number: string): A | undefined {
  const { federal } = application
  if (!federal?.order || federal.order.number !== undefined || !/^[1-9]\d*$/.test(number)) return undefined
  return { ...application, federal: { ...federal, order: { ...federal.order, number } } }
}

/** What the one who filed it is told at once. */
export const receiptFor = ({ id, number, filedAt }: Application) => ({ id, number, filedAt })
