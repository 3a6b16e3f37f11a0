import { describe, expect, it } from '@jest/globals'
import type { DemographyYear } from './forecast.ts'
import { forecastOf, type Plan, type Present, placesIn, seriesOf } from './forecast-shown.ts'

const need = [20, 30, 40, 40, 40, 38]
const history = (municipality: string, from: number, to: number): DemographyYear[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ municipality, year: from + at, births: 60, need }))
const present = (over: Partial<Present> = {}): Present => ({
  ...{ code: '61701000', title: 'город Примерск', need, groups: [], building: [] },
  ...over,
})
const plan = (over: Partial<Plan> = {}): Plan => ({
  ...{ municipality: '61701000', title: 'Новый сад', kind: 'opens', on: '2027-09-01', ages: [1, 6], places: 120 },
  ...over,
})
const region = { code: 'demo', title: 'Примерская область', zone: 'Europe/Moscow' }
const asOf = { asOf: '2026-11-22T09:00:00.000Z', year: 2026 }

describe('the past of a municipality', () => {
  it.each([
    ['goes on with the running year', history('61701000', 2015, 2025), [2015, 2026]],
    ['ends where the file ends, when that is long ago', history('61701000', 2010, 2020), [2010, 2020]],
    ['has the running year from the file, when it is there', history('61701000', 2015, 2026), [2015, 2026]],
    ['begins after a gap', [...history('61701000', 2010, 2012), ...history('61701000', 2016, 2025)], [2016, 2026]],
    ['is of that municipality alone', history('61625000', 2015, 2025), []],
  ] as const)('%s', (_, rows, ends) => {
    const series = seriesOf(rows, present(), 2026)
    expect([series.at(0)?.year, series.at(-1)?.year].filter(Boolean)).toEqual(ends)
  })

  it('takes those who attend and wait now for the running year, and births from their trend', () => {
    const now = seriesOf(history('61701000', 2015, 2025), present({ need: [1, 2, 3, 4, 5, 6] }), 2026).at(-1)
    expect(now).toEqual({ year: 2026, births: 60, need: [1, 2, 3, 4, 5, 6] })
  })
})

describe('places of a year', () => {
  const groups: Present['groups'] = [
    { kind: 'kindergarten-group', ages: [3, 3], capacity: 20 },
    { kind: 'kindergarten-group', ages: [4, 5], capacity: 20 },
    { kind: 'kindergarten-group', ages: [6, 7], capacity: 18 },
    { kind: 'class', ages: [7, 7], capacity: 25 },
  ]

  it('are those of the groups, spread evenly over their ages; classes are none', () => {
    expect(placesIn(2027, { groups }, [])).toEqual([0, 0, 20, 10, 10, 18])
  })

  it('come and go with what opens and closes by 1 September', () => {
    const plans = [plan(), plan({ kind: 'closes', on: '2028-08-31', ages: [3, 3], places: 20 })]
    expect(placesIn(2026, { groups }, plans)).toEqual([0, 0, 20, 10, 10, 18])
    expect(placesIn(2027, { groups }, plans)).toEqual([20, 20, 40, 30, 30, 38])
    expect(placesIn(2028, { groups }, plans)).toEqual([20, 20, 20, 30, 30, 38])
  })
})

describe('the forecast of a region', () => {
  const past = [...history('61701000', 2012, 2025), ...history('61625000', 2012, 2025)]
  const both = [present(), present({ code: '61625000', title: 'Заречный район' })]

  it('says of every municipality, year and age how many need a place and how many places there will be', () => {
    const { municipalities, test } = forecastOf(region, { history: past, plans: [plan()] }, both, asOf)
    expect(municipalities.map(({ title, years }) => [title, years.map(({ year }) => year)])).toEqual([
      ['город Примерск', [2027, 2028, 2029, 2030, 2031]],
      ['Заречный район', [2027, 2028, 2029, 2030, 2031]],
    ])
    const [town, district] = municipalities
    expect(town?.years[0]?.all).toMatchObject({ need: 208, places: 120 })
    expect(district?.years[0]?.all).toMatchObject({ need: 208, places: 0 })
    expect(town?.years[4]?.ages.map(({ age, need: wants }) => [age, wants])).toEqual(need.map((it, at) => [at + 1, it]))
    expect(test.map(({ ahead, guess }) => [ahead, guess])).toEqual([1, 2, 3, 4, 5].map((ahead) => [ahead, 0]))
    for (const { error } of test) expect(error).toBeLessThan(1)
    for (const { low, high, need: wants } of town?.years[2]?.ages ?? []) {
      expect(low).toBeLessThanOrEqual(wants)
      expect(high).toBeGreaterThanOrEqual(wants)
    }
  })

  it('lists what opens and closes, planned or only known to the registry, once', () => {
    const building = [
      { organisation: '222', title: 'Сад № 22', opensOn: '2027-03-01' },
      { organisation: '223', title: 'Сад № 23', opensOn: '2028-03-01' },
      { organisation: '224', title: 'Сад без даты' },
    ]
    const plans = [plan({ organisation: '222', on: '2028-09-01' })]
    const { municipalities } = forecastOf(region, { history: past, plans }, [present({ building })], asOf)
    expect(municipalities[0]?.plans).toEqual([
      { organisation: '223', title: 'Сад № 23', kind: 'opens', on: '2028-03-01' },
      { organisation: '222', title: 'Новый сад', kind: 'opens', on: '2028-09-01', places: 120 },
    ])
  })

  it('leaves out a municipality of which nothing is known', () => {
    const { municipalities } = forecastOf(region, { history: history('61625000', 2015, 2025), plans: [] }, both, asOf)
    expect(municipalities.map(({ code }) => code)).toEqual(['61625000'])
  })
})
