import * as z from 'zod/mini'
import type { Act } from './act.ts'
import { civilDate, cohortOf, fullYears, russianDate } from './calendar.ts'
import { CivilDate, Code, Count, exactly, Flag, Id, Instant, none, oneOf, Ref, Title } from './fields.ts'
import { type Form, wishesInOrder } from './form.ts'
import { Problem } from './problem.ts'
import { BenefitClass, type Municipality, type RegionData } from './region.ts'
import { fresh, subject } from './subject.ts'

/** What is asked for. Later kinds (first class, exams, olympiads) are further words here and data in the region. */
export const Kind = oneOf('kindergarten')
export type Kind = z.infer<typeof Kind>

export const Channel = oneOf('portal', 'federal')

/** What the federal portal called it, and where later statuses go. */
const FederalOrder = z.object({
  client: Id,
  orderId: Code,
  servicesType: Code,
  oktmo: Code,
  replyTo: z.optional(Title),
})

/** What the order of the queue and the search for a place need: codes only, the form stays sealed. */
export const Asked = z.object({
  municipality: Code,
  /** Full years on 1 September of year Y are `Y - cohort` (calendar.ts). */
  cohort: none(z.int()),
  desiredOn: CivilDate,
  schedule: Code,
  language: Code,
  orientation: Code,
  profile: z.optional(Code),
  /** Organisations, best first. */
  wishes: z.array(Id),
  allowOther: Flag,
  /** As claimed; it counts once it is confirmed (`confirmed`). */
  benefit: BenefitClass,
  siblingsAt: z.array(Id),
})
export type Asked = z.infer<typeof Asked>

const base = z.object({
  ...subject,
  id: Id,
  kind: Kind,
  /** What people call it: the portal's order number or eight characters of the id. */
  number: Code,
  channel: Channel,
  federal: z.optional(FederalOrder),
  child: Ref,
  applicant: Ref,
  /** When the family filed it, by the clock of the door it came through: the queue is ordered by it. */
  filedAt: Instant,
  receivedAt: Instant,
  ...Asked.shape,
  /** Evidence seen by the education authority; until then the application stands in the common queue. */
  confirmed: z.object({ benefit: Flag, siblings: Flag }),
})

export const Offer = z.object({
  number: Code,
  run: Id,
  organisation: Id,
  group: Id,
  /** Which wish came true, 1 is the first. */
  wish: Count,
  madeAt: Instant,
  /** The family answers until then. */
  answerBy: Instant,
})
export type Offer = z.infer<typeof Offer>

const Contract = z.object({ number: Code, on: CivilDate })
const Order = z.object({ number: Code, on: CivilDate })

const Queued = z.extend(base, { status: exactly('queued') })
const Offered = z.extend(base, { status: exactly('offered'), offer: Offer })
const Consented = z.extend(base, { status: exactly('consented'), offer: Offer, consentedAt: Instant })
const Contracting = z.extend(base, { status: exactly('contracting'), offer: Offer, contractBy: Instant })
const Contracted = z.extend(base, { status: exactly('contracted'), offer: Offer, contract: Contract, orderBy: Instant })
const Enrolled = z.extend(base, { status: exactly('enrolled'), offer: Offer, contract: Contract, order: Order })
const Declined = z.extend(base, { status: exactly('declined'), endedAt: Instant })
const Lapsed = z.extend(base, { status: exactly('lapsed'), endedAt: Instant })
const Withdrawn = z.extend(base, { status: exactly('withdrawn'), endedAt: Instant })

export const Application = z.discriminatedUnion('status', [
  Queued,
  Offered,
  Consented,
  Contracting,
  Contracted,
  Enrolled,
  Declined,
  Lapsed,
  Withdrawn,
])
export type Application = z.infer<typeof Application>
export type Status = Application['status']
export type In<S extends Status> = Extract<Application, { status: S }>

/** The application as the state that an action needs, or a refusal that names the state it is in. */
export function inState<S extends Status>(application: Application, ...states: S[]): In<S> {
  const isOne = (it: Application): it is In<S> => states.some((state) => state === it.status)
  if (isOne(application)) return application
  throw new Problem('wrong-state', { state: application.status })
}

/** Ended: the child may apply anew. */
export const hasEnded = ({ status }: Application) => status === 'withdrawn' || status === 'enrolled'

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

  if (form.entry.desiredOn < today) throw new Problem('desired-date-past', { date: russianDate(today) })
  const { ageLimit } = region.kindergarten
  if (fullYears(form.child.birthDate, today) >= ageLimit) throw new Problem('child-too-old', { limit: ageLimit })
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

export const municipalityOf = (region: RegionData, code: string | undefined): Municipality | undefined =>
  region.municipalities.find((it) => it.code === code)

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
  'region' | 'id' | 'kind' | 'number' | 'channel' | 'federal' | 'child' | 'applicant' | 'filedAt' | 'receivedAt'
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

/** A family applies; the application stands in the queue from the moment of filing (order № 236 p. 8). */
export const submit = (filing: Filing, asked: Asked): In<'queued'> => ({
  ...fresh,
  ...filing,
  ...asked,
  confirmed: { benefit: false, siblings: false },
  status: 'queued',
})

/**
 * The family changes what it asked for. The time of filing stays. A declined or lapsed application returns to the queue
 * by being changed (text of status 220). Evidence for what was changed has to be confirmed again.
 */
export function change(application: Application, asked: Asked): In<'queued'> {
  const before = inState(application, 'queued', 'declined', 'lapsed')
  const confirmed = {
    benefit: before.confirmed.benefit && before.benefit === asked.benefit,
    siblings: before.confirmed.siblings && asked.siblingsAt.every((at) => before.siblingsAt.includes(at)),
  }
  return { ...before, ...asked, confirmed, status: 'queued' }
}

/** The family takes the application back; after a направление it has to be declined first. */
export function withdraw(application: Application, now: string): In<'withdrawn'> {
  return { ...inState(application, 'queued', 'declined', 'lapsed'), status: 'withdrawn', endedAt: now }
}

/** Whether the applicant may still cancel, as the federal portal is told. */
export const mayBeCancelled = ({ status }: Application) =>
  status === 'queued' || status === 'declined' || status === 'lapsed'

/** What the one who filed it is told at once. */
export const receiptFor = ({ id, number, filedAt }: Application) => ({ id, number, filedAt })
