import { expect, it } from '@jest/globals'
import { mended, shareOfProcessor, table, verdict } from './report.ts'
import { resultsOf } from './result.ts'

const { atMost, atLeast, watched } = resultsOf('b')

it.each([
  ['at its upper budget', atMost('m', 9, 'WRU', 9), true],
  ['over it', atMost('m', 9.5, 'WRU', 9), false],
  ['at its lower budget', atLeast('m', 500, 'rows/s', 500), true],
  ['under it', atLeast('m', 499, 'rows/s', 500), false],
  ['only watched', watched('m', 1e9, 'ms'), true],
  ['over it by less than the digits that are shown', atMost('m', 2.600_01, 'ratio', 2.6), false],
])('a number %s', (_, result, ok) => expect(result.ok).toBe(ok))

it('is well when every number is, and counts them', () => {
  const [good, bad] = [atMost('a', 1, 'ms', 2), atMost('b', 3, 'ms', 2)]
  expect(verdict([good, good])).toEqual({ ok: true, results: 2 })
  expect(verdict([good, bad])).toEqual({ ok: false, results: 2 })
})

it('takes from a second measurement only what mends the first', () => {
  const first = [atMost('a', 3, 'ms', 2), atMost('b', 1, 'ms', 2), atMost('c', 3, 'ms', 2)]
  const second = [atMost('a', 2, 'ms', 2), atMost('b', 5, 'ms', 2), atMost('c', 4, 'ms', 2)]
  expect(mended(first, second).map(({ value }) => value)).toEqual([2, 1, 3])
})

it('marks what is over its budget', () => {
  expect(table([atMost('a', 30, 'ms', 2), atMost('b', 1, 'ms', 2), watched('c', 7, 'ms')])).toEqual([
    '  ! 30 ms of 2  a',
    '  +  1 ms of 2  b',
    '     7 ms       c',
  ])
})

it('gets some share of a processor', () => {
  const share = shareOfProcessor()
  expect(share).toBeGreaterThan(0)
  expect(share).toBeLessThanOrEqual(1)
})
