import * as z from 'zod/mini'
import { Channel, Cohort, Confirmed, Kind, Status } from '../domain/application.ts'
import { CivilDate, Code, Count, Flag, Id, Instant, none, PersonName, Ref, Title, Zone } from '../domain/fields.ts'
import { BenefitClass } from '../domain/region.ts'
import { event } from './event.ts'
import { pageOf, route } from './route.ts'

const about = { child: Ref, applicant: Ref, municipality: Code }

export const ApplicationSubmitted = event(
  'admission.application-submitted',
  'application',
  z.object({
    ...about,
    id: Id,
    kind: Kind,
    channel: Channel,
    cohort: Cohort,
    filedAt: Instant,
  }),
)

/** `fields` names what was changed; the old and new values are in the fact's private part. */
export const ApplicationChanged = event(
  'admission.application-changed',
  'application',
  z.object({ ...about, id: Id, cohort: Cohort, fields: z.array(Code) }),
)

export const ApplicationWithdrawn = event(
  'admission.application-withdrawn',
  'application',
  z.object({ ...about, id: Id, endedAt: Instant }),
)

const Offer = z.object({
  number: Code,
  organisation: Title,
  group: Title,
  address: Title,
  wish: Count,
  madeAt: Instant,
  answerBy: Instant,
})

/** An application as its family sees it; the form comes apart (filing.ts), because it is large and rarely looked at. */
const ApplicationView = z.object({
  id: Id,
  seq: Count,
  number: Code,
  kind: Kind,
  channel: Channel,
  child: z.object({ ref: Ref, name: PersonName }),
  status: Status,
  filedAt: Instant,
  desiredOn: CivilDate,
  municipality: Title,
  /** Of the municipality: the days of all terms are days there. */
  zone: Zone,
  wishes: z.array(z.object({ id: Id, title: Title })),
  benefit: BenefitClass,
  benefitConfirmed: Flag,
  /** Where it stands in the queue, as of `at`; only while it waits. */
  place: z.optional(
    z.object({
      position: Count,
      total: Count,
      at: Instant,
      ahead: z.object({ outOfTurn: Count, first: Count, preferential: Count, none: Count }),
    }),
  ),
  offer: z.optional(Offer),
  /** The moment by which somebody has to act, or that was missed. */
  term: z.optional(Instant),
  contract: z.optional(z.object({ number: Code, on: CivilDate })),
  order: z.optional(z.object({ number: Code, on: CivilDate })),
  endedAt: z.optional(Instant),
  history: z.array(z.object({ type: Title, at: Instant })),
})

export const showApplication = route({
  name: 'showApplication',
  method: 'GET',
  path: '/applications/{id}',
  summary: 'Заявление: состояние, место в очереди, направление, история',
  who: ['parent', 'specialist', 'clerk'],
  params: z.object({ id: Id }),
  response: ApplicationView,
  problems: ['not-found'],
})

export const listApplications = route({
  name: 'listApplications',
  method: 'GET',
  path: '/me/applications',
  summary: 'Заявления моих детей',
  who: ['parent'],
  response: z.object({
    items: z.array(
      z.pick(ApplicationView, {
        id: true,
        number: true,
        kind: true,
        child: true,
        status: true,
        filedAt: true,
        place: true,
        offer: true,
        term: true,
        zone: true,
      }),
    ),
  }),
  problems: [],
})

export const withdrawApplication = route({
  name: 'withdrawApplication',
  method: 'POST',
  path: '/applications/{id}/withdrawal',
  summary: 'Отозвать заявление',
  who: ['parent'],
  params: z.object({ id: Id }),
  response: z.object({ id: Id, seq: Count, status: Status }),
  match: true,
  problems: ['not-found', 'cancel-not-allowed', 'changed-meanwhile', 'run-in-progress'],
})

export const confirmEvidence = route({
  name: 'confirmEvidence',
  method: 'PUT',
  path: '/applications/{id}/evidence',
  summary: 'Подтвердить льготу и обучение брата или сестры',
  who: ['specialist'],
  params: z.object({ id: Id }),
  body: z.object({ benefit: Flag, siblings: Flag }),
  response: z.object({ id: Id, seq: Count }),
  match: true,
  problems: ['not-found', 'wrong-state', 'changed-meanwhile'],
})

const Cursor = none(z.string())

export const listQueue = route({
  name: 'listQueue',
  method: 'GET',
  path: '/municipalities/{municipality}/queue',
  summary: 'Очередь муниципалитета',
  who: ['specialist'],
  params: z.object({ municipality: Code }),
  query: z.object({ status: z.optional(Status), after: z.optional(Cursor) }),
  response: pageOf(
    z.object({
      id: Id,
      number: Code,
      name: PersonName,
      status: Status,
      filedAt: Instant,
      age: Count,
      wishes: Count,
      benefit: BenefitClass,
      benefitConfirmed: Flag,
      siblings: Flag,
      siblingsConfirmed: Flag,
    }),
    Cursor,
  ),
  problems: ['not-found', 'invalid-request'],
})

export const EvidenceConfirmed = event(
  'admission.evidence-confirmed',
  'application',
  z.object({ ...about, id: Id, confirmed: Confirmed }),
)
