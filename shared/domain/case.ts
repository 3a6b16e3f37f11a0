import * as z from 'zod/mini'
import type { Resource, Role } from './access/policy.ts'
import type { Act } from './act.ts'
import { countedAnswers, wrongAnswers } from './answers.ts'
import type { Holder } from './attachment.ts'
import { addDays, civilDate, endOfDay, endOfWorkingDays, type Holidays } from './calendar.ts'
import { checkDeed, type Deed } from './deed.ts'
import { CivilDate, Code, Count, Id, Instant, none, oneOf, Ref } from './fields.ts'
import { Problem } from './problems/problem.ts'
import {
  type Answers,
  documentsAsked,
  openNow,
  type Service,
  type State,
  type Step,
  stateOf,
  windowsOf,
  yearAppliedFor,
} from './service.ts'
import { fresh, subject } from './subject.ts'

/** Which way an application came: the family itself, or somebody for it at a counter, in an МФЦ, by post. */
export const CaseChannel = oneOf('portal', 'counter', 'mfc', 'post')

/** An application for a service that the region's data describe (service.ts). What it asks stays sealed under the child's key. */
export const Case = z.object({
  ...subject,
  id: Id,
  service: Code,
  /** The school year it is for: of its 1 September. */
  year: Count,
  number: Code,
  channel: CaseChannel,
  child: Ref,
  applicant: none(z.union([Ref, Id])),
  organisation: Id,
  municipality: Code,
  /** By the clock of the server; of one handed in on paper, the day on it. */
  filedAt: Instant,
  receivedAt: Instant,
  /** What registers count by. */
  counted: none(z.record(z.string(), z.array(Code))),
  state: Code,
  since: Instant,
  /** By when who has to act in this state must have. */
  term: z.optional(Instant),
  /** When the family is told that the term is near, unless it has acted. */
  remindAt: z.optional(Instant),
  ground: z.optional(Code),
  order: z.optional(z.object({ number: Code, on: CivilDate })),
})
export type Case = z.infer<typeof Case>

/** What of a region and a municipality a case depends on. */
export type Office = { zone: string; holidays: Holidays }

type Asked = {
  child: string
  applicant: string
  organisation: string
  municipality: string
  answers: Answers
  channel: Case['channel']
  /** The day on a paper that was handed in. */
  filedOn?: string | undefined
}

/**
 * Files an application. Its time is that of the server. One that was handed in on paper has the last instant of the day on
 * it: nobody who filed that day is overtaken by an hour that nobody knows.
 * @throws Problem `invalid-request` with what is wrong field by field, `window-closed` with the days of the window
 */
export function fileCase(act: Act, service: Service, asked: Asked, office: Office): Case {
  const { child, applicant, organisation, municipality, answers, channel, filedOn } = asked
  checkAnswers(service, answers)
  const today = civilDate(act.now, office.zone)
  const from = addDays(today, -365)
  if (filedOn !== undefined && (filedOn > today || filedOn < from))
    throw new Problem('date-impossible', { date: filedOn, from, to: today })
  const filedAt = filedOn === undefined || filedOn === today ? act.now : endOfDay(filedOn, office.zone)
  const { closes } = opening(service, filedAt, office.zone, answers)
  const id = act.id()
  const [first] = service.states
  if (!first) throw new Error(`${service.code} has no states`)
  return {
    ...{
      ...fresh,
      region: act.region,
      id,
      service: service.code,
      year: yearAppliedFor(service, closes, civilDate(filedAt, office.zone)),
    },
    ...{ number: id.slice(-8), channel, child, applicant, organisation, municipality },
    ...{ filedAt, receivedAt: act.now, counted: countedAnswers(service, answers) },
    ...entered(first, act.now, office),
  }
}

function checkAnswers(service: Service, answers: Answers): void {
  const errors = wrongAnswers(service, answers)
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors })
}

function opening(service: Service, now: string, zone: string, answers: Answers) {
  const windows = windowsOf(service, now, zone, answers)
  const open = openNow(windows, now)
  if (open) return open
  const [next] = [...windows, ...windowsOf(service, now, zone)]
  throw new Problem('window-closed', {
    from: civilDate(next?.opens ?? now, zone),
    to: civilDate(next?.closes ?? now, zone),
  })
}

function entered({ code, term: given, acts }: State, now: string, { zone, holidays }: Office) {
  const today = civilDate(now, zone)
  const term =
    given &&
    (given.working ? endOfWorkingDays(today, given.days, holidays, zone) : endOfDay(addDays(today, given.days), zone))
  const remindAt = term !== undefined && acts === 'family' ? reminderBefore(now, term) : undefined
  return { state: code, since: now, term, remindAt }
}

const TWO_DAYS = 2 * 86_400_000
/** Two days before a term ends; of a shorter one, when half of it is over. */
const reminderBefore = (since: string, term: string): string =>
  new Date(Math.max(Date.parse(term) - TWO_DAYS, (Date.parse(since) + Date.parse(term)) / 2)).toISOString()

