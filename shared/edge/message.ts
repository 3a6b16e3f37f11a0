import middy from '@middy/core'
import type { APIGatewayProxyEventV2WithLambdaAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Route } from '../contracts/route.ts'
import { Caller, permit } from '../domain/policy.ts'
import { isProblem, Problem } from '../domain/problem.ts'
import { needSmev } from '../domain/region.ts'
import { rules } from '../domain/rules.ts'
import { FederalError } from '../federal/fault.ts'
import { putObject } from '../files/objects.ts'
import { regionData } from '../table/regions.ts'
import { sha256 } from '../vault/seal.ts'
import { actOf } from './act.ts'
import { needCdn } from './cdn.ts'
import { converse, fingerprint, isReused, readMessage, shown, unread } from './converse.ts'
import { log } from './log.ts'
import { languageOf, refusal } from './refusal.ts'
import { type Came, noteTrouble } from './trouble.ts'

type Event = APIGatewayProxyEventV2WithLambdaAuthorizer<unknown>

/**
 * Federal XML: a request is stored as it came before anything else, read, handed to its conversation, and answered with
 * a bare root, always 200 for a known client: FormDataResponse, or RequestRejected where the message cannot be read. A
 * repeated message id gets the answer of its first time and has no effect.
 */
export const message = (route: Route) =>
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
      // Before anything of it is kept: what is turned away stays with the sender, who may bring it again.
      needSmev(await regionData(caller.region))
      const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
      if (bytes.length > route.limit) throw new Problem('too-large', { limit: `${route.limit / 1024} КБ` })
      const now = new Date(event.requestContext.timeEpoch).toISOString()
      // A bare message without an id is taken as one of its own: its effect is guarded by the order number alone.
      const bareId = event.headers['x-message-id'] ?? event.requestContext.requestId
      const envelope = read(bytes, bareId)
      const messageId = envelope instanceof FederalError ? bareId : envelope.messageId

      const key = sha256(`${caller.ref}|${messageId}`)
      log.appendKeys({ correlation: messageId })
      const raw = `${caller.region}/${now.slice(0, 10)}/${key}.xml`
      await putObject('raw', raw, bytes, { type: 'application/xml', onlyNew: true })
      const came = { region: caller.region, id: key, client: caller.ref, messageId, raw, at: now }
      if (envelope instanceof FederalError) {
        await noteTrouble(came, envelope)
        return answer(unread(envelope))
      }
      const act = actOf({
        region: caller.region,
        actor: `client/${caller.ref}`,
        now,
        cause: messageId,
        receipt: { key, hash: fingerprint(envelope) },
      })
      try {
        const { kept, refused } = await converse(envelope, caller.ref, act)
        if (refused !== undefined) {
          const own = isReused(refused) ? await keptApart(came, bytes, fingerprint(envelope)) : came
          await noteTrouble(own, refused, envelope.content)
        }
        const xml = await shown(act, kept, raw, envelope.content)
        log.info('done')
        return answer(xml)
      } catch (error) {
        await noteTrouble(came, error, envelope.content)
        throw error
      }
    })

/** Of two messages under one id the second is kept beside the first, so that it can be looked at and done. */
async function keptApart(came: Came, bytes: Uint8Array, hash: string): Promise<Came> {
  const id = sha256(`${came.id}|${hash}`)
  const raw = came.raw.replace(came.id, id)
  await putObject('raw', raw, bytes, { type: 'application/xml', onlyNew: true })
  return { ...came, id, raw }
}

function read(bytes: Uint8Array, bareId: string) {
  try {
    return readMessage(bytes, bareId)
  } catch (error) {
    if (error instanceof FederalError) return error
    throw error
  }
}

const answer = (body: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' },
  body,
})
