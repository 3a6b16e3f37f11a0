import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetQueueUrlCommand, ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { pageHeaders } from '../infra/state.ts'
import { scaledClock } from './clock.ts'
import { callAws, type Json } from './cloud/aws-json.ts'
import { pollStream } from './cloud/stream.ts'
import { StreamPositions } from './cloud/stream-positions.ts'
import { notes } from './fixture/notes.ts'
import { localPage } from './pages/page.ts'
import { startRegion } from './region.ts'
import type { Region } from './region-types.ts'

// One region for all of this: the fixture's service, DynamoDB Local and fauxqs, time 120 times as fast.
let data: string
let region: Region
const complaints: string[] = []

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'zvonok-region-'))
  const serviceFile = join(import.meta.dirname, 'fixture', 'serverless.yml')
  const complain = (sentence: string) => complaints.push(sentence)
  region = await startRegion({ data, persist: false, serviceFile, timeScale: 120, faults: {}, complain })
  region.mount('/__local', localPage(region))
})
afterAll(async () => {
  await region?.stop()
  await rm(data, { recursive: true })
  expect(complaints).toEqual([])
})

const client = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
const noted = (list: string) => notes(region.endpoints.dynamodb, list)

async function until<T>(ask: () => Promise<T | undefined | false> | T | undefined | false, seconds = 15): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const found = await ask()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error('it did not happen')
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
async function ask(path: string, init?: RequestInit): Promise<[number, Json]> {
  const response = await fetch(region.url + path, init)
  return [response.status, JSON.parse(await response.text())]
}
const post = (path: string, body: unknown) =>
  fetch(region.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const letters = (is: (body: Json) => boolean) =>
  until(() => region.queues.peek('events-dlq').find(({ body }) => is(JSON.parse(body))))

describe('a function of a region', () => {
  it('answers through the API', async () => {
    const [status, { event, env }] = await ask('/echo/x%20y?a=1')
    expect(status).toBe(200)
    expect(event).toMatchObject({
      rawPath: '/echo/x y',
      pathParameters: { id: 'x y' },
      queryStringParameters: { a: '1' },
    })
    expect(env).toMatchObject({
      STAGE: 'local',
      PORTAL_URL: region.url,
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: 'zvonok-local-echo',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_ENDPOINT_URL_S3: region.endpoints.s3,
      AWS_ENDPOINT_URL_KMS: region.endpoints.kms,
      OFFERS_URL: region.queues.url('offers'),
    })
    expect(env).not.toHaveProperty('PATH')
  })

  it('is protected by the authorizer', async () => {
    expect(await ask('/me')).toEqual([401, { message: 'Unauthorized' }])
    expect(await ask('/me', { headers: { authorization: 'Bearer bad' } })).toEqual([403, { message: 'Forbidden' }])
    expect(await ask('/me', { headers: { authorization: 'Bearer boom' } })).toEqual([
      500,
      { message: 'Internal Server Error' },
    ])
    expect(await ask('/me', { headers: { authorization: 'Bearer odd' } })).toEqual([
      500,
      { message: 'Internal Server Error' },
    ])
    const [status, { event }] = await ask('/me', { headers: { authorization: 'Bearer good' } })
    expect([status, event]).toEqual([
      200,
      expect.objectContaining({
        requestContext: expect.objectContaining({ authorizer: { lambda: { person: 'p1', roles: ['teacher'] } } }),
      }),
    ])
  })

  it('that throws, dies or takes too long is a 500, and the next call is well', async () => {
    for (const script of [{ throws: 'x' }, { exits: true }, { sleeps: 5000 }]) {
      const response = await post('/answer', script)
      expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}'])
    }
    const [well, tooLarge] = [
      await post('/answer', { returns: { ok: true } }),
      await post('/answer', { bytes: 7 * 1024 * 1024 }),
    ]
    expect([well.status, await well.text(), tooLarge.status]).toEqual([200, '{"ok":true}', 500])
    await expect(region.invoke('answer', { sleeps: 5000 })).rejects.toThrow(/Task timed out after 1.00 seconds/)
    const log = region.logs.of('answer').map(({ text }) => text)
    expect(log).toContainEqual(expect.stringContaining('"errorType":"RangeError","errorMessage":"x"'))
  })

  it('takes no more at once than its reserved concurrency', async () => {
    const answers = await Promise.all([
      post('/one', { sleeps: 300, returns: 1 }),
      post('/one', { sleeps: 300, returns: 2 }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 503])
  })
})

describe('the services of a region', () => {
  it('are there for the SDK', async () => {
    const kms = new KMSClient({ ...client, endpoint: region.endpoints.kms })
    const { CiphertextBlob, Plaintext } = await kms.send(
      new GenerateDataKeyCommand({ KeyId: 'alias/zvonok-local-data', KeySpec: 'AES_256' }),
    )
    expect((await kms.send(new DecryptCommand({ CiphertextBlob }))).Plaintext).toEqual(Plaintext)

    const s3 = new S3Client({ ...client, endpoint: region.endpoints.s3 })
    await s3.send(new PutObjectCommand({ Bucket: 'zvonok-local-files', Key: 'a/b', Body: 'x' }))
    const read = await s3.send(new GetObjectCommand({ Bucket: 'zvonok-local-files', Key: 'a/b' }))
    expect(await read.Body?.transformToString()).toBe('x')

    const sqs = new SQSClient({ ...client, endpoint: region.endpoints.sqs })
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'zvonok-local-offers' }))
    expect(QueueUrl).toBe(region.queues.url('offers'))
    const { QueueUrls } = await sqs.send(new ListQueuesCommand({}))
    expect(QueueUrls?.sort()).toEqual(region.queues.names.map(region.queues.url).sort())
  })

  it('include the tables with their indexes, streams and time to live', async () => {
    const describe = (TableName: string) =>
      callAws(region.endpoints.dynamodb, 'DynamoDB_20120810.DescribeTable', { TableName })
    expect((await describe('zvonok-local-main')).Table).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: expect.arrayContaining([
        expect.objectContaining({
          IndexName: 'gsi1',
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
        }),
        expect.objectContaining({ IndexName: 'gsi3', Projection: { ProjectionType: 'KEYS_ONLY' } }),
      ]),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    })
    const { Table } = await describe('zvonok-local-keys')
    expect(Table).not.toHaveProperty('GlobalSecondaryIndexes')
    expect(Table).not.toHaveProperty('StreamSpecification')
    const ttl = await callAws(region.endpoints.dynamodb, 'DynamoDB_20120810.DescribeTimeToLive', {
      TableName: 'zvonok-local-main',
    })
    expect(ttl).toEqual({ TimeToLiveDescription: { AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' } })
  })

  it('are written down for commands', async () => {
    const written = JSON.parse(await readFile(join(data, 'region.json'), 'utf8'))
    expect(written).toMatchObject({ url: region.url, stage: 'local', pid: process.pid, endpoints: region.endpoints })
    expect(written.functions.dynamodb).not.toBe(region.endpoints.dynamodb)
  })
})

