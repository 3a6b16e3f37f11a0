import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Applicant, classAt, inOrder, positions } from './queue.ts'
import type { QueueRules } from './region.ts'

const rules: QueueRules = {
  id: 'r',
  validFrom: '2026-01-01',
  law: '',
  order: ['outOfTurn+sibling', 'outOfTurn', 'first+sibling', 'first', 'sibling', 'preferential', 'none'],
  tieBreak: 'application-id',
}
const one = (id: string, over: Partial<Applicant> = {}): Applicant => ({
  id,
  filedAt: '2026-03-01T00:00:00.000Z',
  benefit: 'none',
  siblingsAt: [],
  wishes: ['a', 'b'],
  ...over,
})

describe('the class of an application at an organisation', () => {
  it.each([
    ['out of turn with a sibling there', one('x', { benefit: 'outOfTurn', siblingsAt: ['a'] }), 0],
    ['out of turn with a sibling elsewhere', one('x', { benefit: 'outOfTurn', siblingsAt: ['b'] }), 1],
    ['first with a sibling there', one('x', { benefit: 'first', siblingsAt: ['a'] }), 2],
    ['a sibling there alone', one('x', { siblingsAt: ['a'] }), 4],
    [
      'preferential with a sibling there, which this rule set does not set apart',
      one('x', { benefit: 'preferential', siblingsAt: ['a'] }),
      4,
    ],
    ['nothing', one('x'), 6],
  ])('%s', (_, it, expected) => expect(classAt(it, 'a', rules)).toBe(expected))
})

describe('the common queue', () => {
  it('goes by class, then by filing, then by id', () => {
    const late = '2026-03-02T00:00:00.000Z'
    const all = [
      one('none-late', { filedAt: late }),
      one('b'),
      one('a'),
      one('first-late', { benefit: 'first', filedAt: late }),
      one('out', { benefit: 'outOfTurn', filedAt: late }),
    ]
    expect(inOrder(all, rules).map(({ id }) => id)).toEqual(['out', 'first-late', 'a', 'b', 'none-late'])
  })

  const applicant = fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    filedAt: fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.001Z', '2026-04-01T00:00:00.000Z'),
    benefit: fc.constantFrom('outOfTurn' as const, 'first' as const, 'preferential' as const, 'none' as const),
    siblingsAt: fc.subarray(['a', 'b']),
    wishes: fc.constantFrom(['a'], ['b'], ['a', 'b']),
  })
  const queue = fc.uniqueArray(applicant, { selector: ({ id }) => id, maxLength: 40 })

  it('does not depend on the order in which applications are read', () => {
    fc.assert(
      fc.property(queue, fc.infiniteStream(fc.nat()), (all, dice) => {
        const shuffled = all
          .map((it) => ({ it, by: dice.next().value ?? 0 }))
          .sort((x, y) => x.by - y.by)
          .map(({ it }) => it)
        expect(inOrder(shuffled, rules)).toEqual(inOrder(all, rules))
      }),
    )
  })

  it('gives every place once, and as many ahead as the place says', () => {
    fc.assert(
      fc.property(queue, (all) => {
        const found = [...positions(all, rules).values()]
        expect(found.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(all.map((_, at) => at + 1))
        for (const { position, total, ahead } of found) {
          expect(total).toBe(all.length)
          expect(ahead.outOfTurn + ahead.first + ahead.preferential + ahead.none).toBe(position - 1)
        }
      }),
    )
  })
})
