/** Everything that is made of the contracts for those outside: `npm run contracts` writes it, `npm run check` holds it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { rules } from '../shared/domain/access/rules.ts'
import { accessPage } from './access.ts'
import { asked, asyncapi } from './asyncapi.ts'
import { events, routes } from './catalogue.ts'
import { clientTypes } from './client-types.ts'
import { openapi } from './openapi.ts'
import { shapes } from './shapes.ts'

/** `access` is the page of who may do what. */
export type Documents = { openapi: object; asyncapi: object; access: string }
type File = { path: string; text: string }

const Manifest = z.object({ version: z.string() })

/** The documents as they follow from the contracts now. */
export async function documents(root: string): Promise<Documents> {
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const allRoutes = await routes(root)
  const allEvents = await events(root)
  const ofRoutes = await shapes(
    root,
    allRoutes.flatMap(({ params, query, body, response }) => [params, query, body, response]),
  )
  const ofEvents = await shapes(root, asked(allEvents))
  return {
    openapi: openapi(allRoutes, ofRoutes, version),
    asyncapi: asyncapi(allEvents, ofEvents, version),
    access: accessPage(allRoutes, rules),
  }
}

const json = (document: object) => `${JSON.stringify(document, null, 2)}\n`

/** The files that are kept with the sources, as they ought to be. */
export async function generated({ openapi, asyncapi, access }: Documents): Promise<File[]> {
  return [
    { path: 'docs/openapi.json', text: json(openapi) },
    { path: 'docs/asyncapi.json', text: json(asyncapi) },
    { path: 'docs/ru/access.md', text: access },
    { path: 'clients/typescript/src/schema.ts', text: await clientTypes(openapi) },
  ]
}

/** Those that are not there, or not as they ought to be. */
export const stale = (root: string, files: readonly File[]): File[] =>
  files.filter(({ path, text }) => {
    try {
      return readFileSync(join(root, path), 'utf8') !== text
    } catch {
      return true
    }
  })

export function write(root: string, files: readonly File[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
