/** The catalogue as it stands in the files: what is in `functions/`, in the lists, in the contracts. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import * as z from 'zod/mini'

const Entry = z.looseObject({
  handler: z.string(),
  destinations: z.optional(z.unknown()),
  events: z._default(
    z.array(
      z.looseObject({
        httpApi: z.optional(z.object({ method: z.string(), path: z.string(), authorizer: z.optional(z.unknown()) })),
        eventBridge: z.optional(
          z.looseObject({
            pattern: z.object({ 'detail-type': z.array(z.string()) }),
            deadLetterQueueArn: z.optional(z.unknown()),
          }),
        ),
      }),
    ),
    [],
  ),
})
export type Entry = z.infer<typeof Entry>

const scalar = (tag: string) => ({ tag, resolve: (value: string) => value })
/** What `yaml` has to know of CloudFormation to read our lists. */
export const customTags = [scalar('!ImportValue'), scalar('!Ref'), { tag: '!Join', collection: 'seq' as const }]

/** Functions by name as the lists have them. */
export function listed(root: string): Map<string, Entry & { list: string }> {
  const found = new Map<string, Entry & { list: string }>()
  for (const context of readdirSync(join(root, 'functions'))) {
    const list = join('functions', context, 'functions.yml')
    const text = readFileSync(join(root, list), 'utf8')
    for (const [name, entry] of Object.entries(z.record(z.string(), Entry).parse(parse(text, { customTags }))))
      found.set(name, { ...entry, list })
  }
  return found
}

const Parts = z.object({ custom: z.object({ parts: z.record(z.string(), z.unknown()) }) })

/** The parts in which the cloud takes the service, one stack each. */
export const parts = (root: string): string[] =>
  Object.keys(
    Parts.parse(parse(readFileSync(join(root, 'serverless.yml'), 'utf8'), { customTags })).custom.parts,
  ).filter((part) => part !== 'all')

/** Use cases as files: `functions/<context>/<verb>-<noun>.ts`. */
export const files = (root: string): string[] =>
  readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join('functions', file))

/** `functions/admission/submit-application.ts` is `submitApplication`. */
export const nameOf = (file: string) =>
  basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const Contract = z.looseObject({
  name: z.string(),
  method: z.string(),
  path: z.string(),
  who: z.array(z.string()),
  once: z.boolean(),
  problems: z.array(z.string()),
})
const Event = z.looseObject({ type: z.string(), about: z.string() })

export type Declared = { module: string; name: string; value: unknown }

/** Everything that the contract files export, with the name it goes by. */
export async function declared(root: string): Promise<Declared[]> {
  const folder = join(root, 'shared/contracts')
  const modules = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const all = await Promise.all(
    modules.map(async (module) =>
      Object.entries(await import(pathToFileURL(join(folder, module)).href)).map(([name, value]) => ({
        module,
        name,
        value,
      })),
    ),
  )
  return all.flat()
}

export const asRoute = (value: unknown) => Contract.safeParse(value).data
export const asEvent = (value: unknown) => Event.safeParse(value).data
