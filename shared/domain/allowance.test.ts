import { expect, it } from '@jest/globals'
import { allowanceHeaders, windowAt } from './allowance.ts'

it.each([
  ['2026-11-22T09:00:00.000Z', 300],
  ['2026-11-22T09:04:59.999Z', 1],
  ['2026-11-22T09:05:00.000Z', 300],
])('a window of search at %s lasts %d seconds more', (now, left) => {
  expect(windowAt('search', now)).toEqual({ from: Math.floor(Date.parse(now) / 300_000) * 300, left })
})

it('says what one may and what is left', () => {
  expect(allowanceHeaders({ of: 'search', times: 7, seconds: 12 })).toEqual({
    'ratelimit-policy': '"search";q=60;w=300',
    ratelimit: '"search";r=7;t=12',
  })
})
