import * as z from 'zod/mini'
import { Cohort, Confirmed } from '../domain/application.ts'
import { Code, Count, Flag, Id, Instant, none, PersonName, Ref, Title } from '../domain/fields.ts'
import { BenefitClass } from '../domain/queue/benefit-class.ts'
import { Channel, Kind, Status } from '../domain/status.ts'
import { event } from './event.ts'
import { pageOf, route } from './route.ts'

/** `delegated`: somebody did it whom a guardian had entrusted with it, and the guardians are told. */
const about = { child: Ref, applicant: Ref, municipality: Code, delegated: z.optional(Flag) }

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
  body: Confirmed,
  response: z.object({ id: Id, seq: Count }),
  match: true,
  problems: ['not-found', 'wrong-state', 'date-impossible', 'changed-meanwhile', 'run-in-progress'],
})

export const refuseApplication = route({
  name: 'refuseApplication',
  method: 'POST',
  path: '/applications/{id}/authority-refusal',
  summary: 'Отказать в предоставлении услуги по заявлению до направления, с основанием по закону',
  who: ['specialist'],
  params: z.object({ id: Id }),
  body: z.object({ ground: Code }),
  response: z.object({ id: Id, seq: Count, status: Status }),
  match: true,
  problems: ['not-found', 'wrong-state', 'unknown-code', 'changed-meanwhile', 'run-in-progress'],
})

export const ApplicationRefused = event(
  'admission.application-refused',
  'application',
  z.object({ ...about, id: Id, ground: Code, reason: z.optional(Title), endedAt: Instant }),
)

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
