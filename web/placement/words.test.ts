import { describe, expect, it } from '@jest/globals'
import { pauseOf } from './run-page.tsx'
import { classInWords, kindOfRun, reasonInWords, share } from './words.ts'

describe('a class of the order of the queue', () => {
  it.each([
    ['outOfTurn', 'внеочередное право'],
    ['first+sibling', 'первоочередное право, брат или сестра в этом саду'],
    ['sibling', 'брат или сестра в этом саду'],
    ['territory', 'живёт на территории, закреплённой за этим садом'],
    ['none', 'без льготы'],
    ['a-right-of-tomorrow', 'a-right-of-tomorrow'],
  ])('%s is said as: %s', (code, said) => {
    expect(classInWords(code)).toBe(said)
  })
})

describe('why a wish did not come true', () => {
  const organisation = 'Детский сад № 15'
  it.each([
    [{ why: 'no-group' as const, organisation }, 'Детский сад № 15: нет группы для этого возраста и условий.'],
    [{ why: 'no-places' as const, organisation }, 'Детский сад № 15: в подходящих группах не было свободных мест.'],
    [
      { why: 'others-first' as const, organisation, lastClass: 'first', lastFiledAt: '2026-11-22T09:12:45.123Z' },
      'Детский сад № 15: все места получили те, кто впереди в очереди. Последнее — первоочередное право, заявление подано 22.11.2026, 12:12.',
    ],
  ])('%j', (reason, said) => {
    expect(reasonInWords(reason, 'Europe/Moscow')).toBe(said)
  })
})

it('a run is called by what it gives out', () => {
  expect(kindOfRun({ kind: 'mass', startsOn: '2027-09-01' })).toBe('Комплектование с 1 сентября 2027 г.')
  expect(kindOfRun({ kind: 'freed', startsOn: '2027-09-01' })).toBe('Освободившееся место')
})

it.each([
  [0, 0, '0'],
  [133, 147, '133 (90\u00a0%)'],
  [1, 3, '1 (33\u00a0%)'],
  [1, 216, '1 (меньше 1\u00a0%)'],
  [215, 216, '215 (больше 99\u00a0%)'],
])('a share: %d of %d', (part, of, said) => {
  expect(share(part, of)).toBe(said)
})

describe('a run is looked at again', () => {
  it('soon at first, never more seldom than every ten seconds', () => {
    expect([1, 2, 6, 40].map((reads) => pauseOf({ status: 'requested' }, reads))).toEqual([1500, 2000, 4000, 10_000])
  })

  it.each(['ready', 'announced', 'failed'] as const)('not when it is at rest: %s', (status) => {
    expect(pauseOf({ status }, 1)).toBeUndefined()
  })

  it.each(['publishing', 'published'] as const)('while it moves: %s', (status) => {
    expect(pauseOf({ status }, 1)).toBe(1500)
  })
})
