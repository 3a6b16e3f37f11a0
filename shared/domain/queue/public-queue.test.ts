import { describe, expect, it } from '@jest/globals'
import type { BenefitClass } from './benefit-class.ts'
import { Dice } from './chance.ts'
import { type Edition, FEWEST, idOf, nextEdition, shownQueue, smallQueues } from './public-queue.ts'
import type { Applicant } from './queue.ts'
import type { QueueRules } from './queue-rules.ts'

const rules: QueueRules = {
  id: 'r',
  validFrom: '2026-01-01',
  law: '',
  order: ['outOfTurn', 'first', 'sibling', 'preferential', 'none'],
  tieBreak: 'application-id',
}
type Child = Applicant & { number: string; cohort: number }
const one = (id: string, benefit: BenefitClass = 'none', cohort = 2023): Child => ({
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

/** Each year of age by itself, as it is shown for the first time. */
const shownOf = (children: readonly Child[], editions = new Map<number, Edition>()) => {
  const byCohort = [...Map.groupBy(children, ({ cohort }) => cohort)].toSorted(([a], [b]) => a - b)
  const small: { cohort: number; waiting: number }[] = []
  const shown = byCohort.flatMap(([cohort, queue]) => {
    const edition = nextEdition(editions.get(cohort), queue, rules)
    if (edition) return [shownQueue(cohort, edition, rules, (id) => `n-${id}`)]
    small.push({ cohort, waiting: queue.length })
    return []
  })
  return [...shown, ...smallQueues(small)]
}

describe('the queue that everybody may see', () => {
  it('shows classes of ten and more apart, and smaller ones together', () => {
    const [found] = shownOf([...many(2, 'outOfTurn'), ...many(9, 'first'), ...many(12)])
    expect(found).toMatchObject({
      total: 23,
      cells: [
        { from: 1, to: 11, exact: false },
        { from: 12, to: 23, exact: true },
      ],
    })
  })

  it('puts the last few to those before them', () => {
    const [found] = shownOf([...many(15, 'first'), ...many(3)])
    expect(found).toMatchObject({ cells: [{ from: 1, to: 18, exact: false }] })
  })

  it('says of small queues no more than that they are, in whole tens', () => {
    const found = shownOf([...many(4, 'none', 2021), ...many(7, 'none', 2022), ...many(3, 'none', 2023)])
    expect(found).toEqual([
      { cohorts: [2021, 2022], total: 10, cells: [] },
      { cohorts: [2023], fewerThan: 10 },
    ])
  })

  it('holds no date, no benefit and no id', () => {
    const text = JSON.stringify(shownOf([...many(12, 'first'), ...many(12)]))
    expect(text.replaceAll(/n-\w+/g, '')).not.toMatch(/2026-|first|none|"id"/)
  })

  it('is in the order of filing, and who came late from afar stands where they filed', () => {
    const first = many(12).map((it, at) => ({ ...it, filedAt: `2026-03-${at + 10}T00:00:00.000Z` }))
    const late = many(10, 'none', 1).map((it, at) => ({ ...it, filedAt: `2026-03-${at + 10}T12:00:00.000Z` }))
    const before = nextEdition(undefined, first, rules)
    const all = [...late, ...first].map((it) => ({ ...it, cohort: 2023 }))
    const after = nextEdition(before, all, rules)
    const inOrder = all.toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : 1)).map(({ id }) => id)
    expect(after?.cells.flatMap(({ entries }) => entries.map(idOf))).toEqual(inOrder)
  })
})

