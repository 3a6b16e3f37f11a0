import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'
import fc from 'fast-check'
import * as z from 'zod/mini'
import { asRoute, declared } from '../checks/service.ts'
import { leanShapes } from './build-plugins.ts'

const ROOT = dirname(import.meta.dirname)
const parts = ['params', 'query', 'body', 'response'] as const
type Part = { name: string; zod: z.core.$ZodType; lean: Reader }
type Reader = { safeParse: (value: unknown) => { success: boolean; data?: unknown } }
const Def = z.looseObject({ type: z.string() })
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Values that a schema of the contracts takes, made from its definition. */
function sampleOf(schema: unknown): fc.Arbitrary<unknown> {
  if (!(schema instanceof z.core.$ZodType)) throw new Error('not a schema')
  const def = Def.parse({ ...schema._zod.def })
  const made: Record<string, () => fc.Arbitrary<unknown>> = {
    string: () => textOf(def),
    number: () => fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(0.5)),
    boolean: () => fc.boolean(),
    unknown: () => fc.jsonValue(),
    literal: () => fc.constantFrom(...list(def.values)),
    enum: () => fc.constantFrom(...Object.values(Object(def.entries))),
    optional: () => fc.option(sampleOf(def.innerType), { nil: undefined, freq: 2 }),
    array: () => fc.array(sampleOf(def.element), { maxLength: 3 }),
    union: () => fc.oneof(...list(def.options).map(sampleOf)),
    record: () =>
      fc.dictionary(fc.oneof(fc.constantFrom('bbbbbbbb', 'cccccccc', '2'), fc.string()), sampleOf(def.valueType)),
    object: () =>
      fc
        .record(Object.fromEntries(Object.entries(Object(def.shape)).map(([name, it]) => [name, sampleOf(it)])))
        .map((value) => JSON.parse(JSON.stringify(value))),
  }
  const make = made[def.type]
  if (!make) throw new Error(`what is made for ${def.type}?`)
  return make()
}

const words = fc.constantFrom(
  ...[
    '',
    ' ',
    '2026-11-22',
    '2026-02-29',
    '2028-02-29',
    '2026-11-31',
    '2026-11-22T09:12:45.123Z',
    '2026-11-22T24:00:00Z',
  ],
  ...[
    '2026-11-22T09:12Z',
    'bbbbbbbb',
    'E77320070851',
    ' Лев ',
    '61701000',
    'demo',
    '5',
    'x'.repeat(300),
    '12345678901',
  ],
)
/** Texts that fit its pattern or format, and texts that nearly do. */
function textOf(def: Record<string, unknown>): fc.Arbitrary<unknown> {
  const patterns = [def, ...list(def.checks).map((check) => Object(Object(check)._zod).def ?? check)]
    .map((it) => Object(it).pattern)
    .filter((it) => it instanceof RegExp)
  return fc.oneof(words, ...patterns.map((pattern) => fc.stringMatching(pattern)))
}

/** The same with something else in one place of it. */
const spoiled = (value: unknown) =>
  fc
    .tuple(fc.nat(), fc.constantFrom(null, undefined, '', -1, 1.5, 2 ** 53, Number.NaN, [], {}, 'x'.repeat(600), true))
    .map(([at, junk]) => {
      const places: (() => void)[] = []
      const walk = (it: unknown) => {
        if (typeof it !== 'object' || it === null) return
        const whole: Record<string, unknown> = Object(it)
        for (const name of Object.keys(whole)) {
          places.push(() => {
            whole[name] = junk
          })
          places.push(() => {
            delete whole[name]
          })
          walk(whole[name])
        }
        places.push(() => {
          if (!Array.isArray(it)) whole.more = junk
        })
      }
      const copy = structuredClone(value)
      walk(copy)
      places[at % Math.max(1, places.length)]?.()
      return places.length === 0 ? junk : copy
    })

describe('shapes for browsers', () => {
  let folder: string
  const all: Part[] = []
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zvonok-shapes-'))
    const contracts = await declared(ROOT)
    const modules = [...new Set(contracts.map(({ module }) => module))]
    await build({
      ...leanShapes,
      absWorkingDir: ROOT,
      entryPoints: modules.map((module) => `shared/contracts/${module}`),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      logLevel: 'silent',
    })
    for (const { module, name, value } of contracts) {
      const route = asRoute(value)
      const file = pathToFileURL(join(folder, basename(module).replace(/\.ts$/, '.mjs'))).href
      const lean = route && (await import(file))[name]
      for (const part of parts) {
        const zod: unknown = route?.[part]
        if (zod instanceof z.core.$ZodType) all.push({ name: `${name} ${part}`, zod, lean: lean[part] })
      }
    }
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('take and give what zod takes and gives, in every part of every contract', () => {
    expect(all.length).toBeGreaterThan(150)
    for (const { name, zod, lean } of all) {
      const given = sampleOf(zod).chain((value) => fc.oneof(fc.constant(value), spoiled(value)))
      fc.assert(
        fc.property(given, (value) => {
          const [theirs, ours] = [z.safeParse(zod, value), lean.safeParse(value)]
          expect([name, ours.success, ours.data]).toEqual([name, theirs.success, theirs.data])
        }),
        { numRuns: 25 },
      )
    }
  })
})
