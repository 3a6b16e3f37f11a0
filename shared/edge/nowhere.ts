import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { Problem } from '../domain/problems/problem.ts'
import { throughCdn } from './cdn.ts'
import { languageOf, refusal } from './refusal.ts'

/**
 * What the API answers where it has no route, and the CDN where a bucket has no page: the page for those who asked for one, a
 * problem (RFC 9457) for programs.
 */
export const nowhere = (page: () => string) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(async ({ headers, requestContext }) => {
    const known = throughCdn(headers)
    if (!known || !/\btext\/html\b/.test(headers.accept ?? ''))
      return refusal(
        new Problem(known ? 'not-found' : 'not-permitted'),
        languageOf(headers['accept-language']),
        requestContext.requestId,
      )
    const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
    return { statusCode: 404, headers: html, body: page() }
  })
