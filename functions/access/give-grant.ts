import { GrantGiven, giveGrant } from '../../shared/contracts/staff.ts'
import { committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { granting } from '../../shared/table/people/granting.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(giveGrant, async ({ body, act, permit }) => {
  permit({ organisations: [body.organisation], roles: [body.role] })

  const { employed, grant, writes } = await granting(act, body)

  return commit(
    act,
    { ...committed(employed), grant },
    [GrantGiven.fact({ ...employed, grant, role: body.role })],
    ...writes,
  )
})
