import { survey, valuesOf } from './envelope.ts'
import { elementsOf, textOf, type XmlElement } from './xml.ts'

/**
 * What the SMEV adapter tells of a message of ours instead of bringing one: how far it has come (`StatusMessage`), or that it
 * was refused (`RejectMessage`). `about`: every id it names; one of them is ours, or that of the request we answered.
 */
export type Notice = { kind: 'status' | 'reject'; messageId: string; about: string[]; code: string }

/** Where SMEV or its adapter put the code. No schema of the adapter's is published, so that names are tried. */
const codes = ['rejectionreasoncode', 'statuscategory', 'statuscode', 'code']
const ids = ['replytoclientid', 'originalmessageid', 'referencemessageid']

/** The notice that a document is; nothing where it brings a message, or is anything else. */
export function readNotice(document: XmlElement, bareId: string): Notice | undefined {
  const { fields, contents } = survey(document)
  if (contents.some((it) => elementsOf(it).length > 0)) return undefined
  const values = (...names: string[]) => names.flatMap((name) => valuesOf(fields.get(name)))
  const code = codeOf(fields)
  const said = kindOf(values('messagetype')[0], (name) => fields.has(name))
  if (!said) return undefined
  const kind = refusals.includes(code) || fields.has('smevfault') ? 'reject' : said
  const [messageId = bareId] = values('messageid')
  return { kind, messageId, about: [...new Set(values(...ids))], code }
}

/** States of a message that are its end without having arrived (envelope 1.1, InteractionStatusType). */
const refusals = ['requestIsRejectedBySmev', 'cancelled', 'doesNotExist']

function kindOf(type: string | undefined, has: (name: string) => boolean): Notice['kind'] | undefined {
  if (type === 'RejectMessage' || has('requestrejected')) return 'reject'
  if (type === 'ErrorMessage') return 'reject'
  return type === 'StatusMessage' || has('asyncprocessingstatus') || has('requeststatus') ? 'status' : undefined
}

function codeOf(fields: ReadonlyMap<string, XmlElement[]>): string {
  const [first] = codes.flatMap((name) => fields.get(name) ?? [])
  return first ? textOf(first).trim().slice(0, 50) : ''
}

/** Why SMEV refuses a message, in words: its codes and faults (envelope 1.1). What it says besides may repeat personal data. */
const reasons: Record<string, string> = {
  ACCESS_DENIED: 'нет прав на этот вид сведений',
  NO_DATA: 'у получателя нет таких сведений',
  UNKNOWN_REQUEST_DESCRIPTION: 'получатель не знает этот вид сообщения',
  FAILURE: 'у получателя произошла ошибка',
  BusinessDataTypeIsNotSupported: 'этот вид сведений не поддерживается',
  InvalidContent: 'содержание не по схеме',
  UnknownMessageType: 'неизвестный вид сообщения',
  MessageIsAlreadySent: 'сообщение с таким номером уже отправлено',
  InvalidMessageIdFormat: 'номер сообщения не того вида',
  StaleMessageId: 'номер сообщения устарел',
  AttachmentSizeLimitExceeded: 'вложения слишком велики',
  QuoteLimitExceeded: 'превышена квота сообщений',
  AccessDenied: 'нет прав на этот вид сведений',
  SignatureVerificationFault: 'подпись не прошла проверку',
  SMEVFailure: 'в СМЭВ произошла ошибка',
  RecipientIsNotFound: 'получатель не найден: срок ответа на запрос мог пройти',
  SenderIsNotRegistered: 'информационная система не зарегистрирована в СМЭВ',
  RequestIsNotFound: 'запрос, на который дан ответ, не найден',
  DestinationOverflow: 'очередь получателя переполнена',
  EndOfLifeReached: 'истёк срок жизни сообщения',
  requestIsRejectedBySmev: 'сообщение отклонено',
  cancelled: 'сообщение отменено',
  doesNotExist: 'такого сообщения в СМЭВ нет',
}

/** A refusal of SMEV in plain Russian. */
export const rejectWords = (code: string): string => {
  const known = reasons[code]
  const said = known === undefined ? 'причина без известного кода' : known
  return `СМЭВ не приняла наше сообщение: ${said}${code === '' ? '' : ` (${code})`}`
}
