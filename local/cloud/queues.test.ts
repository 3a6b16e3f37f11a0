import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { state } from '../../infra/state.ts'
import { scaledClock } from '../clock.ts'
import type { QueueSource } from '../service/catalogue-events.ts'
import { callAws } from './aws-json.ts'
import type { RegionState } from './names.ts'
import { failedItems, pollQueue } from './queue-source.ts'
import { openQueues, type Queues, type SqsRecord } from './queues.ts'
import { type Storage, startStorage } from './storage.ts'

let data: string
let storage: Storage
let queues: Queues
let stop: AbortController
let polling: Promise<void>
let batches: SqsRecord[][]

async function open(scale = 60, queueState: RegionState = state) {
  storage = await startStorage({ data, persist: true })
  queues = await openQueues(storage, 'local', queueState, scale)
  stop = new AbortController()
  polling = Promise.resolve()
}
async function close() {
  stop.abort()
  await polling
  await queues.close()
  await storage.stop()
}
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zvonok-queues-'))
  batches = []
  await open()
})
afterEach(async () => {
  await close()
  await rm(data, { recursive: true })
})

/** Polls the queue of offers with a function that answers as told. */
function poll(answer: (records: SqsRecord[]) => unknown, more: Partial<QueueSource> = {}) {
  const source = { fn: 'work', queue: 'offers', batch: 5, window: 0, partial: true, ...more }
  const invoke = async (_: string, event: unknown) => {
    const records = Reflect.get(Object(event), 'Records')
    batches.push(records)
    return answer(records)
  }
  polling = pollQueue({
    stage: 'local',
    source,
    queues,
    invoke,
    clock: scaledClock(60, stop.signal),
    stop: stop.signal,
  })
}
async function until(is: () => boolean) {
  for (const end = Date.now() + 8000; !is(); ) {
    if (Date.now() > end) throw new Error('it did not happen')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const bodies = () => batches.map((batch) => batch.map(({ body }) => body))

describe('a queue', () => {
  it('listens on 127.0.0.1 alone', () => {
    expect(storage.server.address).toMatch(/^http:\/\/127\.0\.0\.1:/)
  })

  it('hands messages to the function in the shape of Lambda, and deletes them', async () => {
    const client = new SQSClient({
      endpoint: queues.endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    })
    const MessageAttributes = { kind: { DataType: 'String', StringValue: 'x' } }
    await client.send(
      new SendMessageCommand({ QueueUrl: queues.url('offers'), MessageBody: 'тело', MessageAttributes }),
    )
    poll(() => undefined)
    await until(() => batches.length === 1)
    expect(batches[0]).toEqual([
      {
        messageId: expect.any(String),
        receiptHandle: expect.any(String),
        body: 'тело',
        md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
        attributes: expect.objectContaining({
          ApproximateReceiveCount: '1',
          SentTimestamp: expect.any(String),
          SenderId: expect.any(String),
        }),
        messageAttributes: {
          kind: { stringValue: 'x', stringListValues: [], binaryListValues: [], dataType: 'String' },
        },
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:zvonok-local-offers',
        awsRegion: 'eu-central-1',
      },
    ])
    await until(() => queues.peek('offers').length === 0)
  })

  it('batches up to the size of the source', async () => {
    for (let n = 0; n < 7; n++) await queues.send('offers', String(n))
    poll(() => undefined)
    await until(() => batches.flat().length === 7)
    expect(bodies()).toEqual([
      ['0', '1', '2', '3', '4'],
      ['5', '6'],
    ])
  })

  it('gathers for a window', async () => {
    await close()
    await open(10)
    await queues.send('offers', '1')
    poll(() => undefined, { window: 1, batch: 20 })
    setTimeout(() => void queues.send('offers', '2'), 100)
    await until(() => batches.length === 1)
    expect(bodies()).toEqual([['1', '2']])
  })

  it('shows a batch that failed again after the visibility time-out', async () => {
    await queues.send('offers', 'x')
    const began = Date.now()
    poll(() => {
      if (batches.length === 1) throw new Error('no')
    })
    await until(() => batches.length === 2)
    expect(Date.now() - began).toBeGreaterThanOrEqual(950)
    expect(batches.map((batch) => batch[0]?.attributes.ApproximateReceiveCount)).toEqual(['1', '2'])
    await until(() => queues.peek('offers').length === 0)
  })

  it('shows again only what a function reports as failed', async () => {
    for (const body of ['a', 'b', 'c']) await queues.send('offers', body)
    poll((records) => ({
      batchItemFailures: batches.length === 1 ? [{ itemIdentifier: records[1]?.messageId }] : [],
    }))
    await until(() => batches.length === 2)
    expect(bodies()).toEqual([['a', 'b', 'c'], ['b']])
  })

  it('takes a report without a source that asks for it for success', async () => {
    await queues.send('offers', 'a')
    poll((records) => ({ batchItemFailures: [{ itemIdentifier: records[0]?.messageId }] }), { partial: false })
    await until(() => queues.peek('offers').length === 0)
    expect(batches).toHaveLength(1)
  })

  it('takes a report of a stranger for the failure of all', async () => {
    await queues.send('offers', 'a')
    poll(() => ({ batchItemFailures: batches.length === 1 ? [{ itemIdentifier: 'stranger' }] : [] }))
    await until(() => batches.length === 2)
  })

  it('moves a message to the dead-letter queue after its receives, whence it can go back', async () => {
    await close()
    await open(60, { ...state, queues: { ...state.queues, offers: { visibilitySeconds: 60, maxReceives: 2 } } })
    await queues.send('offers', 'poison', { why: 'test' })
    await queues.send('offers-dlq', 'other')
    poll((records) => ({ batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })) }))
    await until(() => queues.peek('offers-dlq').length === 2)
    expect(batches).toHaveLength(2)
    const letter = queues.peek('offers-dlq').find(({ body }) => body === 'poison')
    expect(letter).toMatchObject({ attributes: { why: 'test' }, state: 'ready' })
    expect(await queues.take('offers-dlq', letter?.id ?? '')).toEqual(letter)
    expect(queues.peek('offers-dlq').map((left) => [left.body, left.state])).toEqual([['other', 'ready']])
    expect(await queues.take('offers-dlq', letter?.id ?? '')).toBeUndefined()
  })

  it('keeps its messages over a restart, at its new address, with new attributes', async () => {
    await queues.send('offers', 'lasting')
    const before = queues.url('offers')
    await close()
    await open(30)
    expect(queues.url('offers')).not.toBe(before)
    expect(queues.peek('offers').map(({ body }) => body)).toEqual(['lasting'])
    const { QueueUrl } = await callAws(queues.endpoint, 'AmazonSQS.GetQueueUrl', { QueueName: 'zvonok-local-offers' })
    expect(QueueUrl).toBe(queues.url('offers'))
    const { Attributes } = await queues.call('GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] })
    expect(Attributes).toMatchObject({ VisibilityTimeout: '2' })
  })
})

describe('a report of failed items', () => {
  it.each<[string, unknown, (string | undefined)[]]>([
    ['nothing', undefined, []],
    ['null', null, []],
    ['an empty list', { batchItemFailures: [] }, []],
    ['another object', { failed: ['x'] }, []],
    ['an item', { batchItemFailures: [{ itemIdentifier: 'a' }] }, ['a']],
    ['an item without identifier', { batchItemFailures: [{ itemIdentifier: '' }, {}] }, [undefined, undefined]],
  ])('%s', (_, result, items) => {
    expect(failedItems(result)).toEqual(items)
  })
})
