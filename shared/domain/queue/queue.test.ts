import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Applicant, classAt, classOf, inOrder, pointsAt, positions, priorityAt } from './queue.ts'
import type { QueueRules } from './queue-rules.ts'

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

describe('the territory that is assigned to an organisation', () => {
  const local: QueueRules = { ...rules, order: [...rules.order.slice(0, -1), 'territory', 'none'] }
  const near = one('near', { filedAt: '2026-03-02T00:00:00.000Z', territoryOf: ['a'] })

  it('is a class there and nowhere else, and none where the rules do not name it', () => {
    expect([classAt(near, 'a', local), classAt(near, 'b', local), classAt(near, 'a', rules)]).toEqual([6, 7, 6])
    expect(inOrder([one('x'), near], local).map(({ id }) => id)).toEqual(['near', 'x'])
    expect(inOrder([one('x'), near], rules).map(({ id }) => id)).toEqual(['x', 'near'])
  })

  it('stands behind a better right of the same child', () => {
    expect(classAt({ ...near, benefit: 'first' }, 'a', local)).toBe(3)
    expect(classAt({ ...near, siblingsAt: ['a'] }, 'a', local)).toBe(4)
  })

  it('is told to those behind as a right, where it is one', () => {
    expect(positions([one('x'), near], local).get('x')?.ahead).toMatchObject({ preferential: 1, none: 0 })
    expect(positions([one('x', { filedAt: '2026-03-03T00:00:00.000Z' }), near], rules).get('x')?.ahead).toMatchObject({
      preferential: 0,
      none: 1,
    })
  })
})

describe('a rule set with classes of its own and points', () => {
  const city: QueueRules = {
    ...rules,
    order: ['both', 'one', 'moving'],
    classes: [
      { name: 'both', title: '', with: ['two-in-town'], without: ['moving'] },
      { name: 'one', title: '', with: ['one-in-town'], without: ['moving'] },
      { name: 'moving', title: '', with: ['moving'] },
    ],
    points: [
      { criterion: 'sibling', points: 1, law: '' },
      { criterion: 'territory', points: 2, law: '' },
    ],
    pointsIn: ['both', 'one'],
    within: ['points', 'born', 'filed'],
  }

  it('gives class and points at each organisation', () => {
    const it = one('x', { facts: ['one-in-town'], siblingsAt: ['a'], territoryOf: ['a'] })
    expect(['a', 'b'].map((at) => [classAt(it, at, city), pointsAt(it, at, city, 1)])).toEqual([
      [1, 3],
      [1, 0],
    ])
    expect(classOf(priorityAt(it, 'a', city), city)).toBe(1)
    const moving = { ...it, facts: ['one-in-town', 'moving'] }
    expect([classAt(moving, 'a', city), pointsAt(moving, 'a', city, 2)]).toEqual([2, 0])
    expect(classAt(one('stranger'), 'a', city)).toBe(3)
  })

  it('orders by class, points, birth and filing', () => {
    const all = [
      one('moving', { facts: ['two-in-town', 'moving'], siblingsAt: ['a'], bornOn: '2020-01-01' }),
      one('young', { facts: ['two-in-town'], bornOn: '2022-01-02' }),
      one('old', { facts: ['two-in-town'], bornOn: '2022-01-01' }),
      one('near', { facts: ['two-in-town'], bornOn: '2022-06-01', territoryOf: ['b'] }),
      one('one-near', { facts: ['one-in-town'], bornOn: '2020-01-01', territoryOf: ['b'], siblingsAt: ['b'] }),
    ]
    expect(inOrder(all, city).map(({ id }) => id)).toEqual(['near', 'old', 'young', 'one-near', 'moving'])
  })
})

describe('the common queue', () => {
  it('counts days of filing by the clock of the municipality, not of Greenwich', () => {
    const days: QueueRules = { ...rules, within: ['filed-day', 'born', 'filed'], zone: 'Asia/Yekaterinburg' }
    // 23:30 on 1 April there, and half an hour into 2 April: one day in Greenwich.
    const first = one('z', { filedAt: '2026-04-01T18:30:00.000Z', bornOn: '2022-06-01' })
    const next = one('a', { filedAt: '2026-04-01T19:30:00.000Z', bornOn: '2022-01-01' })
    expect(inOrder([next, first], days).map(({ id }) => id)).toEqual(['z', 'a'])
    expect(inOrder([next, first], { ...days, zone: 'UTC' }).map(({ id }) => id)).toEqual(['a', 'z'])
    // 00:30 and 23:30 of one day there: two days in Greenwich.
    const night = one('z', { filedAt: '2026-03-31T19:30:00.000Z', bornOn: '2022-06-01' })
    const late = one('a', { filedAt: '2026-04-01T18:30:00.000Z', bornOn: '2022-01-01' })
    expect(inOrder([night, late], days).map(({ id }) => id)).toEqual(['a', 'z'])
  })

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
