/** How the API says no, as OpenAPI has it: one response for each status with the problems that come under it. */
import type { Route } from '../shared/contracts/route.ts'
import { internal, type ProblemCode, problems } from '../shared/domain/problems/problem.ts'
import { filled, titleIn } from '../shared/domain/problems/problem-text.ts'
import { problemParams } from './samples.ts'

type Says = { status: number; ru: string; en: string }
const catalogue: Readonly<Record<string, Says>> = problems

const PROBLEM = 'application/problem+json'
const BEFORE_US = 'application/json'
const message = { $ref: '#/components/schemas/GatewayMessage' }

/** RFC 9457, as shared/edge/refusal.ts writes it. */
export const problemSchemas = {
  Problem: {
    type: 'object',
    description:
      'Отказ (RFC 9457); адрес `type` открывается в браузере / A refusal (RFC 9457); `type` is a page to read',
    required: ['type', 'title', 'status', 'instance'],
    properties: {
      type: { type: 'string', format: 'uri-reference', examples: ['/problems/not-found'] },
      title: {
        type: 'string',
        description: 'Вид отказа на языке запроса / The kind, in the language that was asked for',
      },
      status: { type: 'integer' },
      detail: {
        type: 'string',
        description: 'Что именно случилось, словами для человека / This case, in words for a person',
      },
      instance: { type: 'string', description: 'Номер запроса в журнале / The number of the request in the log' },
      params: {
        type: 'object',
        description: 'Значения из `detail` для программ / The values in `detail`, for programs',
        additionalProperties: { type: ['string', 'number'] },
      },
      errors: {
        type: 'array',
        description: 'Какие поля исправить / Which fields to mend',
        items: {
          type: 'object',
          required: ['pointer', 'detail'],
          properties: {
            pointer: { type: 'string', description: 'JSON Pointer; `/query` и `/path` — параметры / parameters' },
            detail: { type: 'string' },
          },
        },
      },
    },
  },
  GatewayMessage: {
    type: 'object',
    description: 'Ответ шлюза, до системы запрос не дошёл / The gateway answered before us',
    required: ['message'],
    properties: { message: { type: 'string', examples: ['Unauthorized'] } },
  },
}

/** Each problem once, for all responses that name it. */
const problemExamples = Object.fromEntries(
  Object.entries(catalogue).map(([code, says]) => [code, { summary: titleIn(says.en), value: example(code, says) }]),
)

function example(code: string, { status, ru }: Says) {
  const names = [...ru.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const params = Object.fromEntries(names.map((name) => [name, problemParams[name] ?? name]))
  return {
    type: `/problems/${code}`,
    title: titleIn(ru),
    status,
    detail: filled(ru, params, 'ru'),
    instance: 'JKJaXmPLvHcESHA=',
    params,
    ...(code === 'invalid-request' && { errors: [{ pointer: '/group', detail: 'Заполните это поле' }] }),
  }
}

/** What a contract names, and what the edge may say of any route of its kind. */
function codesOf(route: Route, asks: boolean): ProblemCode[] {
  const implied: (ProblemCode | false)[] = [
    asks && 'invalid-request',
    !route.who.includes('public') && 'not-permitted',
    route.once && 'idempotency-key-missing',
    route.once && 'idempotency-key-reused',
    route.match && 'version-missing',
    route.match && 'changed-meanwhile',
    route.method !== 'GET' && 'too-large',
    'too-busy',
  ]
  return [...new Set([...route.problems, ...implied.filter((code) => code !== false)])]
}

/** Responses with one problem are the same everywhere and stand once: `#/components/responses/not-found`. */
const sameEverywhere: Record<string, object> = {
  ...Object.fromEntries(
    codesIn(problems).flatMap((code) => [
      [code, response(problems[code].status, [code], false)] as const,
      ...(behindGateway(problems[code].status)
        ? [[`${code}-signed-in`, response(problems[code].status, [code], true)] as const]
        : []),
    ]),
  ),
  'no-token': response(401, [], true),
  internal: {
    description:
      'Внутренняя ошибка: она записана, её номер — `instance` / An error of ours: it is logged under `instance`',
    content: {
      [PROBLEM]: {
        schema: { $ref: '#/components/schemas/Problem' },
        example: {
          type: '/problems/internal',
          title: internal.ru,
          status: internal.status,
          instance: 'JKJaXmPLvHcESHA=',
        },
      },
    },
  },
}

const usedIn = (paths: object, section: string, all: Record<string, object>) => {
  const text = JSON.stringify(paths)
  const used = Object.entries(all).filter(([name]) => text.includes(`"#/components/${section}/${name}"`))
  return Object.fromEntries(used)
}

/** The responses and examples that the operations refer to. */
export function problemComponents(paths: object) {
  const responses = usedIn(paths, 'responses', sameEverywhere)
  return { responses, examples: usedIn({ paths, responses }, 'examples', problemExamples) }
}

function codesIn(all: object): ProblemCode[] {
  return Object.keys(all).filter((code): code is ProblemCode => code in problems)
}

function behindGateway(status: number) {
  return status === 401 || status === 403
}

/** @param asks whether anything of the request is read by the contract */
export function refusals(route: Route, asks: boolean) {
  const codes = Map.groupBy(codesOf(route, asks).sort(), (code) => problems[code].status)
  const open = route.who.includes('public')
  if (!open && !codes.has(401)) codes.set(401, [])
  return {
    ...Object.fromEntries(
      [...codes].map(([status, of]) => [String(status), kept(status, of, !open && behindGateway(status))]),
    ),
    default: { $ref: '#/components/responses/internal' },
  }
}

function kept(status: number, codes: readonly ProblemCode[], gateway: boolean) {
  const [code, second] = codes
  if (second) return response(status, codes, gateway)
  return { $ref: `#/components/responses/${code ? `${code}${gateway ? '-signed-in' : ''}` : 'no-token'}` }
}

/** @param gateway whether the gateway, too, may answer so before a function is called */
function response(status: number, codes: readonly ProblemCode[], gateway: boolean) {
  const types = codes.map((code) => `/problems/${code}`)
  const said = codes.map((code) => `- [\`${code}\`](/problems/${code}/): ${problems[code].ru} / ${problems[code].en}`)
  const unsigned = '- Нет действующего токена / No valid token'
  return {
    description: [...said, ...(gateway ? [unsigned] : [])].join('\n'),
    ...((status === 503 || status === 429) && {
      headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
    }),
    content: {
      ...(codes.length > 0 && {
        [PROBLEM]: {
          schema: {
            allOf: [
              { $ref: '#/components/schemas/Problem' },
              { type: 'object', properties: { type: { type: 'string', enum: types } } },
            ],
          },
          examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
        },
      }),
      ...(gateway && {
        [BEFORE_US]: { schema: message, example: { message: status === 401 ? 'Unauthorized' : 'Forbidden' } },
      }),
    },
  }
}
