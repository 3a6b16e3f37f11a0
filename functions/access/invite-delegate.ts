import { DelegateInvited, inviteDelegate } from '../../shared/contracts/delegations.ts'
import { invite, isOpen } from '../../shared/domain/access/delegation.ts'
import { endOfDay } from '../../shared/domain/calendar.ts'
import { committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Delegations, delegationsOf } from '../../shared/table/people/delegations.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(inviteDelegate, async ({ params: { child }, body, caller, act, permit }) => {
  permit({ child })
  const [{ zone }, known] = await Promise.all([regionData(act.region), delegationsOf(act.region, child)])
  const open = known.filter((it) => isOpen(it, act.now))
  const scopes = [...new Set(body.scopes)]

  const invited = invite(act, { child, by: caller.ref, scopes, until: endOfDay(body.until, zone) }, open)

  return commit(act, committed(invited), [DelegateInvited.fact(invited)], Delegations.save(invited))
})
