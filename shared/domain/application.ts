import * as z from 'zod/mini'
import { CivilDate, Code, Count, exactly, Flag, Id, Instant, none, oneOf, Ref, Title } from './fields.ts'
import { Problem } from './problems/problem.ts'
import { BenefitClass } from './queue/benefit-class.ts'
import { Channel, Kind, type Status } from './status.ts'
import { subject } from './subject.ts'

export { Status } from './status.ts'

/** What the federal portal called it, and where later statuses go. */
const FederalOrder = z.object({
  client: Id,
  orderId: Code,
  servicesType: Code,
  oktmo: Code,
  replyTo: z.optional(Title),
  /** Of the concentrator, as the application came by it; absent for 3.2.1. */
  version: z.optional(oneOf('3.2.1', '4.0.1')),
  /**
   * It was filed elsewhere and the parent asked to see it in the portal, which keeps an order of its own for it: `asked` is
   * the number of that request, `number` of the order once the portal has made it.
   */
  order: z.optional(z.object({ asked: Code, number: z.optional(Code) })),
})

export const Cohort = none(z.int())

/** What the order of the queue and the search for a place need: codes only, the form stays sealed. */
export const Asked = z.object({
  municipality: Code,
  /** Full years on 1 September of year Y are `Y - cohort` (calendar.ts). */
  cohort: Cohort,
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

/** Evidence seen by the education authority; until then the application stands in the common queue. */
export const Confirmed = z.object({
  benefit: Flag,
  siblings: Flag,
  /** The last day on which the evidence of the benefit holds; without it the evidence has no term. */
  until: z.optional(CivilDate),
  /** Of the kindergartens asked for those to whose territory the family's address belongs, by the act that assigns it. */
  territory: z.optional(z.array(Id)),
})
export type Confirmed = z.infer<typeof Confirmed>

export const base = z.object({
  ...subject,
  id: Id,
  kind: Kind,
  /** What people call it: the portal's order number or eight characters of the id. */
  number: Code,
  channel: Channel,
  federal: z.optional(FederalOrder),
  child: Ref,
  applicant: Ref,
  /** Filed by somebody whom a guardian entrusted with it, and not by a guardian. */
  delegated: z.optional(Flag),
  /** When the family filed it, by the clock of the door it came through: the queue is ordered by it. */
  filedAt: Instant,
  receivedAt: Instant,
  ...Asked.shape,
  confirmed: Confirmed,
  /** The end of the term (`confirmed.until`) that the family was told of in advance. */
  nearTold: z.optional(CivilDate),
})

export const Offer = z.object({
  number: Code,
  run: Id,
  organisation: Id,
  group: Id,
  /** The first day of the plan of groups that the place is of; absent for a place of this school year. */
  plan: z.optional(CivilDate),
  /** Which wish came true, 1 is the first. */
  wish: Count,
  madeAt: Instant,
  /** The family answers until then. */
  answerBy: Instant,
})
export type Offer = z.infer<typeof Offer>

const Contract = z.object({ number: Code, on: CivilDate })
const Order = z.object({ number: Code, on: CivilDate })

export const Queued = z.extend(base, { status: exactly('queued') })
const Offered = z.extend(base, { status: exactly('offered'), offer: Offer })
const Consented = z.extend(base, { status: exactly('consented'), offer: Offer, consentedAt: Instant })
const Contracting = z.extend(base, { status: exactly('contracting'), offer: Offer, contractBy: Instant })
const Contracted = z.extend(base, { status: exactly('contracted'), offer: Offer, contract: Contract, orderBy: Instant })
const Enrolled = z.extend(base, { status: exactly('enrolled'), offer: Offer, contract: Contract, order: Order })
const Declined = z.extend(base, { status: exactly('declined'), offer: Offer, endedAt: Instant })
/** `term` is what ran out: the one to answer or the one to conclude the contract. */
const Lapsed = z.extend(base, { status: exactly('lapsed'), offer: Offer, term: Instant, endedAt: Instant })
const Withdrawn = z.extend(base, { status: exactly('withdrawn'), endedAt: Instant })
/** With the words of that day: the region may change its list. */
export const Refused = z.extend(base, {
  status: exactly('refused'),
  ground: Code,
  refusal: z.optional(z.object({ title: Title, reason: Title, law: Title })),
  endedAt: Instant,
})

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
  Refused,
])
export type Application = z.infer<typeof Application>
export type In<S extends Status> = Extract<Application, { status: S }>

/** Whose application it is, as the policy asks: of a child, and of who filed it. */
export const filedFor = ({ child, applicant }: Pick<Application, 'child' | 'applicant'>) => ({
  child,
  person: applicant,
})

/** The application as the state that an action needs, or a refusal that names the state it is in. */
export function inState<S extends Status>(application: Application, ...states: S[]): In<S> {
  const isOne = (it: Application): it is In<S> => states.some((state) => state === it.status)
  if (isOne(application)) return application
  throw new Problem('wrong-state', { state: application.status })
}

/** A place of a group is taken for the application: by the offer, from the order on by the enrolment. */
export type Holding = In<'offered' | 'consented' | 'contracting' | 'contracted' | 'enrolled'>
export const holdsPlace = (it: Application): it is Holding =>
  'offer' in it && it.status !== 'declined' && it.status !== 'lapsed'

/** The offer it has, or had when it was declined or lapsed: whose organisation may see it. */
export const offerOf = (it: Application): Offer | undefined => ('offer' in it ? it.offer : undefined)

/** Ended: the child may apply anew. */
export const hasEnded = ({ status }: Application) =>
  status === 'withdrawn' || status === 'enrolled' || status === 'refused'

/** Whether the applicant may still cancel, as the federal portal is told; so long the authority may refuse. */
export const mayBeCancelled = (it: Application): it is In<'queued' | 'declined' | 'lapsed'> =>
  it.status === 'queued' || it.status === 'declined' || it.status === 'lapsed'
