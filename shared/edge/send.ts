import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Act } from '../domain/act.ts'
import { env } from '../env.ts'

const sqs = new SQSClient({ maxAttempts: 5, useQueueUrlAsEndpoint: false })
/** SendMessageBatch takes ten. */
const MOST = 10

/** Puts messages on the queue of offers: ids and codes, no personal data. @throws Error when any was refused; sending again is safe */
export async function sendOffers({ correlation }: Act, messages: readonly object[]): Promise<void> {
  for (let at = 0; at < messages.length; at += MOST) {
    const Entries = messages
      .slice(at, at + MOST)
      .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify({ ...message, correlation }) }))
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: env('OFFERS_QUEUE_URL'), Entries }))
    if (Failed.length > 0) throw new Error(`${Failed.length} messages refused: ${Failed[0]?.Code}`)
  }
}
