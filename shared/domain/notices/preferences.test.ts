import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { hourOf } from '../calendar.ts'
import { addressFrom, answerable, type Choice, dueAt, mistyped, outsideQuiet, usual } from './preferences.ts'

const MOSCOW = 'Europe/Moscow'
const choice = (over: Partial<Choice> = {}): Choice => ({ ways: ['email'], language: 'ru', ...over })
const night = { from: 21, to: 8 }

describe('the moment when something goes out', () => {
  // Moscow is three hours ahead of UTC.
  it.each([
    ['at once by day', choice({ quiet: night }), '2026-11-22T09:12:45.000Z', undefined, '2026-11-22T09:12:45.000Z'],
    [
      'in the morning after a night',
      choice({ quiet: night }),
      '2026-11-22T19:30:00.000Z',
      undefined,
      '2026-11-23T05:00:00.000Z',
    ],
    [
      'at the first minute after quiet hours',
      choice({ quiet: night }),
      '2026-11-22T05:00:00.000Z',
      undefined,
      '2026-11-22T05:00:00.000Z',
    ],
    [
      'at once by night without quiet hours',
      choice(),
      '2026-11-22T19:30:00.000Z',
      undefined,
      '2026-11-22T19:30:00.000Z',
    ],
    [
      'with the rest of the day',
      choice({ digest: 18 }),
      '2026-11-22T09:12:45.000Z',
      undefined,
      '2026-11-22T15:00:00.000Z',
    ],
    [
      'tomorrow when the digest of today is gone',
      choice({ digest: 18 }),
      '2026-11-22T16:30:00.000Z',
      undefined,
      '2026-11-23T15:00:00.000Z',
    ],
    [
      'at once when it cannot wait for the digest',
      choice({ digest: 18 }),
      '2026-11-22T09:00:00.000Z',
      '2026-11-22T14:00:00.000Z',
      '2026-11-22T09:00:00.000Z',
    ],
    [
      'by night when the term ends in it',
      choice({ quiet: night }),
      '2026-11-22T19:30:00.000Z',
      '2026-11-22T20:59:59.999Z',
      '2026-11-22T19:30:00.000Z',
    ],
    [
      'in the morning when the digest falls into quiet hours',
      choice({ digest: 22, quiet: night }),
      '2026-11-22T09:00:00.000Z',
      undefined,
      '2026-11-23T05:00:00.000Z',
    ],
  ] as const)('is %s', (_, chosen, at, term, due) => {
    expect(dueAt(at, term, chosen, MOSCOW)).toBe(due)
  })

  it('is never in quiet hours, never before it happened and never more than two days later, in every zone of Russia', () => {
    const hour = fc.integer({ min: 0, max: 23 })
    const zones = [
      'Europe/Kaliningrad',
      MOSCOW,
      'Asia/Yekaterinburg',
      'Asia/Kamchatka',
      'Europe/Berlin',
      'Asia/Kolkata',
    ]
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.option(hour, { nil: undefined }),
        fc.tuple(hour, hour).filter(([from, to]) => from !== to),
        fc.constantFrom(...zones),
        (date, digest, [from, to], zone) => {
          const at = date.toISOString()
          const due = dueAt(
            at,
            undefined,
            choice({ quiet: { from, to }, ...(digest !== undefined && { digest }) }),
            zone,
          )
          const then = hourOf(due, zone)
          expect(from < to ? then < from || then >= to : then < from && then >= to).toBe(true)
          expect(due >= at).toBe(true)
          expect(Date.parse(due) - Date.parse(at)).toBeLessThan(2 * 86_400_000 + 3_600_001)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is asked again at the time of sending: hours that became quiet hold a letter back', () => {
    expect(outsideQuiet('2026-11-22T19:30:00.000Z', undefined, choice({ quiet: night }), MOSCOW)).toBe(
      '2026-11-23T05:00:00.000Z',
    )
  })
})

describe('an address', () => {
  it.each([
    ['email', ' Anna.S@mail.example ', 'Anna.S@mail.example'],
    ['sms', '8 (999) 123-45-67', '+79991234567'],
    ['sms', '+7 999 123 45 67', '+79991234567'],
    ['messenger', 'anna_s', 'anna_s'],
  ] as const)('by %s is understood: %s', (way, typed, address) => expect(addressFrom(way, typed)).toBe(address))

  it.each([
    ['email', 'anna'],
    ['email', 'anna@mail.example\r\nBcc: all@mail.example'],
    ['email', 'a@b.example,c@d.example'],
    ['email', 'anna@localhost'],
    ['sms', '112'],
    ['sms', '+1 202 555 0100'],
    ['messenger', 'a b'],
  ] as const)('by %s is refused: %s', (way, typed) => {
    expect(() => addressFrom(way, typed)).toThrow(expect.objectContaining({ code: 'address-impossible' }))
  })
})

describe('a code', () => {
  const until = '2026-11-22T09:30:00.000Z'
  const asked = { ...usual('demo', 'aaaaaaaa'), pending: { way: 'email', sealed: 'x', until, wrong: 0 } } as const

  it('is answered by its way, in its time, within five guesses', () => {
    expect(answerable(asked, 'email', until)).toBe(asked.pending)
    const guessed = [1, 2, 3, 4, 5].reduce(mistyped, asked)
    for (const [of, way, now] of [
      [asked, 'sms', until],
      [asked, 'email', '2026-11-22T09:30:00.001Z'],
      [guessed, 'email', until],
      [usual('demo', 'aaaaaaaa'), 'email', until],
    ] as const)
      expect(() => answerable(of, way, now)).toThrow(expect.objectContaining({ code: 'code-wrong' }))
  })
})
