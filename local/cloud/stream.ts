/** Lambda's event source mapping for DynamoDB Streams: reads each shard in order and remembers how far a function has come. */
import * as z from 'zod/mini'
import { nameOf } from '../../infra/state.ts'
import { type Clock, isStop } from '../clock.ts'
import { wordsOf } from '../failure.ts'
import type { StreamSource } from '../service/catalogue-events.ts'
import { AwsError, callAws, type Json } from './aws-json.ts'
import { REGION } from './names.ts'
import { compilePattern } from './pattern.ts'
import { type Discarded, type StreamRecord, settleBatch } from './stream-batch.ts'
import type { StreamPositions } from './stream-positions.ts'

/** Lambda asks an idle shard about four times a second. */
const POLL_MS = 200
/** Records that one call gives at most. They are filtered first and make batches then. */
const MOST_READ = 1000

const described = z.object({
  StreamDescription: z.object({
    Shards: z._default(z.array(z.object({ ShardId: z.string(), ParentShardId: z.optional(z.string()) })), []),
  }),
})
const page = z.object({
  Records: z._default(
    z.array(
      z.looseObject({
        dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number() }),
      }),
    ),
    [],
  ),
  NextShardIterator: z.optional(z.string()),
})
const table = z.object({ Table: z.object({ LatestStreamArn: z.string() }) })

export interface StreamOptions {
  readonly stage: string
  readonly source: StreamSource
  readonly functionArn: string
  /** DynamoDB itself, not the fault proxy: Lambda's reading is not what faults are for. */
  readonly endpoint: string
  readonly positions: StreamPositions
  readonly invoke: (fn: string, event: unknown) => Promise<unknown>
  /** Where discarded batches go; not called when the source names no destination. */
  readonly discard: (queue: string, body: string) => Promise<unknown>
  readonly clock: Clock
  readonly stop: AbortSignal
  readonly complain: (sentence: string) => void
}

/** A mapping that polls. */
export interface StreamPoller {
  /** Ends when the region stops and no batch is under way. */
  readonly ended: Promise<void>
  /** Reads a discarded batch from the stream again and gives it to the function once. Throws what the function throws. */
  replay(batch: { shardId: string; startSequenceNumber: string; endSequenceNumber: string }): Promise<void>
}

/**
 * Starts to poll. A mapping that is new begins at its `startingPosition` as of now; one that the data folder knows goes on
 * where it was, so that nothing written while the region was down is passed over.
 */
