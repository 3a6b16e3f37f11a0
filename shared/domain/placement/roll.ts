import { MarketError } from './market.ts'
import { grown, NameTable } from './name-table.ts'
import type { Asker } from './run-records.ts'

/** In place of the number of a text: none. */
export const NO_TEXT = 0xffffffff

/**
 * The children of a run as columns, in the order of its file. A name is a number of one of the three tables; what few
 * children have stands apart by the child's number.
 */
export class Roll {
  count = 0
  readonly ids: NameTable
  readonly wished = new NameTable()
  /** Categories, families, districts and dates of birth. */
  readonly texts = new NameTable()

  readonly class: Float64Array
  readonly points: Float64Array
  /** Milliseconds; `Infinity` for none. */
  readonly filed: Float64Array
  readonly category: Uint32Array
  readonly family: Uint32Array
  readonly district: Uint32Array
  readonly birth: Uint32Array

  /** Wishes of child `c`, best first, are `wishStart[c]` up to `wishStart[c + 1]` of `wishes`. */
  readonly wishStart: Uint32Array
  wishes = new Uint32Array(64)
  readonly classes = new Map<number, readonly (number | null)[]>()
  readonly siblings = new Map<number, readonly number[]>()
  readonly holds = new Map<number, string>()
  readonly held = new Map<number, NonNullable<Asker['held']>>()

  constructor(most: number) {
    this.ids = new NameTable(most)
    this.class = new Float64Array(most)
    this.points = new Float64Array(most)
    this.filed = new Float64Array(most)
    this.category = new Uint32Array(most)
    this.family = new Uint32Array(most)
    this.district = new Uint32Array(most)
    this.birth = new Uint32Array(most)
    this.wishStart = new Uint32Array(most + 1)
  }

  /** The next wish of the child that is being read, which is the last. */
  wish(number: number, position: number): void {
    const at = (this.wishStart[this.count] ?? 0) + position
    if (at === this.wishes.length) this.wishes = grown(this.wishes, new Uint32Array(2 * at))
    this.wishes[at] = number
  }

  /** The child that was being read is complete. */
  end(wishes: number): void {
    this.wishStart[this.count + 1] = (this.wishStart[this.count] ?? 0) + wishes
    this.count++
  }

  /** @throws MarketError with the number of the line where the id is used already */
  add(asker: Asker, line: number): void {
    const { count: child, texts, wished } = this
    if (this.ids.numberOfText(asker.id) < child)
      throw new MarketError(`line ${line} ("${asker.id}")`, 'the id is used twice')
    const textOf = (text: string | undefined) => (text === undefined ? NO_TEXT : texts.numberOfText(text))
    this.class[child] = asker.class
    this.points[child] = asker.points
    this.filed[child] = asker.filed
    this.category[child] = textOf(asker.category)
    this.family[child] = textOf(asker.family)
    this.district[child] = textOf(asker.district)
    this.birth[child] = textOf(asker.birth)
    const { prefs, siblingAt, held, holds } = asker
    for (const [position, it] of prefs.entries())
      this.wish(wished.numberOfText(typeof it === 'string' ? it : it.programme), position)
    const classes = prefs.map((it) => (typeof it === 'string' ? asker.class : it.class))
    if (prefs.some((it) => typeof it !== 'string')) this.classes.set(child, classes)
    const siblings = siblingAt.map((it) => wished.numberOfText(it))
    if (siblings.length > 0) this.siblings.set(child, siblings)
    if (held) this.held.set(child, held)
    if (holds !== undefined) this.holds.set(child, holds)
    this.end(prefs.length)
  }
}