describe('the bus of a region', () => {
  const put = async (type: string, detail: Json) => {
    const bridge = new EventBridgeClient({ ...client, endpoint: region.endpoints.eventbridge })
    const entry = {
      Source: 'fixture',
      DetailType: type,
      Detail: JSON.stringify(detail),
      EventBusName: 'zvonok-local-facts',
    }
    const { Entries } = await bridge.send(new PutEventsCommand({ Entries: [entry] }))
    return Entries?.[0]?.EventId ?? ''
  }
  const settled = (id: string) =>
    until(async () =>
      (await region.events()).find(
        ({ event, deliveries }) => event.id === id && deliveries.every(({ outcome }) => outcome !== 'pending'),
      ),
    )

  it('delivers until the function takes it', async () => {
    const id = await put('Heard', { key: 'again', to: 'all', failures: 2 })
    expect((await settled(id)).deliveries).toEqual([
      { target: 'zvonok-local-hear-rule-1', outcome: 'delivered', attempts: 3 },
    ])
    expect(await noted('heard again')).toHaveLength(3)
  })

  it('keeps to the pattern of the rule', async () => {
    const id = await put('Heard', { key: 'x', to: 'nobody' })
    expect((await settled(id)).deliveries).toEqual([])
  })

  it('gives up after the retries of the rule, and the event can go back from its dead-letter queue', async () => {
    const id = await put('Heard', { key: 'later', to: 'all', failures: 4 })
    expect((await settled(id)).deliveries).toMatchObject([{ outcome: 'dead', attempts: 3, error: 'call 3 fails' }])
    const letter = await letters((body) => body.id === id)
    expect(letter.attributes).toMatchObject({ ERROR_CODE: 'Error', ERROR_MESSAGE: 'call 3 fails', RETRY_ATTEMPTS: '2' })
    expect(await region.replay('events-dlq', letter.id)).toBe('hear')
    await until(async () => (await noted('heard later')).length === 5)
    expect((await settled(id)).deliveries).toMatchObject([{ outcome: 'delivered', attempts: 2 }])
    expect(region.queues.peek('events-dlq').some((left) => left.id === letter.id)).toBe(false)
  })

  it("leaves the failures of a function with a destination to Lambda's own rules", async () => {
    const id = await put('HeardOnce', { key: 'once', failures: 3 })
    expect((await settled(id)).deliveries).toMatchObject([{ outcome: 'dead', attempts: 2 }])
    const letter = await letters(({ requestPayload }) => Reflect.get(Object(requestPayload), 'id') === id)
    expect(JSON.parse(letter.body)).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
    })
    await expect(region.replay('events-dlq', letter.id)).rejects.toThrow('call 3 fails')
    expect(await region.replay('events-dlq', letter.id)).toBe('hearOnce')
    expect((await settled(id)).deliveries).toMatchObject([{ outcome: 'delivered', attempts: 3 }])
    expect(await noted('heard once')).toHaveLength(4)
    expect(region.warnings).toEqual([expect.stringMatching(/^No destinations.onFailure: hear\. /)])
  })
})

