import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { assign, summaryOf } from './assign.ts'
import type { Snapshot, SnapshotApplication, SnapshotGroup } from './snapshot.ts'

const rules: Snapshot['rules'] = {
  id: 'r',
  validFrom: '2026-01-01',
  law: '',
  order: ['outOfTurn', 'first', 'sibling', 'none'],
  tieBreak: 'application-id',
}
const child = (id: string, wishes: string[], over: Partial<SnapshotApplication> = {}): SnapshotApplication => ({
  id,
  seq: 1,
  child: 'aaaaaaaa',
  number: id,
  filedAt: `2026-03-0${id.length}T00:00:00.000Z`,
  benefit: 'none',
  siblingsAt: [],
  wishes,
  cohort: 2024,
  orientation: '1',
  language: '1',
  schedule: '1',
  ...over,
})
const group = (id: string, organisation: string, free: number, over: Partial<SnapshotGroup> = {}): SnapshotGroup => ({
  id,
  organisation,
  title: id,
  ages: [3, 3],
  orientation: '1',
  language: '1',
  schedule: '1',
  free,
  ...over,
})
const snapshot = (applications: SnapshotApplication[], groups: SnapshotGroup[]): Snapshot => ({
  run: 'r1',
  startsOn: '2027-09-01',
  rules,
  applications,
  groups,
})
const placed = (it: Snapshot) =>
  Object.fromEntries(assign(it).assignments.map(({ application, group }) => [application, group]))

describe('a run', () => {
  it('gives the one place to the earlier, the other to the second wish', () => {
    expect(
      placed(snapshot([child('a', ['x', 'y']), child('bb', ['x', 'y'])], [group('x1', 'x', 1), group('y1', 'y', 1)])),
    ).toEqual({ a: 'x1', bb: 'y1' })
  })

  it('lets a confirmed right go before an earlier filing', () => {
    expect(
      placed(snapshot([child('a', ['x']), child('bb', ['x'], { benefit: 'first' })], [group('x1', 'x', 1)])),
    ).toEqual({ a: undefined, bb: 'x1' })
  })

  it('lets a sibling go first there and nowhere else', () => {
    const sibling = child('bb', ['x', 'y'], { siblingsAt: ['y'] })
    expect(placed(snapshot([child('a', ['x', 'y']), sibling], [group('x1', 'x', 1), group('y1', 'y', 1)]))).toEqual({
      a: 'x1',
      bb: 'y1',
    })
    expect(
      placed(
        snapshot(
          [child('a', ['y', 'x']), child('bb', ['y', 'x'], { siblingsAt: ['y'] })],
          [group('x1', 'x', 1), group('y1', 'y', 1)],
        ),
      ),
    ).toEqual({ a: 'x1', bb: 'y1' })
  })

  it.each([
    ['another age', { ages: [4, 4] }],
    ['another orientation', { orientation: '2' }],
    ['a profile nobody asked for', { profile: '1' }],
    ['another language', { language: '2' }],
    ['another regime', { schedule: '2' }],
  ])('does not place into a group of %s, and says so', (_, over) => {
    const [only] = assign(snapshot([child('a', ['x'])], [group('x1', 'x', 5, over)])).assignments
    expect(only).toMatchObject({ application: 'a', reasons: [{ organisation: 'x', why: 'no-group' }] })
    expect(only?.group).toBeUndefined()
  })

  it('tells the unplaced who was the last to get in', () => {
    const [, second] = assign(snapshot([child('a', ['x']), child('bb', ['x'])], [group('x1', 'x', 1)])).assignments
    expect(second?.reasons).toEqual([
      { organisation: 'x', why: 'others-first', last: { class: 3, filedAt: '2026-03-01T00:00:00.000Z' } },
    ])
  })

  it('tells when there was no place to give', () => {
    expect(assign(snapshot([child('a', ['x'])], [group('x1', 'x', 0)])).assignments[0]?.reasons).toEqual([
      { organisation: 'x', why: 'no-places' },
    ])
  })

  it('counts what it did', () => {
    const it = snapshot(
      [child('a', ['x']), child('bb', ['x', 'y']), child('ccc', ['x'])],
      [group('x1', 'x', 1), group('y1', 'y', 3)],
    )
    expect(summaryOf(it, assign(it))).toEqual({
      applications: 3,
      places: 4,
      placed: 2,
      unplaced: 1,
      byWish: [1, 1, 0],
      violations: 0,
    })
  })

  const applications = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,8}$/),
      wishes: fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 1 }),
      benefit: fc.constantFrom('outOfTurn' as const, 'first' as const, 'none' as const),
      cohort: fc.constantFrom(2023, 2024),
      second: fc.integer({ min: 10, max: 59 }),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  const groups = fc
    .tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4))
    .map(([x, y, z, older]) => [
      group('x1', 'x', x),
      group('y1', 'y', y),
      group('z1', 'z', z),
      group('x2', 'x', older, { ages: [4, 4] }),
    ])

  it('gives the same bytes whatever the order of the snapshot, never more than there is, and nothing the checker objects to', () => {
    fc.assert(
      fc.property(applications, groups, (asked, open) => {
        const all = asked.map(({ id, wishes, benefit, cohort, second }) =>
          child(id, wishes, { benefit, cohort, filedAt: `2026-03-01T00:00:${second}.000Z` }),
        )
        const result = assign(snapshot(all, open))
        expect(JSON.stringify(assign(snapshot(all.toReversed(), open)))).toBe(JSON.stringify(result))
        expect(result.violations).toBe(0)
        for (const { id, free } of open)
          expect(result.assignments.filter((it) => it.group === id).length).toBeLessThanOrEqual(free)
      }),
    )
  })
})

