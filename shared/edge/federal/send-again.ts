import type { Act } from '../../domain/act.ts'
import { federalId } from '../../domain/filing.ts'
import { applicationOf } from '../../table/federal/federal-orders.ts'
import { alsoSent, Messages, opened, type Sending, toldOf } from '../../table/federal/outgoing.ts'
import { passedAs } from '../../table/federal/passing.ts'
import type { KeptTrouble } from '../../table/federal/troubles.ts'
import { keys } from '../../table/keys.ts'
import { commit } from '../../table/store/facts.ts'
import { answeredBefore } from '../../table/store/receipts.ts'
import { findVault, type PersonVault } from '../../vault/person.ts'
import type { Reply } from './conversation.ts'

/**
 * A message of ours that SMEV refused goes out once more, at the end of the others and under an id of its own. False where there is
 * nothing to send: an answer that is about nobody is kept by nobody, and of an erased child nothing is said.
 */
export async function sendAgain(act: Act, trouble: KeptTrouble): Promise<boolean> {
  const again = (await statusAgain(trouble)) ?? (await answerAgain(act, trouble))
  const vault = again && (await findVault(act.region, again.child))
  if (!again || !vault) return false
  await sendLater(act, trouble.client, again.application, vault, again.sending)
  return true
}

/** Puts a message about an application at the end of those for a client. */
export async function sendLater(
  act: Act,
  client: string,
  application: string,
  vault: PersonVault,
  sending: Omit<Sending, 'at'>,
): Promise<void> {
  const told = await toldOf(act.region, application, client)
  await commit(act, undefined, [], ...(await alsoSent(act, told, vault, { ...sending, at: act.now })))
}

/** An answer that was kept as a message of its own; the status that it tells stands in it. */
export const answerToSend = (xml: string, to: Pick<Sending, 'orderId' | 'replyTo'>): Omit<Sending, 'at'> => ({
  ...to,
  orgCode: /orgCode>(\d+)</.exec(xml)?.[1] ?? 'answer',
  kind: 'FormDataResponse',
  xml,
})

async function statusAgain({ region, client, sending: number }: KeptTrouble) {
  const message = number === undefined ? undefined : await Messages.find({ region, client, number })
  const shown = message && (await opened(message))
  if (!message || !shown) return undefined
  const { orderId, replyTo, orgCode, kind, xml } = shown
  return { application: message.application, child: message.child, sending: { orderId, replyTo, orgCode, kind, xml } }
}

async function answerAgain(act: Act, { region, answer }: KeptTrouble) {
  const passed = answer === undefined ? undefined : await passedAs(region, answer)
  if (passed?.orderId === undefined) return undefined
  const { orderId, replyTo, receipt: key } = passed
  const kept = (await answeredBefore<Reply>({ ...act, receipt: { key, hash: '' } }))?.answer
  const vault = kept && 'child' in kept ? await findVault(region, kept.child) : undefined
  if (!kept || !('child' in kept) || !vault) return undefined
  const xml = String(vault.open(keys.receipt({ region, key }), kept.sealed))
  const application = (await applicationOf(region, orderId)) ?? federalId(orderId)
  return { application, child: kept.child, sending: answerToSend(xml, { orderId, replyTo }) }
}
