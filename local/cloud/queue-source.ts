/** Lambda's event source mapping for SQS: receives, calls the function in batches, deletes what succeeded. */

import { type Clock, isStop } from '../clock.ts'
import type { QueueSource } from '../service/catalogue-events.ts'
import { isRecord } from './aws-json.ts'
import { queueArn, REGION } from './names.ts'
import { type Queues, receive, type SqsRecord } from './queues.ts'

/** Lambda starts with five batches at a time for a standard queue. */
const CONCURRENT = 5
/** How long one receive waits, in seconds (20 is SQS's most). */
const WAIT_SECONDS = 10

export interface QueueSourceOptions {
  readonly stage: string
  readonly source: QueueSource
  readonly queues: Queues
  readonly invoke: (fn: string, event: unknown) => Promise<unknown>
  readonly clock: Clock
  readonly stop: AbortSignal
}

/**
 * Polls until the region stops. A batch that fails stays in the queue and is seen again after the visibility time-out; with
 * `ReportBatchItemFailures` only the named messages do. The queue moves a message to its dead-letter queue when it has been
 * received `maxReceives` times.
 * @returns when polling has ended and no batch is under way
 */
export async function pollQueue(options: QueueSourceOptions): Promise<void> {
  const { clock, stop } = options
  const underWay = new Set<Promise<void>>()
  while (!stop.aborted) {
    try {
      const batch = await gather(options)
      if (batch.length === 0) continue
      const run = handle(options, batch).catch(() => undefined)
      underWay.add(run)
      void run.finally(() => underWay.delete(run))
      if (underWay.size >= CONCURRENT) await Promise.race(underWay)
    } catch (error) {
      if (isStop(error) || stop.aborted) break
      await clock.sleep(1000).catch(() => undefined)
    }
  }
  await Promise.all(underWay)
}

/** A batch: what is there, or what comes within the window after the first message. */
async function gather({ source, queues, stop }: QueueSourceOptions): Promise<SqsRecord[]> {
  const more = (count: number, WaitTimeSeconds: number) => {
    const input = { MaxNumberOfMessages: Math.min(10, count), WaitTimeSeconds }
    return receive(queues.call, queues.url(source.queue), input, stop)
  }
  const batch = await more(source.batch, WAIT_SECONDS)
  const until = Date.now() + source.window * 1000
  while (batch.length > 0 && batch.length < source.batch) {
    const left = Math.ceil((until - Date.now()) / 1000)
    if (left <= 0) break
    batch.push(...(await more(source.batch - batch.length, Math.min(left, WAIT_SECONDS))))
  }
  return batch
}

async function handle(
  { stage, source, queues, invoke }: QueueSourceOptions,
  batch: readonly SqsRecord[],
): Promise<void> {
  const eventSourceARN = queueArn(stage, source.queue)
  const Records = batch.map((record) => ({ ...record, eventSource: 'aws:sqs', eventSourceARN, awsRegion: REGION }))
  const result = await invoke(source.fn, { Records })
  const failed = source.partial ? failedItems(result) : []
  const known = new Set(batch.map(({ messageId }) => messageId))
  // A report that names nothing, or something that was not in the batch, means the whole batch failed.
  if (failed.some((id) => id === undefined || !known.has(id))) return
  const done = batch.filter(({ messageId }) => !failed.includes(messageId))
  for (let i = 0; i < done.length; i += 10) {
    const Entries = done
      .slice(i, i + 10)
      .map(({ messageId, receiptHandle }) => ({ Id: messageId, ReceiptHandle: receiptHandle }))
    await queues.call('DeleteMessageBatch', { QueueUrl: queues.url(source.queue), Entries })
  }
}

/**
 * The items a function reports as failed: `{ batchItemFailures: [{ itemIdentifier }] }`. Anything else than that object
 * counts as success, an item without an identifier is `undefined`, as Lambda treats them.
 */
export function failedItems(result: unknown): (string | undefined)[] {
  const list = isRecord(result) && Array.isArray(result.batchItemFailures) ? result.batchItemFailures : []
  return list.map((item) =>
    isRecord(item) && typeof item.itemIdentifier === 'string' && item.itemIdentifier !== ''
      ? item.itemIdentifier
      : undefined,
  )
}
