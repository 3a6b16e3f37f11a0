import { describe, expect, it } from '@jest/globals'
import { Problem, type ProblemCode, problems } from '../shared/domain/problems/problem.ts'
import { problemWords } from '../shared/domain/problems/problem-words.ts'
import { refusal } from '../shared/edge/refusal.ts'
import { events, type ListedRoute, routes } from './catalogue.ts'
import { eventSchemas } from './event-schemas.ts'
import { findings } from './lint.ts'
import { documents } from './reference.ts'

const allRoutes = await routes('.')
const allEvents = await events('.')
const made = await documents('.')

type Content = Record<string, { example?: unknown; examples?: Record<string, { $ref: string }> }>
type Operation = {
  operationId: string
  parameters: { $ref?: string; name?: string; in?: string; required?: boolean; example?: unknown }[]
  requestBody?: { content: Content }
  responses: Record<string, { $ref?: string; headers?: object; content?: Content }>
  security?: unknown[]
}
type Document = {
  paths: Record<string, Record<string, Operation>>
  components: {
    responses: Record<string, { content: Content }>
    examples: Record<string, { value: { type: string; status: number; detail: string } }>
  }
}
const openapi = made.openapi as Document
const operationOf = ({ path, method }: ListedRoute) => openapi.paths[path]?.[method.toLowerCase()] as Operation
const named = allRoutes.map((route) => [route.name, route, operationOf(route)] as const)

describe('docs/openapi.json', () => {
  it('has every route, once, and nothing else', () => {
    const described = Object.values(openapi.paths).flatMap((methods) => Object.values(methods))
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(
      allRoutes.map(({ name }) => name).toSorted(),
    )
  })

  it('breaks none of the recommended rules', async () => {
    expect(await findings('openapi', made.openapi)).toEqual([])
  })

  it.each(named)('gives %s an example that its contract takes', (_, route, { parameters, requestBody, responses }) => {
    const given = (where: string) =>
      Object.fromEntries(parameters.flatMap((it) => (it.in === where ? [[it.name, it.example]] : [])))
    const without = parameters.filter((it) => it.name !== undefined && it.example === undefined)
    expect(without.map(({ name }) => `reference/samples.ts needs a value for ${name}`)).toEqual([])
    expect(route.params.safeParse(given('path')).error).toBeUndefined()
    expect(route.query.safeParse(given('query')).error).toBeUndefined()
    if (route.speaks !== 'json') return
    if (requestBody)
      expect(route.body.safeParse(requestBody.content['application/json']?.example).error).toBeUndefined()
    if (route.status !== 204) {
      const { example } = responses[route.status]?.content?.['application/json'] ?? {}
      expect(route.response.safeParse(example).error).toBeUndefined()
    }
  })

  it.each(named)('says of %s what its contract says', (_, route, { parameters, responses, security }) => {
    const headers = parameters.flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? [])
    expect(headers.includes('IdempotencyKey')).toBe(route.once)
    expect(headers.includes('IfMatch')).toBe(route.match)
    expect(security).toEqual(route.who.includes('public') ? [] : undefined)
    for (const code of route.problems) {
      const response = responses[problems[code].status]
      const kept = response?.$ref ? openapi.components.responses[response.$ref.split('/').at(-1) ?? ''] : response
      expect(Object.keys(kept?.content?.['application/problem+json']?.examples ?? {})).toContain(code)
    }
  })

  it.each(Object.entries(openapi.components.examples))('shows %s as the edge says it', (code, { value }) => {
    const { params, errors } = value as { params?: Record<string, string>; errors?: unknown[] } & object
    const problem = new Problem(code as 'not-found', params as never, {
      errors: errors ? [{ pointer: '/group', ru: 'Заполните это поле', en: 'This field is required' }] : [],
    })
    const said = refusal(problem, 'ru', 'JKJaXmPLvHcESHA=')
    expect(value).toEqual(JSON.parse(said.body ?? ''))
  })
})

describe('docs/asyncapi.json', () => {
  const schemas = eventSchemas(made.asyncapi)
  const asyncapi = made.asyncapi as {
    channels: Record<string, { address: string }>
    components: { messages: Record<string, { examples: { payload: { data: unknown; dataschema: string } }[] }> }
  }

  it('has every fact and breaks none of the recommended rules', async () => {
    const addresses = Object.values(asyncapi.channels).map(({ address }) => address)
    expect(addresses).toEqual(allEvents.map(({ type }) => type))
    expect(await findings('asyncapi', made.asyncapi)).toEqual([])
  })

  it.each(allEvents.map((event) => [event.type, event] as const))('gives %s an example', (_, { name, data }) => {
    const [example] = asyncapi.components.messages[name]?.examples ?? []
    expect(data.safeParse(example?.payload.data).error).toBeUndefined()
    expect(schemas.has(example?.payload.dataschema ?? '')).toBe(true)
  })

  it('gives every event a schema that needs no other document', () => {
    for (const schema of schemas.values()) {
      const text = JSON.stringify(schema)
      const wanted = [...text.matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name]) => name)
      expect(Object.keys((schema as { $defs?: object }).$defs ?? {})).toEqual(expect.arrayContaining(wanted))
      expect(text).not.toContain('components')
    }
  })
})

it('says of every problem what to do, in both languages', () => {
  for (const code of [...(Object.keys(problems) as ProblemCode[]), 'internal'] as const) {
    expect(problemWords[code].ru).toMatch(/[а-яё].*[.!]$/i)
    expect(problemWords[code].en).toMatch(/^[A-Z].*[.!]$/)
  }
})
