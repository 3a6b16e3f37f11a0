import type { Application } from '../../domain/application.ts'
import type { Envelope } from '../../federal/envelope.ts'
import { Messages, toldOf } from '../../table/federal/outgoing.ts'
import { sentAs } from '../../table/federal/passing.ts'

type Refusal = { reason: string; orderId: string | undefined; sending: number | undefined }

/** The portal did not take an order of ours: it is told to who looks after the exchange, and can be sent again from there. */
export class OrderRefused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/** The message of ours that an envelope says it answers. */
export async function answeredMessage(region: string, client: string, { originalMessageId, replyTo }: Envelope) {
  const found = await Promise.all(
    [replyTo, originalMessageId].map((id) => (id === undefined ? undefined : sentAs(region, client, id))),
  )
  return found.find((it) => it !== undefined)
}

/** The last order of ours about an application. */
export async function lastOrder({ region, id }: Pick<Application, 'region' | 'id'>, client: string) {
  const { messages } = await toldOf(region, id, client)
  for (const number of messages.toReversed()) {
    const message = await Messages.find({ region, client, number })
    if (message?.kind === 'OrderRequest') return message
  }
  return undefined
}
