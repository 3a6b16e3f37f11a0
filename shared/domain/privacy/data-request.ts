import * as z from 'zod/mini'
import type { Act } from '../act.ts'
import { addDays, civilDate, endOfDay, endOfWorkingDays } from '../calendar.ts'
import { Code, Count, exactly, Id, Instant, oneOf, Ref, Sealed } from '../fields.ts'
import type { ChildCard } from '../person.ts'
import { Problem } from '../problems/problem.ts'
import type { RegionData } from '../region.ts'
import { fresh, subject } from '../subject.ts'

/** What of a child's card a guardian may ask to be mended. Birth date and document come with a changed application. */
export const CorrectedField = oneOf('surname', 'name', 'middleName', 'snils')
export type CorrectedField = z.infer<typeof CorrectedField>

/** Why data are destroyed: a guardian asked, the term of keeping ended, an authority ordered it. */
export const Ground = oneOf('request', 'term', 'order')
export type Ground = z.infer<typeof Ground>

const base = z.object({
  ...subject,
  id: Id,
  child: Ref,
  /** Who decides: `region`, `organisation/215`, `municipality/61701000`. */
  desk: Code,
  /** Absent where nobody asked: the term of keeping ended, or an authority ordered it. */
  requestedBy: z.optional(Ref),
  requestedAt: Instant,
  answerBy: Instant,
})
const correction = z.extend(base, {
  kind: exactly('correction'),
  field: CorrectedField,
  /** What it should be, under the child's key. */
  value: Sealed,
})
const erasure = z.extend(base, { kind: exactly('erasure'), ground: Ground })
const ended = { endedAt: Instant, decidedBy: Ref }
/** `tell`: the guardians at the time of the decision, because afterwards nothing leads to them. */
const ordered = { orderedAt: Instant, orderedBy: Ref, act: Code, tell: z.optional(z.array(Ref)) }
/** How many forms of applications and files of the family were destroyed. */
export const Destroyed = z.object({ applications: Count, files: Count })
export type Destroyed = z.infer<typeof Destroyed>

const AskedCorrection = z.extend(correction, { status: exactly('requested') })
const Corrected = z.extend(correction, { status: exactly('done'), ...ended })
const RefusedCorrection = z.extend(correction, { status: exactly('refused'), ...ended, reason: Sealed })
const AskedErasure = z.extend(erasure, { status: exactly('requested') })
const RefusedErasure = z.extend(erasure, { status: exactly('refused'), ...ended, reason: Sealed })
const Ordered = z.extend(erasure, { status: exactly('ordered'), ...ordered })
const Erased = z.extend(erasure, { status: exactly('done'), ...ordered, endedAt: Instant, destroyed: Destroyed })

/** What is asked about the data of a child (152-FZ art. 14, 20, 21), and what came of it. */
export const DataRequest = z.union([
  AskedCorrection,
  Corrected,
  RefusedCorrection,
  AskedErasure,
  RefusedErasure,
  Ordered,
  Erased,
])
export type DataRequest = z.infer<typeof DataRequest>
type Erasure = Extract<DataRequest, { kind: 'erasure' }>
export type AskedCorrection = z.infer<typeof AskedCorrection>
export type Ordered = z.infer<typeof Ordered>
export type Erased = z.infer<typeof Erased>

/** There is one erasure of a child at a time. */
export const erasureId = (child: string) => `erasure-${child}`

/** Working days to correct (152-FZ art. 20 part 3), days to destroy (art. 21 part 5). */
const CORRECTION_WORKING_DAYS = 7
const ERASURE_DAYS = 30

type Zoned = Pick<RegionData, 'zone' | 'holidays'>
type Asking = { id: string; child: string; desk: string; field: CorrectedField; value: string; requestedBy: string }

type Known = Pick<DataRequest, 'kind' | 'status' | 'requestedAt'> & { field?: CorrectedField }

/** `known`: what was asked about the child before. @throws Problem `data-request-open` while the same field is being decided */
export function requestCorrection(
  { region, now }: Act,
  asking: Asking,
  known: readonly Known[],
  { zone, holidays }: Zoned,
): AskedCorrection {
  const open = known.find(({ field, status }) => field === asking.field && status === 'requested')
  if (open) throw new Problem('data-request-open', { date: civilDate(open.requestedAt, zone) })
  const answerBy = endOfWorkingDays(civilDate(now, zone), CORRECTION_WORKING_DAYS, holidays, zone)
  return { ...fresh, ...asking, region, kind: 'correction', status: 'requested', requestedAt: now, answerBy }
}

