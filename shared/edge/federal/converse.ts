import type { Act } from '../../domain/act.ts'
import { isProblem, type Problem } from '../../domain/problems/problem.ts'
import { changeOrderInfo } from '../../federal/answers.ts'
import { type Envelope, identify, REUSED_ID, readEnvelope, rejection } from '../../federal/envelope.ts'
import { type Fault, FederalError } from '../../federal/fault.ts'
import { faultWords } from '../../federal/fault-words.ts'
import { type RequestKind, requestKinds } from '../../federal/kindergarten.ts'
import { isOrderResponse, readOrderResponse } from '../../federal/kindergarten-order.ts'
import { type Notice, readNotice } from '../../federal/notice.ts'
import { refusals } from '../../federal/refusals.ts'
import { refuse } from '../../federal/refuse.ts'
import { oktmoOf, readRequest, versionOf, written } from '../../federal/versions.ts'
import { parseXml, writeXml, type XmlElement } from '../../federal/xml.ts'
import { removeObjects } from '../../files/objects.ts'
import { keys } from '../../table/keys.ts'
import { commit } from '../../table/store/facts.ts'
import { answeredBefore } from '../../table/store/receipts.ts'
import { findVault } from '../../vault/person.ts'
import { sha256 } from '../../vault/seal.ts'
import type { Conversations, Outcome, Reply } from './conversation.ts'
import { filing } from './federal-filing.ts'
import { order, orderAnswered } from './federal-order.ts'
import { place } from './federal-place.ts'
import { queue } from './federal-queue.ts'

const conversations: Conversations = { ...filing, ...place, ...queue, ...order }

/** Requests that change nothing. */
const questions: readonly RequestKind[] = [
  'GetApplicationQueueRequest',
  'GetApplicationQueueReasonRequest',
  'GetApplicationRequest',
  'GetApplicationAdmissionRequest',
]

const TRIES = 3

/** The envelope of what came, or what it tells of a message of ours. @throws FederalError */
export function readMessage(bytes: Uint8Array, bareId: string): Envelope | Notice {
  // A gateway hands an XML body over as text: of bytes that were not UTF-8 this character is all that is left.
  if (Buffer.from(bytes).includes('\uFFFD'))
    throw new FederalError([{ code: 'encoding', path: '', message: 'the bytes are not UTF-8' }])
  const document = parseXml(bytes)
  return readNotice(document, bareId) ?? readEnvelope(document, bareId)
}

/**
 * What tells two messages under one id apart: the message itself, not its envelope, which a second delivery may change; but
 * one that was only tried is not the same as one that is meant.
 */
export const fingerprint = ({ content, testMessage }: Envelope): string =>
  sha256(`${testMessage ? 'test|' : ''}${writeXml(content)}`)

/** Does what a message asks and keeps the answer. @throws what is no refusal: something broke */
export async function converse(envelope: Envelope, client: string, act: Act): Promise<Outcome> {
  try {
    return await tried(envelope, client, act, 1)
  } catch (error) {
    if (!isReused(error)) throw error
    return { kept: { xml: rejection('FAILURE', REUSED_ID) }, refused: error }
  }
}

/** Another message came under the same id before: its answer would be the answer to something else. */
export const isReused = (error: unknown): error is Problem =>
  isProblem(error) && error.code === 'idempotency-key-reused'

async function tried(envelope: Envelope, client: string, act: Act, tries: number): Promise<Outcome> {
  try {
    if (isOrderResponse(envelope.content))
      return await orderAnswered(
        envelope.testMessage ? { ...act, trial: true } : act,
        client,
        envelope,
        readOrderResponse(envelope.content),
      )
    return { kept: await dispatch(envelope, client, act) }
  } catch (error) {
    const before = isProblem(error) && (await answeredBefore<Reply>(act))
    if (before) return { kept: before.answer }
    // The portal does not read our versions, so a lost race is ours to run again.
    const lostRace = isProblem(error) && error.code === 'changed-meanwhile'
    if (lostRace && tries < TRIES) return tried(envelope, client, act, tries + 1)
    const refused = refusalOf(error, envelope.content)
    if (!refused) throw error
    return { kept: await commit(act, refused, []), refused: error }
  }
}

async function dispatch(envelope: Envelope, client: string, act: Act): Promise<Reply> {
  const { content, testMessage } = envelope
  const { version, message } = readRequest(content)
  // Whoever sends a test asks for the answer of the real thing and for no effect of it.
  const asked = requestKinds.find((kind) => message[kind] !== undefined)
  const trial = testMessage && asked !== undefined && !questions.includes(asked)
  const around = { envelope, version, oktmo: message.oktmo, client, act: trial ? { ...act, trial } : act }
  const ask = <Kind extends RequestKind>(kind: Kind): Promise<Reply> | undefined => {
    const request = message[kind]
    return request && conversations[kind]({ ...around, request, orderId: request.orderId })
  }
  const answered = asked && ask(asked)
  if (answered) return answered
  throw new Error('a message without a request was read')
}

/** Why a message cannot be read, for the operator of the other system: Russian first, then the parser's own words. */
const explained = (fault: Fault): string => `${faultWords(fault)}: ${fault.message}`

/** The refusal of what cannot be read at all. */
export const unread = ({ first }: FederalError): string => rejection('FAILURE', explained(first))

function refusalOf(error: unknown, content: XmlElement): Reply | undefined {
  const { orderId, child } = identify(content)
  const version = versionOf(content)
  const oktmo = oktmoOf(content)
  if (error instanceof FederalError) {
    const { code, path, place } = error.first
    if (path === content.name && ['namespace', 'unknown-root'].includes(code))
      return { xml: rejection('UNKNOWN_REQUEST_DESCRIPTION', explained(error.first)) }
    if (orderId === undefined)
      return { xml: rejection('FAILURE', `${refusals.wrongData.text(path)}. ${explained(error.first)}`) }
    const where = place ? `${path} (строка ${place.line})` : path
    return {
      xml: written(changeOrderInfo({ orderId, orgCode: 150, comment: refusals.wrongData.text(where) }), version, oktmo),
    }
  }
  const refused = isProblem(error) && orderId !== undefined ? refuse(error, orderId, child) : undefined
  return refused && { xml: written(refused, version, oktmo) }
}

/** The kept answer as it goes out. Where the child was erased meanwhile, nothing is known of the application, and what came once more is not kept. */
export async function shown(act: Act, kept: Reply, raw: string, content: XmlElement): Promise<string> {
  if ('xml' in kept) return kept.xml
  const vault = await findVault(act.region, kept.child)
  if (vault) return String(vault.open(keys.receipt({ region: act.region, key: act.receipt?.key ?? '' }), kept.sealed))
  await removeObjects('raw', [raw])
  const { code: orgCode, text } = refusals.notFound
  const { orderId = '' } = identify(content)
  return written(changeOrderInfo({ orderId, orgCode, comment: text() }), versionOf(content), oktmoOf(content))
}
