import { marketOf } from './build-market.ts'
import { type Market, MarketError } from './market.ts'
import { PlainLines } from './plain-lines.ts'
import { inRankOrder, type Lot } from './rank-order.ts'
import { NO_TEXT, Roll } from './roll.ts'
import { type Asker, type Heading, type Offered, readRecord } from './run-records.ts'
import type { Lists } from './wishes.ts'

/** The rule by which a run ranks its children, as its protocol states it; `verify` knows this one. */
export const RANKING = 'class, sibling, points, submittedAt, lot, id'

/** The run of a municipality: what was read, and the market that follows from it. */
export interface Municipal {
  readonly heading: Heading
  /** In the order of the market's applicants. */
  readonly children: readonly Child[]
  readonly programmes: readonly Offered[]
  readonly market: Market
}

/** A child without its list, which is a part of the market. */
export interface Child {
  readonly id: string
  readonly category: string | undefined
  readonly district: string | undefined
  readonly frozen: Asker['held']
  readonly holds: Asker['holds']
}

/**
 * Reads the lines of a run, UTF-8: one record each (`readRecord`), in any order; the heading first, if there is one.
 *
 * At a programme a child stands by class, then with a brother or sister there before without, then by points (more is
 * better), by filing, by lot (one for a family; without a seed none is drawn) and by id. So the result does not depend on
 * the order of the lines. Where a programme writes out its `priority`, that is the whole truth about class there. A child
 * outside the ages of a programme is not accepted there.
 *
 * @throws MarketError with the line, here and in `buildMarket`
 */
export function readMunicipal(bytes: Uint8Array, lot: Lot): Municipal {
  const { heading, programmes, roll } = readLines(bytes)
  const ids = roll.ids.texts()
  const texts = roll.texts.texts()
  const order = inRankOrder(roll, ids, texts, heading.seed, lot)
  const children: Child[] = []
  const areSeated = roll.held.size + roll.holds.size > 0
  for (let at = 0; at < order.length; at++) {
    const child = order[at] ?? 0
    children.push({
      id: ids[child] ?? '',
      category: texts[roll.category[child] ?? 0],
      district: texts[roll.district[child] ?? 0],
      frozen: areSeated ? roll.held.get(child) : undefined,
      holds: areSeated ? roll.holds.get(child) : undefined,
    })
  }
  const lists = (numbers: ReadonlyMap<string, number>) => new Ranking(heading, programmes, numbers, roll).lists(order)
  return { heading, children, programmes, market: marketOf(children, programmes, lists) }
}

function readLines(bytes: Uint8Array) {
  let heading: Heading = { seed: '' }
  const programmes: Offered[] = []
  const roll = new Roll(linesIn(bytes) + 1)
  const plain = new PlainLines(bytes, roll)
  const decoder = new TextDecoder()
  let number = 0
  for (let from = 0; from < bytes.length; ) {
    number++
    const end = bytes.indexOf(10, from)
    const to = end < 0 ? bytes.length : end
    if (!plain.read(from, to)) {
      const line = decoder.decode(bytes.subarray(from, to))
      if (line.trim() !== '') {
        const record = readRecord(line, number)
        if ('asker' in record) roll.add(record.asker, number)
        else if ('offered' in record) programmes.push(record.offered)
        else if (number === 1) heading = record.run
        else throw new MarketError(`line ${number}`, 'what the run says of itself stands in line 1')
      }
    }
    from = to + 1
  }
  return { heading, programmes, roll }
}

/** How many lines end in it. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

/** Says how children stand at programmes. */
class Ranking {
  readonly #roll: Roll
  readonly #programmes: readonly Offered[]
  readonly #ageOn: string | undefined
  /** For each name among the wishes the number of the programme; -1 for none. */
  readonly #numbers: Int32Array
  /** For each programme that writes out its rank the tier of each child. */
  readonly #tiers: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** No programme ranks in a way of its own or looks at ages. */
  readonly #areAlike: boolean

