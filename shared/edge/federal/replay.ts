import type { Act } from '../../domain/act.ts'
import { federalId } from '../../domain/filing.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { identify } from '../../federal/envelope.ts'
import type { XmlElement } from '../../federal/xml.ts'
import { getObject } from '../../files/objects.ts'
import { applicationOf } from '../../table/federal/federal-orders.ts'
import { type KeptTrouble, putTrouble } from '../../table/federal/troubles.ts'
import { findVault } from '../../vault/person.ts'
import { sha256 } from '../../vault/seal.ts'
import { hasAdapter } from './adapter.ts'
import { bringFiles } from './bring-files.ts'
import type { Reply } from './conversation.ts'
import { converse, readMessage, shown } from './converse.ts'
import { answerToSend, sendAgain, sendLater } from './send-again.ts'
import { troubleOf } from './trouble.ts'

/**
 * Does once more what a message asked, as it came. Every try has a receipt of its own, so that a refusal which was kept is
 * no answer to it; a try that was cut off goes on. What the portal was told before cannot be taken back: a new answer
 * about a child goes out as a later message, to the address of the first one.
 * @throws Problem `not-found` when the message is not kept any more
 */
export async function replay(act: Act, trouble: KeptTrouble): Promise<{ done: boolean; reason?: string }> {
  const { region, client, tries } = trouble
  const told = await wrongStill(act, trouble)
  await putTrouble({ ...trouble, ...told, region, client, tries: tries + 1, ...(!told && { doneAt: act.now }) })
  return told ? { done: false, reason: told.reason } : { done: true }
}

function wrongStill(act: Act, trouble: KeptTrouble) {
  if (trouble.kind === 'undelivered') return resent(act, trouble)
  return trouble.kind === 'file' ? broughtNow(act, trouble) : attempted(act, trouble)
}

/** The adapter is asked for the file once more: the family, or who looks after the adapter, may have put a good one there. */
async function broughtNow({ region, now }: Act, { client, id, orderId, messageId, kind }: KeptTrouble) {
  if (!hasAdapter()) return { kind, reason: NOBODY_TO_ASK }
  const reason = (await bringFiles({ region, client, at: now }, orderId ?? '', messageId)).get(id)
  return reason === undefined ? undefined : { kind, reason }
}

const NOBODY_TO_ASK =
  'Система не опрашивает адаптер СМЭВ: запросить файл не у кого. Адаптер может передать его ещё раз, семья — приложить в заявлении'

const resent = async (act: Act, trouble: KeptTrouble) =>
  (await sendAgain(act, trouble)) ? undefined : { kind: trouble.kind, reason: NOTHING_TO_SEND }
const NOTHING_TO_SEND = 'Отправить нечего: ответ без сведений о заявлении не хранится, отправитель спросит ещё раз сам'

/** What is still wrong with it; nothing when it went well. */
async function attempted(given: Act, { client, messageId, raw, id, tries }: KeptTrouble) {
  const bytes = await getObject('raw', raw)
  if (!bytes) throw new Problem('not-found')
  const act = { ...given, cause: messageId, receipt: { key: sha256(`${id}|${tries}`), hash: '' } }
  try {
    const envelope = readMessage(bytes, messageId)
    if ('kind' in envelope) return undefined
    const { kept, refused } = await converse(envelope, client, act)
    if (refused !== undefined) return troubleOf(refused, messageId) ?? refusedNow
    const { orderId } = identify(envelope.content)
    if (orderId !== undefined) await answerLater(act, kept, { orderId, client, raw, ...envelope })
    return undefined
  } catch (error) {
    return troubleOf(error, messageId)
  }
}

/** A refusal by the rules: the message was read and is all right. */
const refusedNow = { kind: 'refused' as const, reason: 'Сообщение прочитано, но по правилам в нём отказано' }

type To = { orderId: string; client: string; raw: string; replyTo?: string; content: XmlElement }

async function answerLater(act: Act, kept: Reply, { orderId, client, raw, replyTo, content }: To) {
  if (!('child' in kept)) return
  const vault = await findVault(act.region, kept.child)
  if (!vault) return
  const xml = await shown(act, kept, raw, content)
  const application = (await applicationOf(act.region, orderId)) ?? federalId(orderId)
  const { receipt: _, ...later } = act
  await sendLater(later, client, application, vault, answerToSend(xml, { orderId, replyTo }))
}
