import { QUOTA } from '../../domain/exchange.ts'
import { clientMessage, type Outgoing } from '../../federal/client-message.ts'
import { noteIncoming, notePassed, passAll } from '../../table/federal/passing.ts'
import { sha256hex } from '../../vault/seal.ts'
import { log } from '../log.ts'
import { acknowledge, type Brought, NotTaken, nextMessage, pass } from './adapter.ts'
import { bringFiles } from './bring-files.ts'
import { receive } from './receive.ts'
import { noteNotTaken } from './sent-notice.ts'
import type { From } from './trouble.ts'

const SECONDS = 40

/**
 * Fetches the messages of a region from the adapter until none waits or the time is over, and passes on what is ours. A message is
 * acknowledged when its effect is kept and its answer was passed on: whatever is cut off before comes again, and is done once.
 * One that cannot be done stays with the adapter and does not keep the others.
 * @throws AggregateError in the end when any could not be done; Error when the adapter cannot be asked
 */
export async function poll(region: string, client: string): Promise<void> {
  const end = performance.now() + SECONDS * 1000
  const failed: unknown[] = []
  const tried = new Set<string>()
  for (;;) {
    const brought = await nextMessage(region)
    const at = new Date().toISOString()
    await noteIncoming({ region, client, waiting: brought?.waiting ?? 0, at })
    if (!brought || tried.has(brought.handle) || performance.now() > end) break
    tried.add(brought.handle)
    if (tried.size === 1 && brought.waiting >= QUOTA / 2)
      log.error('half of the quota', { region, waiting: brought.waiting })
    await takeIn(region, client, brought, at).catch((error: unknown) => failed.push(error))
  }
  await passAll(region, client, ({ id, replyTo, xml }) =>
    passOn({ region, client, at: new Date().toISOString() }, { id, replyTo, xml }),
  )
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} messages could not be done: ${failed[0]}`)
}

async function takeIn(region: string, client: string, { bytes, handle }: Brought, at: string): Promise<void> {
  // What names no id of its own is one message as long as its bytes are the same.
  const { xml, answer, namesFiles } = await receive(bytes, { region, client, at }, sha256hex(bytes))
  if (namesFiles && answer?.orderId !== undefined) await bringFiles({ region, client, at }, answer.orderId, answer.id)
  if (answer) {
    await notePassed({ ...answer, region, client, at })
    await passOn({ region, client, at }, { id: answer.id, replyTo: answer.replyTo, xml })
  }
  await acknowledge(region, handle)
}

/** Passes a document on; one that the adapter will never take is told of like one that SMEV refused, and keeps nothing back. */
async function passOn(from: From, document: Outgoing): Promise<void> {
  try {
    await pass(from.region, document.id, clientMessage(document))
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    await noteNotTaken(from, document.id)
  }
}
