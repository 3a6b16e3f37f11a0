import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod/mini'
import { getObject, listObjects, putObject } from '../files/objects.ts'
import { type Head, merkleRoot } from './merkle.ts'
import { sha256 } from './seal.ts'
import { judge, readJson, readSigned, signed } from './signed.ts'

const Statement = z.object({
  region: z.string(),
  at: z.string(),
  heads: z.number(),
  root: z.string(),
  /** SHA-256 of the object with the heads that the root is over. */
  leaves: z.string(),
  /** SHA-256 of the signed root before this one, so that none can be taken away. */
  previous: z.string(),
})
const Heads = z.array(z.object({ subject: z.string(), seq: z.number(), head: z.string() }))
export type Root = z.infer<typeof Statement> & { key: string; leavesOf: () => Head[] }

const nameOf = (region: string, at: string) => `${region}/${at.replaceAll(':', '')}`

/** Signs the root over a region's heads into the locked bucket: nobody can take it back, and nobody can make another one. */
export async function signRoot(region: string, at: string, heads: readonly Head[]): Promise<void> {
  const before = await rootFiles(region)
  const previous = before.at(-1)
  const leaves = gzipSync(JSON.stringify(heads.toSorted((a, b) => (a.subject < b.subject ? -1 : 1))))
  await putObject('roots', `${nameOf(region, at)}.heads.json.gz`, leaves, { type: 'application/gzip', onlyNew: true })
  const statement = JSON.stringify({
    region,
    at,
    heads: heads.length,
    root: merkleRoot(heads),
    leaves: sha256(leaves),
    previous: previous === undefined ? '' : sha256((await getObject('roots', previous)) ?? ''),
  } satisfies z.infer<typeof Statement>)
  await putObject('roots', `${nameOf(region, at)}.root.json`, await signed(statement), {
    type: 'application/json',
    onlyNew: true,
  })
}

const rootFiles = async (region: string) =>
  (await listObjects('roots', `${region}/`)).filter((key) => key.endsWith('.root.json')).toSorted()

/** The day (UTC) of the newest root of a region before a moment, by the name that nobody can change. */
export async function lastSignedOn(region: string, before: string): Promise<string | undefined> {
  const newest = (await rootFiles(region)).findLast((key) => key < nameOf(region, before))
  return newest?.slice(region.length + 1, region.length + 11)
}

/** A root that cannot be trusted, and why. */
export type BadRoot = { key: string; why: 'signature' | 'leaves' | 'root' | 'order' | 'unreadable' }

/** All signed roots of a region, oldest first, each checked: signature, heads, and the link to the one before. */
export async function rootsOf(region: string): Promise<{ roots: Root[]; bad: BadRoot[] }> {
  const genuine = await judge()
  const roots: Root[] = []
  const bad: BadRoot[] = []
  let previous = ''
  for (const key of await rootFiles(region)) {
    const bytes = (await getObject('roots', key)) ?? new Uint8Array()
    const said = readSigned(bytes)
    const statement = Statement.safeParse(readJson(said?.statement ?? ''))
    if (!said || !statement.success) {
      bad.push({ key, why: 'unreadable' })
      continue
    }
    // One that is not the deployment's own vouches for nothing.
    if (!genuine(said)) {
      bad.push({ key, why: 'signature' })
      continue
    }
    if (statement.data.previous !== previous) bad.push({ key, why: 'order' })
    previous = sha256(bytes)
    const leaves = (await getObject('roots', key.replace(/root\.json$/, 'heads.json.gz'))) ?? new Uint8Array()
    if (sha256(leaves) !== statement.data.leaves) {
      bad.push({ key, why: 'leaves' })
      continue
    }
    const leavesOf = () => Heads.parse(readJson(gunzipSync(leaves)))
    if (merkleRoot(leavesOf()) !== statement.data.root) bad.push({ key, why: 'root' })
    else roots.push({ ...statement.data, key, leavesOf })
  }
  return { roots, bad }
}
