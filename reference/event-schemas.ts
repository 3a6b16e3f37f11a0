/** The data of each event as a schema that needs no other document, cut out of `docs/asyncapi.json`. */
import * as z from 'zod/mini'
import type { Json } from './json.ts'

/** Where it stands, as events themselves say it (shared/edge/publish.ts). */
export const dataSchemaOf = (type: string) => `/schemas/${type}.json`

const Shape = z.record(z.string(), z.unknown())
const Message = z.object({
  name: z.string(),
  payload: z.object({ allOf: z.tuple([Shape, z.object({ properties: z.object({ data: Shape }) })]) }),
})
const Document = z.object({
  components: z.object({ messages: z.record(z.string(), Message), schemas: z.record(z.string(), Shape) }),
})

/** By address. */
export function eventSchemas(asyncapi: unknown): Map<string, object> {
  const { messages, schemas } = Document.parse(asyncapi).components
  return new Map(
    Object.values(messages).map(({ name, payload }) => {
      const [, { properties }] = payload.allOf
      return [dataSchemaOf(name), alone(name, properties.data, schemas)]
    }),
  )
}

function alone(type: string, schema: Json, named: Record<string, Json>): object {
  const { text, used } = local(schema, named)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: type,
    ...JSON.parse(text),
    ...(used.size > 0 && { $defs: Object.fromEntries([...used].sort()) }),
  }
}

/** The schema with its named shapes beside it, not in the document it was cut from. */
function local(schema: Json, named: Record<string, Json>, used = new Map<string, Json>()) {
  const text = JSON.stringify(schema).replaceAll(/"#\/components\/schemas\/(\w+)"/g, (_, name: string) => {
    if (!used.has(name)) {
      used.set(name, {})
      used.set(name, JSON.parse(local(named[name] ?? {}, named, used).text))
    }
    return `"#/$defs/${name}"`
  })
  return { text, used }
}
