/** The shapes of the contracts as JSON Schema 2020-12. */
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { privacy } from '../shared/domain/fields.ts'
import { COMPONENTS, type Json, nameIn } from './json.ts'
import { fields } from './samples.ts'

export type Shapes = {
  /** A shape in the place where it is used; what has a name of its own is a reference. */
  of(schema: z.ZodMiniType): Json
  /** The named shapes that were referred to so far, by name. */
  named(): Record<string, Json>
}

/** Too small to be looked up in another place. */
const inPlace = new Set(['Flag', 'Count'])

/** Every shape that a file of the domain exports, by the name it has there. The first file by name keeps a name. */
async function domain(root: string): Promise<Map<z.core.$ZodType, string>> {
  const files = globSync('shared/domain/*.ts', { cwd: root }).filter((file) => !file.includes('.test'))
  const first = (file: string) => (basename(file) === 'fields.ts' ? 0 : 1)
  const names = new Map<z.core.$ZodType, string>()
  for (const file of files.sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1))) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
    for (const [name, value] of Object.entries(exported))
      if (value instanceof z.core.$ZodType && !names.has(value) && !inPlace.has(name)) names.set(value, name)
  }
  return names
}

/**
 * What converts shapes and gathers those with names. Everything that will be asked for is given at once, because
 * zod/mini finds references only among what it converts together.
 */
export async function shapes(root: string, asked: Iterable<z.ZodMiniType>): Promise<Shapes> {
  const ids = z.registry<{ id: string }>()
  const known = new Map<z.core.$ZodType, string>()
  const names = new Set<string>()
  for (const [schema, name] of await domain(root)) {
    // Two files may each have a `Kind`: the later one then stands in the place where it is used.
    if (names.has(name)) continue
    names.add(name)
    known.set(schema, name)
    ids.add(schema, { id: name })
  }
  for (const schema of asked) {
    if (known.has(schema)) continue
    const id = `asked ${known.size}`
    known.set(schema, id)
    ids.add(schema, { id })
  }
  const { schemas } = z.toJSONSchema(ids, { uri: (id) => COMPONENTS + id, unrepresentable: 'any', override: plain })
  const all = new Map(Object.entries(schemas).map(([id, schema]) => [id, inline(clean(schema), schemas, names)]))
  const used = new Set<string>()
  const use = (schema: Json | undefined): Json => {
    for (const name of referredTo(schema))
      if (!used.has(name)) {
        used.add(name)
        use(all.get(name))
      }
    return schema ?? {}
  }
  return {
    of(schema) {
      const id = known.get(schema) ?? ''
      return use(names.has(id) ? { $ref: COMPONENTS + id } : all.get(id))
    },
    named: () => Object.fromEntries([...used].sort().map((name) => [name, described(name, all.get(name) ?? {})])),
  }
}

const described = (name: string, schema: Json): Json => {
  const field = fields[name]
  return field ? { description: `${field.ru} / ${field.en}`, ...schema, examples: [field.example] } : schema
}

/** What JSON Schema says already is not said twice, and fields may be added to an answer without breaking who reads it. */
function plain({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
  const level = privacy.get(zodSchema)?.privacy ?? 'none'
  if (level !== 'none' && jsonSchema.$ref === undefined) jsonSchema['x-personal-data'] = level
}

const clean = (schema: unknown): Json => {
  const { $id: _id, $schema: _schema, ...rest } = JSON.parse(JSON.stringify(schema))
  return rest
}

/** One shape that is asked for may stand in another; only those of the domain are known by name. */
function inline(value: Json, schemas: Record<string, unknown>, names: ReadonlySet<string>): Json {
  const text = JSON.stringify(value, (_, it) => {
    const { $ref } = Object(it)
    const within = typeof $ref === 'string' && !names.has(nameIn($ref)) ? schemas[nameIn($ref)] : undefined
    return within === undefined ? it : inline(clean(within), schemas, names)
  })
  return JSON.parse(text)
}

function* referredTo(value: unknown): Generator<string> {
  if (value === null || typeof value !== 'object') return
  for (const [key, it] of Object.entries(value))
    if (key === '$ref' && typeof it === 'string') yield nameIn(it)
    else yield* referredTo(it)
}
