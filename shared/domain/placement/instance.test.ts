import { describe, expect, it } from '@jest/globals'
import { buildMarket } from './build-market.ts'
import { readInstance, readMatching } from './instance.ts'
import { named } from './names.ts'
import { place } from './place.ts'

const solve = (instance: object) => {
  const market = buildMarket(readInstance(instance))
  return named(market, place(market))
}

const A = (over: object = {}) => ({ id: 'A', capacity: 1, priority: [['x', 'y', 'z']], ...over })
const asking = (...ids: string[]) => ids.map((id) => ({ id, prefs: ['A'] }))
const placed = (over: object) =>
  Object.entries(solve({ applicants: asking('x', 'y', 'z'), programmes: [A()], ...over }))
const winner = (over: object) => placed(over).find(([, programme]) => programme !== null)?.[0]

describe('readInstance', () => {
  it('reads lists, tiers, slots and categories, and ignores what is only told', () => {
    const instance = {
      id: '00',
      title: 'x',
      tags: [],
      expected: {},
      verified: '',
      ageOn: '2026-09-01',
      applicants: [
        { id: 'x', prefs: ['A', 'B'], category: 'benefit', submittedAt: '2026-03-01T09:00:00Z', birth: '2023-09-01' },
        { id: 'y', prefs: ['A'], siblingAt: ['A'], enrolledAt: 'A', notes: 'anything' },
      ],
      programmes: [
        { id: 'A', capacity: 2, priority: ['y', ['x']], slots: [{ seats: 1, category: 'benefit' }], soft: false },
        { id: 'B', capacity: 1, priority: [] },
      ],
    }
    expect(readInstance(instance)).toEqual({
      applicants: [
        {
          id: 'x',
          category: 'benefit',
          wishes: [
            { programme: 'A', priority: 1 },
            { programme: 'B', priority: null },
          ],
        },
        { id: 'y', category: undefined, wishes: [{ programme: 'A', priority: 0 }] },
      ],
      programmes: [
        { id: 'A', capacity: 2, slots: [{ seats: 1, category: 'benefit' }], soft: false },
        { id: 'B', capacity: 1 },
      ],
    })
  })

  it.each<[string, object, string]>([
    ['the order in the file, when nothing else is said', {}, 'x'],
    [
      'whatever the dates say',
      { applicants: asking('x', 'y', 'z').map((one, at) => ({ ...one, submittedAt: `2026-03-0${9 - at}` })) },
      'x',
    ],
    ['tieBreak', { tieBreak: ['z', 'y', 'x'] }, 'z'],
    ['tieBreak as numbers', { tieBreak: { x: 7, y: 3, z: 5 } }, 'y'],
    ['tieBreak of some, the others after them', { tieBreak: ['y'] }, 'y'],
    [
      'the rank first, the tie-break only within a tier',
      { programmes: [A({ priority: ['x', ['y', 'z']] })], tieBreak: ['z', 'y', 'x'] },
      'x',
    ],
    [
      'the family its luckiest member is in',
      { tieBreak: ['z', 'x', 'y'], families: [['z', 'y']], programmes: [A({ priority: [['x', 'y']] })] },
      'y',
    ],
    ['the number of the family itself', { tieBreak: ['twins', 'x'], families: { twins: ['y', 'z'] } }, 'y'],
    [
      'families told by member',
      { tieBreak: ['z', 'x', 'y'], families: { y: 'twins', z: 'twins' }, programmes: [A({ priority: [['x', 'y']] })] },
      'y',
    ],
  ])('breaks ties by %s', (_, over, first) => {
    expect(winner(over)).toBe(first)
  })

  it('seats twins together where one stranger would come between', () => {
    const lot = { tieBreak: ['y', 'x', 'z'], programmes: [A({ capacity: 2 })] }
    const seated = (over: object) =>
      placed(over)
        .flatMap(([id, programme]) => (programme === null ? [] : [id]))
        .toSorted()
    expect(seated(lot)).toEqual(['x', 'y'])
    expect(seated({ ...lot, families: [['y', 'z']] })).toEqual(['y', 'z'])
  })

  it('keeps frozen places, and fixed ones with their ground', () => {
    const x = (over: object) =>
      solve({ applicants: [...asking('y'), { id: 'x', prefs: [], ...over }], programmes: [A({ priority: ['y'] })] })
    expect(x({ frozen: 'A' })).toEqual({ x: 'A', y: null })
    expect(x({ frozen: { programme: 'A', slot: 0 } })).toEqual({ x: 'A', y: null })
    expect(x({ fixed: { programme: 'A', ground: 'представление прокурора' } })).toEqual({ x: 'A', y: null })
    expect(() => x({ fixed: 'A' })).toThrow('instance, applicants 1, fixed: is not {"programme", "slot"?, "ground"?}')
    expect(() => x({ frozen: 'B' })).toThrow('applicant "x", frozen at "B": there is no such programme')
  })

  it.each<[string, unknown, string]>([
    ['what is no object', [], 'instance: is not an object'],
    ['a missing part', { applicants: [] }, 'instance: "programmes" is missing'],
    ['an unknown field', { applicants: [], programmes: [], seed: 1 }, 'instance: there is no field "seed" here'],
    [
      'an unknown field of an applicant',
      { applicants: [{ id: 'x', prefs: [], lot: 1 }], programmes: [] },
      'instance, applicants 0: there is no field "lot" here',
    ],
    [
      'a list that is none',
      { applicants: [{ id: 'x', prefs: 'A' }], programmes: [] },
      'instance, applicants 0, prefs: is not a list',
    ],
    [
      'a number for an id',
      { applicants: [{ id: 7, prefs: [] }], programmes: [] },
      'instance, applicants 0, id: is not a text',
    ],
    [
      'a date that is none',
      { applicants: [{ id: 'x', prefs: [], birth: 'May' }], programmes: [] },
      'instance, applicants 0, birth: "May" is not a date',
    ],
    [
      'a text for seats',
      { applicants: [], programmes: [A({ slots: [{ seats: '1' }] })] },
      'instance, programmes 0, slots 0, seats: is not a number',
    ],
    [
      'a word for soft',
      { applicants: [], programmes: [A({ soft: 'yes' })] },
      'instance, programmes 0, soft: is not true or false',
    ],
    [
      'a stranger in a priority list',
      { applicants: [], programmes: [A()] },
      'programme "A", priority 0: there is no applicant "x"',
    ],
    [
      'an applicant listed twice',
      { applicants: [...asking('x'), ...asking('x')], programmes: [A({ priority: ['x'] })] },
      'applicant "x": the id is used twice',
    ],
    [
      'an applicant ranked twice',
      { applicants: asking('x'), programmes: [A({ priority: ['x', ['x']] })] },
      'programme "A", priority 1: "x" is ranked twice',
    ],
    [
      'a stranger in tieBreak',
      { applicants: [], programmes: [], tieBreak: ['x'] },
      'instance, tieBreak: there is no applicant or family "x"',
    ],
    [
      'a tie-break told twice',
      { applicants: asking('x'), programmes: [], tieBreak: ['x', 'x'] },
      'instance, tieBreak: "x" is listed twice',
    ],
    [
      'a stranger in a family',
      { applicants: [], programmes: [], families: [['x']] },
      'instance, families: there is no applicant "x"',
    ],
    [
      'somebody in two families',
      { applicants: asking('x'), programmes: [], families: [['x'], ['x']] },
      'instance, families: "x" is in two families',
    ],
  ])('refuses %s', (_, instance, message) => {
    expect(() => readInstance(instance)).toThrow(message)
  })
})

describe('readMatching', () => {
  it('reads places', () => {
    expect(readMatching({ x: 'A', y: null })).toEqual(new Map(Object.entries({ x: 'A', y: null })))
    expect(() => readMatching({ x: 1 })).toThrow('matching, applicant "x": is not a text')
  })
})
