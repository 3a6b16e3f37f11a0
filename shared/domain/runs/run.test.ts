import { describe, expect, it } from '@jest/globals'
import { fresh } from '../subject.ts'
import { type InRun, sign } from './run.ts'

const file = { key: 'k', hash: '0'.repeat(43) }
const ready: InRun<'ready'> = {
  ...{ ...fresh, region: 'demo', id: 'r', municipality: '61701000', kind: 'mass', startsOn: '2027-09-01', rules: 'r' },
  ...{
    requestedBy: 'aaaaaaaa',
    requestedAt: '2026-11-22T09:00:00.000Z',
    status: 'ready',
    snapshot: file,
    result: file,
  },
  summary: { applications: 12, places: 11, placed: 11, unplaced: 1, byWish: [11, 0, 0], violations: 0 },
}

describe('signing', () => {
  it('one signature publishes where one is wanted', () => {
    expect(sign(ready, 'aaaaaaaa', 1)).toMatchObject({ status: 'publishing', chunks: 2 })
  })

  it('two are of two people, and the first publishes nothing', () => {
    const signed = sign(ready, 'aaaaaaaa', 2)
    expect(signed).toEqual({ ...ready, signedBy: 'aaaaaaaa' })
    expect(() => sign(signed, 'aaaaaaaa', 2)).toThrow('second-signature')
    expect(sign(signed, 'bbbbbbbb', 2)).toMatchObject({ status: 'publishing' })
    expect(() => sign(sign(signed, 'bbbbbbbb', 2), 'cccccccc', 2)).toThrow('wrong-state')
  })
})
