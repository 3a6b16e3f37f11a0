import middy from '@middy/core'
import type { ScheduledEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { isProblem } from '../domain/problems/problem.ts'
import { regionCodes } from '../table/regions.ts'
import { actOf } from './act.ts'
import { log } from './log.ts'

/** An operator who repeats a failed run may name the regions it is for: `{ time, detail: { regions: ['demo'] } }`. */
const Narrowed = z.object({ regions: z.array(z.string()) })

/** Runs a use case for every region of the deployment at its hour; one region's failure does not keep the others. */
export const schedule = (name: string, useCase: (act: Act) => Promise<void>) =>
  middy<ScheduledEvent, void>().handler(async ({ time, detail }) => {
    const now = new Date(time).toISOString()
    const cause = `${name}@${now}`
    log.begin({ useCase: name, correlation: cause })
    const failed: unknown[] = []
    for (const region of Narrowed.safeParse(detail).data?.regions ?? (await regionCodes())) {
      await useCase(actOf({ region, actor: `system/${name}`, now, cause })).catch((error: unknown) => {
        log.error('failed', { region, error: error instanceof Error ? error : String(error) })
        failed.push(error)
      })
    }
    if (failed.length > 0) throw new AggregateError(failed, `${name} failed in ${failed.length} regions`)
    log.info('done')
  })

/**
 * Does the work for each of many, so that one which cannot be done does not keep the others. A refusal is no failure:
 * somebody was faster, and the list that was read is an index, which may be a moment old.
 * @throws AggregateError in the end, when any failed
 */
export async function each<T>(all: AsyncIterable<T> | Iterable<T>, work: (one: T) => Promise<unknown>): Promise<void> {
  const failed: unknown[] = []
  for await (const one of all) {
    try {
      await work(one)
    } catch (error) {
      if (isProblem(error) && error.code !== 'too-busy') log.info('passed over', { code: error.code })
      else failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} could not be done: ${String(failed[0])}`)
}
