import { changePreferences } from '../../shared/contracts/preferences.ts'
import { Problem } from '../../shared/domain/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { commit } from '../../shared/table/facts.ts'
import { only, preferencesOf, putPreferences, sealedOf } from '../../shared/table/preferences.ts'

export const handler = http(changePreferences, async ({ body, match, caller, act, permit }) => {
  permit({ person: caller.ref })
  const [before, sealed] = await Promise.all([preferencesOf(act.region, caller.ref), sealedOf(act.region, caller.ref)])
  if (before.seq !== match) throw new Problem('changed-meanwhile')
  const addresses = sealed.addresses(before)
  if (body.ways.some((way) => addresses[way] === undefined)) throw new Problem('address-unconfirmed')

  const { region, ref, seq, pending } = before
  const ways = [...new Set(body.ways)]
  const next = { ...body, region, ref, seq, ways, pending, sealed: sealed.seal(act, only(addresses, ways)) }

  return commit(act, { seq: seq + 1 }, [], putPreferences(next))
})
