import middy from '@middy/core'
import type { ScheduledEvent } from 'aws-lambda'
import type { Act } from '../domain/act.ts'
import { regionCodes } from '../table/regions.ts'
import { actOf } from './act.ts'
import { log } from './log.ts'

/**
 * Runs a use case for every region of the deployment at its hour; one region's failure does not keep the others. Who
 * repeats a run by hand may name one region: `{ "time": "2026-11-22T23:00:00Z", "only": "demo" }`.
 */
export const schedule = (name: string, useCase: (act: Act) => Promise<void>) =>
  middy<Pick<ScheduledEvent, 'time'> & { only?: string }, void>().handler(async ({ time, only }) => {
    log.resetKeys()
    log.appendKeys({ useCase: name })
    const failed: unknown[] = []
    for (const region of only === undefined ? await regionCodes() : [only]) {
      const now = new Date(time).toISOString()
      await useCase(actOf({ region, actor: `system/${name}`, now, cause: `${name}@${now}` })).catch(
        (error: unknown) => {
          log.error('failed', { region, error: error instanceof Error ? error : String(error) })
          failed.push(error)
        },
      )
    }
    if (failed.length > 0) throw new AggregateError(failed, `${name} failed in ${failed.length} regions`)
    log.info('done')
  })
