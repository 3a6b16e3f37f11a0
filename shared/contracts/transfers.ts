import * as z from 'zod/mini'
import { Count, Id, Instant, oneOf, ordinary, PersonalText, PersonName, Ref, Title } from '../domain/fields.ts'
import { Transfer } from '../domain/transfer.ts'
import { event } from './event.ts'
import { Cursor, pageOf, route } from './route.ts'

/** Transfers from school to school: the receiving school asks, the school of the child answers (order № 240 of 2023). */

const [Requested, Accepted, Refused, Expired] = Transfer.def.options
const one = z.object({ id: Id })
const Answered = z.object({ id: Id, seq: Count, status: oneOf('accepted', 'refused') })

export const requestTransfer = route({
  name: 'requestTransfer',
  method: 'POST',
  path: '/transfers',
  summary: 'Запросить перевод ученика в свой класс',
  who: ['clerk'],
  body: z.object({ pupil: Ref, group: Id }),
  status: 201,
  response: z.object({ id: Id, seq: Count, answerBy: Instant }),
  once: true,
  problems: ['invalid-request', 'not-found', 'not-enrolled', 'same-organisation', 'class-needed', 'transfer-asked'],
})

export const transferPupil = route({
  name: 'transferPupil',
  method: 'POST',
  path: '/transfers/{id}/acceptance',
  summary: 'Отпустить ученика: перевод состоится сразу',
  who: ['clerk'],
  params: one,
  response: Answered,
  match: true,
  problems: ['not-found', 'wrong-state', 'term-over', 'group-full', 'not-enrolled', 'changed-meanwhile'],
})

export const refuseTransfer = route({
  name: 'refuseTransfer',
  method: 'POST',
  path: '/transfers/{id}/refusal',
  summary: 'Отказать в переводе с указанием причины',
  who: ['clerk'],
  params: one,
  body: z.object({ reason: ordinary(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))) }),
  response: Answered,
  match: true,
  problems: ['invalid-request', 'not-found', 'wrong-state', 'changed-meanwhile'],
})

const Side = z.object({
  organisation: z.object({ id: Id, title: Title }),
  group: z.object({ id: Id, title: Title }),
})

export const listTransfers = route({
  name: 'listTransfers',
  method: 'GET',
  path: '/organisations/{organisation}/transfers',
  summary: 'Переводы в организацию или из неё, сначала новые',
  who: ['clerk', 'head'],
  params: z.object({ organisation: Id }),
  query: z.object({ direction: oneOf('in', 'out'), after: z.optional(Cursor) }),
  response: pageOf(
    z.object({
      id: Id,
      seq: Count,
      status: oneOf('requested', 'accepted', 'refused', 'expired'),
      pupil: Ref,
      /** Name and reason are absent when the child was erased. */
      name: z.optional(PersonName),
      reason: z.optional(PersonalText),
      from: Side,
      to: Side,
      requestedAt: Instant,
      answerBy: Instant,
      endedAt: z.optional(Instant),
    }),
    Cursor,
  ),
  problems: ['invalid-request', 'not-found'],
})

const { id, pupil, from, to, answerBy } = Requested.shape
const about = { id, pupil, from, to, answerBy }

export const TransferRequested = event('enrollment.transfer-requested', 'transfer', z.object(about))
export const TransferAccepted = event(
  'enrollment.transfer-accepted',
  'transfer',
  z.object({ ...about, endedAt: Accepted.shape.endedAt }),
)
/** Why stands in the private part. */
export const TransferRefused = event(
  'enrollment.transfer-refused',
  'transfer',
  z.object({ ...about, endedAt: Refused.shape.endedAt }),
)
export const TransferExpired = event(
  'enrollment.transfer-expired',
  'transfer',
  z.object({ ...about, endedAt: Expired.shape.endedAt }),
)
