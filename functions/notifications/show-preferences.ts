import { showPreferences } from '../../shared/contracts/preferences.ts'
import { http } from '../../shared/edge/http.ts'
import { offeredWays } from '../../shared/edge/posts.ts'
import { preferencesOf, sealedOf } from '../../shared/table/people/preferences.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showPreferences, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  const [preferences, { zone, secondLanguage, secondWords }, sealed] = await Promise.all([
    preferencesOf(act.region, caller.ref),
    regionData(act.region),
    sealedOf(act.region, caller.ref),
  ])
  const addresses = sealed.addresses(preferences)
  const asked = sealed.asked(preferences)
  const { pending } = preferences

  return {
    ...preferences,
    offered: offeredWays(),
    addresses: preferences.ways.map((way) => ({ way, address: addresses[way] ?? '' })),
    pending: pending && asked && pending.until > act.now ? { ...pending, address: asked.address } : undefined,
    zone,
    second: secondWords && secondLanguage,
  }
})
