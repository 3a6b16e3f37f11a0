import * as z from 'zod/mini'
import { Application } from '../domain/application.ts'
import {
  BirthDate,
  CivilDate,
  Code,
  Count,
  Flag,
  Id,
  Instant,
  oneOf,
  PersonName,
  Ref,
  Title,
} from '../domain/fields.ts'
import { LeavingGround, ReturnGround } from '../domain/leaving-ground.ts'
import { event } from './event.ts'
import { Cursor, pageOf, route } from './route.ts'

/**
 * From the направление to the order: the family answers, the kindergarten sees the papers, concludes the contract, issues
 * the order. Every step asks for the version that was seen and answers with the next one.
 */

const [, Offered, Consented, Contracting, Contracted, Enrolled, Declined, Lapsed] = Application.def.options
const HELD = ['offered', 'consented', 'contracting', 'contracted', 'enrolled'] as const
const Held = oneOf(...HELD)
const one = z.object({ id: Id })

/** Where the application stands now, its version, and the moment by which somebody has to act. */
const Step = z.object({ id: Id, seq: Count, status: oneOf(...HELD, 'declined'), term: z.optional(Instant) })
/** A contract or an order: its number, and the date that stands on it. */
const Paper = z.object({ number: Code, on: CivilDate })

export const acceptOffer = route({
  name: 'acceptOffer',
  method: 'POST',
  path: '/applications/{id}/consent',
  summary: 'Согласиться с направлением и подать заявление о приёме',
  who: ['parent'],
  params: one,
  response: Step,
  match: true,
  problems: ['not-found', 'wrong-state', 'term-over', 'changed-meanwhile', 'run-in-progress'],
})

export const declineOffer = route({
  name: 'declineOffer',
  method: 'POST',
  path: '/applications/{id}/refusal',
  summary: 'Отказаться от предоставленного места',
  who: ['parent'],
  params: one,
  response: Step,
  match: true,
  problems: ['not-found', 'wrong-state', 'changed-meanwhile', 'run-in-progress'],
})

export const acceptPapers = route({
  name: 'acceptPapers',
  method: 'POST',
  path: '/applications/{id}/papers',
  summary: 'Принять документы и пригласить на заключение договора',
  who: ['clerk'],
  params: one,
  response: Step,
  match: true,
  problems: ['not-found', 'wrong-state', 'changed-meanwhile'],
})

export const concludeContract = route({
  name: 'concludeContract',
  method: 'POST',
  path: '/applications/{id}/contract',
  summary: 'Внести договор об образовании',
  who: ['clerk'],
  params: one,
  body: Paper,
  response: Step,
  match: true,
  problems: ['invalid-request', 'not-found', 'wrong-state', 'term-over', 'date-impossible', 'changed-meanwhile'],
})

export const enrollPupil = route({
  name: 'enrollPupil',
  method: 'POST',
  path: '/applications/{id}/order',
  summary: 'Зачислить ребёнка по приказу',
  who: ['clerk'],
  params: one,
  body: Paper,
  response: Step,
  match: true,
  problems: ['invalid-request', 'not-found', 'wrong-state', 'date-impossible', 'already-enrolled', 'changed-meanwhile'],
})

export const listOffers = route({
  name: 'listOffers',
  method: 'GET',
  path: '/organisations/{organisation}/offers',
  summary: 'Направления в организацию: от выданных до зачисленных, по сроку',
  who: ['clerk', 'head'],
  params: z.object({ organisation: Id }),
  /** Without a state: one state after another. */
  query: z.object({ status: z.optional(Held), after: z.optional(Cursor) }),
  response: pageOf(
    z.object({
      id: Id,
      seq: Count,
      number: Code,
      status: Held,
      child: Ref,
      /** Absent when the child was erased. */
      name: z.optional(PersonName),
      offer: Code,
      group: z.object({ id: Id, title: Title }),
      term: z.optional(Instant),
      overdue: Flag,
    }),
    Cursor,
  ),
  problems: ['invalid-request', 'not-found'],
})

