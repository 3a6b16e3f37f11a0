/** A small region with somebody of every role and things near and far from each, for the matrix of access. */

import type { testRegion } from '../../regions/testing.ts'
import { personOf } from '../../regions/testing-people.ts'
import type { classWith } from '../../regions/testing-school.ts'
import { DelegateInvited, DelegationTaken } from '../../shared/contracts/delegations.ts'
import { GrantGiven } from '../../shared/contracts/staff.ts'
import { TransferRequested } from '../../shared/contracts/transfers.ts'
import { type Delegation, invite, take, withCode } from '../../shared/domain/delegation.ts'
import { employmentOf, grantOf, type StaffRole } from '../../shared/domain/employment.ts'
import { requestTransfer } from '../../shared/domain/transfer.ts'
import { Delegations } from '../../shared/table/delegations.ts'
import { Employments } from '../../shared/table/employments.ts'
import { commit } from '../../shared/table/facts.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { askedFor } from '../../shared/table/transfers.ts'
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

/** Transfers, delegations and employments, near and far. */
export async function deskThings(region: Test, { mother, grandmother, mine, next, other, own }: Given) {
  const { code, act, data } = region
  // ---- transfers out of the school, out of another
  async function transferOf(name: string, ref: string, into: string, organisation: string): Promise<Thing> {
    const asked = requestTransfer(
      act(),
      await Pupils.get({ region: code, id: ref }),
      await Groups.get({ region: code, id: into }),
      mother.self,
      data,
    )
    await commit(act(), undefined, [TransferRequested.fact(asked)], ...askedFor(asked))
    return { name, id: asked.id, organisation }
  }
  const transfers = [
    await transferOf('перевод из школы', next.ref('Другая Анна'), other.group.id, '302'),
    await transferOf('перевод из другой школы', other.ref('Чужой Лев'), next.group.id, '301'),
    { name: 'перевод, которого нет', id: 'NONE', missing: true as const },
  ]

  // ---- delegations: one that waits, one that the grandmother took
  async function delegation(name: string, of: string, by: string, delegate?: string): Promise<Thing> {
    const invited = invite(act(), { child: of, by, scopes: ['diary'], until: UNTIL }, [])
    const waiting = withCode(invited, '0'.repeat(64), act().now)
    const it: Delegation = delegate === undefined ? waiting : take(waiting, delegate, [], act().now)
    const facts = [DelegateInvited.fact(it), ...(it.status === 'given' ? [DelegationTaken.fact(it)] : [])]
    await commit(act(), undefined, facts, Delegations.save(it))
    return { name, id: it.id, child: of, ...(delegate !== undefined && { delegate }) }
  }
  const delegations = [
    await delegation('доверие, которое ждёт', own, mother.self),
    await delegation('доверие бабушке', own, mother.self, grandmother),
    await delegation('чужое доверие', other.ref('Чужой Лев'), 'yyyyyyyy'),
    { name: 'доверие, которого нет', id: 'NONE', missing: true as const },
  ]

  // ---- employments: ordinary staff and a head here, a teacher there, an analyst of the region
  async function employed(name: string, role: StaffRole, at: string): Promise<Thing> {
    const ref = await personOf(region)
    const grant = grantOf(act().id(), { role, organisation: at, group: mine.group.id, municipality: TOWN })
    const state = { ...employmentOf(code, ref, at, act().now), grants: [grant] }
    await commit(act(), undefined, [GrantGiven.fact({ ...state, grant: grant.id, role })], Employments.save(state))
    return { name, id: state.id, second: grant.id, organisation: at, makes: role }
  }
  const employments = [
    await employed('учитель школы', 'teacher', '302'),
    await employed('директор школы', 'head', '302'),
    await employed('учитель другой школы', 'teacher', '301'),
    await employed('аналитик', 'analyst', 'region'),
    { name: 'кого нет', id: 'NONE', second: 'NONE', missing: true as const },
  ]
  return { transfers, delegations, employments }
}
