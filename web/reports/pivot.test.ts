import { describe, expect, it } from '@jest/globals'
import { agesIn, byAge, totalOf } from './pivot.ts'
import { pauseBefore } from './use-reports.ts'

const rows = [
  { group: { id: '5a', title: '5А' }, age: 11, children: 18 },
  { group: { id: '5a', title: '5А' }, age: 10, children: 2 },
  { group: { id: '6a', title: '6А' }, age: 11, children: 1 },
  { group: { id: '5a', title: '5А' }, age: 11, children: 3 },
]
const lines = byAge(
  rows,
  ({ group }) => group,
  ({ children }) => children,
)

describe('counts by age', () => {
  it('has a line for each thing, in the order in which they come', () => {
    expect(lines.map(({ title, total }) => [title, total])).toEqual([
      ['5А', 23],
      ['6А', 1],
    ])
    expect([...(lines[0]?.ages ?? [])]).toEqual([
      [11, 21],
      [10, 2],
    ])
  })

  it('has the ages that somebody has, youngest first, and sums that agree', () => {
    expect(agesIn(lines)).toEqual([10, 11])
    const { ages, total } = totalOf(lines, 'Всего')
    expect([...ages]).toEqual([
      [10, 2],
      [11, 22],
    ])
    expect(total).toBe(rows.reduce((all, { children }) => all + children, 0))
  })

  it('is nothing of nothing', () => {
    expect(totalOf([], 'Всего')).toEqual({ id: 'total', title: 'Всего', ages: new Map(), total: 0 })
  })
})

describe('a list that is watched', () => {
  it('is looked at soon, then ever more rarely, and never more often again', () => {
    const pauses = Array.from({ length: 9 }, (_, look) => pauseBefore(look))
    expect(pauses[0]).toBe(1)
    expect(pauses.at(-1)).toBe(15)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  })
})
