import * as z from 'zod/mini'
import {
  Code,
  Count,
  Id,
  Instant,
  none,
  oneOf,
  ordinary,
  PersonalText,
  PersonName,
  Ref,
  Title,
} from '../domain/fields.ts'
import { ChildData } from '../domain/privacy/child-data.ts'
import { CorrectedField, Destroyed, Ground } from '../domain/privacy/data-request.ts'
import { event } from './event.ts'
import { Cursor, pageOf, route } from './route.ts'

/** What a family may ask about the data of its child, and what the operator does (152-FZ art. 14, 20, 21). */

const child = z.object({ child: Ref })
const one = z.object({ id: Id })
const Link = z.object({ url: none(z.string()), fileName: Title, seconds: Count })
const Status = oneOf('requested', 'ordered', 'done', 'refused')
const Asked = z.object({ id: Id, answerBy: Instant })
const Answered = z.object({ id: Id, seq: Count, status: Status })
const Reason = ordinary(z.string().check(z.trim(), z.minLength(1), z.maxLength(500)))
const Value = ordinary(z.string().check(z.trim(), z.minLength(1), z.maxLength(256)))

const request = {
  id: Id,
  seq: Count,
  kind: oneOf('correction', 'erasure'),
  status: Status,
  requestedAt: Instant,
  answerBy: Instant,
  field: z.optional(CorrectedField),
  value: z.optional(PersonalText),
  reason: z.optional(PersonalText),
}

export const exportChild = route({
  name: 'exportChild',
  method: 'GET',
  path: '/children/{child}/data',
  summary: 'Все данные о моём ребёнке, которые хранит система',
  who: ['parent'],
  params: child,
  response: ChildData,
  limited: 'export',
  problems: ['not-found', 'too-many-requests'],
})

export const printChildData = route({
  name: 'printChildData',
  method: 'POST',
  path: '/children/{child}/data/links',
  summary: 'Все данные о моём ребёнке, PDF: ссылка открывается одну минуту',
  who: ['parent'],
  params: child,
  reads: true,
  response: Link,
  limited: 'export',
  problems: ['not-found', 'too-many-requests'],
})

export const listChildRequests = route({
  name: 'listChildRequests',
  method: 'GET',
  path: '/children/{child}/data-requests',
  summary: 'Запросы об исправлении и уничтожении данных ребёнка и ответы на них',
  who: ['parent'],
  params: child,
  response: z.object({ items: z.array(z.object(request)) }),
  problems: ['not-found'],
})

export const requestCorrection = route({
  name: 'requestCorrection',
  method: 'POST',
  path: '/children/{child}/corrections',
  summary: 'Попросить исправить имя или СНИЛС ребёнка',
  who: ['parent'],
  params: child,
  body: z.object({ field: CorrectedField, value: Value }),
  status: 201,
  response: Asked,
  once: true,
  problems: ['invalid-request', 'not-found', 'nothing-changed', 'data-request-open'],
})

export const requestErasure = route({
  name: 'requestErasure',
  method: 'POST',
  path: '/children/{child}/erasure',
  summary: 'Попросить уничтожить данные ребёнка',
  who: ['parent'],
  params: child,
  status: 201,
  response: Asked,
  once: true,
  problems: ['not-found', 'erasure-barred', 'data-request-open', 'changed-meanwhile'],
})

export const listDataRequests = route({
  name: 'listDataRequests',
  method: 'GET',
  path: '/data-requests',
  summary: 'Запросы о персональных данных, на которые отвечает вошедший: ближний срок первым',
  who: ['clerk', 'specialist', 'administrator'],
  query: z.object({ status: z.optional(Status), after: z.optional(Cursor) }),
  response: pageOf(
    z.object({
      ...request,
      child: Ref,
      /** Absent of a child that was erased. */
      name: z.optional(PersonName),
      ground: z.optional(Ground),
      act: z.optional(Code),
    }),
    Cursor,
  ),
  problems: ['invalid-request'],
})

export const acceptCorrection = route({
  name: 'acceptCorrection',
  method: 'POST',
  path: '/data-requests/{id}/acceptance',
  summary: 'Исправить карточку ребёнка так, как просит семья',
  who: ['clerk', 'specialist', 'administrator'],
  params: one,
  response: Answered,
  match: true,
  problems: ['not-found', 'wrong-state', 'nothing-changed', 'snils-of-another', 'changed-meanwhile'],
})

export const refuseDataRequest = route({
  name: 'refuseDataRequest',
  method: 'POST',
  path: '/data-requests/{id}/refusal',
  summary: 'Отказать в исправлении или уничтожении с указанием причины',
  who: ['clerk', 'specialist', 'administrator'],
  params: one,
  body: z.object({ reason: Reason }),
  response: Answered,
  match: true,
  problems: ['invalid-request', 'not-found', 'wrong-state', 'changed-meanwhile'],
})

export const eraseChild = route({
  name: 'eraseChild',
  method: 'POST',
  path: '/children/{child}/destruction',
  summary: 'Уничтожить данные ребёнка: по запросу, по истечении срока или по предписанию',
  who: ['administrator'],
  params: child,
  body: z.object({ ground: Ground }),
  status: 202,
  response: z.object({ id: Id, act: Code }),
  once: true,
  problems: ['invalid-request', 'not-found', 'erasure-barred', 'wrong-state', 'changed-meanwhile'],
})

export const printDestructionAct = route({
  name: 'printDestructionAct',
  method: 'POST',
  path: '/data-requests/{id}/act/links',
  summary: 'Акт об уничтожении с выгрузкой из журнала, PDF: ссылка открывается одну минуту',
  who: ['administrator'],
  params: one,
  response: Link,
  problems: ['not-found', 'wrong-state'],
})

const about = { id: Id, child: Ref, desk: Code }
export const CorrectionRequested = event(
  'privacy.correction-requested',
  'data-request',
  z.object({ ...about, field: CorrectedField, answerBy: Instant }),
)
export const ErasureRequested = event(
  'privacy.erasure-requested',
  'data-request',
  z.object({ ...about, ground: Ground, answerBy: Instant }),
)
/** `groups`: those whose lists show the name. */
export const CardCorrected = event(
  'privacy.card-corrected',
  'data-request',
  z.object({ ...about, field: CorrectedField, groups: z.array(Id), endedAt: Instant }),
)
export const DataRequestRefused = event(
  'privacy.data-request-refused',
  'data-request',
  z.object({ ...about, kind: oneOf('correction', 'erasure'), endedAt: Instant }),
)
export const ErasureOrdered = event(
  'privacy.erasure-ordered',
  'data-request',
  z.object({ ...about, ground: Ground, act: Code, orderedAt: Instant }),
)
export const ChildErased = event(
  'privacy.child-erased',
  'data-request',
  z.object({ ...about, ground: Ground, act: Code, endedAt: Instant, destroyed: Destroyed }),
)
