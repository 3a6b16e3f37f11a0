import middy from '@middy/core'
import type { APIGatewayProxyEventV2WithLambdaAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Route } from '../../contracts/route.ts'
import { Caller, permit } from '../../domain/access/policy.ts'
import { rules } from '../../domain/access/rules.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { needSmev } from '../../domain/region.ts'
import { regionData } from '../../table/regions.ts'
import { entry } from '../entry.ts'
import { log } from '../log.ts'
import { receive } from './receive.ts'

type Event = APIGatewayProxyEventV2WithLambdaAuthorizer<unknown>

/**
 * Federal XML that somebody brings (`receive`), answered with a bare root, always 200 for a known client: FormDataResponse,
 * RequestRejected where the message cannot be read, AckTargetMessage where nobody waits for an answer.
 */
export const message = (route: Route) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(entry(route))
    .handler(async (event: Event) => {
      const caller = Caller.parse(event.requestContext.authorizer?.lambda)
      permit(rules, caller, route.name, {})
      // Before anything of it is kept: what is turned away stays with the sender, who may bring it again.
      needSmev(await regionData(caller.region))
      const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
      if (bytes.length > route.limit) throw new Problem('too-large', { limit: `${route.limit / 1024} КБ` })
      const now = new Date(event.requestContext.timeEpoch).toISOString()
      // A bare message without an id is taken as one of its own: its effect is guarded by the order number alone.
      const bareId = event.headers['x-message-id'] ?? event.requestContext.requestId
      const { xml } = await receive(bytes, { region: caller.region, client: caller.ref, at: now }, bareId)
      log.info('done')
      return answer(xml)
    })

const answer = (body: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' },
  body,
})
