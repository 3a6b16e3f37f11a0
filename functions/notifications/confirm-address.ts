import { confirmAddress } from '../../shared/contracts/preferences.ts'
import { answerable, mistyped } from '../../shared/domain/notices/preferences.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { preferencesOf, putPreferences, sealedOf } from '../../shared/table/people/preferences.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(confirmAddress, async ({ params: { way }, body, caller, act, permit }) => {
  permit({ person: caller.ref })
  const [before, sealed] = await Promise.all([preferencesOf(act.region, caller.ref), sealedOf(act.region, caller.ref)])
  answerable(before, way, act.now)
  const asked = sealed.asked(before)
  if (asked?.code !== body.code.replaceAll(/\D/g, '')) {
    await commit(act, undefined, [], putPreferences(mistyped(before)))
    throw new Problem('code-wrong')
  }

  const { pending: _, ...rest } = before
  const ways = [...new Set([...before.ways, way])]
  const addresses = { ...sealed.addresses(before), [way]: asked.address }

  return commit(
    act,
    { seq: before.seq + 1 },
    [],
    putPreferences({ ...rest, ways, sealed: sealed.seal(act, addresses) }),
  )
})
