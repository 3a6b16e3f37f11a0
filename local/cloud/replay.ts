/** Moving a message of a dead-letter queue back to where it came from. */
import * as z from 'zod/mini'
import type { Service } from '../service/catalogue.ts'
import type { Bus } from './bus.ts'
import { busEvent } from './event-log.ts'
import { nameInArn } from './names.ts'
import type { Queues, Shown } from './queues.ts'
import type { StreamPoller } from './stream.ts'

const fromStream = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  DDBStreamBatchInfo: z.object({ shardId: z.string(), startSequenceNumber: z.string(), endSequenceNumber: z.string() }),
})
const fromLambda = z.object({
  requestContext: z.object({ functionArn: z.string(), approximateInvokeCount: z._default(z.number(), 0) }),
  requestPayload: z.unknown(),
})

export interface ReplayOptions {
  readonly service: Service
  readonly queues: Queues
  readonly bus: Bus
  readonly streams: ReadonlyMap<string, StreamPoller>
  readonly invoke: (fn: string, event: unknown) => Promise<unknown>
}

/**
 * Gives a function that moves one message back and says in a word where to:
 * - an event that a rule could not deliver goes to that rule's function again, with all its retries;
 * - a failed asynchronous call and a discarded batch of a stream are given to their function once, and the message stays
 *   where it is when that fails;
 * - any other message of `<queue>-dlq` goes back to `<queue>` (SQS redrive).
 */
export function replayer({ service, queues, bus, streams, invoke }: ReplayOptions) {
  const functionOf = (arn: string) => {
    const name = nameInArn(arn.replace(/:\$LATEST$/, ''))
    return service.functions.find(({ lambdaName }) => lambdaName === name)?.name ?? name
  }

  async function deliver({ body, attributes }: Shown): Promise<string | undefined> {
    const content = parse(body)
    const rule = service.rules.find(({ name }) => attributes.RULE_ARN?.endsWith(`/${name}`))
    const event = busEvent.safeParse(content)
    if (rule && event.success) {
      bus.redeliver(event.data, rule.name)
      return rule.fn
    }
    const batch = fromStream.safeParse(content)
    if (batch.success) {
      const fn = functionOf(batch.data.requestContext.functionArn)
      const poller = streams.get(fn)
      if (!poller) throw new Error(`${fn} does not read a stream now`)
      await poller.replay(batch.data.DDBStreamBatchInfo)
      return fn
    }
    const call = fromLambda.safeParse(content)
    if (!call.success || call.data.requestPayload === undefined) return undefined
    const { requestContext, requestPayload } = call.data
    const fn = functionOf(requestContext.functionArn)
    await invoke(fn, requestPayload)
    // The bus had given it up: from now on its log, and the audit that reads it, know that it was heard.
    const heard = busEvent.safeParse(requestPayload)
    if (heard.success) bus.heard(heard.data, fn, requestContext.approximateInvokeCount + 1)
    return fn
  }

  return async (queue: string, id: string): Promise<string> => {
    const message = queues.peek(queue).find((one) => one.id === id)
    if (!message) throw new Error(`the message is no longer in ${queue}`)
    const source = queue.replace(/-dlq$/, '')
    const fn = await deliver(message)
    const taken = await queues.take(queue, id)
    if (fn !== undefined) return fn
    if (source === queue || !taken)
      throw new Error(`the message is no longer in ${queue}, or ${queue} is no dead-letter queue`)
    await queues.send(source, taken.body, taken.attributes)
    return source
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
