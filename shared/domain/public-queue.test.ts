import { describe, expect, it } from '@jest/globals'
import { Dice } from './chance.ts'
import { type Numbered, publicQueues } from './public-queue.ts'
import type { QueueRules } from './queue-rules.ts'
import type { BenefitClass } from './region.ts'

const rules: QueueRules = {
  id: 'r',
  validFrom: '2026-01-01',
  law: '',
  order: ['outOfTurn', 'first', 'sibling', 'preferential', 'none'],
  tieBreak: 'application-id',
}
const one = (id: string, benefit: BenefitClass = 'none', cohort = 2023): Numbered => ({
  id,
  number: `n-${id}`,
  cohort,
  filedAt: `2026-03-${String(10 + (id.charCodeAt(id.length - 1) % 20)).padStart(2, '0')}T00:00:00.${id.padStart(3, '0').slice(-3)}Z`,
  benefit,
  siblingsAt: [],
  wishes: ['a'],
})
const many = (count: number, benefit?: BenefitClass, cohort?: number) =>
  Array.from({ length: count }, (_, at) => one(`${benefit ?? 'none'}${cohort ?? ''}${100 + at}`, benefit, cohort))

describe('the queue that everybody may see', () => {
  it('shows classes of ten and more apart, and smaller ones together', () => {
    const [found] = publicQueues([...many(2, 'outOfTurn'), ...many(9, 'first'), ...many(12)], rules)
    expect(found).toMatchObject({
      total: 23,
      cells: [
        { from: 1, to: 11, exact: false },
        { from: 12, to: 23, exact: true },
      ],
    })
  })

  it('puts the last few to those before them', () => {
    const [found] = publicQueues([...many(15, 'first'), ...many(3)], rules)
    expect(found).toMatchObject({ cells: [{ from: 1, to: 18, exact: false }] })
  })

  it('says of small queues no more than that they are', () => {
    const found = publicQueues([...many(4, 'none', 2021), ...many(7, 'none', 2022), ...many(3, 'none', 2023)], rules)
    expect(found).toEqual([
      { cohorts: [2021, 2022], total: 11, cells: [] },
      { cohorts: [2023], fewerThan: 10 },
    ])
  })

  it('holds no date, no benefit and no id', () => {
    const text = JSON.stringify(publicQueues([...many(12, 'first'), ...many(12)], rules))
    expect(text.replaceAll(/n-\w+/g, '')).not.toMatch(/2026-|first|none|"id"/)
  })
})

/**
 * How many of a list may be the child that is looked for, when somebody knows to which list its right leads, when its family
 * filed, and the same of some others in that list: they bound its rank from both sides.
 */
function candidates(list: readonly Numbered[], target: Numbered, known: ReadonlySet<Numbered>): number {
  const others = list.filter((it) => it !== target && known.has(it))
  return list.length - others.length - (others.some((it) => it.filedAt === target.filedAt) ? 1 : 0)
}

describe('an attack by what is known from elsewhere', () => {
  const dice = new Dice(20)
  const rights: BenefitClass[] = ['outOfTurn', 'first', 'preferential', 'none']
  const children = Array.from({ length: 3000 }, (_, at): Numbered => {
    const roll = dice.next()
    return {
      ...one(
        `c${at}`,
        rights[roll < 0.01 ? 0 : roll < 0.12 ? 1 : roll < 0.16 ? 2 : 3],
        2016 + Math.floor(dice.next() ** 0.2 * 10),
      ),
      filedAt: new Date(Date.UTC(2026, 0, 1) + dice.next() * 9e9).toISOString(),
    }
  })
  const acquainted = new Set(children.filter(() => dice.next() < 0.3))
  const byNumber = new Map(children.map((it) => [it.number, it]))
  const foundIn = (lists: readonly Numbered[][]) =>
    lists.flatMap((list) => list.filter((target) => candidates(list, target, acquainted) <= 1))

  it('finds no child in what is published, whoever is looked for', () => {
    const lists = publicQueues(children, rules).flatMap((it) => ('cells' in it ? it.cells : []))
    const named = lists.map(({ numbers }) => numbers.flatMap((number) => byNumber.get(number) ?? []))
    expect(named.flat().length).toBeGreaterThan(2900)
    expect(foundIn(named)).toEqual([])
  })

  it('finds children where classes and years are published as they are', () => {
    const plain = [...Map.groupBy(children, ({ cohort, benefit }) => `${cohort} ${benefit}`).values()]
    expect(foundIn(plain).length).toBeGreaterThan(0)
  })
})
