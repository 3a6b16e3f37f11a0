import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { openedBy, regionKeys } from '../../vault/region-keys.ts'
import { open, seal } from '../../vault/seal.ts'
import { keys as places } from '../keys.ts'
import { entity } from '../store/entity.ts'
import { commit } from '../store/facts.ts'
import { keysTable } from '../store/table.ts'
import { namesOfChildren } from './people.ts'

const Stored = z.object({
  region: z.string(),
  list: z.string(),
  /** Absent in lists that are only ever written whole. */
  seq: z.optional(z.number()),
  at: z.string(),
  sealed: z.string(),
  ttl: z.optional(z.number()),
})
const Rosters = entity<z.infer<typeof Stored>, { region: string; list: string }>({
  name: 'ROSTER',
  version: 1,
  schema: Stored,
  key: places.roster,
  ttl: ({ ttl }) => ttl,
  table: keysTable,
})

/** The names of a list, by ref: one item, under the region's key, in the table without long backups. */
export const Names = z.record(z.string(), z.string())
export type Names = z.infer<typeof Names>

/** Where a list lies is part of its seal. */
export const rosterPlace = (of: { region: string; list: string }) => `roster|${of.region}|${of.list}`

/** The item that holds the names of a list, or what else it shows of people; `days` when it may be dropped again. */
export async function sealedNames(act: Act, list: string, names: unknown, days?: number) {
  const { data } = await regionKeys(act.region)
  const of = { region: act.region, list }
  const ttl = days === undefined ? undefined : Math.floor(Date.parse(act.now) / 1000) + days * 86_400
  return { ...of, at: act.now, sealed: seal(data, rosterPlace(of), names, act.random(12)), ttl }
}

/** Rebuilds the list: an erased person is not in the new one. */
export const storeNames = (act: Act, list: string, names: Names, days?: number) => storeList(act, list, names, days)
/** The same for a list that shows more of people than their names. */
export const storeList = async (act: Act, list: string, names: unknown, days?: number) =>
  Rosters.store(await sealedNames(act, list, names, days))
export const putNames = async (act: Act, list: string, names: Names) =>
  Rosters.put({ ...(await sealedNames(act, list, names)), seq: 1 })

/**
 * Rebuilds a list by way of the one that stands. Two who rebuild at once do not write over each other: the second finds
 * the first one's list and builds on it. It may be repeated at any time, so it leaves no receipt.
 * @throws Problem `changed-meanwhile` when somebody else was faster
 */
export async function rebuildNames(
  { receipt: _, ...act }: Act,
  list: string,
  build: (before: Names) => Promise<Names>,
): Promise<void> {
  const of = { region: act.region, list }
  const [keys, item] = await Promise.all([regionKeys(act.region), Rosters.find(of)])
  const names = await build(item ? Names.parse(openedBy(keys, (key) => open(key, rosterPlace(of), item.sealed))) : {})
  const over = item ? item.seq : 0
  const next = { ...(await sealedNames(act, list, names)), seq: (over ?? 0) + 1 }
  await commit(act, undefined, [], Rosters.put(next, over === undefined ? {} : { over }))
}

/** Names by ref; empty for a list that was not built yet. */
export const namesIn = async (region: string, list: string): Promise<Names> => (await listIn(region, list, Names)) ?? {}

/** What a list shows of people; nothing when it was not built yet. */
export async function listIn<S extends z.ZodMiniType>(
  region: string,
  list: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  const of = { region, list }
  const [keys, item] = await Promise.all([regionKeys(region), Rosters.find(of, { fresh: false })])
  return item && schema.parse(openedBy(keys, (key) => open(key, rosterPlace(of), item.sealed)))
}

/**
 * The names of these children: from the list, and from their own cards where the list has them no longer or not yet. A
 * child that was erased has none.
 */
export async function namesOf(region: string, list: string, refs: readonly string[]): Promise<Names> {
  const listed = await namesIn(region, list)
  const missing = refs.filter((ref) => listed[ref] === undefined)
  return missing.length === 0 ? listed : { ...listed, ...(await namesOfChildren(region, missing)) }
}

export const groupList = (group: string) => `group/${group}`

/** Whether a list names one of these people or applications. */
export async function rosterMentions(region: string, list: string, refs: ReadonlySet<string>): Promise<boolean> {
  const text = JSON.stringify((await listIn(region, list, z.unknown())) ?? null)
  return text.matchAll(/"([\w-]{8,64})"/g).some(([, ref = '']) => refs.has(ref))
}
