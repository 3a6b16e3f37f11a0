import * as z from 'zod/mini'
import type { Act } from '../act.ts'
import { CivilDate, Code, Count, exactly, Hash, Id, Instant, none, oneOf, Ref, Title } from '../fields.ts'
import { Problem } from '../problems/problem.ts'
import { fresh, subject } from '../subject.ts'

/** `second` and `later`: placed by that wish; absent of runs that were counted before it was. */
const share = {
  ...{ applications: Count, placed: Count, first: Count, second: z.optional(Count), later: z.optional(Count) },
  /** Who goes to a kindergarten and stays there: neither placed nor without a place. */
  stays: z.optional(Count),
}

/** Against the run of the municipality that was calculated before, child by child. */
export const Difference = z.object({
  run: Id,
  /** In both runs: the same group or none, another group, a group after none, none after a group. */
  same: Count,
  moved: Count,
  gained: Count,
  lost: Count,
  /** In this run alone, and in that one alone. */
  joined: Count,
  gone: Count,
})
export type Difference = z.infer<typeof Difference>

/** What a run counted: shown on its page, equal to its protocol. */
export const RunSummary = z.object({
  applications: Count,
  places: Count,
  placed: Count,
  unplaced: Count,
  /** Children whose first, second, third or later wish came true. */
  byWish: z.array(Count).check(z.length(3)),
  /** Places that a court, a prosecutor or a commission gave; `byWish` counts them not. */
  fixed: z.optional(Count),
  /**
   * Children who go to a kindergarten and ask for another: all, and those who get it; and how many places, whoever gets them,
   * are offered only when one of these has left; of them those that a ring of full kindergartens keeps, until it is exchanged.
   */
  transfers: z.optional(z.object({ asked: Count, moved: Count, waiting: Count, ring: z.optional(Count) })),
  /** Children to whom the second stage gave a kindergarten that they did not name; `byWish` counts them not. */
  others: z.optional(Count),
  /** Seats kept for children of a right: of all groups, and those of them who sit there; given first, or after the open ones. */
  reserves: z.optional(
    z.object({
      first: oneOf('reserved', 'open'),
      of: z.array(z.object({ criterion: Code, seats: Count, taken: Count })),
    }),
  ),
  /** Violations that the independent checker found; a run with any is failed, never published. */
  violations: Count,
  /** How it went for those of each right, by the class at the first wish, and for each age on 1 September. */
  byClass: z.optional(z.array(z.object({ class: Code, ...share }))),
  byAge: z.optional(z.array(z.object({ age: Count, ...share }))),
  /** By the district of the kindergarten wished first, where the region knows districts. */
  byDistrict: z.optional(z.array(z.object({ district: Title, ...share }))),
  difference: z.optional(Difference),
})

/**
 * What a calculated run is printed as: the protocol of the commission (PDF), the направления by kindergarten (XLSX), the
 * protocol of the calculation for the auditor and the one for everybody; once it is published, whom to call (XLSX).
 */
export const RunPaper = oneOf('commission', 'referrals', 'calls', 'protocol', 'public')
export type RunPaper = z.infer<typeof RunPaper>

/** A file of the run in the `files` bucket and the SHA-256 of its bytes. */
const Stored = z.object({ key: none(z.string()), hash: Hash })

const base = z.object({
  ...subject,
  id: Id,
  municipality: Code,
  /** `mass`: all free places. `freed`: the one place of `group` that was given back; published without asking. */
  kind: oneOf('mass', 'freed'),
  group: z.optional(Id),
  /** Children are placed from this day; ages are full years on the 1 September of its school year. */
  startsOn: CivilDate,
  rules: Id,
  /** The first day of the plan of groups that its places are of; absent where they are those that are free now. */
  plan: z.optional(CivilDate),
  requestedBy: z.union([Ref, Id]),
  requestedAt: Instant,
})

