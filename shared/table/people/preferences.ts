import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { Preferences, usual, type Way } from '../../domain/notices/preferences.ts'
import { personVault } from '../../vault/person.ts'
import { keys } from '../keys.ts'
import { readMany } from '../store/batch.ts'
import { entity, type Write } from '../store/entity.ts'
import { mainTable } from '../store/table.ts'

const Shelf = entity<Preferences, { region: string; ref: string }>({
  name: 'PREFERENCES',
  version: 1,
  schema: Preferences,
  key: keys.preferences,
})

/** What a person chose, or what is usual before they did. */
export const preferencesOf = async (region: string, ref: string): Promise<Preferences> =>
  (await Shelf.find({ region, ref })) ?? usual(region, ref)

/** Saves over the version that was read. */
export const putPreferences = (next: Preferences): Write =>
  Shelf.put({ ...next, seq: next.seq + 1 }, { over: next.seq })

/** What these people chose, by ref: only those who want to be told beyond the portal. */
export async function preferencesAmong(region: string, refs: readonly string[]): Promise<Map<string, Preferences>> {
  const items = await readMany(refs.map((ref) => ({ table: mainTable, key: keys.preferences({ region, ref }) })))
  const found = items.map((item) => Shelf.read(item)).filter(({ ways }) => ways.length > 0)
  return new Map(found.map((it) => [it.ref, it]))
}

const Addresses = z.partialRecord(z.enum(['email', 'sms', 'messenger']), z.string())
export type Addresses = z.infer<typeof Addresses>
const Asked = z.object({ address: z.string(), code: z.string() })
type Asked = z.infer<typeof Asked>

/** What of a person's preferences is sealed under their own key. */
export async function sealedOf(region: string, ref: string) {
  const vault = await personVault(region, ref)
  const place = keys.preferences({ region, ref })
  return {
    addresses: ({ sealed }: Preferences): Addresses =>
      sealed === undefined ? {} : Addresses.parse(vault.open(place, sealed)),
    asked: ({ pending }: Preferences): Asked | undefined => pending && Asked.parse(vault.open(place, pending.sealed)),
    seal: (act: Act, what: Addresses | Asked): string => vault.seal(act, place, what),
  }
}

/** These addresses and no others: those of ways that are off are forgotten. */
export const only = (addresses: Addresses, ways: readonly Way[]): Addresses =>
  Object.fromEntries(ways.flatMap((way) => (addresses[way] === undefined ? [] : [[way, addresses[way]]])))