describe('a queue of a region', () => {
  it('retries what fails and puts it into the dead-letter queue in the end, whence it can go back', async () => {
    const sqs = new SQSClient({ ...client, endpoint: region.endpoints.sqs })
    for (const MessageBody of ['good', 'twice:1', 'poison:5']) {
      await sqs.send(new SendMessageCommand({ QueueUrl: region.queues.url('offers'), MessageBody }))
    }
    const letter = await until(() => region.queues.peek('offers-dlq')[0])
    expect(letter.body).toBe('poison:5')
    // At least: on a busy machine a batch may take longer than its visibility time-out, here a second.
    expect((await noted('worked good')).length).toBeGreaterThanOrEqual(1)
    expect((await noted('worked twice')).length).toBeGreaterThanOrEqual(2)
    expect(await noted('worked poison')).toHaveLength(5)
    expect(await region.replay('offers-dlq', letter.id)).toBe('offers')
    await until(() => region.queues.peek('offers').length === 0)
    expect(await noted('worked poison')).toHaveLength(6)
  })
})

describe('the stream of a table', () => {
  const dynamo = () => new DynamoDBClient({ ...client, endpoint: region.endpoints.dynamodb })
  const put = (pk: string, sk: string, mood?: string) =>
    dynamo().send(
      new PutItemCommand({
        TableName: 'zvonok-local-main',
        Item: {
          pk: { S: pk },
          sk: { S: sk },
          n: { N: '1' },
          b: { B: Buffer.from('я') },
          ...(mood && { mood: { S: mood } }),
        },
      }),
    )
  const batches = () => noted('followed batches')

  it('reaches the function in order, and only what its filter wants', async () => {
    await put('S#1', 'a')
    await put('X#1', 'not for it')
    await put('S#1', 'a', 'changed')
    for (const sk of ['b', 'c']) await put('S#1', sk)
    await until(async () => (await batches()).join(' ').endsWith('c'))
    expect((await batches()).join(' ')).toBe('a b c')
  })

  it('goes on past a record that nobody can digest, whose place is sent to the queue', async () => {
    const before = (await batches()).length
    const items = ['d', 'e', 'f', 'g'].map((sk) => ({
      Put: {
        TableName: 'zvonok-local-main',
        Item: { pk: { S: 'S#2' }, sk: { S: sk }, mood: { S: sk === 'f' ? 'throw' : 'fine' } },
      },
    }))
    await dynamo().send(new TransactWriteItemsCommand({ TransactItems: items }))
    const letter = await letters((body) => 'DDBStreamBatchInfo' in body)
    await until(async () => (await batches()).at(-1) === 'g')
    const seen = (await batches()).slice(before).join(' ').split(' ')
    expect(['d', 'e', 'f', 'g'].every((sk) => seen.includes(sk))).toBe(true)
    expect(JSON.parse(letter.body)).toMatchObject({
      requestContext: {
        functionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:zvonok-local-follow',
        condition: 'RetryAttemptsExhausted',
      },
      responseContext: { statusCode: 200, functionError: 'Unhandled' },
      version: '1.0',
      DDBStreamBatchInfo: {
        batchSize: 1,
        streamArn: expect.stringContaining(':eu-central-1:000000000000:table/zvonok-local-main/stream/'),
      },
    })
    await expect(region.replay('events-dlq', letter.id)).rejects.toThrow('a bad record')
    expect((await batches()).at(-1)).toBe('f')
  })

  it('is checkpointed before the record that a function reports', async () => {
    const before = (await batches()).length
    for (const sk of ['h', 'i', 'j']) await put('S#3', sk, sk === 'i' ? 'report' : undefined)
    await until(async () => (await batches()).at(-1) === 'j')
    const seen = (await batches()).slice(before)
    expect(seen.filter((batch) => batch.includes('h'))).toHaveLength(1)
    expect(seen.filter((batch) => batch === 'i').length).toBeGreaterThanOrEqual(2)
  })
})

