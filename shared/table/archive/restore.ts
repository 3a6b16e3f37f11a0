import { putObject } from '../../files/objects.ts'
import type { Archive } from '../../vault/archive.ts'
import { type Content, content, lineOf } from './archive-lines.ts'
import {
  type Change,
  itemMark,
  keyOf,
  type Marks,
  placeMark,
  type RawItem,
  rawItems,
  type Shelf,
  writeRaw,
} from './raw.ts'

/** Reads an archive through without keeping its items. */
export async function contentOf(archive: Archive): Promise<Content> {
  const held = content()
  for await (const lines of archive.lines()) for (const line of lines) held.note(lineOf(line))
  return held
}

export type Restored = {
  /** Items by kind. */
  kinds: Map<string, number>
  objects: number
  /** Those who have a card here: `demo/0a1b2c3d`. */
  people: Set<string>
}

type How = {
  /** Puts the objects of the archive back too, where they are not there any more. */
  objects: boolean
  tell?: (done: number) => void
}

/** Puts into a table what the archive holds in the end. May be repeated. */
export async function restoreMain(archive: Archive, held: Content, shelf: Shelf, how: How): Promise<Restored> {
  const restored: Restored = { kinds: new Map(), objects: 0, people: new Set() }
  const { marks } = held
  let done = 0
  for await (const lines of archive.lines()) {
    const puts: RawItem[] = []
    for (const value of lines) {
      const line = lineOf(value)
      if ('put' in line && marks.get(placeMark(keyOf(line.put))) === itemMark(line.put)) puts.push(line.put)
      if ('object' in line && how.objects) {
        const { bucket, key, body, ...said } = line.object
        if (await putObject(bucket, key, Buffer.from(body, 'base64'), { ...said, onlyNew: true })) restored.objects++
      }
    }
    await writeRaw(
      shelf,
      puts.map((put): Change => ({ put })),
    )
    for (const item of puts) {
      count(restored.kinds, item)
      const { region, ref } = item.data?.M ?? {}
      if (item.kind?.S === 'CARD') restored.people.add(`${region?.S}/${ref?.S}`)
    }
    done += puts.length
    how.tell?.(done)
  }
  return restored
}

const count = (kinds: Map<string, number>, { kind }: RawItem) =>
  kinds.set(kind?.S ?? '', (kinds.get(kind?.S ?? '') ?? 0) + 1)

/** Pages of the items of a keys archive. */
export async function* keysIn(archive: Archive): AsyncGenerator<RawItem[]> {
  for await (const lines of archive.lines())
    yield lines.flatMap((value) => {
      const line = lineOf(value)
      return 'put' in line ? [line.put] : []
    })
}

/**
 * Puts keys into a table, for the people who stand in the restored main table: one who came later has no card there, and
 * a mark that led to them would hold their place for ever.
 * @returns marks of what was put, and how many items led to nobody
 */
export async function restoreKeys(
  from: AsyncIterable<RawItem[]>,
  people: ReadonlySet<string>,
  shelf: Shelf,
): Promise<{ marks: Marks; leftOut: number }> {
  const marks: Marks = new Map()
  let leftOut = 0
  for await (const items of from) {
    const wanted = items.filter(({ data }) => {
      const { region, ref } = data?.M ?? {}
      return ref?.S === undefined || people.has(`${region?.S}/${ref.S}`)
    })
    leftOut += items.length - wanted.length
    await writeRaw(
      shelf,
      wanted.map((put): Change => ({ put })),
    )
    for (const item of wanted) marks.set(placeMark(keyOf(item)), itemMark(item))
  }
  return { marks, leftOut }
}

/** Where a table is other than it should be. `places`: keys of the first of them. */
export type Difference = { missing: number; other: number; more: number; places: string[] }
const SHOWN = 20

/**
 * Reads a table and holds it against marks.
 * @param without places that were emptied on purpose
 * @param changed places that were written anew on purpose
 */
export async function difference(
  marks: Marks,
  shelf: Shelf,
  region: string | undefined,
  without: ReadonlySet<string> = new Set(),
  changed: ReadonlySet<string> = new Set(),
): Promise<Difference> {
  const found: Difference = { missing: 0, other: 0, more: 0, places: [] }
  let met = 0
  for await (const items of rawItems(shelf, region)) {
    for (const item of items) {
      const key = keyOf(item)
      const mark = placeMark(key)
      const wanted = without.has(mark) ? undefined : marks.get(mark)
      if (wanted !== undefined) met++
      if (wanted === itemMark(item) || (wanted !== undefined && changed.has(mark))) continue
      found[wanted === undefined ? 'more' : 'other']++
      if (found.places.length < SHOWN) found.places.push(`${key.pk} ${key.sk}`)
    }
  }
  const wanted = [...marks.keys()].filter((mark) => !without.has(mark)).length
  return { ...found, missing: wanted - met }
}