/** What keeps the data of a child: the law demands them while it attends or its application is dealt with. */
export type Bar = 'barred-enrolled' | 'barred-application' | undefined

/**
 * Somebody asks for the data of a child to be destroyed, or their term has ended.
 * @throws Problem `erasure-barred`, `data-request-open`
 */
export function requestErasure(
  { region, now }: Act,
  known: DataRequest | undefined,
  about: { child: string; ground: Ground; requestedBy?: string },
  bar: Bar,
  { zone }: Zoned,
): Extract<Erasure, { status: 'requested' }> {
  if (bar) throw new Problem('erasure-barred', { reason: bar })
  if (known && known.status !== 'refused')
    throw new Problem('data-request-open', { date: civilDate(known.requestedAt, zone) })
  const { seq, head } = known ?? fresh
  const answerBy = endOfDay(addDays(civilDate(now, zone), ERASURE_DAYS), zone)
  const at = { seq, head, region, id: erasureId(about.child), desk: 'region', requestedAt: now, answerBy }
  return { ...at, ...about, kind: 'erasure', status: 'requested' }
}

/** All that says how long the data of a child are kept: where it attended, and how its applications ended. */
export type Kept = { enrolments: readonly { to?: string | undefined }[]; ended: readonly (string | undefined)[] }

/**
 * Whether the term of everything about a child is over: it left its last organisation and withdrew its last application so
 * many days ago. Nothing known is no ground; `undefined` among `ended` is an application that goes on.
 */
export function isPastTerm(
  { enrolments, ended }: Kept,
  terms: { left: number; ended: number },
  today: string,
): boolean {
  const [leftBefore, endedBefore] = [addDays(today, -terms.left), addDays(today, -terms.ended)]
  return (
    enrolments.length + ended.length > 0 &&
    enrolments.every(({ to }) => to !== undefined && to <= leftBefore) &&
    ended.every((at) => at !== undefined && at.slice(0, 10) <= endedBefore)
  )
}

/** @throws Problem `wrong-state` once it was decided, or when it is of the other kind */
export function askedCorrection(request: DataRequest): AskedCorrection {
  if (request.kind === 'correction' && request.status === 'requested') return request
  throw new Problem('wrong-state', { state: `data-${request.status}` })
}

/** The card as it will be. @throws Problem `wrong-state`, `nothing-changed` */
export function correct(request: DataRequest, card: ChildCard, value: string, by: string, now: string) {
  const asked = askedCorrection(request)
  if (card[asked.field] === value) throw new Problem('nothing-changed')
  const corrected: ChildCard = { ...card, [asked.field]: value }
  return {
    done: { ...asked, status: 'done' as const, endedAt: now, decidedBy: by },
    corrected,
  }
}

/** `reason` is sealed: it is a sentence about a child. @throws Problem `wrong-state` */
export function refuseDataRequest(request: DataRequest, reason: string, by: string, now: string) {
  if (request.status !== 'requested') throw new Problem('wrong-state', { state: `data-${request.status}` })
  const refused = { status: 'refused' as const, endedAt: now, decidedBy: by, reason }
  return request.kind === 'correction' ? { ...request, ...refused } : { ...request, ...refused }
}

/**
 * The operator decides that the data are destroyed; from now on it goes by itself.
 * @throws Problem `erasure-barred`, `wrong-state` when it goes on or is done already
 */
export function orderErasure(
  act: Act,
  known: DataRequest | undefined,
  { child, ground, by, tell }: { child: string; ground: Ground; by: string; tell?: readonly string[] },
  bar: Bar,
  region: Zoned,
): Ordered {
  if (bar) throw new Problem('erasure-barred', { reason: bar })
  if (known?.status === 'ordered' || known?.status === 'done')
    throw new Problem('wrong-state', { state: `data-${known.status}` })
  const asked =
    known?.kind === 'erasure' && known.status === 'requested'
      ? known
      : requestErasure(act, known, { child, ground }, bar, region)
  const order = { orderedAt: act.now, orderedBy: by, act: act.id().slice(-8), ...(tell && { tell: [...tell] }) }
  return { ...asked, ...order, ground, status: 'ordered' }
}

/** Everything is gone. @throws Problem `wrong-state` */
export function erased(request: DataRequest, destroyed: Destroyed, now: string): Erased {
  if (request.kind !== 'erasure' || request.status !== 'ordered')
    throw new Problem('wrong-state', { state: `data-${request.status}` })
  const { tell: _, ...rest } = request
  return { ...rest, status: 'done', endedAt: now, destroyed }
}
