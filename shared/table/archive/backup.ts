import * as z from 'zod/mini'
import { listObjects, wholeObject } from '../../files/objects.ts'
import type { Finished, Writer } from '../../vault/archive.ts'
import { chains } from './archive-chains.ts'
import { content, type Line, lineOf } from './archive-lines.ts'
import { itemMark, keyOf, placeMark, type RawItem, rawPage, type Shelf } from './raw.ts'

/** What is copied of the buckets: pages are drawn anew, raw messages live thirty days and are not kept longer. */
const BUCKETS = { before: 'roots', after: 'files' } as const
/** Bytes of objects that make a part. */
const PART_BYTES = 8_000_000

const Cursor = z.record(z.string(), z.looseObject({ S: z.string() }))
const Place = z.object({
  phase: z.enum(['before', 'items', 'after']),
  /** Of `items`: which time the table is gone through, since when, how far, and how many differences it has shown. */
  pass: z.number(),
  since: z.string(),
  after: z.optional(Cursor),
  changed: z.number(),
  /** Chains that were cut to their state or filled up to it. */
  mended: z.number(),
  /** Of the buckets: the last object that was saved. */
  object: z.optional(z.string()),
})
type Place = z.infer<typeof Place>

/** What a finished archive says of itself. */
export const About = z.object({
  /** `snapshot`: all of it as it was at `at`. `chains`: what changed while the last pass went on may be older or newer. */
  consistency: z.enum(['snapshot', 'chains']),
  at: z.string(),
  passes: z.number(),
  items: z.number(),
  objects: z.number(),
  /** Changes of the last pass, and chains that were cut to their state or filled up to it. */
  unsettled: z.number(),
  mended: z.number(),
})
export type About = z.infer<typeof About>

/** How many items a finished archive of the main table holds. */
export const itemsOf = ({ about }: Finished): number => About.parse(about).items

type How = {
  shelf: Shelf
  passes: number
  clock: () => string
  /** Hears after each page how many items of the pass have been read. */
  tell?: (read: number, pass: number) => void
}

/**
 * Copies the main table and the objects that stay into an archive, while others write.
 *
 * The table is gone through again and again, and each time what differs from the archive is added, until a pass finds no
 * difference. Then every item was the same at two readings with the beginning of that pass between them, so the archive
 * is the table as it was at that moment. Where others never stop writing, the archive ends after `passes` with every
 * chain whole: a chain goes as far as its state in the archive says.
 *
 * Signed roots are copied before the items and files after them: no root knows more than the items, no item names a file
 * that is not there.
 */
export async function copyMain(writer: Writer, { shelf, passes, clock, tell }: How): Promise<Finished> {
  const { region } = writer.manifest
  const held = content()
  const history = chains()
  const note = (line: Line) => {
    const fresh = held.note(line)
    if ('put' in line) history.note(line.put, fresh)
  }
  for await (const lines of writer.saved()) for (const line of lines) note(lineOf(line))
  const save = async (lines: Line[], next: Place) => {
    for (const line of lines) note(line)
    await writer.step(lines, next)
  }

  let place = writer.state === undefined ? first : Place.parse(writer.state)
  if (place.phase === 'before') place = await copyObjects(BUCKETS.before, region, place, save)
  if (place.phase === 'before') place = { ...first, phase: 'items', since: clock() }

  while (place.phase === 'items') {
    // What is gone shows only at the end of a whole pass: one that was broken off begins anew, but for the first.
    const seen = place.pass === 1 ? undefined : new Set<string>()
    if (seen) place = { ...place, after: undefined, changed: 0, since: clock() }
    let read = 0
    do {
      const page = await rawPage(shelf, region, place.after)
      const other = page.items.filter((item) => held.marks.get(placeMark(keyOf(item))) !== itemMark(item))
      const lines = other.map((put): Line => ({ put }))
      for (const item of page.items) seen?.add(placeMark(keyOf(item)))
      place = { ...place, after: page.next && Cursor.parse(page.next), changed: place.changed + lines.length }
      if (lines.length > 0 || !seen) await save(lines, place)
      read += page.items.length
      tell?.(read, place.pass)
    } while (place.after)
    const gone = seen ? [...held.marks.keys()].filter((mark) => !seen.has(mark)) : []
    const unsettled = place.changed + gone.length
    if (gone.length > 0) await save([{ gone }], place)
    if (seen && unsettled === 0) place = { ...place, phase: 'after' }
    else if (place.pass < passes) place = { ...place, pass: place.pass + 1 }
    else {
      const mending = await history.mending(shelf)
      place = { ...place, phase: 'after', changed: Math.max(1, unsettled), mended: mending.chains }
      await save(mending.lines, place)
    }
  }

  const { since: at, pass, changed, mended } = place
  place = await copyObjects(BUCKETS.after, region, place, save)
  return writer.finish(clock(), {
    ...{ consistency: changed === 0 ? 'snapshot' : 'chains', at, passes: pass, items: held.marks.size },
    ...{ objects: held.objects.size, unsettled: changed, mended },
  } satisfies About)
}

const first: Place = { phase: 'before', pass: 1, since: '', changed: 0, mended: 0 }

/** Copies a bucket from the place on. @returns the place behind it */
async function copyObjects(
  bucket: (typeof BUCKETS)[keyof typeof BUCKETS],
  region: string | undefined,
  place: Place,
  save: (lines: Line[], next: Place) => Promise<void>,
): Promise<Place> {
  const wanted = (await listObjects(bucket, region === undefined ? '' : `${region}/`)).toSorted()
  let lines: Line[] = []
  let size = 0
  let at = place
  for (const key of wanted.filter((one) => one > (place.object ?? ''))) {
    const object = await wholeObject(bucket, key)
    if (!object) continue
    const { body, ...said } = object
    lines.push({ object: { bucket, key, ...said, body: Buffer.from(body).toString('base64') } })
    size += body.length
    at = { ...place, object: key }
    if (size < PART_BYTES) continue
    await save(lines, at)
    lines = []
    size = 0
  }
  if (lines.length > 0) await save(lines, at)
  return at
}

/**
 * Copies the keys table. After the main one: then whoever stands there has a key here; who came in between is left out
 * when the copy is restored.
 */
export async function copyKeys(writer: Writer, { shelf, clock, tell }: Omit<How, 'passes'>): Promise<Finished> {
  const State = z.object({ after: z.optional(Cursor), done: z.boolean() })
  let { after, done } = writer.state === undefined ? { after: undefined, done: false } : State.parse(writer.state)
  let read = writer.manifest.parts.reduce((sum, { lines }) => sum + lines, 0)
  while (!done) {
    const page: { items: RawItem[]; next: RawItem | undefined } = await rawPage(shelf, writer.manifest.region, after)
    after = page.next && Cursor.parse(page.next)
    done = after === undefined
    await writer.step(
      page.items.map((put): Line => ({ put })),
      { after, done },
    )
    read += page.items.length
    tell?.(read, 1)
  }
  return writer.finish(clock(), { items: read })
}
