import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { asEvent, asRoute, declared } from './service.ts'

type Level = 'none' | 'ordinary' | 'special'
export type Leaf = { path: string; level: Level | undefined }
const Definition = z.looseObject({ type: z.string() })
type Registry = { get: (schema: z.core.$ZodType) => { privacy: Level } | undefined }

/** Every leaf of a schema with its tag; a tag on a whole (a union, a record of codes) covers what is below. */
export function* leaves(schema: unknown, registry: Registry, path: string, seen = new Set<unknown>()): Generator<Leaf> {
  if (!(schema instanceof z.core.$ZodType) || seen.has(schema)) return
  const tag = registry.get(schema)
  if (tag) {
    yield { path, level: tag.privacy }
    return
  }
  const inside = [...seen, schema]
  const go = (below: unknown, name: string) => leaves(below, registry, name, new Set(inside))
  const def = Definition.parse({ ...schema._zod.def })
  const parts = {
    object: () => Object.entries(Object(def.shape)).map(([name, it]) => [it, `${path}.${name}`] as const),
    array: () => [[def.element, `${path}[]`] as const],
    record: () => [[def.valueType, `${path}{}`] as const],
    union: () => list(def.options).map((it, at) => [it, `${path}|${at}`] as const),
    tuple: () => list(def.items).map((it, at) => [it, `${path}[${at}]`] as const),
    intersection: () => [[def.left, path] as const, [def.right, path] as const],
  }
  const open = Object.entries(parts).find(([type]) => type === def.type)?.[1]
  if (open) for (const [below, name] of open()) yield* go(below, name)
  else if (def.innerType) yield* go(def.innerType, path)
  else yield { path, level: undefined }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/**
 * Every field of every contract says how private it is; what is published (a fact's `data`) or kept with a receipt (the
 * answer of a creation) holds no personal data.
 */
export async function privacy(root: string): Promise<string[]> {
  const { privacy: registry }: { privacy: Registry } = await import(
    pathToFileURL(join(root, 'shared/domain/fields.ts')).href
  )
  const wrong: string[] = []
  for (const { module, name, value } of await declared(root)) {
    const route = asRoute(value)
    const event = asEvent(value)
    const fields = [
      ...['params', 'query', 'body', 'response', 'data'].flatMap((part) => [
        ...leaves(Object(value)[part], registry, part),
      ]),
    ]
    for (const { path, level } of fields) {
      const where = `shared/contracts/${module}: ${name} ${path}`
      if (level === undefined) wrong.push(`${where} does not say how private it is`)
      if (event && level !== 'none') wrong.push(`${where} is published and personal`)
      if (route?.once && path.startsWith('response') && level !== 'none')
        wrong.push(`${where} is kept with the receipt and personal`)
    }
  }
  return wrong
}
