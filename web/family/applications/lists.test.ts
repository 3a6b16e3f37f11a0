import { describe, expect, it } from '@jest/globals'
import { shortNames } from '../child-tabs.tsx'
import { inOrder } from './list-page.tsx'
import { movesInWords } from './place-history.tsx'
import { aheadInWords, chanceInWords } from './place-in-queue.tsx'
import { applicationIn } from './samples.ts'
import { withWishes } from './wishes-page.tsx'

const ahead = (outOfTurn: number, first: number, preferential: number, none: number) => ({
  position: outOfTurn + first + preferential + none + 1,
  ahead: { outOfTurn, first, preferential, none },
})

describe('who stands before', () => {
  it.each([
    [ahead(0, 0, 0, 0), 'Перед вами никого нет.'],
    [ahead(0, 0, 0, 1), 'Перед вами 1\u00a0ребёнок: подал раньше.'],
    [ahead(0, 0, 0, 70), 'Перед вами 70\u00a0детей: подали раньше.'],
    [ahead(0, 2, 0, 0), 'Перед вами 2\u00a0ребёнка: 2 с первоочередным правом.'],
    [
      ahead(1, 3, 2, 21),
      'Перед вами 27\u00a0детей: 1 с внеочередным правом, 3 с первоочередным правом, 2 с преимущественным правом, 21 подал раньше.',
    ],
  ])('%j: %s', (place, words) => {
    expect(aheadInWords(place)).toBe(words)
  })
})

it('tells why a place changed', () => {
  const moves = { came: { outOfTurn: 0, first: 2, preferential: 0, none: 1 }, placed: 1, withdrew: 0, behind: 0 }
  expect(movesInWords(moves)).toBe(
    'впереди встали: 2 с первоочередным правом, 1 с более ранней датой подачи; 1 впереди получили место',
  )
  expect(movesInWords({ ...moves, came: { ...moves.came, first: 0, none: 0 }, placed: 0 })).toBe('')
})

it.each([
  [{ chance: 0.68, low: 0, high: 9 }, ['7\u00a0семей из 10', 'от «место в саду» до «9-е место»']],
  [{ chance: 0.01, low: 12, high: 30 }, ['меньше одной семьи из 10', 'от «12-е место» до «30-е место»']],
  [{ chance: 1, low: 0, high: 0 }, ['почти все семьи', 'у вас будет место в саду.']],
])('tells the chance: %j', (found, words) => {
  expect(chanceInWords({ by: '2027-09-01', told: 3, ...found })).toContain('Наблюдений пока мало')
  const said = chanceInWords({ by: '2027-09-01', told: 42, ...found })
  expect(said).not.toContain('Наблюдений пока мало')
  for (const word of words) expect(said).toContain(word)
})

it('puts what waits for the family first and what is over last', () => {
  const items = (['enrolled', 'queued', 'contracted', 'offered', 'withdrawn', 'contracting'] as const).map(
    (status, day) => ({
      ...applicationIn(status),
      filedAt: `2026-11-1${day}T00:00:00.000Z`,
    }),
  )
  expect(inOrder(items).map(({ status }) => status)).toEqual([
    'contracting',
    'offered',
    'contracted',
    'queued',
    'withdrawn',
    'enrolled',
  ])
})

it('sends the whole form with the wishes in their new order', () => {
  const form = {
    seq: 3,
    confirmed: { benefit: true, siblings: false },
    allowOther: true,
    wishes: [{ organisation: '215', title: 'А', priority: 1 }],
  }
  expect(
    withWishes(form as never, [
      { organisation: '219', title: 'Б' },
      { organisation: '215', title: 'А' },
    ]),
  ).toEqual({
    allowOther: true,
    wishes: [
      { organisation: '219', title: 'Б', priority: 1 },
      { organisation: '215', title: 'А', priority: 2 },
    ],
  })
})

it('children are called by their given names, namesakes by their whole names', () => {
  expect(shortNames(['Смирнова Дарья', 'Смирнов Иван', 'Смирнов Лев'])).toEqual(['Дарья', 'Иван', 'Лев'])
  expect(shortNames(['Смирнов Лев', 'Иванов Лев', 'Смирнова Ая'])).toEqual(['Смирнов Лев', 'Иванов Лев', 'Ая'])
})
