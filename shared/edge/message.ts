import middy from '@middy/core'
import type { APIGatewayProxyEventV2WithLambdaAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Route } from '../contracts/route.ts'
import type { Act } from '../domain/act.ts'
import { Caller, permit } from '../domain/policy.ts'
import { isProblem, Problem } from '../domain/problem.ts'
import { rules } from '../domain/rules.ts'
import { changeOrderInfo } from '../federal/answers.ts'
import { type Envelope, identify, readEnvelope, rejection } from '../federal/envelope.ts'
import { FederalError } from '../federal/fault.ts'
import {
  type FormData,
  type FormDataResponse,
  formData,
  formDataResponse,
  type RequestKind,
  requestKinds,
} from '../federal/kindergarten.ts'
import { parse } from '../federal/parse.ts'
import { refusals } from '../federal/refusals.ts'
import { refuse } from '../federal/refuse.ts'
import { serialise } from '../federal/serialise.ts'
import { parseXml } from '../federal/xml.ts'
import { putObject, removeObjects } from '../files/objects.ts'
import { commit } from '../table/facts.ts'
import { keys } from '../table/keys.ts'
import { answeredBefore } from '../table/receipts.ts'
import { findVault, type PersonVault } from '../vault/person.ts'
import { sha256 } from '../vault/seal.ts'
import { actOf } from './act.ts'
import { needCdn } from './cdn.ts'
import { log } from './log.ts'
import { languageOf, refusal } from './refusal.ts'

type Event = APIGatewayProxyEventV2WithLambdaAuthorizer<unknown>

/** An answer as the receipt keeps it: under the child's key when it is about a child. */
export type Reply = { xml: string } | { child: string; sealed: string }

type Asked<Kind extends RequestKind> = {
  request: NonNullable<FormData[Kind]>
  orderId: string
  envelope: Envelope
  oktmo: string
  client: string
  act: Act
}
/** What each kind of request does. It commits, so that the answer is kept with the effect, and gives the kept answer. */
export type Conversations = { [Kind in RequestKind]?: (asked: Asked<Kind>) => Promise<Reply> }

/** The answer to be kept, sealed under the key of the child it is about. */
export function reply(act: Act, response: FormDataResponse, about?: PersonVault): Reply {
  const xml = serialise(formDataResponse, response)
  const key = act.receipt?.key ?? ''
  return about ? { child: about.ref, sealed: about.seal(act, keys.receipt({ region: act.region, key }), xml) } : { xml }
}

/**
 * Federal XML: a request is stored as it came before anything else, read, handed to its conversation, and answered with
 * a bare root, always 200 for a known client: FormDataResponse, or RequestRejected where the message cannot be read. A
 * repeated message id gets the answer of its first time and has no effect.
 */
export const message = (route: Route, conversations: Conversations) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .use({
      onError: (request) => {
        const { event, error } = request
        if (isProblem(error)) log.info('refused', { code: error.code })
        else log.error('failed', { error: error instanceof Error ? error : String(error) })
        request.response = refusal(error, languageOf(event.headers['accept-language']), event.requestContext.requestId)
      },
    })
    .handler(async (event: Event) => {
      log.resetKeys()
      log.appendKeys({ useCase: route.name, request: event.requestContext.requestId })
      needCdn(event.headers)
      const caller = Caller.parse(event.requestContext.authorizer?.lambda)
      permit(rules, caller, route.name, {})
      const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
      if (bytes.length > route.limit) throw new Problem('too-large', { limit: `${route.limit / 1024} КБ` })
      const now = new Date(event.requestContext.timeEpoch).toISOString()
      // A bare message without an id is taken as one of its own: its effect is guarded by the order number alone.
      const envelope = read(bytes, event.headers['x-message-id'] ?? event.requestContext.requestId)
      if (typeof envelope === 'string') return answer(envelope)

      const key = sha256(`${caller.ref}|${envelope.messageId}`)
      log.appendKeys({ correlation: envelope.messageId })
      const raw = `${caller.region}/${now.slice(0, 10)}/${key}.xml`
      await putObject('raw', raw, bytes, { type: 'application/xml', onlyNew: true })
      const act = actOf({
        region: caller.region,
        actor: `client/${caller.ref}`,
        now,
        cause: envelope.messageId,
        receipt: { key, hash: '' },
      })
      const kept = await converse(conversations, envelope, caller.ref, act)
      const xml = await shown(act, kept, raw, identify(envelope.content).orderId)
      log.info('done')
      return answer(xml)
    })

