/** Transfers, delegations and employments in every state, near and far. */

import type { testRegion } from '../../regions/testing.ts'
import { personOf } from '../../regions/testing-people.ts'
import type { classWith } from '../../regions/testing-school.ts'
import { DelegateInvited, DelegationTaken, DelegationWithdrawn } from '../../shared/contracts/delegations.ts'
import type { Fact } from '../../shared/contracts/event.ts'
import { GrantGiven } from '../../shared/contracts/staff.ts'
import {
  TransferAccepted,
  TransferExpired,
  TransferRefused,
  TransferRequested,
} from '../../shared/contracts/transfers.ts'
import { type Delegation, invite, take, withCode, withdraw } from '../../shared/domain/access/delegation.ts'
import { employmentOf, grantOf, type StaffRole } from '../../shared/domain/access/employment.ts'
import type { Scope } from '../../shared/domain/access/policy.ts'
import {
  acceptTransfer,
  expireTransfer,
  refuseTransfer,
  requestTransfer,
  type Transfer,
} from '../../shared/domain/transfer.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Delegations } from '../../shared/table/people/delegations.ts'
import { Employments } from '../../shared/table/people/employments.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { answered, askedFor, sealedReason, Transfers } from '../../shared/table/transfers.ts'
import type { Thing } from './oracle.ts'

type Test = Awaited<ReturnType<typeof testRegion>>
type Class = Awaited<ReturnType<typeof classWith>>
type Given = {
  mother: { self: string }
  grandmother: string | undefined
  mine: Class
  next: Class
  other: Class
  own: string
}
const TOWN = '61701000'
const UNTIL = '2027-05-31T20:59:59.999Z'
const LATER = '2027-05-31T21:00:00.000Z'

/** Transfers out of the school and out of another, in every state. */
export async function transferThings({ code, act, data }: Test, { mother, next, other }: Given): Promise<Thing[]> {
  type Ended = { fact: Fact; it: Exclude<Transfer, { status: 'requested' }> }
  const ends: Record<Transfer['status'], (waiting: Transfer, reason: string) => Ended | undefined> = {
    accepted: (waiting) => {
      const it = acceptTransfer(waiting, data, act().now)
      return { it, fact: TransferAccepted.fact(it) }
    },
    refused: (waiting, reason) => {
      const it = refuseTransfer(waiting, reason, act().now)
      return { it, fact: TransferRefused.fact(it) }
    },
    expired: (waiting) => {
      const it = expireTransfer(waiting, LATER)
      return { it, fact: TransferExpired.fact(it) }
    },
    requested: () => undefined,
  }
  async function transferOf(name: string, state: Transfer['status'], ref: string, into: string, organisation: string) {
    const pupil = await Pupils.get({ region: code, id: ref })
    const group = await Groups.get({ region: code, id: into })
    const asked = requestTransfer(act(), pupil, group, mother.self, data)
    await commit(act(), undefined, [TransferRequested.fact(asked)], ...askedFor(asked))
    const waiting = await Transfers.get(asked)
    const ended = ends[state](waiting, await sealedReason(act(), waiting, 'Нет мест'))
    if (ended) await commit(act(), undefined, [ended.fact], ...answered(ended.it))
    return { name: `${name}, ${state}`, state, id: asked.id, organisation }
  }
  const things: Thing[] = []
  // The one that waits comes last: the class asks once at a time.
  for (const state of ['accepted', 'refused', 'expired', 'requested'] as const) {
    things.push(await transferOf('перевод из школы', state, next.ref('Другая Анна'), other.group.id, '302'))
    things.push(await transferOf('перевод из другой школы', state, other.ref('Чужой Лев'), next.group.id, '301'))
  }
  return [...things, { name: 'перевод, которого нет', id: 'NONE', missing: true as const }]
}

/** Delegations in every state: of the mother's child, and of a stranger's. */
export async function delegationThings(region: Test, { mother, grandmother, other, own }: Given): Promise<Thing[]> {
  const { act } = region
  const [helper, stranger] = [await personOf(region), await personOf(region)]
  type How = { state: string; delegate?: string; until?: string; ends?: true }
  async function delegation(name: string, child: string, by: string, how: How): Promise<Thing> {
    const scopes: Scope[] = ['diary']
    const invited = invite(act(), { child, by, scopes, until: UNTIL }, [])
    const waiting = withCode({ ...invited, until: how.until ?? UNTIL }, '0'.repeat(64), act().now)
    const given: Delegation =
      how.delegate === undefined ? waiting : { ...take({ ...waiting, until: UNTIL }, how.delegate, [], act().now) }
    const it: Delegation = { ...given, until: how.until ?? UNTIL }
    const facts = [DelegateInvited.fact(it), ...(it.status === 'given' ? [DelegationTaken.fact(it)] : [])]
    await commit(act(), undefined, facts, Delegations.save(it))
    if (how.ends) {
      const over = withdraw(await Delegations.get(it), act().now)
      await commit(act(), undefined, [DelegationWithdrawn.fact(over)], Delegations.save(over))
    }
    const to = how.delegate === undefined ? {} : { delegate: how.delegate }
    return { name: `${name}, ${how.state}`, state: how.state, id: it.id, child, ...to }
  }
  const to = grandmother === undefined ? {} : { delegate: grandmother }
  const over = '2026-11-01T00:00:00.000Z'
  const ways: How[] = [
    { state: 'invited' },
    { state: 'given', ...to },
    { state: 'over', ...to, until: over },
    { state: 'withdrawn', ...to, ends: true },
    { state: 'withdrawn untaken', ends: true },
  ]
  const things: Thing[] = []
  for (const how of ways) {
    things.push(await delegation('доверие матери', own, mother.self, how))
    const theirs = how.delegate === undefined ? how : { ...how, delegate: helper }
    things.push(await delegation('чужое доверие', other.ref('Чужой Лев'), stranger, theirs))
  }
  return [...things, { name: 'доверие, которого нет', id: 'NONE', missing: true as const }]
}

/** Employments: ordinary staff and a head here, a teacher there, an analyst of the region; with grants that hold and that ended. */
export async function employmentThings(region: Test, { mine }: Given): Promise<Thing[]> {
  const { code, act } = region
  async function employed(name: string, role: StaffRole, at: string, until?: string): Promise<Thing> {
    const ref = await personOf(region)
    const given = { role, organisation: at, group: mine.group.id, municipality: TOWN, ...(until && { until }) }
    const grant = grantOf(act().id(), given)
    const state = { ...employmentOf(code, ref, at, act().now), grants: [grant] }
    await commit(act(), undefined, [GrantGiven.fact({ ...state, grant: grant.id, role })], Employments.save(state))
    const now = until === undefined ? 'current' : 'ended'
    return { name: `${name}, ${now}`, state: now, id: state.id, second: grant.id, organisation: at, makes: role }
  }
  return [
    await employed('учитель школы', 'teacher', '302'),
    await employed('бывший учитель школы', 'teacher', '302', '2026-11-01T00:00:00.000Z'),
    await employed('директор школы', 'head', '302'),
    await employed('учитель другой школы', 'teacher', '301'),
    await employed('бывший учитель другой школы', 'teacher', '301', '2026-11-01T00:00:00.000Z'),
    await employed('аналитик', 'analyst', 'region'),
    { name: 'кого нет', id: 'NONE', second: 'NONE', missing: true as const },
  ]
}
