import { setTimeout as pause } from 'node:timers/promises'
import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { isProblem, Problem } from '../domain/problems/problem.ts'
import { isPassing } from '../table/store/tries.ts'
import { needCdn } from './cdn.ts'
import { log } from './log.ts'
import { languageOf, problemPage, refusal } from './refusal.ts'

/** What every call has, whoever let it in. */
type Asked = Pick<APIGatewayProxyEventV2, 'headers'> & { requestContext: { requestId: string } }

/**
 * How every request is received, by whatever edge: lines of its log carry its name and number, it came by the CDN where one
 * is used, and what is thrown leaves as a refusal (RFC 9457) in the reader's language: to a person whose browser was on its
 * way somewhere, as the page of that problem.
 */
export const entry = (route: {
  name: string
  speaks?: string
}): MiddlewareObj<Asked, APIGatewayProxyStructuredResultV2, Error, Context, { began?: number }> => ({
  before: ({ event, internal }) => {
    internal.began = performance.now()
    log.begin({ useCase: route.name, correlation: event.requestContext.requestId })
    needCdn(event.headers)
  },
  onError: async (request) => {
    const { event, internal } = request
    const error = isPassing(request.error) ? new Problem('too-busy', {}, { cause: request.error }) : request.error
    if (isProblem(error)) log.info('refused', { code: error.code })
    else log.error('failed', { error: error instanceof Error ? error : String(error) })
    if (isProblem(error) && error.code === 'not-found') await roundMoment(Number(internal.began))
    const language = languageOf(event.headers['accept-language'])
    const answer = refusal(error, language, event.requestContext.requestId)
    const asPage = route.speaks === 'redirect' && event.headers.accept?.includes('text/html')
    request.response = asPage ? problemPage(error, language, answer.headers) : answer
  },
})

/** Milliseconds from one moment to the next at which a refusal may leave. */
export const LEAVES_AT = 25

/**
 * What is foreign was read and looked at, what is not there was not: that takes a little longer. Both leave at the same
 * round moment, so that no clock tells them apart. A timer counts from the beginning of the loop's turn and so comes early
 * by the work before it: asked again until the moment is there.
 */
async function roundMoment(began: number): Promise<void> {
  const leaves = began + Math.ceil((performance.now() - began) / LEAVES_AT) * LEAVES_AT
  for (let left = leaves - performance.now(); left > 0; left = leaves - performance.now()) await pause(Math.ceil(left))
}
