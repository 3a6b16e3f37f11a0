import * as z from 'zod/mini'
import { CivilDate, Code, Count, Flag, Id, Instant, oneOf } from '../domain/fields.ts'
import { BenefitClass } from '../domain/queue/benefit-class.ts'
import { ProposedRules, QueueRules } from '../domain/queue/queue-rules.ts'
import { event } from './event.ts'
import { route } from './route.ts'

/** Orders of the queue: the one in force, those to come, drafts; and what other rules would change for whom. */

const params = z.object({ municipality: Code })

export const listQueueRules = route({
  name: 'listQueueRules',
  method: 'GET',
  path: '/municipalities/{municipality}/queue-rules',
  summary: 'Порядок очереди муниципалитета: действующий, будущие и проекты',
  who: ['specialist'],
  params,
  response: z.object({
    /** The date in the municipality that `inForce` is told for. */
    today: CivilDate,
    inForce: QueueRules,
    /** Begin later, the next one first. */
    coming: z.array(QueueRules),
    /** Signatures of different people that a draft wants. */
    signatures: Count,
    /** Drafts whose first day has not come, the newest first. */
    drafts: z.array(
      z.object({
        id: Id,
        seq: Count,
        rules: QueueRules,
        draftedAt: Instant,
        /** Signatures that are under it, and whether one of them is the caller's. */
        signed: Count,
        signedByMe: Flag,
      }),
    ),
  }),
  problems: ['not-found', 'invalid-request'],
})

const moves = { applications: Count, up: Count, down: Count }

export const tryQueueRules = route({
  name: 'tryQueueRules',
  method: 'POST',
  path: '/municipalities/{municipality}/queue-rules/trial',
  summary:
    'Что изменит другой порядок очереди: кто и на сколько мест подвинется, кто получил бы место. Ничего не сохраняется',
  who: ['specialist'],
  params,
  body: ProposedRules,
  response: z.object({
    /** The queue and the free places as they were at this moment. */
    at: Instant,
    /** The rules that it is compared with: those in force today. */
    against: Id,
    queue: z.object({
      ...moves,
      queues: Count,
      byRight: z.array(z.object({ right: BenefitClass, ...moves })),
      /** By the number of places moved: `from` to `upTo`, without end where that is absent. */
      sizes: z.array(z.object({ from: Count, upTo: z.optional(Count), up: Count, down: Count })),
      /** Who moves most, by the number of the application; `cohort` and `orientation` name the queue. */
      movers: z.array(
        z.object({
          number: Code,
          cohort: Count,
          orientation: Code,
          right: BenefitClass,
          before: Count,
          after: Count,
          total: Count,
        }),
      ),
    }),
    /** A placement of today's free places from the next 1 September, by both. */
    places: z.object({
      applications: Count,
      places: Count,
      now: z.object({ placed: Count, first: Count }),
      proposed: z.object({ placed: Count, first: Count }),
      moved: Count,
      gained: Count,
      lost: Count,
    }),
  }),
  problems: ['not-found', 'invalid-request', 'rules-too-late'],
})

export const draftQueueRules = route({
  name: 'draftQueueRules',
  method: 'POST',
  path: '/municipalities/{municipality}/queue-rules',
  summary: 'Сохранить проект порядка очереди: до подписи он ничего не меняет',
  who: ['specialist'],
  params,
  body: ProposedRules,
  status: 201,
  response: z.object({ id: Id, seq: Count }),
  once: true,
  problems: ['not-found', 'invalid-request', 'rules-too-late'],
})

export const signQueueRules = route({
  name: 'signQueueRules',
  method: 'POST',
  path: '/queue-rules/{id}/signature',
  summary: 'Подписать проект порядка очереди; последняя подпись вводит его в действие с первого дня',
  who: ['specialist'],
  params: z.object({ id: Id }),
  response: z.object({ id: Id, seq: Count, status: oneOf('draft', 'adopted') }),
  match: true,
  problems: ['not-found', 'wrong-state', 'second-signature', 'rules-too-late', 'changed-meanwhile', 'version-missing'],
})

const set = { id: Id, municipality: Code }
export const RulesDrafted = event('placement.rules-drafted', 'rule-set', z.object(set))
export const RulesSigned = event('placement.rules-signed', 'rule-set', z.object(set))
export const RulesAdopted = event('placement.rules-adopted', 'rule-set', z.object({ ...set, rules: QueueRules }))
