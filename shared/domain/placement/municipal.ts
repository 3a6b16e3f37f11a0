import type { Applicant, buildMarket } from './build-market.ts'
import { MarketError } from './market.ts'
import type { Asker, Heading, Offered } from './run-records.ts'
import { readRecord } from './run-records.ts'
import type { Wishing } from './wishes.ts'

/** The rule by which a run ranks its children, as its protocol states it; `verify` knows this one. */
export const RANKING = 'class, sibling, points, submittedAt, lot, id'

/** The run of a municipality: what was read, and the market that follows from it. */
export interface Municipal {
  readonly heading: Heading
  /** In the order of the market's applicants. */
  readonly children: readonly Child[]
  readonly programmes: readonly Offered[]
  readonly description: Parameters<typeof buildMarket>[0]
}

/** A child without its list: a million wishes are kept as numbers. */
export type Child = Omit<Asker, 'prefs'> & {
  /** Its wishes are `from` up to `to` of all wishes; `classes` where some differ from its own. */
  readonly from: number
  readonly to: number
  readonly classes: readonly (number | null)[] | undefined
}

/** Draws the lot of a child or family: texts are compared, the smaller goes first. SHA-256 of seed and name in practice. */
export type Lot = (seed: string, name: string) => string

/**
 * Reads the lines of a run: one record each (`readRecord`), in any order; the heading first, if there is one.
 *
 * At a programme a child stands by class, then with a brother or sister there before without, then by points (more is
 * better), by filing, by lot (one for a family; without a seed
 * none is drawn) and by id. So the result does not depend on the order of the lines. Where
 * a programme writes out its `priority`, that is the whole truth about class there. A child outside the ages of a
 * programme is not accepted there.
 *
 * @throws MarketError with the line, here and in `buildMarket`
 */
export function readMunicipal(lines: Iterable<string>, lot: Lot): Municipal {
  let heading: Heading = { seed: '' }
  const children: Child[] = []
  const programmes: Offered[] = []
  const wishes = new Wishes()
  let number = 0
  for (const line of lines) {
    number++
    if (line.trim() === '') continue
    const record = readRecord(line, number)
    if ('asker' in record) children.push(wishes.keep(record.asker))
    else if ('offered' in record) programmes.push(record.offered)
    else if (number === 1) heading = record.run
    else throw new MarketError(`line ${number}`, 'what the run says of itself stands in line 1')
  }
  inOrder(children, heading.seed, lot)
  const numbers = new Map(programmes.map(({ id }, at) => [id, at]))
  const ranking: Ranking = {
    wishes,
    numbers: wishes.names.map((name) => numbers.get(name)),
    ranks: ranksOf(programmes, children),
    ages: new Map(programmes.flatMap(({ id, ages }) => (ages ? [[id, ages] as const] : []))),
    ageOn: heading.ageOn,
  }
  const applicants = children.map((child) => new Ranked(child, ranking))
  return { heading, children, programmes, description: { applicants, programmes } }
}

/** The wishes of all children one after another, as numbers of names. */
class Wishes {
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()
  #wishes = new Uint32Array(1024)
  #end = 0

