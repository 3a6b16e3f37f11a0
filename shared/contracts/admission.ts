import * as z from 'zod/mini'
import { Application } from '../domain/application.ts'
import { Code, Id, Instant } from '../domain/fields.ts'
import { Form } from '../domain/form.ts'
import { event } from './event.ts'
import { route } from './route.ts'

const filed = { id: Id, number: Code, filedAt: Instant }

export const submitApplication = route({
  name: 'submitApplication',
  method: 'POST',
  path: '/applications',
  summary: 'Подать заявление в детский сад',
  who: ['parent'],
  body: Form,
  status: 201,
  response: z.object(filed),
  once: true,
  problems: [
    'invalid-request',
    'desired-date-past',
    'child-too-old',
    'unknown-organisation',
    'too-many-wishes',
    'unknown-code',
    'duplicate-application',
    'child-of-others',
  ],
})

const [queued] = Application.def.options
const about = { child: queued.shape.child, applicant: queued.shape.applicant, municipality: queued.shape.municipality }

export const ApplicationSubmitted = event(
  'admission.application-submitted',
  'application',
  z.object({
    ...about,
    id: Id,
    kind: queued.shape.kind,
    channel: queued.shape.channel,
    cohort: queued.shape.cohort,
    filedAt: Instant,
  }),
)

/** `fields` names what was changed; the old and new values are in the fact's private part. */
export const ApplicationChanged = event(
  'admission.application-changed',
  'application',
  z.object({ ...about, id: Id, cohort: queued.shape.cohort, fields: z.array(Code) }),
)

export const ApplicationWithdrawn = event(
  'admission.application-withdrawn',
  'application',
  z.object({ ...about, id: Id, endedAt: Instant }),
)
