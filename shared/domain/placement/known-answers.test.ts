import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { buildMarket, type MarketDescription } from './build-market.ts'
import { check } from './check.ts'
import { readInstance, readMatching } from './instance.ts'
import { allStable, type Places, prefers } from './naive.ts'
import { named, placesOf } from './names.ts'
import { place } from './place.ts'
import { entriesOf } from './reading.ts'

// Markets with answers known from the literature or worked out by hand lie beside a checkout of the project, not in it.
const folder = new URL('../../../../shared/data/placement-instances/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

const solve = (description: MarketDescription): Places => {
  const market = buildMarket(description)
  const matching = place(market)
  expect(check(market, matching)).toEqual([])
  return new Map(Object.entries(named(market, matching)))
}

const withSoft = (soft: boolean, { applicants, programmes }: MarketDescription): MarketDescription => ({
  applicants,
  programmes: programmes.map((one) => ({ ...one, soft })),
})

const likesNoLess = ({ applicants }: MarketDescription, one: Places, other: Places): boolean =>
  applicants.every((applicant) => {
    const second = other.get(applicant.id) ?? null
    return second === null || !prefers(applicant, second, one.get(applicant.id) ?? null)
  })

/** Few enough matchings to try them all. */
const isSmall = ({ applicants }: MarketDescription): boolean =>
  applicants.reduce((matchings, { wishes }) => matchings * (wishes.length + 1), 1) <= 20_000

if (files.length === 0) {
  it.skip(`known answers: there is no folder ${folder.pathname.split('/').slice(-5).join('/')}`, () => {})
} else {
  describe.each(files)('%s', (file) => {
    const instance: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    const description = readInstance(instance)
    const expected = entriesOf(entriesOf(instance, file).get('expected'), `${file}, expected`)
    const answer = (name: string): Places => readMatching(expected.get(name))
    const given = (name: string) => (expected.has(name) ? it : () => undefined)

    it('is solved without a violation', () => {
      solve(description)
    })
    given('studentOptimal')('student-optimal', () => {
      expect(solve(description)).toEqual(answer('studentOptimal'))
    })
    given('softReserve')('soft reserve', () => {
      expect(solve(withSoft(true, description))).toEqual(answer('softReserve'))
    })
    given('hardQuota')('hard quota', () => {
      expect(solve(withSoft(false, description))).toEqual(answer('hardQuota'))
    })
    given('withoutNewcomer')('without the newcomer', () => {
      const applicants = description.applicants.filter(({ id }) => answer('withoutNewcomer').has(id))
      expect(solve({ ...description, applicants })).toEqual(answer('withoutNewcomer'))
    })
    given('programmeOptimal')('programme-optimal: stable, and for every applicant the worst of all', () => {
      const market = buildMarket(description)
      expect(check(market, placesOf(market, answer('programmeOptimal')))).toEqual([])
      for (const other of isSmall(description) ? allStable(description) : []) {
        expect(likesNoLess(description, other, answer('programmeOptimal'))).toBe(true)
      }
    })
    given('stableMatchings')('the number of stable matchings', () => {
      if (isSmall(description)) expect(allStable(description)).toHaveLength(Number(expected.get('stableMatchings')))
    })
  })
}
