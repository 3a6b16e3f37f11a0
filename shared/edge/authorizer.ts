import middy from '@middy/core'
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda'
import { type Caller, Caller as CallerSchema } from '../domain/access/policy.ts'
import { callerOf } from '../domain/access/principal.ts'
import { principalOf } from '../table/people/principals.ts'
import { throughCdn } from './cdn.ts'
import { readToken } from './sign-in/tokens.ts'

type Answer = APIGatewaySimpleAuthorizerWithContextResult<Caller | Record<string, never>>
const stranger: Answer = { isAuthorized: false, context: {} }

/**
 * Who a bearer token speaks for: one strongly consistent read, never cached, so who was dismissed or signed out is out
 * at the next request. The answer goes on as the authorizer's context.
 */
export const authorizer = () =>
  middy<APIGatewayRequestAuthorizerEventV2, Answer>().handler(async (event) => {
    if (!throughCdn(event.headers)) return stranger
    const [, text] = /^Bearer (\S+)$/i.exec(event.headers?.authorization ?? '') ?? []
    const token = readToken(text)
    const principal = token && (await principalOf(token.region, token.ref))
    const caller = principal && callerOf(principal, token.hash, new Date(event.requestContext.timeEpoch).toISOString())
    return caller ? { isAuthorized: true, context: CallerSchema.parse(caller) } : stranger
  })