/** The family is told that a term is near, once for each time it has to act. @throws Problem `wrong-state` when it is not due */
export function remind(it: Case, now: string): Case {
  const { remindAt, ...rest } = it
  if (remindAt === undefined || remindAt > now || (it.term ?? '') < now)
    throw new Problem('wrong-state', { state: it.state })
  return rest
}

/** @throws Error for a state that the region's data no longer have: `region check` refuses to drop one */
export function stateIn(service: Service, it: Pick<Case, 'state'>): State {
  const state = stateOf(service, it.state)
  if (!state) throw new Error(`${service.code} has no state ${it.state}`)
  return state
}

/** Ended without what it asked for, or granted where one may ask again: the child may apply anew. */
export const mayApplyAnew = (service: Service, it: Case): boolean => {
  const { ends } = stateIn(service, it)
  return ends === 'refused' || ends === 'withdrawn' || (ends === 'granted' && service.repeats === true)
}

/**
 * The family changes its answers, while the state allows it and the window is open. The time of filing stays.
 * @throws Problem `wrong-state`, `window-closed`, `invalid-request`
 */
export function changeCase(service: Service, it: Case, answers: Answers, office: Office, now: string): Case {
  if (!stateIn(service, it).changeable) throw new Problem('wrong-state', { state: stateIn(service, it).title })
  checkAnswers(service, answers)
  opening(service, now, office.zone, answers)
  return { ...it, counted: countedAnswers(service, answers) }
}

/** Whom and what a case concerns, as far as access cares: the child, who filed it, and who decides. */
export const concerning = (it: Case): Resource => ({
  child: it.child,
  person: it.applicant,
  organisations: [it.organisation],
  municipality: it.municipality,
})

/** Whether a service is a role's business: an organisation's people see all of theirs, others what some step of is theirs. */
export const concerns = ({ steps }: Service, role: Role): boolean =>
  role === 'clerk' || role === 'head' || steps.some(({ by }) => by.includes(role))

/** The steps that a role may take now. */
export const stepsFor = ({ steps }: Service, { state }: Pick<Case, 'state'>, role: Role): Step[] =>
  steps.filter(({ from, by }) => from.includes(state) && by.includes(role))

/**
 * Takes a step that the service's data allow this role in this state.
 * @throws Problem `not-permitted` for another role, `wrong-state` in another state, `invalid-request` when the ground, the
 *   order, the reason or the class is missing; `date-impossible` for an order dated before the application or tomorrow
 */
export function takeStep(
  service: Service,
  it: Case,
  code: string,
  deed: Deed,
  by: Role,
  office: Office,
  now: string,
): Case {
  const step = service.steps.find((known) => known.code === code)
  if (!step) throw new Problem('not-found')
  if (!step.by.includes(by)) throw new Problem('not-permitted')
  if (!step.from.includes(it.state)) throw new Problem('wrong-state', { state: stateIn(service, it).title })
  checkDeed(step, deed)
  const { order, ground } = deed
  if (order) {
    const [from, to] = [civilDate(it.filedAt, office.zone), civilDate(now, office.zone)]
    if (order.on < from || order.on > to) throw new Problem('date-impossible', { date: order.on, from, to })
  }
  const to = stateOf(service, step.to)
  if (!to) throw new Error(`${service.code} has no state ${step.to}`)
  return { ...it, ...entered(to, now, office), ground: ground ?? it.ground, order: order ?? it.order }
}

/**
 * Refuses a step whose documents are not all there. `sent`: the documents that files of the case are named for.
 * @throws Problem `documents-missing` with their titles
 */
export function checkDocuments(service: Service, code: string, answers: Answers, sent: readonly string[]): void {
  const { needs = [] } = service.steps.find((known) => known.code === code) ?? {}
  const missing = documentsAsked(service, answers).filter((it) => needs.includes(it.code) && !sent.includes(it.code))
  if (missing.length > 0)
    throw new Problem('documents-missing', { documents: missing.map(({ title }) => title).join('; ') })
}

/** Whether a step asks for documents at all. */
export const needsDocuments = ({ steps }: Service, code: string): boolean =>
  steps.some((step) => step.code === code && (step.needs ?? []).length > 0)

/** What files are sent with to a case. */
export const holdingCase = (service: Service, it: Case): Holder => {
  const { title, ends } = stateIn(service, it)
  return { ...it, of: 'case', over: ends && title }
}

/** The step that follows the answer to a request for a transfer, and where it leads; nothing when the case waits for none. */
export function followed(
  service: Service,
  it: Case,
  answer: NonNullable<Step['after']>,
  office: Office,
  now: string,
): { step: string; next: Case } | undefined {
  const step = service.steps.find(({ after, from }) => after === answer && from.includes(it.state))
  const to = step && stateOf(service, step.to)
  return to && { step: step.code, next: { ...it, ...entered(to, now, office) } }
}
