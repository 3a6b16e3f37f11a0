import * as z from 'zod/mini'
import type { Act } from '../act.ts'
import { exactly, Hash, Id, Instant, Ref } from '../fields.ts'
import { Problem } from '../problems/problem.ts'
import { fresh, subject } from '../subject.ts'
import { Scope } from './policy.ts'

const base = {
  ...subject,
  id: Id,
  child: Ref,
  by: Ref,
  scopes: z.array(Scope).check(z.minLength(1)),
  until: Instant,
  invitedAt: Instant,
}
/** `code`: the hash of what opens it, and until when. */
const Invited = z.object({
  ...base,
  status: exactly('invited'),
  code: z.optional(Hash),
  codeUntil: z.optional(Instant),
})
const Given = z.object({ ...base, status: exactly('given'), delegate: Ref, takenAt: Instant })
const Withdrawn = z.object({ ...base, status: exactly('withdrawn'), delegate: z.optional(Ref), endedAt: Instant })

/** A guardian lets another adult see what is a child's: for a term, no more than named, until it is taken back. */
export const Delegation = z.discriminatedUnion('status', [Invited, Given, Withdrawn])
export type Delegation = z.infer<typeof Delegation>
export type InDelegation<S extends Delegation['status']> = Extract<Delegation, { status: S }>

/** A code that nobody took is good for so many days. */
export const CODE_DAYS = 7
const LONGEST_DAYS = 366
const MOST_DELEGATES = 10

const inDays = (now: string, days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString()

/** @param open those of the child that are not over @throws Problem `bad-period`, `too-many-delegates` */
export function invite(
  act: Act,
  given: Pick<Delegation, 'child' | 'by' | 'scopes' | 'until'>,
  open: readonly Delegation[],
): InDelegation<'invited'> {
  if (given.until <= act.now || given.until > inDays(act.now, LONGEST_DAYS))
    throw new Problem('bad-period', { limit: LONGEST_DAYS })
  if (open.length >= MOST_DELEGATES) throw new Problem('too-many-delegates', { most: MOST_DELEGATES })
  return { ...fresh, ...given, region: act.region, id: act.id(), invitedAt: act.now, status: 'invited' }
}

/** An invitation with a new code; the one before is void. @throws Problem `wrong-state` */
export function withCode(it: Delegation, code: string, now: string): InDelegation<'invited'> {
  if (it.status !== 'invited') throw new Problem('wrong-state', { state: `delegation-${it.status}` })
  return { ...it, code, codeUntil: inDays(now, CODE_DAYS) }
}

/** Whether it opens anything now. */
export const isOpen = (it: Delegation, now: string): boolean => it.status !== 'withdrawn' && it.until > now

/** Everybody who was ever entrusted with something, also where it is over. */
export const delegatesIn = (delegations: readonly Delegation[]): string[] =>
  delegations.flatMap((it) => ('delegate' in it && it.delegate ? [it.delegate] : []))

/** Taken by whom the code was handed to. @throws Problem `code-wrong` when it is stale, void or was taken, or one's own */
export function take(it: Delegation, delegate: string, own: readonly string[], now: string): InDelegation<'given'> {
  const stale = it.status !== 'invited' || (it.codeUntil ?? '') <= now || !isOpen(it, now)
  if (stale || own.includes(it.child)) throw new Problem('code-wrong')
  const { code: _, codeUntil: __, ...rest } = it
  return { ...rest, status: 'given', delegate, takenAt: now }
}

/** Over for good. @throws Problem `wrong-state` when it was over before */
export function withdraw(it: Delegation, now: string): InDelegation<'withdrawn'> {
  if (it.status === 'withdrawn') throw new Problem('wrong-state', { state: 'delegation-withdrawn' })
  const { region, seq, head, id, child, by, scopes, until, invitedAt } = it
  const delegate = it.status === 'given' ? { delegate: it.delegate } : {}
  return {
    ...{ region, seq, head, id, child, by, scopes, until, invitedAt },
    ...delegate,
    status: 'withdrawn',
    endedAt: now,
  }
}
