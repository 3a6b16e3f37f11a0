import { fitText } from '../domain/fit-text.ts'
import { type EnvelopeCode, FederalError } from './fault.ts'
import { root, sequence, text } from './schema.ts'
import { serialise } from './serialise.ts'
import { boolean, enumeration, long, string } from './simple.ts'
import { elementsOf, textOf, type XmlElement } from './xml.ts'

/** SMEV 3 types, version 1.1. */
export const SMEV_TYPES = 'urn://x-artefacts-smev-gov-ru/services/message-exchange/types/1.1'

/**
 * A message with what its envelope tells. `replyTo` goes into every answer, the later ones too. `testMessage`: the
 * sender asks that nothing be changed. `content` is the root of the message itself, not yet checked by any schema.
 */
export type Envelope = {
  messageId: string
  originalMessageId?: string
  transactionCode?: string
  sender?: string
  recipient?: string
  replyTo?: string
  testMessage: boolean
  content: XmlElement
}

/**
 * Reads what the region receives: the SMEV adapter's QueryResult, any document that carries a MessagePrimaryContent, or
 * a bare message. Names are compared without namespaces and case, because no schema of the adapter's requests is
 * published (its form is inferred from that of its responses).
 *
 * A bare message has no id: the caller gives one (`bareId`, such as a digest of the bytes), used also when an envelope
 * lacks its own. Throws FederalError: `no-content` (a status or a refusal, not a message), `no-message-id`, `ambiguous`
 * (two contents, or two different ids: which one would be deduplicated?).
 */
export function readEnvelope(document: XmlElement, bareId?: string): Envelope {
  const { fields, contents } = survey(document)
  const isBare = contents.length === 0 && document.name !== 'QueryResult'
  const inside = contents.flatMap(elementsOf)
  if (inside.length > 1 || contents.length > 1) throw refusal('ambiguous', document, 'more than one message content')
  const content = isBare ? document : inside[0]
  if (!content) throw refusal('no-content', document, 'the envelope holds no message')
  if (isBare) return { messageId: messageId([], bareId, document), testMessage: false, content }

  const value = (...names: string[]) => names.flatMap((name) => valuesOf(fields.get(name))).at(0)
  const originalMessageId = value('originalmessageid')
  const transactionCode = value('transactioncode')
  const sender = value('sender')
  const recipient = value('recipient')
  const replyTo = value('replyto', 'replytoclientid', 'clientid')
  return {
    messageId: messageId(valuesOf(fields.get('messageid')), bareId, document),
    ...(originalMessageId && { originalMessageId }),
    ...(transactionCode && { transactionCode }),
    ...(sender && { sender }),
    ...(recipient && { recipient }),
    ...(replyTo && { replyTo }),
    testMessage: fields.get('testmessage')?.some((element) => !/^(false|0)$/.test(textOf(element).trim())) ?? false,
    content,
  }
}

/** Why a message is refused without looking at what it asks. */
export const rejectionCodes = ['ACCESS_DENIED', 'NO_DATA', 'UNKNOWN_REQUEST_DESCRIPTION', 'FAILURE'] as const
export type RejectionCode = (typeof rejectionCodes)[number]

export const requestRejected = root(
  SMEV_TYPES,
  'RequestRejected',
  sequence({ RejectionReasonCode: enumeration(...rejectionCodes), RejectionReasonDescription: string({ max: 4000 }) }),
  '',
)

/** The refusal of SMEV 3 envelope 1.1 as a bare document. A description over 4000 characters is cut as `fitText` does. */
export const rejection = (code: RejectionCode, description: string): string =>
  serialise(requestRejected, { RejectionReasonCode: code, RejectionReasonDescription: fitText(description, 4000) })

/** Why a second message under one id is refused: the answer to the first would be an answer to something else. */
export const REUSED_ID = 'Сообщение с таким MessageID уже принято с другим содержанием. Пришлите его с новым MessageID'

/** SMEV 3 basic types, version 1.1. */
const SMEV_BASIC = 'urn://x-artefacts-smev-gov-ru/services/message-exchange/types/basic/1.1'

const ackTargetMessage = root(SMEV_BASIC, 'AckTargetMessage', text(string(), { accepted: boolean }), '')

/** That a message was taken for good and need not come again: to one which wants no answer. */
export const acknowledgement = (messageId: string): string =>
  serialise(ackTargetMessage, { text: messageId, accepted: true })

/** What can be told of a message that its schema refuses: enough to answer it in the business form. */
export type Identity = { root: string; child?: string; orderId?: string }

/**
 * The name of a message's root and of its first child element, and that child's orderId (plain or wrapped in pguId) if
 * it is one xs:long. Namespaces are not looked at. Never throws.
 */
export function identify(content: XmlElement): Identity {
  const [child] = elementsOf(content)
  const orderId = child && only(elementsOf(child).filter((element) => element.name === 'orderId'))
  const wrapped = orderId && only(elementsOf(orderId).filter((element) => element.name === 'pguId'))
  const number = orderId ? long.read(textOf(wrapped ?? orderId)) : undefined
  return {
    root: content.name,
    ...(child && { child: child.name }),
    ...(typeof number === 'string' && { orderId: number }),
  }
}

/** Elements by their local names in lower case. */
type Survey = { fields: Map<string, XmlElement[]>; contents: XmlElement[] }

/** Every element of the envelope by its name; what is inside a content is the message's own and is not looked at. */
export function survey(element: XmlElement, found: Survey = { fields: new Map(), contents: [] }): Survey {
  for (const child of elementsOf(element)) {
    const name = child.name.toLowerCase()
    if (name === 'messageprimarycontent') found.contents.push(child)
    else {
      const namesakes = found.fields.get(name)
      if (namesakes) namesakes.push(child)
      else found.fields.set(name, [child])
      survey(child, found)
    }
  }
  return found
}

/** SMEV itself wraps the sender's mnemonic beside a name for people. */
export const valuesOf = (elements: XmlElement[] = []): string[] =>
  elements
    .map((element) => textOf(elementsOf(element).find((child) => child.name === 'Mnemonic') ?? element).trim())
    .filter(Boolean)

function messageId(ids: string[], bareId: string | undefined, document: XmlElement): string {
  const [id = bareId] = ids
  if (new Set(ids).size > 1) throw refusal('ambiguous', document, 'more than one message id')
  if (!id) throw refusal('no-message-id', document, 'the message has no id')
  return id
}

const only = <T>(list: T[]): T | undefined => (list.length === 1 ? list[0] : undefined)

const refusal = (code: EnvelopeCode, { name, start }: XmlElement, message: string) =>
  new FederalError([{ code, path: name, message, place: start }])