  keep(asker: Asker): Child {
    const { prefs } = asker
    const from = this.#end
    const to = from + prefs.length
    if (to > this.#wishes.length) {
      const larger = new Uint32Array(2 * to)
      larger.set(this.#wishes)
      this.#wishes = larger
    }
    let own = true
    for (const wish of prefs) {
      if (typeof wish !== 'string') own = false
      this.#wishes[this.#end++] = this.#numberOf(typeof wish === 'string' ? wish : wish.programme)
    }
    const classes = own ? undefined : prefs.map((wish) => (typeof wish === 'string' ? asker.class : wish.class))
    // Written out: copying the rest of an object takes as long as reading its line.
    const { id, class: ownClass, points, filed, siblingAt, category, family, birth, district, held } = asker
    return { id, class: ownClass, points, filed, siblingAt, category, family, birth, district, held, from, to, classes }
  }

  /** The number of the name that stands there. */
  at(wish: number): number {
    return this.#wishes[wish] ?? 0
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/** Sorts in place; the lot is drawn only where points and filing are equal. Without a seed ids decide, a family's least. */
function inOrder(children: Child[], seed: string, lot: Lot): void {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const least = new Map<string, string>()
  for (const { id, family } of seed === '' ? children : [])
    if (family !== undefined && id < (least.get(family) ?? `${id} `)) least.set(family, id)
  const lots = new Map<string, string>()
  const lotOf = ({ id, family }: Child): string => {
    if (seed === '') return (family !== undefined && least.get(family)) || id
    const name = family === undefined ? `applicant ${id}` : `family ${family}`
    const found = lots.get(name) ?? lot(seed, name)
    lots.set(name, found)
    return found
  }
  children.sort((a, b) => {
    if (a.points !== b.points) return b.points - a.points
    if (a.filed !== b.filed) return a.filed < b.filed ? -1 : 1
    return byText(lotOf(a), lotOf(b)) || byText(a.id, b.id)
  })
}

type Ranks = ReadonlyMap<string, ReadonlyMap<string, number>>

/** For each programme that writes out its rank the tier of each child. */
function ranksOf(programmes: readonly Offered[], children: readonly Child[]): Ranks {
  const ranks = new Map<string, Map<string, number>>()
  const written = programmes.flatMap(({ id, priority }) => (priority ? [{ id, priority }] : []))
  const known = new Set(written.length === 0 ? [] : children.map(({ id }) => id))
  for (const { id, priority } of written) {
    const tiers = new Map<string, number>()
    for (const [tier, entry] of priority.entries()) {
      for (const child of [entry].flat()) {
        const place = `programme "${id}", priority ${tier}`
        if (!known.has(child)) throw new MarketError(place, `there is no applicant "${child}"`)
        if (tiers.has(child)) throw new MarketError(place, `"${child}" is ranked twice`)
        tiers.set(child, tier)
      }
    }
    ranks.set(id, tiers)
  }
  return ranks
}

/** Wishes are made anew when they are asked for, and forgotten. */
class Ranked implements Omit<Applicant, 'wishes'>, Wishing {
  readonly #child: Child
  readonly #ranking: Ranking

  constructor(child: Child, ranking: Ranking) {
    this.#child = child
    this.#ranking = ranking
  }

  get id(): string {
    return this.#child.id
  }

  get category(): string | undefined {
    return this.#child.category
  }

  get frozen(): Child['held'] {
    return this.#child.held
  }

  get wishes(): Wishing['wishes'] {
    const { from, to, class: own, classes } = this.#child
    const { wishes, numbers } = this.#ranking
    const found: { programme: number; priority: number | null }[] = []
    for (let wish = from; wish < to; wish++) {
      const name = wishes.at(wish)
      const programme = numbers[name]
      const id = wishes.names[name] ?? ''
      if (programme === undefined) throw new MarketError(`applicant "${this.id}"`, `there is no programme "${id}"`)
      found.push({ programme, priority: this.#priority(id, classes ? (classes[wish - from] ?? null) : own) })
    }
    return found
  }

  #priority(programme: string, own: number | null): number | null {
    const { ranks, ages, ageOn } = this.#ranking
    const tiers = ranks.size === 0 ? undefined : ranks.get(programme)
    if (tiers) return tiers.get(this.#child.id) ?? null
    if (own === null) return null
    const span = ages.size === 0 ? undefined : ages.get(programme)
    if (span && !isWithin(span, this.#child, programme, ageOn)) return null
    const { siblingAt } = this.#child
    return 2 * own + (siblingAt.length > 0 && siblingAt.includes(programme) ? 0 : 1)
  }
}

interface Ranking {
  readonly wishes: Wishes
  /** For each name among the wishes the number of the programme. */
  readonly numbers: readonly (number | undefined)[]
  readonly ranks: Ranks
  readonly ages: ReadonlyMap<string, readonly [number, number]>
  readonly ageOn: string | undefined
}

function isWithin([from, to]: readonly [number, number], child: Child, programme: string, ageOn?: string): boolean {
  const place = `applicant "${child.id}"`
  if (child.birth === undefined) throw new MarketError(place, `"birth" is missing: "${programme}" asks for an age`)
  if (ageOn === undefined) throw new MarketError('line 1', '"ageOn" of {"type":"run"} is missing: programmes have ages')
  const years = fullYears(child.birth, ageOn)
  return from <= years && years <= to
}

/** Civil dates: whoever is born on 29 February is a year older from 1 March. */
const fullYears = (birth: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5, 10) < birth.slice(5, 10) ? 1 : 0)
