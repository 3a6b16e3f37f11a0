import type { Applicant, MarketDescription } from './build-market.ts'
import type { Programme, Slot } from './slots.ts'

/**
 * The rules in their plainest words, slow and without a single array of numbers: what the tests hold `place` and `check`
 * against. Reads descriptions that `buildMarket` accepts.
 */
export type Places = ReadonlyMap<string, string | null>

/**
 * Deferred acceptance. `next` says which of those waiting asks now; the result must not depend on it.
 */
export function placeNaively(told: MarketDescription, next: (waiting: number) => number = () => 0): Places {
  const market = withOwn(told)
  const places = new Map(market.applicants.map(({ id, frozen }) => [id, frozen?.programme ?? null]))
  const toAsk = new Map(market.applicants.map(({ id, wishes }) => [id, wishes.map(({ programme }) => programme)]))
  for (;;) {
    const waiting = market.applicants.filter(({ id, frozen }) => !frozen && !places.get(id) && toAsk.get(id)?.length)
    const asker = waiting[next(waiting.length)]
    if (!asker) return places
    const wish = toAsk.get(asker.id)?.shift()
    const asked = market.programmes.find(({ id }) => id === wish)
    if (!asked || priorityOf(asker, asked) === null) continue
    const candidates = [...holders(market, places, asked), asker]
    for (const { id } of candidates) places.set(id, null)
    for (const { id } of choose(market, asked, candidates)) places.set(id, asked.id)
  }
}

/** Every stable matching there is, by trying all matchings. */
export function allStable(told: MarketDescription): Places[] {
  const market = withOwn(told)
  const everything = market.applicants.reduce<[string, string | null][][]>(
    (begun, { id, wishes, frozen }) => {
      const options = frozen ? [frozen.programme] : [...acceptable(wishes), null]
      return begun.flatMap((matching) =>
        options.map((option): [string, string | null][] => [...matching, [id, option]]),
      )
    },
    [[]],
  )
  return everything.map((pairs) => new Map(pairs)).filter((places) => isStable(market, places))
}

export function isStable(told: MarketDescription, places: Places): boolean {
  const market = withOwn(told)
  return market.programmes.every((programme) => {
    const held = holders(market, places, programme)
    if (choose(market, programme, held).length < held.length) return false
    return market.applicants
      .filter((applicant) => !applicant.frozen && prefers(applicant, programme.id, places.get(applicant.id) ?? null))
      .every((applicant) => !choose(market, programme, [...held, applicant]).includes(applicant))
  })
}

/** Whether an applicant asks for the programme, is accepted there, and likes it better than the other one, or than none. */
export function prefers(applicant: Applicant, programme: string, other: string | null): boolean {
  const list = acceptable(ownLast(applicant).wishes)
  const rank = list.indexOf(programme)
  return rank >= 0 && (other === null || rank < list.indexOf(other))
}

const withOwn = ({ applicants, programmes }: MarketDescription): MarketDescription => ({
  applicants: applicants.map(ownLast),
  programmes,
})

/** The seat that an applicant has is the last thing it asks for, and nobody goes before it there. */
function ownLast({ holds, wishes, ...applicant }: Applicant): Applicant {
  if (holds === undefined) return { ...applicant, wishes }
  const at = wishes.findIndex(({ programme }) => programme === holds)
  const better = at < 0 ? wishes : wishes.slice(0, at)
  return { ...applicant, wishes: [...better, { programme: holds, priority: -1 }] }
}

const acceptable = (wishes: Applicant['wishes']): string[] =>
  wishes.filter(({ priority }) => priority !== null).map(({ programme }) => programme)

const priorityOf = ({ wishes }: Applicant, { id }: Programme): number | null =>
  wishes.find(({ programme }) => programme === id)?.priority ?? null

const holders = ({ applicants }: MarketDescription, places: Places, { id }: Programme): Applicant[] =>
  applicants.filter((applicant) => !applicant.frozen && places.get(applicant.id) === id)

/** Whom a programme keeps of those who ask: slot after slot the best that may sit there, then the unused soft reserves. */
function choose(market: MarketDescription, programme: Programme, candidates: readonly Applicant[]): Applicant[] {
  const order = (applicant: Applicant) => market.applicants.indexOf(applicant)
  const priority = (applicant: Applicant) => priorityOf(applicant, programme) ?? 0
  let left = candidates.toSorted((one, other) => priority(one) - priority(other) || order(one) - order(other))
  let unused = 0
  const kept: Applicant[] = []
  for (const { seats, category } of freeSlots(market, programme)) {
    const seated = left.filter((one) => category === undefined || one.category === category).slice(0, seats)
    kept.push(...seated)
    left = left.filter((one) => !seated.includes(one))
    if (category !== undefined && programme.soft !== false) unused += seats - seated.length
  }
  return [...kept, ...left.slice(0, unused)]
}

/** The slots of a programme less its frozen seats. */
function freeSlots({ applicants }: MarketDescription, { id, capacity, slots = [] }: Programme): Slot[] {
  const named = slots.reduce((sum, { seats }) => sum + seats, 0)
  const free = [...slots, { seats: capacity - named }].map((slot: Slot) => ({ ...slot }))
  const frozen = applicants.filter((applicant) => applicant.frozen?.programme === id)
  const hasSlot = ({ frozen: place }: Applicant) => free[place?.slot ?? -1] !== undefined
  for (const applicant of [...frozen.filter(hasSlot), ...frozen.filter((one) => !hasSlot(one))]) {
    const left = free.filter(({ seats }) => seats > 0)
    const slot = hasSlot(applicant)
      ? free[applicant.frozen?.slot ?? -1]
      : (left.find(({ category }) => category === undefined || category === applicant.category) ?? left[0])
    if (slot) Object.assign(slot, { seats: slot.seats - 1 })
  }
  return free
}
