import * as z from 'zod/mini'
import { Problem } from '../domain/problems/problem.ts'
import { Service, stateOf } from '../domain/service.ts'
import { keys } from './keys.ts'
import { entity } from './store/entity.ts'

const Stored = z.object({ region: z.string(), name: z.string(), services: z.array(Service) })
/** Apart from the rest of the region's data: most functions never ask for them. */
const Items = entity<z.infer<typeof Stored>, { region: string; name: string }>({
  name: 'SERVICES',
  version: 1,
  schema: Stored,
  key: keys.regionData,
})
const NAME = 'SERVICES'

/** For loading: the e-services of the region's folder. */
export const putServices = (region: string, services: Service[]) => Items.put({ region, name: NAME, services })

const FIVE_MINUTES = 300_000
const cache = new Map<string, { value: readonly Service[]; until: number }>()

/** The e-services of a region, at most five minutes old; none where it was loaded before there were any. */
export async function servicesOf(region: string): Promise<readonly Service[]> {
  const hit = cache.get(region)
  const time = performance.now()
  if (hit && hit.until > time) return hit.value
  const value = (await Items.find({ region, name: NAME }, { fresh: false }))?.services ?? []
  cache.set(region, { value, until: time + FIVE_MINUTES })
  return value
}

/** A service by its title, and what the region says of a state of it; codes where the region dropped them. */
export async function titledService(region: string, code: string, state: string | undefined) {
  const found = (await servicesOf(region)).find((it) => it.code === code)
  return { code, title: found?.title ?? code, says: (found && stateOf(found, state ?? '')?.family) ?? '' }
}

/** @throws Problem `not-found` for a service that the region does not offer */
export async function serviceOf(region: string, code: string): Promise<Service> {
  const found = (await servicesOf(region)).find((it) => it.code === code)
  if (!found) throw new Problem('not-found')
  return found
}
