import { between, classAt, criteriaAt, pointsAt } from '../../shared/domain/queue/queue.ts'
import { mostPoints, type QueueRules } from '../../shared/domain/queue/queue-rules.ts'
import type { CityChild, CityWish } from './queue-file.ts'

/** A child in one queue of the official list: where it stands there, and by the rules. */
type Standing = {
  child: CityChild
  kindergarten: string
  official: number
  class: number
  points: number
  /** The place inside a class by the rest of the rules; the same for those whom they do not tell apart. */
  rank: number
  /** The points with which the official place would agree best. */
  fitting: number
  /** The points without those for the territory, where the places of the child speak against it. */
  settled: number
}

/** Why a pair stands the other way round than by the rules, and in how many pairs. */
export type Cause = { cause: string; pairs: number }

export type Comparison = {
  queues: number
  /** Pairs of children in one queue with different official places. */
  pairs: number
  concordant: number
  /** Of `pairs`. */
  share: number
  /** The share if everybody had the points with which the official places agree best. */
  shareWithFittingPoints: number
  /**
   * The share if the children whose places speak so at most of the kindergartens of their territory had no territory anywhere:
   * one fact of a family that the file does not have, such as for how long it has lived there. How many they are.
   */
  shareWithOneFact: number
  withoutTerritory: number
  /**
   * Children with three or more kindergartens of their territory, by how many of those places speak against it: of a fact of the
   * family nearly all speak alike.
   */
  territorySpeaks: { never: number; partly: number; always: number }
  causes: Cause[]
  /** Places in queues where the official order agrees with other points than the file shows, by the criteria the file shows. */
  shifted: { criteria: string; official: 'fewer' | 'more'; places: number }[]
  /** Two children of one queue at the same official place: no pair. */
  sharedPlaces: number
}

/**
 * Compares the official places of a file with the order of a rule set, queue by queue: a queue is those who ask for the same
 * kindergarten, language, method and types of group. Returns nothing where the file has no official places.
 */
export function compare(children: readonly CityChild[], rules: QueueRules): Comparison | undefined {
  const queues = new Map<string, Standing[]>()
  for (const child of children)
    for (const wish of child.kindergartens) {
      if (wish.position === undefined) continue
      const name = queueOf(wish)
      const itsClass = classAt(child, wish.kindergarten, rules)
      const points = pointsAt(child, wish.kindergarten, rules, itsClass)
      const { kindergarten, position: official } = wish
      const standing = {
        child,
        kindergarten,
        official,
        class: itsClass,
        points,
        rank: 0,
        fitting: points,
        settled: points,
      }
      queues.set(name, [...(queues.get(name) ?? []), standing])
    }
  if (queues.size === 0) return undefined

  for (const queue of queues.values()) {
    rankAll(queue, rules)
    fitPoints(queue, rules)
  }
  const settled = settle([...queues.values()].flat(), rules)
  const tally = new Tally(rules)
  for (const queue of queues.values()) tally.add(queue)
  return { queues: queues.size, ...tally.result(), ...settled }
}

/** So many places speak for or against something of a family; fewer may by chance. */
const SEVERAL = 3

/** Takes the territory from children most of whose places speak against it, and counts how they speak. */
function settle(standings: readonly Standing[], rules: QueueRules) {
  const { points: territory = 0 } = rules.points?.find(({ criterion }) => criterion === 'territory') ?? {}
  const local = standings.filter((it) => criteriaAt(it.child, it.kindergarten, rules).includes('territory'))
  const speaks = { never: 0, partly: 0, always: 0 }
  let withoutTerritory = 0
  for (const its of Map.groupBy(local, ({ child }) => child.id).values()) {
    const against = its.filter((it) => it.fitting < it.points).length
    if (its.length >= SEVERAL) speaks[against === 0 ? 'never' : against === its.length ? 'always' : 'partly']++
    if (against * 2 <= its.length) continue
    withoutTerritory++
    for (const it of its) it.settled = Math.max(0, it.points - territory)
  }
  return { withoutTerritory, territorySpeaks: speaks }
}

const queueOf = ({ kindergarten, language, method, types = [] }: CityWish) =>
  [kindergarten, language, method, ...types].join('\n')

function rankAll(queue: Standing[], rules: QueueRules): void {
  const order = between(rules)
  const sameId = (it: CityChild) => ({ ...it, id: '' })
  const sorted = queue.toSorted((a, b) => order(a.child, b.child))
  for (const [at, it] of sorted.entries()) {
    const before = sorted[at - 1]
    it.rank = before && order(sameId(before.child), sameId(it.child)) === 0 ? before.rank : at
  }
}