export async function pollStream(options: StreamOptions): Promise<StreamPoller> {
  const { source, endpoint, positions, stop } = options
  const call = (action: string, input: Json) => callAws(endpoint, `DynamoDBStreams_20120810.${action}`, input)
  const TableName = nameOf(options.stage, source.table)
  const StreamArn = table.parse(await callAws(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName })).Table
    .LatestStreamArn
  const arn = StreamArn.replace(':ddblocal:', `:${REGION}:`)
  const filters = source.filters.map(compilePattern)
  const wanted = (record: unknown) => filters.length === 0 || filters.some((matches) => matches(record))
  const shards = async () => described.parse(await call('DescribeStream', { StreamArn })).StreamDescription.Shards

  const iterator = async (ShardId: string, ShardIteratorType: string, SequenceNumber?: string) => {
    const at = SequenceNumber === undefined ? {} : { SequenceNumber }
    return String((await call('GetShardIterator', { StreamArn, ShardId, ShardIteratorType, ...at })).ShardIterator)
  }
  const read = async (ShardIterator: string, Limit: number) => {
    const { Records, NextShardIterator } = page.parse(await call('GetRecords', { ShardIterator, Limit }))
    const records = Records.map((record): StreamRecord => ({ ...record, awsRegion: REGION, eventSourceARN: arn }))
    return { records, next: NextShardIterator }
  }

  if (source.from === 'LATEST' && !positions.knows(source.fn)) {
    for (const { ShardId } of await shards()) {
      for (let at: string | undefined = await iterator(ShardId, 'TRIM_HORIZON'); at; ) {
        const { records, next } = await read(at, MOST_READ)
        const last = records.at(-1)
        if (last) await positions.set(source.fn, ShardId, last.dynamodb.SequenceNumber)
        at = last ? next : undefined
      }
    }
  }

  async function follow(shard: string): Promise<void> {
    let at: string | undefined
    let trimmed = false
    while (!stop.aborted) {
      try {
        const known = trimmed ? undefined : positions.get(source.fn, shard)
        at ??=
          known === undefined
            ? await iterator(shard, 'TRIM_HORIZON')
            : await iterator(shard, 'AFTER_SEQUENCE_NUMBER', known)
        const { records, next } = await read(at, MOST_READ)
        const discard = (batch: Discarded) => discarded(options, shard, arn, batch)
        const settled = (sequence: string) => positions.set(source.fn, shard, sequence)
        const event = (Records: readonly StreamRecord[]) => options.invoke(source.fn, { Records })
        const kept = records.filter(wanted)
        for (let from = 0; from < kept.length; from += source.batch) {
          const batch = kept.slice(from, from + source.batch)
          await settleBatch({ source, clock: options.clock, call: event, settled, discard }, batch)
          const end = batch.at(-1)
          if (end) await settled(end.dynamodb.SequenceNumber)
        }
        const last = records.at(-1)
        if (last) await settled(last.dynamodb.SequenceNumber)
        if (next === undefined) return
        at = next
        if (!last) await pause(POLL_MS, stop)
      } catch (error) {
        if (isStop(error) || stop.aborted) return
        at = undefined
        // An iterator lives 15 minutes and a record 24 hours; after either the shard is opened anew.
        trimmed = error instanceof AwsError && error.code === 'TrimmedDataAccessException'
        if (!trimmed && !(error instanceof AwsError && error.code === 'ExpiredIteratorException')) {
          options.complain(`the stream of ${source.fn}: ${wordsOf(error)}`)
          await pause(1000, stop)
        }
      }
    }
  }

  const running = new Map<string, Promise<void>>()
  async function watch(): Promise<void> {
    while (!stop.aborted) {
      for (const { ShardId, ParentShardId } of await shards().catch(() => [])) {
        if (running.has(ShardId)) continue
        const parent = running.get(ParentShardId ?? '') ?? Promise.resolve()
        running.set(
          ShardId,
          parent.then(() => follow(ShardId)),
        )
      }
      await pause(3000, stop)
    }
    await Promise.all(running.values())
  }

  return {
    ended: watch(),
    replay: async ({ shardId, startSequenceNumber, endSequenceNumber }) => {
      const { records } = await read(await iterator(shardId, 'AT_SEQUENCE_NUMBER', startSequenceNumber), 1000)
      const Records = records.filter((record) => wanted(record) && record.dynamodb.SequenceNumber <= endSequenceNumber)
      if (Records.length === 0) throw new Error('these records are no longer in the stream')
      await options.invoke(source.fn, { Records })
    },
  }
}

/** Waits real milliseconds, less when the region stops. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    stop.addEventListener('abort', done)
  })
}

const iso = (record: StreamRecord) => new Date(record.dynamodb.ApproximateCreationDateTime * 1000).toISOString()

/** Sends what Lambda sends to the on-failure queue of a stream: where the records are, not the records. */
async function discarded(options: StreamOptions, shardId: string, streamArn: string, batch: Discarded) {
  const { records, attempts, requestId } = batch
  const { onFailure } = options.source
  const [first, last] = [records[0], records.at(-1)]
  if (onFailure === undefined || !first || !last) return
  const body = {
    requestContext: {
      requestId,
      functionArn: options.functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first.dynamodb.SequenceNumber,
      endSequenceNumber: last.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: iso(first),
      approximateArrivalOfLastRecord: iso(last),
      batchSize: records.length,
      streamArn,
    },
  }
  await options.discard(onFailure, JSON.stringify(body))
}