export const findPupil = route({
  name: 'findPupil',
  method: 'POST',
  path: '/pupils/search',
  summary: 'Найти ученика по фамилии и дате рождения',
  who: ['clerk', 'administrator'],
  /** A search by personal data: it stands in the body, so that no address and no access log holds it. */
  reads: true,
  body: z.object({ surname: PersonName, birthDate: BirthDate }),
  response: z.object({
    items: z.array(
      z.object({
        pupil: Ref,
        name: PersonName,
        organisation: z.object({ id: Id, title: Title }),
        group: z.object({ id: Id, title: Title }),
      }),
    ),
  }),
  limited: 'search',
  problems: ['invalid-request', 'too-many-requests'],
})

export const endEnrolment = route({
  name: 'endEnrolment',
  method: 'POST',
  path: '/departures',
  summary: 'Отчислить ребёнка из детского сада: место свободно сразу',
  who: ['clerk'],
  /** `on`: the last day there; `number`: of the order. */
  body: z.object({ pupil: Ref, group: Id, ground: LeavingGround, number: Code, on: CivilDate }),
  status: 201,
  response: z.object({ on: CivilDate }),
  once: true,
  problems: ['invalid-request', 'not-found', 'not-enrolled', 'date-impossible', 'changed-meanwhile'],
})

export const listDepartures = route({
  name: 'listDepartures',
  method: 'GET',
  path: '/groups/{group}/departures',
  summary: 'Кого отчислили из группы за последние тридцать дней',
  who: ['clerk'],
  params: z.object({ group: Id }),
  response: z.object({
    items: z.array(z.object({ pupil: Ref, name: PersonName, on: CivilDate, ground: LeavingGround, number: Code })),
  }),
  problems: ['not-found'],
})

export const restoreEnrolment = route({
  name: 'restoreEnrolment',
  method: 'POST',
  path: '/departures/corrections',
  summary: 'Отменить отчисление, внесённое по ошибке, пока место свободно',
  who: ['clerk'],
  /** `number`: of the paper by which the end does not count. */
  body: z.object({ pupil: Ref, group: Id, ground: ReturnGround, number: Code }),
  status: 201,
  response: z.object({ from: CivilDate }),
  once: true,
  problems: [
    'invalid-request',
    'not-found',
    'not-enrolled',
    'already-enrolled',
    'term-over',
    'group-full',
    'changed-meanwhile',
  ],
})

const { id, child, applicant, municipality, offer } = Offered.shape
/** What every fact about an application with an offer tells: whose it is, and of which place. */
const about = { id, child, applicant, municipality, offer }
const happened = <const Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  event(`enrollment.${name}`, 'application', z.object({ ...about, ...shape }))

export const OfferAccepted = happened('offer-accepted', { consentedAt: Consented.shape.consentedAt })
export const OfferDeclined = happened('offer-declined', { endedAt: Declined.shape.endedAt })
export const OfferLapsed = happened('offer-lapsed', { term: Lapsed.shape.term, endedAt: Lapsed.shape.endedAt })
export const PapersAccepted = happened('papers-accepted', { contractBy: Contracting.shape.contractBy })
export const ContractConcluded = happened('contract-concluded', {
  contract: Contracted.shape.contract,
  orderBy: Contracted.shape.orderBy,
})
export const ApplicationEnrolled = happened('application-enrolled', {
  contract: Enrolled.shape.contract,
  order: Enrolled.shape.order,
  /** The place that the child had until then, free for the next; `plan` where it is one of a planned year. */
  left: z.optional(z.object({ organisation: Id, group: Id, plan: z.optional(CivilDate) })),
})

const attends = { id: Ref, organisation: Id, municipality: Code, group: Id, on: CivilDate }

/** `group` is where the child attends from that day on. */
export const PupilEnrolled = event('enrollment.pupil-enrolled', 'pupil', z.object(attends))

/** `left` is the class it attended until the day before. */
export const PupilTransferred = event(
  'enrollment.pupil-transferred',
  'pupil',
  z.object({ ...attends, left: z.object({ organisation: Id, group: Id }), transfer: Id }),
)

/** The child left the kindergarten for good; `on` is its last day there, `plan` the planned year that its place is of. */
export const PupilLeft = event(
  'enrollment.pupil-left',
  'pupil',
  z.object({ ...attends, ground: LeavingGround, plan: z.optional(CivilDate) }),
)

/** The end of an enrolment was taken back on that day: the child has attended all the time. */
export const PupilReturned = event(
  'enrollment.pupil-returned',
  'pupil',
  z.object({ ...attends, ground: ReturnGround, plan: z.optional(CivilDate) }),
)
