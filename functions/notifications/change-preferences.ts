import { changePreferences } from '../../shared/contracts/preferences.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { only, preferencesOf, putPreferences, sealedOf } from '../../shared/table/people/preferences.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(changePreferences, async ({ body, match, caller, act, permit }) => {
  permit({ person: caller.ref })
  const [before, sealed, { secondWords }] = await Promise.all([
    preferencesOf(act.region, caller.ref),
    sealedOf(act.region, caller.ref),
    regionData(act.region),
  ])
  if (before.seq !== match) throw new Problem('changed-meanwhile')
  const addresses = sealed.addresses(before)
  if (body.ways.some((way) => addresses[way] === undefined)) throw new Problem('address-unconfirmed')

  if (body.language === 'second' && !secondWords) throw new Problem('language-not-offered')

  const { region, ref, seq, pending } = before
  const ways = [...new Set(body.ways)]
  const next = { ...body, region, ref, seq, ways, pending, sealed: sealed.seal(act, only(addresses, ways)) }

  return commit(act, { seq: seq + 1 }, [], putPreferences(next))
})
