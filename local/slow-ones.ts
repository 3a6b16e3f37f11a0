/** What takes the time of a start. */
import { join } from 'node:path'
import * as infra from '../infra/state.ts'
import { bundle } from './bundle.ts'
import { createTables, startDynamo } from './dynamo.ts'
import { startKms } from './kms.ts'
import type { RegionOptions } from './region-types.ts'
import { loadService, ROOT } from './service.ts'
import { startStorage } from './storage.ts'

/** Notes what has to be undone when the region ends, the last first. */
export type Undo = (step: () => unknown) => void

/**
 * Java, the service file with its bundle, fauxqs and the keys, side by side: each takes from 0.1 to 4 seconds. When one fails
 * the others are given up at once.
 */
export async function startSlowOnes(options: RegionOptions, undo: Undo) {
  const { data, persist = true, stage = 'local', state = infra.state } = options
  const failed = new AbortController()
  const all = [
    startDynamo({ data, persist, abort: failed.signal }).then(async (dynamo) => {
      undo(dynamo.stop)
      await createTables(dynamo.endpoint, stage, state)
      return dynamo
    }),
    loadService(options.serviceFile ?? join(ROOT, 'serverless.yml'), stage, state).then(async (service) => ({
      service,
      bundles: await bundle(service),
    })),
    startStorage({ data, persist }).then((storage) => {
      undo(storage.stop)
      return storage
    }),
    startKms({ data, stage, state }).then((kms) => {
      undo(kms.close)
      return kms
    }),
  ] as const
  try {
    const [dynamo, { service, bundles }, storage, kms] = await Promise.all(all)
    return { dynamo, service, bundles, storage, kms }
  } catch (error) {
    failed.abort()
    await Promise.allSettled(all)
    throw error
  }
}
