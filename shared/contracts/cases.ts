import * as z from 'zod/mini'
import { Case, CaseChannel } from '../domain/case.ts'
import {
  CivilDate,
  Code,
  Count,
  Flag,
  HealthText,
  Id,
  Instant,
  none,
  oneOf,
  ordinary,
  PersonalText,
  PersonName,
  Ref,
  Title,
  Zone,
} from '../domain/fields.ts'
import { State } from '../domain/service.ts'
import { event } from './event.ts'
import { Cursor, pageOf, route } from './route.ts'
import { Answer, Answers } from './services.ts'
import { Proposal } from './territory.ts'

/** Applications for e-services after they were filed: what families and officials see and do. */

const one = z.object({ id: Id })
const Reason = ordinary(z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)))
const Order = z.object({ number: Code.check(z.trim(), z.minLength(1)), on: CivilDate })
const Deed = z.object({
  ground: z.optional(Code),
  reason: z.optional(Reason),
  group: z.optional(Id),
  order: z.optional(Order),
})

const StateShown = z.object({ code: Code, title: Title, family: Title, ends: z.optional(Code), acts: z.optional(Code) })

const shown = {
  id: Id,
  seq: Count,
  number: Code,
  service: z.object({ code: Code, title: Title }),
  year: Count,
  channel: CaseChannel,
  child: z.object({ ref: Ref, name: z.optional(PersonName) }),
  organisation: z.object({ id: Id, title: Title }),
  filedAt: Instant,
  state: StateShown,
  term: z.optional(Instant),
  zone: Zone,
}

export const listMyCases = route({
  name: 'listMyCases',
  method: 'GET',
  path: '/me/cases',
  summary: 'Мои заявления на услуги, сначала новые',
  who: ['parent', 'pupil'],
  response: z.object({ items: z.array(z.object(shown)) }),
  problems: [],
})

export const showCase = route({
  name: 'showCase',
  method: 'GET',
  path: '/cases/{id}',
  summary: 'Заявление на услугу: ответы, состояние, срок, решение и история',
  who: ['parent', 'pupil', 'clerk', 'head', 'exam-coordinator'],
  params: one,
  response: z.object({
    ...shown,
    receivedAt: Instant,
    answers: Answers,
    /** The law and the words of the decision. */
    ground: z.optional(z.object({ title: Title, law: z.optional(Title) })),
    reason: z.optional(PersonalText),
    order: z.optional(z.object({ number: Code, on: CivilDate })),
    /** Rights that the answers claim and an education authority has confirmed, and until when. */
    benefits: z.array(z.object({ title: HealthText, law: Title, until: z.optional(CivilDate) })),
    /** For who decides, where the form asks for an address that an act assigns. */
    assigned: z.optional(Proposal),
    changeable: Flag,
    /** What the reader may do now. */
    steps: z.array(
      z.object({
        code: Code,
        title: Title,
        to: Code,
        grounds: z.optional(z.array(z.object({ code: Code, title: Title, law: z.optional(Title) }))),
        asks: z.optional(z.array(Code)),
      }),
    ),
    history: z.array(
      z.object({
        ...{ type: Title, at: Instant, state: Title, channel: z.optional(CaseChannel) },
        by: oneOf('family', 'office', 'system'),
        /** Answers that were changed then, by the question. */
        changes: z.array(z.object({ field: Code, was: z.optional(Answer), now: z.optional(Answer) })),
      }),
    ),
  }),
  problems: ['not-found'],
})

export const changeCase = route({
  name: 'changeCase',
  method: 'PUT',
  path: '/cases/{id}/answers',
  summary: 'Изменить ответы в заявлении на услугу',
  who: ['parent', 'pupil'],
  params: one,
  body: z.object({ answers: Answers }),
  response: z.object({ id: Id, seq: Count }),
  match: true,
  problems: ['invalid-request', 'not-found', 'wrong-state', 'window-closed', 'nothing-changed', 'changed-meanwhile'],
})

const moved = z.object({ id: Id, seq: Count, state: Code, term: z.optional(Instant) })
const moving = [
  'invalid-request',
  'not-found',
  'not-permitted',
  'wrong-state',
  'date-impossible',
  'documents-missing',
  'class-needed',
  'group-full',
  'already-enrolled',
  'not-enrolled',
  'same-organisation',
  'transfer-asked',
  'changed-meanwhile',
] as const

export const takeCaseStep = route({
  name: 'takeCaseStep',
  method: 'POST',
  path: '/cases/{id}/steps/{step}',
  summary: 'Следующий шаг по заявлению на услугу: решение с основанием, приказ, отзыв',
  who: ['parent', 'pupil', 'clerk', 'head', 'exam-coordinator'],
  params: z.object({ id: Id, step: Code }),
  body: Deed,
  response: moved,
  match: true,
  problems: moving,
})

export const takeCaseSteps = route({
  name: 'takeCaseSteps',
  method: 'POST',
  path: '/case-steps',
  summary: 'Один шаг по нескольким заявлениям: каждое либо сделано, либо отказано с причиной',
  who: ['clerk', 'head', 'exam-coordinator'],
  body: z.object({
    step: Code,
    deed: Deed,
    items: z.array(z.object({ id: Id, seq: Count })).check(z.minLength(1), z.maxLength(25)),
  }),
  response: z.object({
    items: z.array(
      z.object({ id: Id, done: Flag, state: z.optional(Code), problem: z.optional(Code), says: z.optional(Title) }),
    ),
  }),
  problems: ['invalid-request', 'not-found'],
})

export const listCases = route({
  name: 'listCases',
  method: 'GET',
  path: '/organisations/{organisation}/cases',
  summary: 'Заявления на услугу в организацию по состояниям, сначала раньше поданные',
  who: ['clerk', 'head', 'exam-coordinator'],
  params: z.object({ organisation: Id }),
  query: z.object({ service: Code, state: Code, after: z.optional(Cursor) }),
  response: pageOf(
    z.object({
      id: Id,
      seq: Count,
      number: Code,
      child: Ref,
      name: z.optional(PersonName),
      filedAt: Instant,
      channel: CaseChannel,
      term: z.optional(Instant),
      counted: none(z.record(z.string(), z.array(Code))),
    }),
    Cursor,
  ),
  problems: ['invalid-request', 'not-found'],
})

const about = {
  id: true,
  service: true,
  year: true,
  child: true,
  applicant: true,
  organisation: true,
  municipality: true,
  state: true,
} as const

export const CaseFiled = event(
  'services.case-filed',
  'case',
  z.pick(Case, { ...about, channel: true, filedAt: true, counted: true, term: true }),
)
export const CaseChanged = event('services.case-changed', 'case', z.pick(Case, { ...about, counted: true }))
/** `reason` of a decision stands in the private part; `ends` and `acts` are those of the state it came to. */
export const CaseMoved = event(
  'services.case-moved',
  'case',
  z.extend(z.pick(Case, { ...about, since: true, term: true, ground: true, order: true }), {
    step: Code,
    /** What tells the family of it instead: the transfer that it asked for or followed. */
    toldBy: z.optional(oneOf('transfer')),
    ...z.pick(State, { ends: true, acts: true }).shape,
  }),
)
/** A right that a document of the case stood by ends soon (`term` is its last instant), or has ended: the document is wanted. */
export const CaseProofNear = event('services.case-proof-near', 'case', z.extend(z.pick(Case, about), { term: Instant }))
export const CaseProofEnded = event('services.case-proof-ended', 'case', z.pick(Case, about))
/** The family has not much time left to act. */
export const CaseNear = event('services.case-near', 'case', z.pick(Case, { ...about, since: true, term: true }))
