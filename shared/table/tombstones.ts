import { tombstonesOf } from '../vault/tombstones.ts'
import { keys } from './keys.ts'
import { type Change, keyOf, placeMark, type RawItem, rawBetween, rawItems, shelfOf, writeRaw } from './raw.ts'
import { rosterMentions } from './rosters.ts'

export type Buried = {
  people: number
  /** Marks of the places whose items were removed here. */
  removed: { main: Set<string>; keys: Set<string> }
  bad: string[]
}

/**
 * Erases from the tables what leads to the people whose tombstones stand in the locked bucket: keys, uniqueness, blind
 * index, lists that name them, and their own partition (card, principal, notices). What was sealed under their keys
 * elsewhere can no longer be read by anybody. May be repeated.
 */
export async function applyTombstones(region: string): Promise<Buried> {
  const { tombstones, bad } = await tombstonesOf(region)
  const dead = new Set(tombstones.map(({ ref }) => ref))
  const removed = { main: new Set<string>(), keys: new Set<string>() }
  if (dead.size === 0) return { people: 0, removed, bad }

  const shelves = { main: shelfOf('main'), keys: shelfOf('keys') }
  const remove = async (thing: 'main' | 'keys', items: readonly RawItem[]) => {
    const gone = items.map((item): Change => ({ gone: keyOf(item) }))
    await writeRaw(shelves[thing], gone)
    for (const item of items) removed[thing].add(placeMark(keyOf(item)))
  }
  for await (const items of rawItems(shelves.keys, region)) {
    const leading = await Promise.all(items.map((item) => leadsTo(dead, region, item)))
    await remove(
      'keys',
      items.filter((_, at) => leading[at]),
    )
  }
  for (const ref of dead) {
    const { pk } = keys.card({ region, ref })
    await remove('main', await rawBetween(shelves.main, pk, ' ', '~'))
  }
  return { people: dead.size, removed, bad }
}

/** Whether an item of the keys table leads to one of these people. */
async function leadsTo(dead: ReadonlySet<string>, region: string, { kind, data }: RawItem): Promise<boolean> {
  const ref = data?.M?.ref?.S
  if (ref !== undefined) return dead.has(ref)
  const list = data?.M?.list?.S
  return kind?.S === 'ROSTER' && list !== undefined && rosterMentions(region, list, dead)
}
