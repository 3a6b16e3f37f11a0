/** What Lambda does with one batch of stream records until each of them is done or given up. */
import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { FunctionError } from '../lambda/lambda-calls.ts'
import type { StreamSource } from '../service/catalogue-events.ts'
import { failedItems } from './queue-source.ts'

/** A record of a stream, of which only its place matters here. */
export interface StreamRecord {
  readonly dynamodb: { readonly SequenceNumber: string; readonly ApproximateCreationDateTime: number }
  readonly [name: string]: unknown
}

/** Records given up, after so many calls. */
export interface Discarded {
  readonly records: readonly StreamRecord[]
  readonly attempts: number
  readonly requestId: string
}

/** What `settleBatch` needs to know. */
export interface Batching {
  readonly source: Pick<StreamSource, 'retries' | 'bisect' | 'partial'>
  readonly clock: Clock
  readonly call: (records: readonly StreamRecord[]) => Promise<unknown>
  /** Everything up to this sequence number is done: the checkpoint of the shard. */
  readonly settled: (sequence: string) => Promise<void>
  readonly discard: (batch: Discarded) => Promise<void>
}

/**
 * Calls until the batch is settled, in the order of the records, as Lambda's mapping for streams does:
 * - with `ReportBatchItemFailures` a report checkpoints before its lowest failed record and the rest is tried again;
 * - with `bisectBatchOnFunctionError` a failing batch is cut in two (after a report: at the failed record), which does not
 *   count as a retry;
 * - after `retries` further calls (-1: for ever) the rest is discarded and the shard goes on.
 * @throws an AbortError when the region stops, with the checkpoint where it was
 */
export async function settleBatch(
  batching: Batching,
  batch: readonly StreamRecord[],
  used = 0,
  calls = 0,
): Promise<void> {
  const { source, clock } = batching
  let records = batch
  let requestId = ''
  for (let retries = used, attempts = calls + 1; ; attempts++) {
    try {
      const result = await batching.call(records)
      const failed = source.partial ? failedItems(result) : []
      if (failed.length === 0) return
      const rest = restOf(records, failed)
      const done = records[records.length - rest.length - 1]
      if (done) await batching.settled(done.dynamodb.SequenceNumber)
      records = rest
      if (done && source.bisect) continue
    } catch (error) {
      clock.check()
      requestId = error instanceof FunctionError ? error.requestId : requestId
    }
    if (source.bisect && records.length > 1) {
      const middle = Math.ceil(records.length / 2)
      await settleBatch(batching, records.slice(0, middle), retries, attempts)
      const last = records[middle - 1]
      if (last) await batching.settled(last.dynamodb.SequenceNumber)
      return settleBatch(batching, records.slice(middle), retries, attempts)
    }
    if (source.retries >= 0 && retries >= source.retries) {
      return batching.discard({ records, attempts, requestId: requestId || randomUUID() })
    }
    retries++
    await clock.sleep(Math.min(200 * 2 ** retries, 60_000))
  }
}

/** From the lowest reported record on; all of them when a report names none or a stranger. */
function restOf(records: readonly StreamRecord[], failed: readonly (string | undefined)[]): readonly StreamRecord[] {
  const places = failed.map((id) => records.findIndex((record) => record.dynamodb.SequenceNumber === id))
  const lowest = Math.min(...places)
  return lowest < 0 ? records : records.slice(lowest)
}