describe('another reader of a stream', () => {
  const follow = async (from: 'LATEST' | 'TRIM_HORIZON', folder: string) => {
    const stop = new AbortController()
    const seen: string[] = []
    const source = {
      fn: 'reader',
      table: 'main',
      batch: 5,
      from,
      retries: 0,
      bisect: false,
      partial: false,
      filters: [],
    }
    const poller = await pollStream({
      stage: 'local',
      source,
      functionArn: 'arn:reader',
      endpoint: region.endpoints.dynamodb,
      positions: await StreamPositions.open(folder),
      invoke: async (_, event) => {
        for (const { dynamodb } of Reflect.get(Object(event), 'Records')) seen.push(dynamodb.Keys.sk.S)
      },
      discard: async () => undefined,
      clock: scaledClock(1, stop.signal),
      stop: stop.signal,
      complain: (sentence) => complaints.push(sentence),
    })
    const end = async () => {
      stop.abort()
      await poller.ended
    }
    return { seen, end }
  }
  const put = (sk: string) =>
    callAws(region.endpoints.dynamodb, 'DynamoDB_20120810.PutItem', {
      TableName: 'zvonok-local-main',
      Item: { pk: { S: 'READER' }, sk: { S: sk } },
    })

  it('that starts at the end sees what comes then, and after a restart what came meanwhile', async () => {
    const folder = await mkdtemp(join(data, 'reader-'))
    await put('before')
    const first = await follow('LATEST', folder)
    await put('after')
    await until(() => first.seen.length > 0)
    await first.end()
    expect(first.seen).toEqual(['after'])

    await put('meanwhile')
    const second = await follow('LATEST', folder)
    await until(() => second.seen.length > 0)
    await second.end()
    expect(second.seen).toEqual(['meanwhile'])
  })

  it('that starts at the beginning sees everything the stream has', async () => {
    const reader = await follow('TRIM_HORIZON', await mkdtemp(join(data, 'reader-')))
    await until(() => reader.seen.includes('meanwhile'))
    await reader.end()
    expect(reader.seen.slice(-3)).toEqual(['before', 'after', 'meanwhile'])
  })
})

describe('a schedule', () => {
  it('runs now with the event of its rule', async () => {
    expect(await region.runSchedule('tick')).toEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '000000000000',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      region: 'eu-central-1',
      resources: ['arn:aws:events:eu-central-1:000000000000:rule/zvonok-local-tick-schedule-1'],
      detail: {},
    })
    await expect(region.runSchedule('echo')).rejects.toThrow('echo has no schedule')
  })

  it('knows when it runs next, in its zone', () => {
    const [daily, atThree] = region.schedules.list()
    expect(Math.abs((daily?.next?.getTime() ?? 0) - Date.now() - 86_400_000)).toBeLessThan(120_000)
    expect(atThree?.next?.toISOString()).toMatch(/T00:00:00.000Z$/)
  })
})