describe('reserves', () => {
  const kept = (first: 'reserved' | 'open', percent = 50): Snapshot['rules'] => ({
    ...rules,
    ...{ order: [], reserves: { first, of: [{ criterion: 'first', percent, law: 'порядок' }] } },
  })
  const three = [child('a', ['x'], { benefit: 'first' }), child('bb', ['x']), child('ccc', ['x'], { benefit: 'first' })]
  const run = (it: Snapshot['rules'], all = three, free = 2) => ({
    ...snapshot(all, [group('x1', 'x', free)]),
    rules: it,
  })

  it('which seats are given first decides who gets them', () => {
    expect(placed(run(kept('reserved')))).toEqual({ a: 'x1', bb: 'x1', ccc: undefined })
    expect(placed(run(kept('open')))).toEqual({ a: 'x1', bb: undefined, ccc: 'x1' })
  })

  it('are said to whom they gave a place, to whom they took one, and on the page of the run', () => {
    const it = run(kept('open'))
    const { assignments, violations } = assign(it)
    expect(violations).toBe(0)
    expect(assignments).toMatchObject([
      { application: 'a', class: 0 },
      { application: 'bb', reasons: [{ why: 'others-first', reserved: true }] },
      { application: 'ccc', reserve: 'first' },
    ])
    expect(assignments[0]).not.toHaveProperty('reserve')
    expect(summaryOf(it, assign(it)).reserves).toEqual({
      first: 'open',
      of: [{ criterion: 'first', seats: 1, taken: 1 }],
    })
  })

  it('are soft: what nobody of the right asks for goes to everybody', () => {
    const others = [child('a', ['x']), child('bb', ['x'])]
    expect(placed(run(kept('reserved', 100), others))).toEqual({ a: 'x1', bb: 'x1' })
  })
})

describe('a child that goes to a kindergarten already', () => {
  const tenant = child('a', ['y'], { attends: { organisation: 'x', group: 'x1' } })

  it('gets a better place, and its own goes to the next, who waits for it', () => {
    const it = snapshot([tenant, child('bb', ['x'])], [group('x1', 'x', 0), group('y1', 'y', 1)])
    expect(assign(it).assignments).toMatchObject([
      { application: 'a', group: 'y1', wish: 1 },
      { application: 'bb', group: 'x1', waits: true },
    ])
    expect(summaryOf(it, assign(it)).transfers).toEqual({ asked: 1, moved: 1, waiting: 1 })
  })

  it('keeps its own where there is none, and nobody passes it there', () => {
    const it = snapshot(
      [tenant, child('bb', ['x'], { benefit: 'outOfTurn' })],
      [group('x1', 'x', 0), group('y1', 'y', 0)],
    )
    expect(assign(it).assignments).toMatchObject([
      { application: 'a', stays: true, reasons: [{ organisation: 'y', why: 'no-places' }] },
      { application: 'bb', reasons: [{ organisation: 'x', why: 'no-places' }] },
    ])
  })

  const other = child('bb', ['x'], { attends: { organisation: 'y', group: 'y1' } })
  const full = [group('x1', 'x', 0), group('y1', 'y', 0)]

  it('changes places with one who wants its own: of a ring without a free seat, which no order begins', () => {
    const it = snapshot([tenant, other], full)
    expect(assign(it).assignments).toMatchObject([
      { application: 'a', group: 'y1', waits: true, ring: 'own' },
      { application: 'bb', group: 'x1', waits: true, ring: 'own' },
    ])
    expect(summaryOf(it, assign(it)).transfers).toEqual({ asked: 2, moved: 2, waiting: 2, ring: 2 })
    const open = snapshot([tenant, other, child('ccc', ['x'])], [group('x1', 'x', 1), group('y1', 'y', 0)])
    expect(assign(open).assignments.map(({ ring }) => ring)).toEqual([undefined, undefined, undefined])
  })

  it('does not change places over the head of one who stands before, and is told so at that wish alone', () => {
    const before = child('ccc', ['y'], { benefit: 'first' })
    const third = child('dddd', ['y'], { attends: { organisation: 'z', group: 'z1' } })
    const it = snapshot([tenant, other, before, third], [...full, group('z1', 'z', 0)])
    expect(assign(it).assignments.map(({ stays, reasons }) => ({ stays, reasons }))).toEqual([
      { stays: true, reasons: [{ organisation: 'y', why: 'no-places', trade: true }] },
      { stays: true, reasons: [{ organisation: 'x', why: 'no-places', trade: true }] },
      { stays: undefined, reasons: [{ organisation: 'y', why: 'no-places' }] },
      { stays: true, reasons: [{ organisation: 'y', why: 'no-places' }] },
    ])
  })

  it('does not go where it wants to less than to stay', () => {
    const content = { ...tenant, wishes: ['x', 'y'] }
    const it = snapshot([content], [group('x1', 'x', 5), group('y1', 'y', 1)])
    expect(assign(it).assignments).toMatchObject([{ stays: true, reasons: [] }])
  })
})
