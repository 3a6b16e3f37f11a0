import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { getObject, listObjects, putObject } from '../files/objects.ts'
import { judge, readJson, readSigned, signed } from './signed.ts'

/**
 * Says that a person was erased, and nothing about the person: an object of the locked bucket, which outlives every
 * backup. Whoever restores an older copy destroys the person's key there once more.
 */
const Tombstone = z.object({
  v: z.literal(1),
  region: z.string(),
  ref: z.string(),
  /** When the key was destroyed. */
  at: z.string(),
  /** Why: the person asked, the term of keeping ended, an authority ordered it. */
  basis: z.enum(['request', 'term', 'order']),
  /** The id of the act of destruction. */
  act: z.string(),
})
export type Tombstone = z.infer<typeof Tombstone>

const folderOf = (region: string) => `${region}/tombstones/`

/**
 * Sets the tombstone of a person. Set it before the key is destroyed: whoever is interrupted between the two has
 * destroyed nothing, and comes again. A second one for the same person changes nothing.
 * @returns whether it is the first
 */
export async function setTombstone(
  { region, now }: Act,
  { ref, basis, act }: Pick<Tombstone, 'ref' | 'basis' | 'act'>,
): Promise<boolean> {
  const statement = { v: 1, region, ref, at: now, basis, act } satisfies Tombstone
  const body = await signed(JSON.stringify(statement))
  return putObject('roots', `${folderOf(region)}${ref}.json`, body, { type: 'application/json', onlyNew: true })
}

/** The tombstones of a region. `bad`: keys of objects that are none, or that somebody else has signed. */
export async function tombstonesOf(region: string): Promise<{ tombstones: Tombstone[]; bad: string[] }> {
  const genuine = await judge()
  const tombstones: Tombstone[] = []
  const bad: string[] = []
  for (const key of await listObjects('roots', folderOf(region))) {
    const said = readSigned((await getObject('roots', key)) ?? new Uint8Array())
    const read = Tombstone.safeParse(readJson(said?.statement ?? ''))
    // The name counts too: a genuine tombstone of another region put here would destroy a stranger.
    const here = read.success && key === `${folderOf(region)}${read.data.ref}.json` && read.data.region === region
    if (said && here && genuine(said)) tombstones.push(read.data)
    else bad.push(key)
  }
  return { tombstones, bad }
}
