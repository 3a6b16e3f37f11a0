import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { shortName } from '../domain/person.ts'
import { isProblem } from '../domain/problem.ts'
import { regionKeys } from '../vault/region-keys.ts'
import { open, seal } from '../vault/seal.ts'
import { entity } from './entity.ts'
import { keys } from './keys.ts'
import { childCard } from './people.ts'
import { keysTable } from './table.ts'

const Stored = z.object({
  region: z.string(),
  list: z.string(),
  at: z.string(),
  sealed: z.string(),
  ttl: z.optional(z.number()),
})
const Rosters = entity<z.infer<typeof Stored>, { region: string; list: string }>({
  name: 'ROSTER',
  version: 1,
  schema: Stored,
  key: keys.roster,
  ttl: ({ ttl }) => ttl,
  table: keysTable,
})

/** The names of a list, by ref: one item, under the region's key, in the table without long backups. */
export const Names = z.record(z.string(), z.string())
export type Names = z.infer<typeof Names>

const placeOf = (of: { region: string; list: string }) => `roster|${of.region}|${of.list}`

/** The item that holds the names of a list; `days` when it may be dropped again. */
export async function sealedNames(act: Act, list: string, names: Names, days?: number) {
  const { data } = await regionKeys(act.region)
  const of = { region: act.region, list }
  const ttl = days === undefined ? undefined : Math.floor(Date.parse(act.now) / 1000) + days * 86_400
  return { ...of, at: act.now, sealed: seal(data, placeOf(of), names, act.random(12)), ttl }
}

/** Rebuilds the list: an erased person is not in the new one. */
export const storeNames = async (act: Act, list: string, names: Names, days?: number) =>
  Rosters.store(await sealedNames(act, list, names, days))
export const putNames = async (act: Act, list: string, names: Names) => Rosters.put(await sealedNames(act, list, names))

/** Names by ref; empty for a list that was not built yet. */
export async function namesIn(region: string, list: string): Promise<Names> {
  const of = { region, list }
  const [{ data }, item] = await Promise.all([regionKeys(region), Rosters.find(of, { fresh: false })])
  return item ? Names.parse(open(data, placeOf(of), item.sealed)) : {}
}

/**
 * The names of these children: from the list, and from their own cards where the list has them no longer or not yet. A
 * child that was erased has none.
 */
export async function namesOf(region: string, list: string, refs: readonly string[]): Promise<Names> {
  const listed = await namesIn(region, list)
  const missing = refs.filter((ref) => listed[ref] === undefined)
  const found = await Promise.all(missing.map(async (ref) => [ref, await nameOf(region, ref)] as const))
  const named = found.flatMap(([ref, name]) => (name === undefined ? [] : [[ref, name] as const]))
  return { ...listed, ...Object.fromEntries(named) }
}

const nameOf = (region: string, ref: string): Promise<string | undefined> =>
  childCard(region, ref).then(shortName, (error: unknown) => {
    if (isProblem(error) && error.code === 'not-found') return undefined
    throw error
  })

export const groupList = (group: string) => `group/${group}`
