import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { actOf } from './act.ts'
import { log } from './log.ts'

const Follows = z.object({ correlation: z.optional(z.string()) })

/**
 * Works off a queue: each message is one act that happens once; those that fail come back alone, and after a few times
 * lie in the dead-letter queue. The act's time is when the message was sent.
 */
export const worker = <M extends z.ZodMiniType<{ region: string }>>(
  name: string,
  shape: M,
  work: (message: z.output<M>, act: Act) => Promise<void>,
) =>
  middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const failed: string[] = []
    for (const { messageId, body, attributes } of Records) {
      log.begin({ useCase: name, messageId })
      try {
        const said: unknown = JSON.parse(body)
        const message = shape.parse(said)
        const { correlation = messageId } = Follows.parse(said)
        log.add({ correlation })
        const now = new Date(Number(attributes.SentTimestamp)).toISOString()
        const { region } = message
        await work(message, actOf({ region, actor: `system/${name}`, now, cause: messageId, correlation }))
        log.info('done')
      } catch (error) {
        log.error('failed', { error: error instanceof Error ? error : String(error) })
        failed.push(messageId)
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  })
