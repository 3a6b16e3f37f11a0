import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { largeParts, outcomeOf, type Part } from './outcome.ts'

const part = (name: string, placed: number, unplaced: number): Part<string> => ({ names: [name], placed, unplaced })

describe('neighbours', () => {
  it.each([
    ['stay apart when large', [part('a', 10, 12), part('b', 0, 30)], [part('a', 10, 12), part('b', 0, 30)]],
    ['join the next', [part('a', 3, 20), part('b', 9, 11)], [{ names: ['a', 'b'], placed: 12, unplaced: 31 }]],
    [
      'join the one before at the end',
      [part('a', 20, 0), part('b', 2, 0)],
      [{ names: ['a', 'b'], placed: 22, unplaced: 0 }],
    ],
    [
      'join further back',
      [part('a', 20, 0), part('b', 0, 15), part('c', 4, 0)],
      [{ names: ['a', 'b', 'c'], placed: 24, unplaced: 15 }],
    ],
    ['are not told of when all are too few', [part('a', 4, 0), part('b', 5, 30)], []],
    ['are none of none', [], []],
  ])('%s', (_, parts, large) => {
    expect(largeParts(parts)).toEqual(large)
  })

  it('are told of in numbers of ten or of none, and nobody is told of twice or forgotten in between', () => {
    const counts = fc.record({ placed: fc.nat(40), unplaced: fc.nat(40) })
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 12 }), (all) => {
        const parts = all.map((it, at) => ({ names: [at], ...it }))
        const large = largeParts(parts)
        for (const { placed, unplaced } of large)
          for (const count of [placed, unplaced]) expect(count === 0 || count >= 10).toBe(true)
        if (large.length > 0) expect(large.flatMap(({ names }) => names)).toEqual(parts.map(({ names: [at] }) => at))
      }),
    )
  })
})

describe('the outcome of a run', () => {
  const at = { startsOn: '2027-09-01', publishedAt: '2026-11-22T16:50:00Z' }
  const summary = { applications: 60, places: 35, placed: 35, unplaced: 25, byWish: [21, 9, 5], violations: 0 }

  it('is its sums, with what is of few told together', () => {
    const byClass = [
      { class: 'first', applications: 6, placed: 6, first: 6 },
      { class: 'none', applications: 54, placed: 29, first: 15 },
    ]
    const byAge = [
      { age: 3, applications: 22, placed: 22, first: 11 },
      { age: 2, applications: 38, placed: 13, first: 10 },
    ]
    expect(outcomeOf(at, { ...summary, byClass, byAge })).toEqual({
      ...at,
      all: { placed: 35, unplaced: 25, places: 35 },
      wishes: { first: 21, later: 14 },
      byRight: [{ names: ['first', 'none'], placed: 35, unplaced: 25 }],
      byAge: [
        { names: [2], placed: 13, unplaced: 25 },
        { names: [3], placed: 22, unplaced: 0 },
      ],
    })
  })

  it('does not tell of children who stay in their own kindergarten as waiting for a place', () => {
    const byAge = [{ age: 3, applications: 60, placed: 35, first: 21, stays: 15 }]
    const transfers = { asked: 16, moved: 1, waiting: 0 }
    expect(outcomeOf(at, { ...summary, byAge, transfers })).toMatchObject({
      all: { placed: 35, unplaced: 10 },
      byAge: [{ names: [3], placed: 35, unplaced: 10 }],
    })
  })

  it('of a handful of children has no number at all', () => {
    expect(outcomeOf(at, { ...summary, applications: 12, placed: 4, unplaced: 8, byWish: [4, 0, 0] })).toEqual({
      ...at,
      byRight: [],
      byAge: [],
    })
  })
})
