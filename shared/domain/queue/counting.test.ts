import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cohortOf } from '../calendar.ts'
import type { Group } from '../organisation.ts'
import {
  type Attending,
  accessibility,
  countContingent,
  countDemand,
  countQueue,
  organisationTotals,
  sumOf,
} from './counting.ts'

const allocation = { from: '2027-04-01', to: '2027-05-25', calculatedOn: '2027-09-01' }
const town = { code: '61701000', title: 'город Примерск', allocation }
const group = (id: string, more: Partial<Group> = {}): Group => ({
  ...{ region: 'demo', seq: 1, head: '', id, organisation: '302', unit: '302-1', municipality: town.code },
  ...{ kind: 'class', title: id, ages: [11, 11], forms: [5], language: '1', capacity: 25 },
  ...more,
})
const school = { id: '302', title: 'Школа № 2' }
const cohorts = fc.array(fc.record({ cohort: fc.integer({ min: 2008, max: 2028 }) }), { maxLength: 30 })

describe('the contingent', () => {
  it('counts every child once, in its group and age', () => {
    fc.assert(
      fc.property(fc.array(cohorts, { maxLength: 6 }), (classes) => {
        const attending = classes.map((pupils, at): Attending => ({ group: group(`5-${at}`), pupils }))
        const rows = countContingent(town, school, attending, 2026)
        expect(sumOf(rows)).toBe(classes.flat().length)
        expect(sumOf(organisationTotals(rows))).toBe(classes.flat().length)
        for (const { group: of, age, children } of rows) {
          const there = attending.find((it) => it.group.id === of.id)?.pupils ?? []
          expect(there.filter(({ cohort }) => Math.max(0, 2026 - cohort) === age)).toHaveLength(children)
        }
        const places = rows.map((row) => `${row.group.id}/${row.age}`)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })

  it('stands in the order of groups and ages', () => {
    const attending = [
      { group: group('10А', { ages: [16, 16] }), pupils: [{ cohort: 2010 }] },
      { group: group('5Б'), pupils: [{ cohort: 2015 }, { cohort: 2014 }, { cohort: 2015 }] },
      { group: group('5А'), pupils: [{ cohort: 2015 }] },
      { group: group('5В'), pupils: [] },
    ]
    const rows = countContingent(town, school, attending, 2026)
    expect(rows.map((row) => [row.group.title, row.age, row.children])).toEqual([
      ['5А', 11, 1],
      ['5Б', 11, 2],
      ['5Б', 12, 1],
      ['10А', 16, 1],
    ])
  })
})

describe('the queue', () => {
  it('knows ages on 1 September, whose day has come and whose right is confirmed', () => {
    const rows = countQueue(
      town,
      [
        { cohort: 2024, desiredOn: '2026-11-22', benefit: 'none' },
        { cohort: 2024, desiredOn: '2026-11-23', benefit: 'first' },
        { cohort: 2027, desiredOn: '2027-09-01', benefit: 'none' },
        { cohort: 2026, desiredOn: '2026-09-01', benefit: 'outOfTurn' },
      ],
      { year: 2026, today: '2026-11-22' },
    )
    expect(rows.map(({ municipality: _, ...row }) => row)).toEqual([
      { age: 0, waiting: 2, actual: 1, deferred: 1, privileged: 1 },
      { age: 2, waiting: 2, actual: 1, deferred: 1, privileged: 1 },
    ])
  })
})

it.each([
  [0, 0, 100],
  [0, 5, 0],
  [3, 1, 75],
  [2, 1, 66.67],
])('of %i who attend and %i who need a place now, the share that has one is %f %%', (attending, actual, share) => {
  expect(accessibility({ attending, actual })).toBe(share)
})

describe('the demand for the federal register', () => {
  // Counted once more child by child, from dates of birth as people count: nothing of the code above is used.
  const born = fc.record({
    year: fc.integer({ min: 2016, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.constantFrom(1, 2, 28),
  })
  const textOf = ({ year, month, day }: { year: number; month: number; day: number }) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const ageOnSeptember = (date: string, year: number) => {
    const [y = 0, m = 0, d = 0] = date.split('-').map(Number)
    const hadBirthday = m < 9 || (m === 9 && d === 1)
    return Math.max(0, year - y - (hadBirthday ? 0 : 1))
  }
  const child = fc.record({
    birth: born.map(textOf),
    attends: fc.constantFrom('group', 'class', 'nowhere'),
    desiredOn: fc.constantFrom('2026-09-01', '2027-04-14', '2027-04-15', '2027-04-16', '2027-09-01', '2027-09-02'),
  })

  it('is what an independent count of every child gives', () => {
    fc.assert(
      fc.property(
        fc.array(child, { maxLength: 60 }),
        fc.constantFrom('2027-03-31', '2027-04-15', '2027-05-26'),
        (children, today) => {
          const inAllocation = today === '2027-04-15'
          const spans = {
            '0-3': { attending: 0, actual: 0, deferred: 0 },
            '3-7': { attending: 0, actual: 0, deferred: 0 },
          }
          for (const { birth, attends, desiredOn } of children) {
            const age = ageOnSeptember(birth, 2026)
            const span = age < 3 ? spans['0-3'] : age < 8 ? spans['3-7'] : undefined
            if (!span) continue
            if (attends === 'group') span.attending++
            if (attends === 'nowhere' && desiredOn <= (inAllocation ? '2027-09-01' : today)) span.actual++
            else if (attends === 'nowhere') span.deferred++
          }
          const cohorts = (where: string) =>
            children.filter(({ attends }) => attends === where).map(({ birth }) => ({ cohort: cohortOf(birth) }))
          const attending = [
            { group: group('g', { kind: 'kindergarten-group' }), pupils: cohorts('group') },
            { group: group('c'), pupils: cohorts('class') },
          ]
          const waiting = children
            .filter(({ attends }) => attends === 'nowhere')
            .map(({ birth, desiredOn }) => ({ cohort: cohortOf(birth), desiredOn, benefit: 'none' as const }))
          const rows = countDemand(
            town,
            countContingent(town, school, attending, 2026),
            countQueue(town, waiting, { year: 2026, today }),
          )
          expect(rows.map(({ municipality: _, ages, ...row }) => [ages, row])).toEqual(Object.entries(spans))
          for (const row of rows) {
            const need = row.attending + row.actual
            const met = need === 0 ? 1 : row.attending / need
            expect(Math.abs(accessibility(row) / 100 - met)).toBeLessThanOrEqual(0.00005 + 1e-12)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
