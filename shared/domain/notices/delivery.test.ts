import { describe, expect, it } from '@jest/globals'
import { type Delivery, deliveriesOf, inLetters, postponed, sent, taken } from './delivery.ts'
import type { Notice } from './notice.ts'

const now = '2026-11-22T09:00:00.000Z'
const notice: Notice = {
  ...{ region: 'demo', ref: 'aaaaaaaa', id: '01A', at: now, code: 'offer-made', child: 'cccccccc' },
  ...{ about: 'application/E77', organisation: '215', group: '215-1-g1' },
}
const [mail] = deliveriesOf(notice, { ways: ['email'], language: 'ru' }, 'Europe/Moscow')
const waiting = (over: Partial<Delivery> = {}): Delivery => {
  if (!mail) throw new Error('nothing goes out')
  return { ...mail, ...over }
}

describe('a delivery', () => {
  it('is there for every way that was chosen, and for no other', () => {
    const ways = (chosen: Delivery['way'][]) =>
      deliveriesOf(notice, { ways: chosen, language: 'ru' }, 'Europe/Moscow').map(({ way, status }) => [way, status])
    expect(ways(['email', 'sms'])).toEqual([
      ['email', 'waiting'],
      ['sms', 'waiting'],
    ])
    expect(ways([])).toEqual([])
  })

  it('is tried later and later, for more than a day, and then given up', () => {
    const pauses: number[] = []
    let it = waiting()
    for (let at = now; it.status === 'waiting'; at = it.dueAt) {
      it = postponed(taken(it, '01L', at), at)
      if (it.status === 'waiting') pauses.push((Date.parse(it.dueAt) - Date.parse(at)) / 60_000)
    }
    expect(pauses).toEqual([1, 5, 15, 60, 240, 720, 1440])
    expect(it).toMatchObject({ status: 'failed', reason: 'given-up', tries: 8, letter: '01L' })
  })

  it('keeps its letter through all tries, and is due again when the one who tried was stopped', () => {
    const tried = taken(waiting(), '01L', now)
    expect(tried).toMatchObject({ status: 'trying', tries: 1, dueAt: '2026-11-22T09:10:00.000Z' })
    expect(taken(tried, '02M', now).letter).toBe('01L')
    expect(sent(tried, now)).toMatchObject({ status: 'sent', doneAt: now })
  })

  it('goes with everything that is due to the same person by the same way; what was tried before stays its own letter', () => {
    const due = [
      waiting({ id: '03' }),
      waiting({ id: '01' }),
      waiting({ id: '02', way: 'sms' }),
      waiting({ id: '04', ref: 'bbbbbbbb' }),
      waiting({ id: '00', letter: '01L' }),
    ]
    expect(inLetters(due).map((letter) => letter.map(({ id }) => id))).toEqual([['00'], ['01', '03'], ['02'], ['04']])
  })
  it('is in a letter that one transaction can save, however much came while nothing went out', () => {
    const due = Array.from({ length: 60 }, (_, at) => waiting({ id: String(100 + at) }))
    const letters = inLetters(due)
    expect(letters.map(({ length }) => length)).toEqual([25, 25, 10])
    expect(letters.flat()).toEqual(due)
  })
})