/** The envelope, or the refusal of what cannot be read. */
function read(bytes: Uint8Array, bareId: string): Envelope | string {
  try {
    return readEnvelope(parseXml(bytes), bareId)
  } catch (error) {
    if (error instanceof FederalError) return rejection('FAILURE', explained(error))
    throw error
  }
}

const TRIES = 3

async function converse(
  conversations: Conversations,
  envelope: Envelope,
  client: string,
  act: Act,
  tries = 1,
): Promise<Reply> {
  const { orderId } = identify(envelope.content)
  try {
    return await dispatch(conversations, envelope, client, act)
  } catch (error) {
    const before = isProblem(error) && (await answeredBefore<Reply>(act))
    if (before) return before.answer
    // The portal does not read our versions, so a lost race is ours to run again.
    const lostRace = isProblem(error) && error.code === 'changed-meanwhile'
    if (lostRace && tries < TRIES) return converse(conversations, envelope, client, act, tries + 1)
    const refused = refusedBy(error, orderId)
    if (!refused) throw error
    return commit(act, refused, [])
  }
}

/** Why a message cannot be read, for the operator of the other system: Russian first, then the parser's own words. */
function explained({ first: { code, message, place } }: FederalError): string {
  const where = place ? ` (строка ${place.line}, столбец ${place.column})` : ''
  return `${unreadable[code] ?? 'Сообщение не соответствует схеме'}${where}: ${message}`
}

const unreadable: Partial<Record<string, string>> = {
  'not-xml': 'Сообщение не является XML',
  doctype: 'Объявление DOCTYPE запрещено',
  namespace: 'Неизвестное пространство имён или версия схемы',
  encoding: 'Поддерживается только кодировка UTF-8',
  'too-deep': 'Слишком глубокая вложенность',
  'too-large': 'Сообщение слишком велико',
  'no-content': 'В конверте нет сообщения',
  'no-message-id': 'Нет идентификатора сообщения',
  ambiguous: 'Сообщение неоднозначно',
}

function refusedBy(error: unknown, orderId: string | undefined): Reply | undefined {
  if (error instanceof FederalError) {
    const { code, path } = error.first
    if (code === 'namespace') return { xml: rejection('UNKNOWN_REQUEST_DESCRIPTION', explained(error)) }
    if (orderId === undefined)
      return { xml: rejection('FAILURE', `${refusals.wrongData.text(path)}. ${explained(error)}`) }
    return {
      xml: serialise(
        formDataResponse,
        changeOrderInfo({ orderId, orgCode: 150, comment: refusals.wrongData.text(path) }),
      ),
    }
  }
  const refused = isProblem(error) && orderId !== undefined ? refuse(error, orderId) : undefined
  return refused && { xml: serialise(formDataResponse, refused) }
}

async function dispatch(conversations: Conversations, envelope: Envelope, client: string, act: Act): Promise<Reply> {
  const message = parse(formData, envelope.content)
  const ask = <Kind extends RequestKind>(kind: Kind): Promise<Reply> | undefined => {
    const request = message[kind]
    return (
      request &&
      conversations[kind]?.({ request, orderId: request.orderId, envelope, oktmo: message.oktmo, client, act })
    )
  }
  for (const kind of requestKinds) {
    const answered = ask(kind)
    if (answered) return answered
  }
  return commit(act, { xml: rejection('NO_DATA', 'вид запроса ещё не поддержан') }, [])
}

/** The kept answer as it goes out. Where the child was erased meanwhile, nothing is known of the application, and what came once more is not kept. */
async function shown(act: Act, kept: Reply, raw: string, orderId = ''): Promise<string> {
  if ('xml' in kept) return kept.xml
  const vault = await findVault(act.region, kept.child)
  if (vault) return String(vault.open(keys.receipt({ region: act.region, key: act.receipt?.key ?? '' }), kept.sealed))
  await removeObjects('raw', [raw])
  const { code: orgCode, text } = refusals.notFound
  return serialise(formDataResponse, changeOrderInfo({ orderId, orgCode, comment: text() }))
}

const answer = (body: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' },
  body,
})
