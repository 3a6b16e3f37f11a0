/** `docs/openapi.json`: OpenAPI 3.1 of every route, from the contracts. */
import type * as z from 'zod/mini'
import { ruleWords } from '../shared/domain/access/rule-words.ts'
import { rules } from '../shared/domain/access/rules.ts'
import { type ListedRoute, tagOf } from './catalogue.ts'
import type { Json } from './json.ts'
import { problemComponents, problemSchemas, refusals } from './refusals.ts'
import { NoSample, sampleOf } from './samples.ts'
import type { Shapes } from './shapes.ts'

const PAGE = `Открытая система образования региона. Тексты — на русском и английском.

- **Войти.** Заголовок \`Authorization: Bearer …\`. Люди получают токен на портале, информационные системы — \`POST /oauth/token\`.
- **Создать.** \`Idempotency-Key\` — любой ключ не длиннее 255 знаков: повтор с тем же ключом получает первый ответ.
- **Изменить.** \`If-Match\` с тем \`ETag\`, который пришёл с данными (\`seq\` в кавычках): если их изменил кто-то другой, ответ 412.
- **Отказ.** \`application/problem+json\`; адрес в \`type\` открывается в браузере. Язык — \`Accept-Language\`.
- **Списки.** Следующая страница — \`after\` со значением \`next\`; нет \`next\` — страница последняя.

The open education system of a region. A bearer token signs a call; \`Idempotency-Key\` makes a creation happen once;
\`If-Match\` with the \`ETag\` that was read guards a change; a refusal is \`application/problem+json\` whose \`type\` opens in a browser;
\`after\` takes the \`next\` of the page before.`

/** The document as plain data. */
export function openapi(routes: readonly ListedRoute[], shapes: Shapes, version: string): object {
  const operations = routes.map((route) => [route, operation(route, shapes)] as const)
  const named = { ...problemSchemas, ...shapes.named() }
  const paths: Record<string, Record<string, object>> = {}
  for (const [route, make] of operations)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: make(shapes.named()) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Звонок / Zvonok',
      version,
      summary: 'API системы образования региона / The API of a region’s education system',
      description: PAGE,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'Адрес региона / The address of the region' }],
    security: [{ bearer: [] }],
    tags: [...new Set(routes.map(({ context }) => context))].sort().map(tagOf),
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'Токен сеанса или информационной системы / A session or client token',
        },
      },
      parameters: {
        Language: {
          name: 'Accept-Language',
          in: 'header',
          description: 'Язык отказов / The language of refusals',
          schema: { type: 'string', enum: ['ru', 'en'], default: 'ru' },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'Ключ, по которому повтор узнают / What a repetition is known by',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
          example: '5f0c8f0e-7a31-4c1f-9a55-0d2f1b6b7c11',
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'Версия, которую меняют / The version that is changed',
          schema: { type: 'string', pattern: '^(W/)?"\\d{1,9}"$' },
          example: '"1"',
        },
      },
      headers: {
        ETag: {
          description: 'Версия: `seq` в кавычках / The version: `seq` in quotes',
          schema: { type: 'string' },
          example: '"1"',
        },
        RetryAfter: { description: 'Секунды / Seconds', schema: { type: 'integer' }, example: 2 },
        Location: { description: 'Куда перейти / Where to go', schema: { type: 'string', format: 'uri-reference' } },
      },
      ...problemComponents(paths),
      schemas: named,
    },
  }
}

/** Shapes are gathered first and examples made after, when every named shape is known. */
function operation(route: ListedRoute, shapes: Shapes) {
  const { name, summary, context, params, query, body, method } = route
  const path = parameters('path', shapes.of(params))
  const asked = parameters('query', shapes.of(query))
  const sent = method === 'GET' ? undefined : nothingIn(shapes.of(body))
  const answered = shapes.of(route.response)
  const asks = path.length + asked.length > 0 || sent !== undefined
  return (named: Record<string, Json>): object => ({
    operationId: name,
    summary,
    description: whoMay(route),
    tags: [context],
    ...(route.who.includes('public') && { security: [] }),
    parameters: [
      ...[...path, ...asked].map((one) => ({ ...one, ...sample(one.schema, named, one.name) })),
      { $ref: '#/components/parameters/Language' },
      ...(route.once ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      ...(route.match ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ],
    ...(route.speaks === 'xml' && { requestBody: { required: true, content: xml } }),
    ...(sent && route.speaks !== 'xml' && { requestBody: { required: true, content: json(sent, named) } }),
    responses: { ...success(route, answered, named), ...refusals(route, asks || route.speaks === 'xml') },
  })
}

const xml = { 'application/xml': { schema: { type: 'string', description: 'UTF-8' } } }
const json = (schema: Json, named: Record<string, Json>) => ({
  'application/json': { schema, ...sample(schema, named) },
})

/** A body of no fields is none. */
const nothingIn = (schema: Json) =>
  schema.type === 'object' && Object.keys(schema.properties ?? {}).length === 0 && !schema.additionalProperties
    ? undefined
    : schema

const parameters = (where: 'path' | 'query', { properties = {}, required = [] }: Json) =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema,
  }))

function sample(schema: Json, named: Record<string, Json>, property?: string): { example?: unknown } {
  try {
    return { example: sampleOf(schema, named, property === undefined ? [] : [property]) }
  } catch (error) {
    if (error instanceof NoSample) return {}
    throw error
  }
}

function success({ status, speaks, response }: ListedRoute, schema: Json, named: Record<string, Json>) {
  if (speaks === 'redirect')
    return { 302: { description: 'Перейти / Go on', headers: { Location: { $ref: '#/components/headers/Location' } } } }
  if (speaks === 'xml')
    return { [status]: { description: 'Ответ на сообщение / The answer to the message', content: xml } }
  if (status === 204) return { 204: { description: 'Сделано / Done' } }
  const versioned = 'seq' in shapeOf(response)
  return {
    [status]: {
      description: { 200: 'Ответ / The answer', 201: 'Создано / Created', 202: 'Принято в работу / Accepted' }[status],
      ...(versioned && { headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
      content: json(schema, named),
    },
  }
}

const shapeOf = (schema: z.ZodMiniType): object => ('shape' in schema ? Object(schema.shape) : {})

/** The rows of the policy that let somebody do this, as a lawyer reads them. */
function whoMay({ name, who }: ListedRoute): string {
  const rows = rules.filter(({ actions }) => actions.includes(name))
  const said = rows.map(({ id }) => ruleWords[id]).filter((words) => words !== undefined)
  if (said.length === 0) return who.includes('public') ? 'Открыто всем. / Open to everybody.' : ''
  return [said.map(({ ru }) => ru).join(' '), said.map(({ en }) => en).join(' ')].join('\n\n')
}