const counted = { snapshot: Stored, result: Stored, summary: RunSummary }
const Requested = z.extend(base, { status: exactly('requested') })
/** `signedBy`: who signed first, where the municipality wants two signatures under a publication. */
const Ready = z.extend(base, { status: exactly('ready'), ...counted, signedBy: z.optional(Ref) })
const Publishing = z.extend(base, { status: exactly('publishing'), ...counted, chunks: Count })
const outcome = { made: Count, skipped: Count, publishedAt: Instant }
const Published = z.extend(base, { status: exactly('published'), ...counted, ...outcome })
const Announced = z.extend(base, { status: exactly('announced'), ...counted, ...outcome })
const Failed = z.extend(base, { status: exactly('failed'), reason: Code })

/**
 * A placement run: a frozen snapshot, a calculation that anybody can repeat, and its publication. Its направления exist
 * for nobody until it is published.
 */
export const Run = z.discriminatedUnion('status', [Requested, Ready, Publishing, Published, Announced, Failed])
export type Run = z.infer<typeof Run>
export type InRun<S extends Run['status']> = Extract<Run, { status: S }>

export const isPublished = (run: Run): run is InRun<'published' | 'announced'> =>
  run.status === 'published' || run.status === 'announced'

type Request = Pick<Run, 'municipality' | 'kind' | 'group' | 'startsOn' | 'rules' | 'requestedBy' | 'plan'>

/** A run is asked for; it is calculated as soon as somebody hears of it. */
export const requestRun = (act: Act, request: Request): InRun<'requested'> => ({
  ...fresh,
  ...request,
  region: act.region,
  id: act.id(),
  requestedAt: act.now,
  status: 'requested',
})

type Counted = Pick<InRun<'ready'>, 'snapshot' | 'result' | 'summary' | 'plan'>

/** The calculation is done and was checked. @throws Problem `wrong-state` when it was done before */
export function ready(run: Run, counted: Counted): InRun<'ready'> | InRun<'failed'> {
  if (run.status !== 'requested') throw new Problem('wrong-state', { state: `run-${run.status}` })
  if (counted.summary.violations > 0) return { ...run, status: 'failed', reason: 'violations' }
  return { ...run, ...counted, status: 'ready' }
}

/** @throws Problem `wrong-state` where there is nothing yet, or nothing any more */
export function calculated(run: Run): Exclude<Run, { status: 'requested' | 'failed' }> {
  if (run.status === 'requested' || run.status === 'failed')
    throw new Problem('wrong-state', { state: `run-${run.status}` })
  return run
}

/** How many offers one message carries: a transaction each, done well within a function's time. */
export const OFFERS_AT_ONCE = 10

/**
 * A specialist signs what was calculated. The last signature that the municipality wants publishes it.
 * @throws Problem `wrong-state`, `second-signature` when the same person signs twice
 */
export function sign(run: Run, by: string, wanted: number): InRun<'ready'> | InRun<'publishing'> {
  if (run.status !== 'ready') throw new Problem('wrong-state', { state: `run-${run.status}` })
  if (wanted < 2) return publish(run)
  if (run.signedBy === undefined) return { ...run, signedBy: by }
  if (run.signedBy === by) throw new Problem('second-signature')
  return publish(run)
}

/** The offers of what was calculated are made. */
export function publish(run: Run): InRun<'publishing'> {
  if (run.status !== 'ready') throw new Problem('wrong-state', { state: `run-${run.status}` })
  const { placed, transfers } = run.summary
  const offered = placed - (transfers?.waiting ?? 0)
  return { ...run, status: 'publishing', chunks: Math.ceil(offered / OFFERS_AT_ONCE) }
}

/** All offers are made: from now on they can be seen. Nothing when it has happened already. */
export function flip(run: Run, made: number, skipped: number, now: string): InRun<'published'> | undefined {
  return run.status === 'publishing' ? { ...run, status: 'published', made, skipped, publishedAt: now } : undefined
}

/** Everybody concerned was told. */
export const announce = (run: Run): InRun<'announced'> | undefined =>
  run.status === 'published' ? { ...run, status: 'announced' } : undefined
