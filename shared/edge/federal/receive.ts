import { identify } from '../../federal/envelope.ts'
import { FederalError } from '../../federal/fault.ts'
import { isOrderResponse } from '../../federal/kindergarten-order.ts'
import { putObject } from '../../files/objects.ts'
import type { PassedAnswer } from '../../table/federal/passing.ts'
import { sha256 } from '../../vault/seal.ts'
import { actOf } from '../act.ts'
import { log } from '../log.ts'
import { converse, fingerprint, isReused, readMessage, shown, unread } from './converse.ts'
import { answerId, receiptKey } from './message-ids.ts'
import { noteNotice } from './sent-notice.ts'
import { type Came, type From, noteTrouble } from './trouble.ts'

/** What a message is answered with. `answer` is absent where nobody waits for more than that it was taken. */
export type Received = {
  xml: string
  answer?: Omit<PassedAnswer, 'region' | 'client' | 'at'>
  /** The message may name files, which come apart from it. */
  namesFiles?: boolean
}

/**
 * Takes a federal message, whichever way it came: keeps it as it came before anything else, reads it, does it once and gives
 * the answer. A repeated message id gets the answer of its first time and has no effect.
 * @param bareId the id of a message that names none of its own
 * @throws what is no refusal: something broke, and the message is to come again
 */
export async function receive(bytes: Uint8Array, { region, client, at }: From, bareId: string): Promise<Received> {
  const read = readOrError(bytes, bareId)
  const messageId = read instanceof FederalError ? bareId : read.messageId
  const key = receiptKey(client, messageId)
  log.add({ correlation: messageId })
  const raw = `${region}/${at.slice(0, 10)}/${key}.xml`
  await putObject('raw', raw, bytes, { type: 'application/xml', onlyNew: true })
  const came = { region, id: key, client, messageId, raw, at }
  const answer = (replyTo?: string, orderId?: string) => ({
    answer: { id: answerId(key), receipt: key, ...(replyTo && { replyTo }), ...(orderId && { orderId }) },
  })
  if (read instanceof FederalError) {
    await noteTrouble(came, read)
    return { xml: unread(read), ...answer() }
  }
  if ('kind' in read) return { xml: await noteNotice(came, read) }
  const act = actOf({
    ...{ region, actor: `client/${client}`, now: at, cause: messageId },
    receipt: { key, hash: fingerprint(read) },
  })
  try {
    const { kept, refused } = await converse(read, client, act)
    if (refused !== undefined) {
      const own = isReused(refused) ? await keptApart(came, bytes, fingerprint(read)) : came
      await noteTrouble(own, refused, read.content)
    }
    const xml = await shown(act, kept, raw, read.content)
    const { orderId, child = '' } = identify(read.content)
    if (isOrderResponse(read.content)) return { xml }
    return { xml, ...answer(read.replyTo, orderId), namesFiles: !read.testMessage && withFiles.includes(child) }
  } catch (error) {
    await noteTrouble(came, error, read.content)
    throw error
  }
}

const withFiles: readonly string[] = ['ApplicationRequest', 'ApplicationAdmissionRequest']

/** Of two messages under one id the second is kept beside the first, so that it can be looked at and done. */
async function keptApart(came: Came, bytes: Uint8Array, hash: string): Promise<Came> {
  const id = sha256(`${came.id}|${hash}`)
  const raw = came.raw.replace(came.id, id)
  await putObject('raw', raw, bytes, { type: 'application/xml', onlyNew: true })
  return { ...came, id, raw }
}

function readOrError(bytes: Uint8Array, bareId: string) {
  try {
    return readMessage(bytes, bareId)
  } catch (error) {
    if (error instanceof FederalError) return error
    throw error
  }
}