/** Below 0 when `a` goes first. Points are given apart, so that other ones can be tried. */
const byRules = (a: Standing, pointsOfA: number, b: Standing, pointsOfB: number): number =>
  a.class - b.class || pointsOfB - pointsOfA || a.rank - b.rank

/**
 * Finds for everybody the points with which most of the official order agrees, one after another until nothing moves: the file
 * may show a criterion otherwise than the city counted it. The points of the file are kept where nothing is won by others.
 */
function fitPoints(queue: Standing[], rules: QueueRules): void {
  const most = mostPoints(rules)
  const counts = (it: Standing) => !rules.pointsIn || rules.pointsIn.includes(rules.order[it.class] ?? '')
  if (most === 0) return
  for (let round = 0, moved = true; moved && round < 12; round++) {
    moved = false
    for (const it of queue) {
      if (!counts(it)) continue
      const agrees = (points: number) =>
        queue.reduce((sum, other) => {
          if (other === it || other.official === it.official || other.class !== it.class) return sum
          return sum + (byRules(it, points, other, other.fitting) < 0 === it.official < other.official ? 1 : 0)
        }, 0)
      let best = it.fitting
      let found = agrees(best) + (best === it.points ? 0.5 : 0)
      for (let points = 0; points <= most; points++) {
        const here = agrees(points) + (points === it.points ? 0.5 : 0)
        if (here > found) [best, found] = [points, here]
      }
      if (best !== it.fitting) {
        it.fitting = best
        moved = true
      }
    }
  }
}

class Tally {
  readonly #rules: QueueRules
  readonly #causes = new Map<string, number>()
  readonly #shifted = new Map<string, { criteria: string; official: 'fewer' | 'more'; places: number }>()
  #pairs = 0
  #concordant = 0
  #fitting = 0
  #settled = 0
  #shared = 0

  constructor(rules: QueueRules) {
    this.#rules = rules
  }

  add(queue: readonly Standing[]): void {
    for (const it of queue) if (it.fitting !== it.points) this.#shift(it)
    for (const [at, one] of queue.entries())
      for (const other of queue.slice(at + 1)) {
        if (one.official === other.official) this.#shared++
        else if (one.official < other.official) this.#pair(one, other)
        else this.#pair(other, one)
      }
  }

  #pair(first: Standing, second: Standing): void {
    this.#pairs++
    const fits = byRules(first, first.fitting, second, second.fitting) < 0
    if (fits) this.#fitting++
    if (byRules(first, first.settled, second, second.settled) < 0) this.#settled++
    const order = byRules(first, first.points, second, second.points)
    if (order < 0) this.#concordant++
    else this.#count(this.#causes, causeOf(first, second, order, fits, this.#rules))
  }

  #count(map: Map<string, number>, key: string): void {
    map.set(key, (map.get(key) ?? 0) + 1)
  }

  #shift({ child, kindergarten, points, fitting }: Standing): void {
    const criteria = criteriaAt(child, kindergarten, this.#rules)
    const official = fitting < points ? 'fewer' : 'more'
    const key = `${criteria} ${official}`
    const row = this.#shifted.get(key) ?? { criteria: criteria.join('+') || 'none', official, places: 0 }
    row.places++
    this.#shifted.set(key, row)
  }

  result() {
    const causes = [...this.#causes].map(([cause, pairs]) => ({ cause, pairs })).toSorted((a, b) => b.pairs - a.pairs)
    const share = (part: number) => (this.#pairs === 0 ? 1 : Math.round((part / this.#pairs) * 1e6) / 1e6)
    return {
      pairs: this.#pairs,
      concordant: this.#concordant,
      share: share(this.#concordant),
      shareWithFittingPoints: share(this.#fitting),
      shareWithOneFact: share(this.#settled),
      causes,
      shifted: [...this.#shifted.values()].toSorted((a, b) => b.places - a.places),
      sharedPlaces: this.#shared,
    }
  }
}

/** `first` stands before `second` officially and not by the rules. */
function causeOf(
  first: Standing,
  second: Standing,
  order: number,
  fits: boolean,
  { order: names }: QueueRules,
): string {
  const nameOf = (it: Standing) => names[it.class] ?? 'no class'
  if (order === 0) return 'the rules do not tell the two apart'
  if (first.class !== second.class) return `class: ${nameOf(first)} stands before ${nameOf(second)}`
  if (!fits) return 'neither class nor any number of points explains it'
  const [up, down] = [first.fitting > first.points, second.fitting < second.points]
  if (up && down) return 'points: one stands as with more, the other as with fewer than the file shows'
  if (up) return 'points: the first stands as with more points than the file shows'
  if (down) return 'points: the second stands as with fewer points than the file shows'
  return 'points: both stand otherwise than the file shows'
}
