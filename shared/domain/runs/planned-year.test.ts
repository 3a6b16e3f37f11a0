import { expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sameYear } from '../swap.ts'
import type { ConfirmedPlan, PlanLine } from './group-plan.ts'
import { begin, linesAhead, placesFrom } from './planned-year.ts'

const line: PlanLine = {
  ...{ group: 'g', organisation: '215', title: 'Группа', language: '1', ages: [3, 3], capacity: 20, now: 18 },
  ...{ leaving: 5, joining: 0, movingOut: 0, reserved: 2, state: 'working' },
}

it.each<[string, Partial<PlanLine>, { capacity: number; free: number }, { capacity: number; free: number }]>([
  ['as planned: what is left of the plan is free', {}, { capacity: 20, free: 2 }, { capacity: 18, free: 4 }],
  ['fewer are there than the plan knew of', {}, { capacity: 20, free: 5 }, { capacity: 18, free: 7 }],
  ['more are there: a place that was kept back is theirs', {}, { capacity: 23, free: 0 }, { capacity: 19, free: 0 }],
  ['more than there are places: nobody loses one', {}, { capacity: 30, free: 0 }, { capacity: 26, free: 0 }],
  ['nobody leaves twice', { leaving: 18 }, { capacity: 20, free: 10 }, { capacity: 18, free: 17 }],
  ['in repair nobody is taken', { state: 'repair', leaving: 18 }, { capacity: 20, free: 2 }, { capacity: 1, free: 0 }],
])('%s', (_, over, now, places) => {
  const planned = { capacity: 5, free: 4 }
  expect(placesFrom({ line: { ...line, ...over }, now, planned })).toEqual(places)
})

it('the counts of children agree whatever the counters say, and no place is free that a child has', () => {
  const count = fc.nat({ max: 30 })
  fc.assert(
    fc.property(count, count, count, count, fc.nat({ max: 5 }), (now, leaving, given, capacity, reserved) => {
      const counted = {
        line: { ...line, leaving, capacity, reserved: Math.min(reserved, capacity) },
        now: { capacity: 30, free: 30 - now },
        planned: { capacity: 30, free: 30 - given },
      }
      const places = placesFrom(counted)
      expect(places.capacity - places.free).toBe(Math.max(0, now - leaving) + given)
      expect(places.free).toBeGreaterThanOrEqual(0)
      if (places.free > 0) expect(places.capacity).toBe(capacity - counted.line.reserved)
    }),
  )
})

it('a plan begins group by group and says when it was the last, and which are crowded', () => {
  const lines = ['a', 'b', 'c'].map((group) => ({ ...line, group }))
  const base = { region: 'r', seq: 3, head: '', id: 'p', municipality: '1', startsOn: '2027-09-01', decisions: [] }
  const plan: ConfirmedPlan = { ...base, lines, status: 'confirmed', confirmedAt: 'now', confirmedBy: 'x' }
  const of = (it: ConfirmedPlan, taken = 10) =>
    linesAhead(it, 2).map((one) => ({
      ...{ line: one, now: { capacity: 40, free: 40 - taken }, planned: { capacity: 0, free: 0 } },
    }))
  const first = begin(plan, of(plan, 26), 'then')
  expect(first).toMatchObject({ status: 'confirmed', begun: ['a', 'b'], crowded: ['a', 'b'] })
  if (first.status !== 'confirmed') throw new Error('one group is left')
  expect(begin(first, of(first), 'then')).toMatchObject({
    status: 'begun',
    begun: ['a', 'b', 'c'],
    crowded: ['a', 'b'],
  })
})

it('places are exchanged within a year: one of a planned year for one of this year only once it has begun', () => {
  const planned = { organisation: '215', group: 'a', plan: '2027-09-01' }
  const current = { organisation: '219', group: 'b' }
  expect(sameYear(planned, { ...current, plan: '2027-09-01' }, '2027-06-01')).toBe(true)
  expect(sameYear(planned, current, '2027-08-31')).toBe(false)
  expect(sameYear(planned, current, '2027-09-01')).toBe(true)
})
