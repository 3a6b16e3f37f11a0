import { describe, expect, it } from '@jest/globals'
import { proved } from '../../checks/proved.ts'
import { seeded } from '../../local/cloud/faults.ts'
import { stepOf, ticketFor, waitOf } from './ticket.ts'

// Past saturation, in time made up: the door's own arithmetic before a server that works one thing after another. What
// a refusal with a ticket costs beside an application is what DynamoDB charges for both (functions' units: 3 to 23).

/** Milliseconds of work for an application, and for a refusal with a ticket. */
const FULL = 50
const SHED = FULL * (3 / 23)
/** Milliseconds after which nobody waits for an answer; a phone then asks again. */
const PATIENCE = 5000
const PER_SECOND = 1000 / FULL
/** What an operator tells the door: something is left for all that is not filing. */
const DOOR = PER_SECOND * 0.6

type Come = { at: number; who: number; of: number; first: number }
type Done = { of: number; first: number; ms: number }

/** Those who come, in order of time; what they ask again is put among them. */
function line(all: Come[]) {
  const waiting = all.toSorted((a, b) => b.at - a.at)
  return {
    next: () => waiting.pop(),
    add: (it: Come) => {
      let low = 0
      for (let high = waiting.length; low < high; ) {
        const middle = (low + high) >> 1
        if ((waiting[middle]?.at ?? 0) > it.at) low = middle + 1
        else high = middle
      }
      waiting.splice(low, 0, it)
    },
  }
}

/**
 * One server, first come first served. With doors (one for each municipality, or one for all) who comes past what a door takes
 * is sent away with a ticket; without them everybody queues, and work for who gave up is done in vain.
 */
function served(all: Come[], until: number, doorOf: ((of: number) => number) | undefined, perSecond = DOOR): Done[] {
  const coming = line(all)
  const doors = new Map<number, { busyUntil: number; came: number }>()
  const tickets = new Map<number, number>()
  const done: Done[] = []
  let free = 0
  for (let it = coming.next(); it && it.at < until; it = coming.next()) {
    const begins = Math.max(free, it.at)
    const now = new Date(it.at).toISOString()
    if (doorOf && !tickets.has(it.who)) {
      const door = doors.get(doorOf(it.of)) ?? { busyUntil: 0, came: 0 }
      const before = Math.max(door.busyUntil, it.at)
      doors.set(doorOf(it.of), { busyUntil: before + stepOf(perSecond), came: door.came + 1 })
      const ticket = ticketFor(door.came + 1, before, now)
      if (ticket) {
        free = begins + SHED
        tickets.set(it.who, ticket.turn)
        coming.add({ ...it, at: it.at + (waitOf(ticket, now, perSecond)?.seconds ?? 0) * 1000 })
        continue
      }
    }
    free = begins + FULL
    if (free - it.at <= PATIENCE && free < until) done.push({ of: it.of, first: it.first, ms: free - it.first })
    else if (free - it.at > PATIENCE) coming.add({ ...it, at: it.at + PATIENCE })
  }
  return done
}

const dice = seeded(1)
const SECONDS = 60
const crowd = (perSecond: number, of = 0, from = 0): Come[] =>
  Array.from({ length: Math.round(perSecond * SECONDS) }, (_, n) => {
    const at = dice() * SECONDS * 1000
    return { at, first: at, who: from + n, of }
  })

describe('past saturation', () => {
  const rates = [0.5, 1, 2, 3, 4]
  const goodput = (doorOf?: (of: number) => number) =>
    rates.map((times) => served(crowd(DOOR * times), SECONDS * 1000, doorOf).length / SECONDS)

  it('goodput stays at what the door lets in, four times past it; without a door it falls to nothing', () => {
    const [withDoor, naive] = [goodput(() => 0), goodput()]
    const under = (all: readonly number[]) => all.slice(1).filter((it) => it < 0.9 * Math.max(...all)).length
    proved({
      id: 'F3',
      what: `goodput under 0.9 of the most, at ${rates.slice(1).join(', ')} times what the door lets in (time made up)`,
      n: rates.length - 1,
      violations: under(withDoor),
      baseline: under(naive),
    })
    expect(under(withDoor)).toBe(0)
    expect(under(naive)).toBeGreaterThan(1)
  })

  it('is over some seconds after the crowd is', () => {
    const early = crowd(DOOR * 3).filter(({ at }) => at < 8000)
    const after = crowd(DOOR * 0.5, 0, 100_000).filter(({ at }) => at > 40_000)
    const end = SECONDS * 1000 - 1000
    const waits = served([...early, ...after], SECONDS * 1000, () => 0).filter(
      ({ first: at }) => at > 40_000 && at < end,
    )
    expect(waits).toHaveLength(after.filter(({ at }) => at < end).length)
    expect(Math.max(...waits.map(({ ms }) => ms))).toBeLessThan(1000)
  })
})

describe('one municipality floods a hundred times over', () => {
  const OTHERS = 40
  const calm = DOOR / 2 / OTHERS
  const slowest = (flood: number, doorOf: (of: number) => number, perSecond: number) => {
    const others = Array.from({ length: OTHERS }, (_, n) => crowd(calm, n + 1, (n + 1) * 10_000)).flat()
    const done = served([...others, ...crowd(calm * flood)], SECONDS * 1000, doorOf, perSecond).filter(
      ({ of }) => of > 0,
    )
    const slow = (of: number) => {
      const times = done.filter((it) => it.of === of).map(({ ms }) => ms)
      return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * 0.95)] ?? Number.POSITIVE_INFINITY
    }
    return Array.from({ length: OTHERS }, (_, n) => slow(n + 1))
  }
  /** Five units of work: what two who come at one moment make each other wait. */
  const NOTHING = FULL * 5

  it('the other forty do not feel it: each has a door of its own', () => {
    const before = slowest(1, (of) => of, DOOR / 4)
    const late = (after: readonly number[]) =>
      after.filter((ms, at) => ms > Math.max(NOTHING, 1.2 * (before[at] ?? 0))).length
    const [own, one] = [late(slowest(100, (of) => of, DOOR / 4)), late(slowest(100, () => 0, DOOR))]
    proved({
      id: 'F5',
      what: 'other municipalities whose 95 of 100 wait longer while one floods (time made up; naive: one door for all)',
      n: OTHERS,
      violations: own,
      baseline: one,
    })
    expect(own).toBe(0)
    expect(one).toBe(OTHERS)
  })
})