describe('faults', () => {
  afterEach(() => region.faults.set({}))
  it('stand between functions and DynamoDB, and not before the region itself', async () => {
    region.faults.set({ throttle: 1 })
    await expect(region.invoke('hear', { detail: { key: 'faulty' } })).rejects.toThrow(/provisioned throughput/)
    expect(region.faults.counters.throttle).toBeGreaterThan(0)
    expect(await noted('heard faulty')).toEqual([])
    region.faults.set({ applyThenDrop: 1 })
    await expect(region.invoke('hear', { detail: { key: 'faulty' } })).rejects.toThrow(/fetch failed/)
    expect(await noted('heard faulty')).toEqual(['call'])
  })
})

describe('the page of a region', () => {
  const look = async (path: string, accept = 'text/html') => {
    const response = await fetch(`${region.url}/__local${path}`, { headers: { accept } })
    return [response.status, await response.text()] as const
  }

  it.each([
    ['', 'hear'],
    ['/logs/echo', 'call 1'],
    ['/events', 'Heard'],
    ['/queues', 'events-dlq'],
    ['/schedules', 'Europe/Moscow'],
    ['/faults', 'applyThenDrop'],
  ])('%s is HTML and JSON', async (path, words) => {
    await region.invoke('echo', {})
    const [[status, page], [, json]] = [await look(path), await look(path, 'application/json')]
    expect([status, page]).toEqual([200, expect.stringContaining(words)])
    expect(page).toMatch(/<html lang="ru">[\s\S]*name="viewport"/)
    expect(JSON.stringify(JSON.parse(json))).toContain(words)
  })

  it('begins with the functions that fail', async () => {
    region.faults.set({ throttle: 1 })
    await expect(region.invoke('hear', { detail: { key: 'shown' } })).rejects.toThrow()
    region.faults.set({})
    const [[, page], [, json]] = [await look(''), await look('', 'application/json')]
    const shown = [...page.matchAll(/<h2><a href="\/__local\/logs\/(\w+)"/g)].map(([, name]) => name)
    const errors = new Map(JSON.parse(json).map((one: { name: string; errors: number }) => [one.name, one.errors > 0]))
    const failed = shown.map((name) => errors.get(name))
    expect(failed).toContain(true)
    expect(failed).toEqual(failed.toSorted((a, b) => Number(b) - Number(a)))
  })

  it.each(['', '/events', '/local.css', '/people.css'])(
    '%s has the headers of the portal and nothing that they forbid',
    async (path) => {
      const { status, headers, body } = await fetch(`${region.url}/__local${path}`).then(async (it) => ({
        ...{ status: it.status, headers: Object.fromEntries(it.headers), body: await it.text() },
      }))
      expect({ status, headers }).toMatchObject({ status: 200, headers: pageHeaders })
      expect(body).not.toMatch(/<style|<script|style=|\son\w+=/)
    },
  )

  it('shows text as text', async () => {
    await region.queues.send('events-dlq', '<script>alert(1)</script>')
    const [, page] = await look('/queues')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script')
  })

  it('has buttons that work from itself alone', async () => {
    const press = (headers: Record<string, string>) =>
      fetch(`${region.url}/__local/schedules/tick/run`, {
        method: 'POST',
        headers: { accept: 'application/json', ...headers },
      })
    expect(await (await press({ origin: region.url })).json()).toMatchObject({
      ok: true,
      result: { source: 'aws.events' },
    })
    expect((await press({ origin: 'http://evil.example' })).status).toBe(403)
    expect((await press({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    await region.queues.send('offers-dlq', 'good again')
    const [letter] = region.queues.peek('offers-dlq')
    const replay = () => fetch(`${region.url}/__local/queues/offers-dlq/${letter?.id}/replay`, { method: 'POST' })
    expect([(await replay()).status, (await replay()).status]).toEqual([200, 500])
    expect((await look('/nothing'))[0]).toBe(404)
  })
})