describe('two editions of a queue', () => {
  const first = nextEdition(undefined, many(30), rules)
  const more = (count: number) => [...many(30), ...many(count, 'none', 7)]

  it('are the same until ten have come or gone', () => {
    expect(nextEdition(first, more(9), rules)).toBe(first)
    expect(nextEdition(first, many(30).slice(9), rules)).toBe(first)
    expect(nextEdition(first, more(9).slice(9), rules)).toBe(first)
    expect(nextEdition(first, more(10), rules)?.cells[0]?.entries).toHaveLength(40)
    expect(nextEdition(first, more(9).slice(10), rules)?.cells[0]?.entries).toHaveLength(20)
  })

  it('show nobody twice, also who got another right', () => {
    const two = nextEdition(undefined, [...many(30), ...many(20, 'first')], rules)
    const changed = many(30).map((it, at): Child => (at < 12 ? { ...it, benefit: 'first' } : it))
    const after = nextEdition(two, [...changed, ...many(20, 'first')], rules)
    const shown = after?.cells.flatMap(({ entries }) => entries) ?? []
    expect(new Set(shown).size).toBe(shown.length)
    const once = nextEdition(after, [...changed, ...many(20, 'first')], rules)
    expect(once?.cells.map(({ entries }) => entries.length)).toEqual([32, 18])
  })

  it('show nobody while those who left would leave a few behind', () => {
    const stay = [...many(30).slice(25), ...many(9, 'none', 7)]
    expect(nextEdition(first, stay, rules)).toBe(first)
  })

  it('by another order: ten and more go from one cell to another, fewer draw the cells together', () => {
    const other = { ...rules, id: 'other', order: ['outOfTurn', 'preferential', 'first', 'sibling', 'none'] }
    const sizes = (of: readonly Child[], then = of) =>
      nextEdition(nextEdition(undefined, of, rules), then, other)?.cells.map(({ entries }) => entries.length)
    const [few, lot, plain] = [many(3, 'preferential'), many(12, 'preferential'), many(40)]
    expect(sizes([...lot, ...many(20, 'first'), ...plain])).toEqual([12, 20, 40])
    expect(sizes([...few, ...many(20, 'first'), ...plain])).toEqual([63])
    expect(sizes(plain, [...plain, ...many(9, 'first')])).toEqual([40])
    expect(sizes(plain, [...plain, ...many(10, 'first')])).toEqual([10, 40])
    expect(sizes(plain, plain.slice(9))).toEqual([40])
    expect(sizes(plain, plain.slice(31))).toEqual(undefined)
    expect(sizes(plain, plain.slice(30))).toEqual([10])
  })

  it('keep together what was together', () => {
    const merged = nextEdition(undefined, [...many(3, 'first'), ...many(12)], rules)
    const after = nextEdition(merged, [...many(20, 'first'), ...many(12)], rules)
    expect(after?.cells).toMatchObject([{ classes: [1, 4], entries: { length: 32 } }])
  })
})

/**
 * How many of a list may be the child that is looked for, when somebody knows to which list its right leads, when its family
 * filed, and the same of some others in that list: they bound its rank from both sides.
 */
function candidates(list: readonly Child[], target: Child, known: ReadonlySet<Child>): number {
  const others = list.filter((it) => it !== target && known.has(it))
  return list.length - others.length - (others.some((it) => it.filedAt === target.filedAt) ? 1 : 0)
}

