/** SQS: the queues of `infra/state.ts` on fauxqs, and what the region itself does with messages. */
import { nameOf } from '../../infra/state.ts'
import type { Attributes } from '../lambda/async-calls.ts'
import { type Listening, serve } from '../ports.ts'
import { AwsError, callAws, type Json, readBody } from './aws-json.ts'
import { ACCOUNT, queueArn, queueNames, type RegionState } from './names.ts'
import type { Storage } from './storage.ts'

/** A message as the page shows it. */
export interface Shown {
  readonly id: string
  readonly body: string
  readonly attributes: Readonly<Record<string, string>>
  readonly receives: number
  readonly state: 'ready' | 'delayed' | 'inFlight'
}

/** The queues of a region, by the short names of `infra/state.ts`. */
export interface Queues {
  readonly endpoint: string
  readonly names: readonly string[]
  /** The queue's URL, by its short name. */
  url(queue: string): string
  send(queue: string, body: string, attributes?: Attributes): Promise<void>
  /** All messages, without receiving them. */
  peek(queue: string): Shown[]
  /** Takes one message out for good; gives nothing when it is gone or being worked on. */
  take(queue: string, id: string): Promise<Shown | undefined>
  call(action: string, input: Json, signal?: AbortSignal): Promise<Json>
  close(): Promise<void>
}

/** How long a message given to `take` stays out of sight when this process dies before it has deleted it. */
const TAKE_SECONDS = 30

/**
 * Creates the queues: each with its dead-letter queue `<name>-dlq` behind it. A queue that exists with other attributes
 * (an older state of the data folder) takes on the new ones, as an update of the stack would do.
 * @param timeScale visibility time-outs are that many times shorter, never under a second
 */
export async function openQueues(
  storage: Storage,
  stage: string,
  state: RegionState,
  timeScale: number,
): Promise<Queues> {
  const { server } = storage
  const { endpoint, close } = await startGate(storage.endpoint)
  const call: Queues['call'] = (action, input, signal) =>
    callAws(storage.endpoint, `AmazonSQS.${action}`, input, signal)
  const url = (queue: string) => `${endpoint}/${ACCOUNT}/${nameOf(stage, queue)}`
  const names = queueNames(state)

  for (const [queue, { visibilitySeconds, maxReceives }] of Object.entries(state.queues)) {
    const deadLetterTargetArn = queueArn(stage, `${queue}-dlq`)
    await create(`${queue}-dlq`, { MessageRetentionPeriod: '1209600' })
    await create(queue, {
      VisibilityTimeout: String(Math.max(1, Math.round(visibilitySeconds / timeScale))),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: maxReceives }),
    })
  }

  async function create(queue: string, Attributes: Record<string, string>): Promise<void> {
    try {
      await call('CreateQueue', { QueueName: nameOf(stage, queue), Attributes })
    } catch (error) {
      const exists = error instanceof AwsError && /QueueNameExists|QueueAlreadyExists/.test(error.code)
      if (!exists) throw error
      await call('SetQueueAttributes', { QueueUrl: url(queue), Attributes })
    }
  }

  function peek(queue: string): Shown[] {
    const found = server.inspectQueue(nameOf(stage, queue))
    if (!found) return []
    const { ready, delayed, inflight } = found.messages
    const show = (state: Shown['state']) => (message: (typeof ready)[number]) => ({
      id: message.messageId,
      body: message.body,
      attributes: Object.fromEntries(
        Object.entries(message.messageAttributes).map(([name, { StringValue }]) => [name, StringValue ?? '']),
      ),
      receives: message.approximateReceiveCount,
      state,
    })
    return [
      ...ready.map(show('ready')),
      ...delayed.map(show('delayed')),
      ...inflight.map(({ message }) => show('inFlight')(message)),
    ]
  }

  return {
    endpoint,
    names,
    url,
    call,
    close,
    peek,
    send: async (queue, body, attributes = {}) => {
      const MessageAttributes = Object.fromEntries(
        Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
      )
      await call('SendMessage', { QueueUrl: url(queue), MessageBody: body, MessageAttributes })
    },
    take: async (queue, id) => {
      const waiting = peek(queue).filter(({ state }) => state === 'ready')
      const wanted = waiting.find((message) => message.id === id)
      if (!wanted) return undefined
      // SQS gives messages out in its own order, so those before it are received too, and let go again.
      const received: { id: string; handle: string }[] = []
      while (received.length < waiting.length && !received.some((message) => message.id === id)) {
        const more = await receive(call, url(queue), { VisibilityTimeout: TAKE_SECONDS })
        if (more.length === 0) break
        received.push(...more.map(({ messageId, receiptHandle }) => ({ id: messageId, handle: receiptHandle })))
      }
      for (const message of received) {
        const input = { QueueUrl: url(queue), ReceiptHandle: message.handle }
        if (message.id === id) await call('DeleteMessage', input)
        else await call('ChangeMessageVisibility', { ...input, VisibilityTimeout: 0 })
      }
      return received.some((message) => message.id === id) ? wanted : undefined
    },
  }
}

/**
 * The door of SQS for functions: fauxqs writes queue URLs with a host that no name server knows and the port of the day a
 * queue was made, and the SDK sends to the host of the URL.
 */
async function startGate(behind: string): Promise<Listening> {
  const gate: Listening = await serve(0, async (request, response) => {
    const { 'x-amz-target': target = '', 'content-type': type = '', authorization = '' } = request.headers
    const headers = { 'x-amz-target': String(target), 'content-type': type, authorization }
    try {
      const answer = await fetch(behind, { method: 'POST', headers, body: (await readBody(request)).toString('utf8') })
      const text = await answer.text()
      const named = /\.(GetQueueUrl|CreateQueue|ListQueues)$/.test(headers['x-amz-target'])
      const body = named ? text.replaceAll(/http:\/\/[^"/]+\/(?=\d{12}\/)/g, `${gate.endpoint}/`) : text
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(body)
    } catch {
      response.destroy()
    }
  })
  return gate
}

/** A message as Lambda hands it to a function. */
export interface SqsRecord {
  readonly messageId: string
  readonly receiptHandle: string
  readonly body: string
  readonly attributes: Json
  readonly messageAttributes: Json
  readonly md5OfBody: string
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {})

/** Receives up to ten messages. @param more further parameters of ReceiveMessage */
export async function receive(
  call: Queues['call'],
  QueueUrl: string,
  more: Json,
  signal?: AbortSignal,
): Promise<SqsRecord[]> {
  const { Messages } = await call(
    'ReceiveMessage',
    {
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
      ...more,
    },
    signal,
  )
  return (Array.isArray(Messages) ? Messages : []).map((message: Json) => ({
    messageId: String(message.MessageId),
    receiptHandle: String(message.ReceiptHandle),
    body: String(message.Body),
    attributes: object(message.Attributes),
    messageAttributes: Object.fromEntries(
      Object.entries(object(message.MessageAttributes)).map(([name, value]) => [name, lambdaAttribute(object(value))]),
    ),
    md5OfBody: String(message.MD5OfBody),
  }))
}

/** SQS writes `StringValue`, Lambda `stringValue`, and Lambda adds the two lists that never hold anything. */
const lambdaAttribute = ({ StringValue, BinaryValue, DataType }: Json): Json => ({
  ...(StringValue !== undefined && { stringValue: StringValue }),
  ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
  stringListValues: [],
  binaryListValues: [],
  dataType: DataType,
})