  constructor({ ageOn }: Heading, programmes: readonly Offered[], numbers: ReadonlyMap<string, number>, roll: Roll) {
    this.#roll = roll
    this.#programmes = programmes
    this.#ageOn = ageOn
    this.#numbers = Int32Array.from(roll.wished.texts(), (name) => numbers.get(name) ?? -1)
    this.#areAlike = programmes.every(({ ages, priority }) => !ages && !priority)
    this.#tiers = new Map(
      programmes.flatMap(({ id, priority }, p) => (priority ? [[p, tiersOf(id, priority, roll)] as const] : [])),
    )
  }

  /** The lists of the children in that order. @throws MarketError at a wish for what there is not */
  lists(order: Uint32Array): Lists {
    const { wishStart, wishes } = this.#roll
    const start = new Uint32Array(order.length + 1)
    const total = wishStart[order.length] ?? 0
    const numbers = this.#numbers
    const lists = { start, programme: new Uint16Array(total), priority: new Float64Array(total) }
    let end = 0
    for (let a = 0; a < order.length; a++) {
      const child = order[a] ?? 0
      const from = wishStart[child] ?? 0
      const to = wishStart[child + 1] ?? 0
      const everywhere = this.#priorityEverywhere(child)
      for (let wish = from; wish < to; wish++) {
        const programme = numbers[wishes[wish] ?? 0] ?? -1
        if (programme < 0) throw this.#unknown(child, wish)
        lists.programme[end] = programme
        lists.priority[end++] = everywhere ?? this.#priority(child, programme, wish)
      }
      start[a + 1] = end
    }
    return lists
  }

  /** What is the same at all programmes, as it is for most children; undefined where it depends on the programme. */
  #priorityEverywhere(child: number): number | undefined {
    const { classes, siblings } = this.#roll
    const differs = (classes.size > 0 && classes.has(child)) || (siblings.size > 0 && siblings.has(child))
    return this.#areAlike && !differs ? 2 * (this.#roll.class[child] ?? 0) + 1 : undefined
  }

  #priority(child: number, programme: number, wish: number): number {
    const roll = this.#roll
    const tiers = this.#tiers.size === 0 ? undefined : this.#tiers.get(programme)
    if (tiers) return tiers.get(child) ?? -1
    const classes = roll.classes.size === 0 ? undefined : roll.classes.get(child)
    const own = classes ? (classes[wish - (roll.wishStart[child] ?? 0)] ?? -1) : (roll.class[child] ?? 0)
    const ages = this.#programmes[programme]?.ages
    if (own < 0 || (ages && !this.#isWithin(ages, child, programme))) return -1
    const siblings = roll.siblings.size === 0 ? undefined : roll.siblings.get(child)
    return 2 * own + (siblings?.includes(roll.wishes[wish] ?? 0) ? 0 : 1)
  }

  #isWithin([from, to]: readonly [number, number], child: number, programme: number): boolean {
    const birth = this.#roll.birth[child] ?? NO_TEXT
    if (birth === NO_TEXT) {
      const wants = `"${this.#programmes[programme]?.id}" asks for an age`
      throw new MarketError(`applicant "${this.#roll.ids.textOf(child)}"`, `"birth" is missing: ${wants}`)
    }
    if (this.#ageOn === undefined)
      throw new MarketError('line 1', '"ageOn" of {"type":"run"} is missing: programmes have ages')
    const years = fullYears(this.#roll.texts.textOf(birth), this.#ageOn)
    return from <= years && years <= to
  }

  #unknown(child: number, wish: number): MarketError {
    const { ids, wished, wishes, wishStart } = this.#roll
    const place = `applicant "${ids.textOf(child)}", wish ${wish - (wishStart[child] ?? 0)}`
    return new MarketError(place, `there is no programme "${wished.textOf(wishes[wish] ?? 0)}"`)
  }
}

function tiersOf(programme: string, priority: NonNullable<Offered['priority']>, { ids }: Roll): Map<number, number> {
  const tiers = new Map<number, number>()
  for (const [tier, entry] of priority.entries()) {
    for (const id of [entry].flat()) {
      const place = `programme "${programme}", priority ${tier}`
      const child = ids.findText(id)
      if (child < 0) throw new MarketError(place, `there is no applicant "${id}"`)
      if (tiers.has(child)) throw new MarketError(place, `"${id}" is ranked twice`)
      tiers.set(child, tier)
    }
  }
  return tiers
}

/** Civil dates: whoever is born on 29 February is a year older from 1 March. */
const fullYears = (birth: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5, 10) < birth.slice(5, 10) ? 1 : 0)
