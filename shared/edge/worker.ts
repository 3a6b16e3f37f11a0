import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { actOf } from './act.ts'
import { log } from './log.ts'

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
      log.resetKeys()
      log.appendKeys({ useCase: name, messageId })
      try {
        const message = shape.parse(JSON.parse(body))
        const now = new Date(Number(attributes.SentTimestamp)).toISOString()
        await work(message, actOf({ region: message.region, actor: `system/${name}`, now, cause: messageId }))
        log.info('done')
      } catch (error) {
        log.error('failed', { error: error instanceof Error ? error : String(error) })
        failed.push(messageId)
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  })