describe('an attack by what is known from elsewhere', () => {
  const dice = new Dice(20)
  const rights: BenefitClass[] = ['outOfTurn', 'first', 'preferential', 'none']
  const children = Array.from({ length: 3000 }, (_, at): Child => {
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
  const foundIn = (lists: readonly Child[][]) =>
    lists.flatMap((list) => list.filter((target) => candidates(list, target, acquainted) <= 1))

  it('finds no child in what is published, whoever is looked for', () => {
    const lists = shownOf(children).flatMap((it) => ('cells' in it ? it.cells : []))
    const named = lists.map(({ numbers }) => numbers.flatMap((number) => byNumber.get(number) ?? []))
    expect(named.flat().length).toBeGreaterThan(2900)
    expect(foundIn(named)).toEqual([])
  })

  it('finds children where classes and years are published as they are', () => {
    const plain = [...Map.groupBy(children, ({ cohort, benefit }) => `${cohort} ${benefit}`).values()]
    expect(foundIn(plain).length).toBeGreaterThan(0)
  })

  // Between two editions some came and some went. Whoever knows when a family did looks for it among those that are in the
  // one and not in the other, in the list to which its right leads. That these can be told apart at all is granted: without
  // numbers that stay it takes the order of filing, and even then it may fail.
  const months = (from: number, to: number) => {
    const at = (it: Child) => (Date.parse(it.filedAt) - Date.UTC(2026, 0, 1)) / 9e9
    const gone = (it: Child) => (Number.parseInt(it.id.slice(1), 10) * 0.618) % 1 < to / 2
    return children.filter((it) => at(it) < to && !(at(it) < from && gone(it)))
  }
  const editions = [months(0, 0.9), ...[0.93, 0.96, 0.98, 0.99, 1].map((to) => months(0.2, to))]
  type Named = { cells: Map<string, Child[]> }
  const differences = (drawn: readonly Named[]) =>
    drawn.slice(1).flatMap(({ cells }, at) =>
      [...cells].flatMap(([cell, list]) => {
        const before = drawn[at]?.cells.get(cell) ?? []
        return [list.filter((it) => !before.includes(it)), before.filter((it) => !list.includes(it))]
      }),
    )

  it('finds no child by what changed from one edition to the next', () => {
    const byId = new Map(children.map((it) => [it.id, it]))
    const last = new Map<number, Edition>()
    const drawn = editions.map((waiting): Named => {
      const cells = new Map<string, Child[]>()
      for (const [cohort, queue] of Map.groupBy(waiting, (it) => it.cohort)) {
        const next = nextEdition(last.get(cohort), queue, rules)
        if (!next) continue
        last.set(cohort, next)
        for (const { classes, entries } of next.cells)
          cells.set(
            `${cohort} ${classes[0]}`,
            entries.flatMap((it) => byId.get(idOf(it)) ?? []),
          )
      }
      return { cells }
    })
    const changed = differences(drawn).filter((list) => list.length > 0)
    expect(changed.length).toBeGreaterThan(20)
    expect(Math.min(...changed.map((list) => list.length))).toBeGreaterThanOrEqual(FEWEST)
    expect(foundIn(changed)).toEqual([])
  })

  // A new order with a class of its own for whom it names: between the two editions some came and went too.
  const other: QueueRules = {
    ...rules,
    id: 'other',
    order: ['outOfTurn', 'near', 'first', 'preferential', 'none'],
    classes: [{ name: 'near', title: '', with: ['territory'] }],
  }
  const near = (it: Child): Child => ({
    ...it,
    territoryOf: Number.parseInt(it.id.slice(1), 10) % 40 === 0 ? ['a'] : [],
  })
  const [early, later] = [months(0, 0.96), months(0.2, 1)].map((them) => them.map(near))
  const acquaintances = new Set([...acquainted].map(({ id }) => id))
  /** Whose place in both orders and whose filing are known is looked for in each cell, and in what two cells share. */
  const foundAcross = (drawAfter: typeof nextEdition) =>
    [...Map.groupBy(early ?? [], ({ cohort }) => cohort)].flatMap(([cohort, first]) => {
      const then = (later ?? []).filter((it) => it.cohort === cohort)
      const byId = new Map([...first, ...then].map((it) => [it.id, it]))
      const before = nextEdition(undefined, first, rules)
      const after = drawAfter(before, then, other)
      if (!before || !after) return []
      const lists = ({ cells }: Edition) => cells.map(({ entries }) => entries.map(idOf))
      const [old, fresh] = [lists(before), lists(after)]
      const [all, shown] = [old.flat(), fresh.flat()].map((ids) => new Set(ids))
      const parts = [
        ...old.flatMap((its) => fresh.map((ids) => ids.filter((id) => its.includes(id)))),
        ...old.map((its) => its.filter((id) => !shown?.has(id))),
        ...fresh.map((its) => its.filter((id) => !all?.has(id))),
      ].filter((ids) => ids.length > 0)
      const known = parts.map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
      const friends = new Set([...byId.values()].filter(({ id }) => acquaintances.has(id)))
      return known.flatMap((list) => list.filter((target) => candidates(list, target, friends) <= 1))
    })

  it('finds no child by what a new order of the queue changed', () => {
    const cells: number[] = []
    const drawn: typeof nextEdition = (before, waiting, by) => {
      const next = nextEdition(before, waiting, by)
      cells.push(next?.cells.length ?? 0)
      return next
    }
    expect(foundAcross(drawn)).toEqual([])
    expect(Math.max(...cells)).toBeGreaterThanOrEqual(3)
  })

  it('finds children where a new order draws the queue from nothing', () => {
    expect(foundAcross((_, waiting, by) => nextEdition(undefined, waiting, by)).length).toBeGreaterThan(0)
  })

  it('finds children where every edition shows all that wait', () => {
    const drawn = editions.map(
      (waiting): Named => ({
        cells: new Map(
          shownOf(waiting).flatMap((it) =>
            'cells' in it
              ? it.cells.map(({ numbers }, at) => [
                  `${it.cohorts[0]} ${at}`,
                  numbers.flatMap((number) => byNumber.get(number) ?? []),
                ])
              : [],
          ),
        ),
      }),
    )
    expect(foundIn(differences(drawn)).length).toBeGreaterThan(0)
  })
})
