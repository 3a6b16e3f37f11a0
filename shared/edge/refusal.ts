import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type Allowance, allowanceHeaders, allowances } from '../domain/allowance.ts'
import { internal, isProblem, type Language, type Problem, problems } from '../domain/problems/problem.ts'
import { textOf, titleIn } from '../domain/problems/problem-text.ts'
import { env } from '../env.ts'

/** The language the person reads: Russian unless English is asked for first. */
export const languageOf = (header: string | undefined): Language => (/^\s*en/i.test(header ?? '') ? 'en' : 'ru')

/**
 * RFC 9457 with both languages at hand: `title` names the kind, `detail` tells this case, `errors` point at fields.
 * An error we did not name says nothing about itself but the number under which it stands in the log.
 */
export function refusal(error: unknown, language: Language, instance: string): APIGatewayProxyStructuredResultV2 {
  if (!isProblem(error)) {
    const { status, [language]: title } = internal
    return problemJson(status, { type: '/problems/internal', title, status, instance })
  }
  const { status, [language]: title } = problems[error.code]
  const errors = error.errors.map(({ pointer, [language]: detail }) => ({ pointer, detail }))
  return problemJson(
    status,
    {
      type: `/problems/${error.code}`,
      title: titleIn(title),
      status,
      detail: textOf(error, language),
      instance,
      params: error.params,
      ...(errors.length > 0 && { errors }),
    },
    waitOf(error),
  )
}

/** The same to a person who follows a link: the page of the problem, which says what to do. */
export function problemPage(
  error: unknown,
  language: Language,
  headers: APIGatewayProxyStructuredResultV2['headers'],
): APIGatewayProxyStructuredResultV2 {
  const { 'content-type': _, ...more } = headers ?? {}
  const code = isProblem(error) ? error.code : 'internal'
  const location = `${env('PORTAL_URL')}/problems/${code}/${language === 'en' ? 'en/' : ''}`
  return { statusCode: 303, headers: { ...more, location } }
}

/** When a program may come again, and what it has used up. */
function waitOf({ code, params: { seconds, allowance } }: Problem): Record<string, string> {
  if (code !== 'too-many-requests') return problems[code].status === 503 ? { 'retry-after': String(seconds ?? 2) } : {}
  const [of] = Object.keys(allowances).filter((name): name is Allowance => `allowance-${name}` === allowance)
  const left = of && allowanceHeaders({ of, times: 0, seconds: Number(seconds) })
  return { 'retry-after': String(seconds), ...left }
}

const problemJson = (
  statusCode: number,
  body: object,
  more: Record<string, string> = {},
): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...more,
  },
  body: JSON.stringify(body),
})
