import { describe, expect, it } from '@jest/globals'
import { parseSchedule } from './cron.ts'

/** The next times of an expression, as ISO instants. */
function times(expression: string, from: string, count: number, zone = 'UTC'): string[] {
  const next = parseSchedule(expression, zone)
  const found: string[] = []
  for (let at = next(new Date(from)); at && found.length < count; at = next(at))
    found.push(at.toISOString().slice(0, 16))
  return found
}

describe('a rate', () => {
  it.each([
    ['rate(1 minute)', '2026-01-01T00:01'],
    ['rate(5 minutes)', '2026-01-01T00:05'],
    ['rate(1 hour)', '2026-01-01T01:00'],
    ['rate(2 days)', '2026-01-03T00:00'],
  ])('%s counts from the last time', (expression, next) => {
    expect(times(expression, '2026-01-01T00:00:00Z', 1)).toEqual([next])
  })

  it.each([
    'rate(1 minutes)',
    'rate(5 minute)',
    'rate(0 minutes)',
    'rate(1.5 hours)',
    'rate(1 week)',
    'every(1 minute)',
  ])('%s is refused', (expression) => {
    expect(() => parseSchedule(expression, 'UTC')).toThrow(TypeError)
  })
})

describe('a cron expression', () => {
  it.each<[string, string, string[]]>([
    ['cron(0 3 * * ? *)', '2026-01-01T03:00:00Z', ['2026-01-02T03:00', '2026-01-03T03:00']],
    ['cron(0/15 * * * ? *)', '2026-01-01T23:40:00Z', ['2026-01-01T23:45', '2026-01-02T00:00']],
    ['cron(0 8-17/3 ? * MON-FRI *)', '2026-01-02T17:00:00Z', ['2026-01-05T08:00', '2026-01-05T11:00']],
    ['cron(15,45 10 1 JAN,sep ? *)', '2026-01-01T10:15:00Z', ['2026-01-01T10:45', '2026-09-01T10:15']],
    ['cron(0 12 L * ? *)', '2026-01-31T12:00:00Z', ['2026-02-28T12:00', '2026-03-31T12:00']],
    ['cron(0 12 ? * 6L *)', '2026-01-01T00:00:00Z', ['2026-01-30T12:00', '2026-02-27T12:00']],
    ['cron(0 12 ? * FRI#2 *)', '2026-01-01T00:00:00Z', ['2026-01-09T12:00', '2026-02-13T12:00']],
    ['cron(0 12 ? * L *)', '2026-01-01T00:00:00Z', ['2026-01-03T12:00', '2026-01-10T12:00']],
    ['cron(0 12 ? * 1 *)', '2026-01-01T00:00:00Z', ['2026-01-04T12:00', '2026-01-11T12:00']],
    // 15 February 2026 is a Sunday, 15 August a Saturday.
    ['cron(0 0 15W * ? 2026)', '2026-02-01T00:00:00Z', ['2026-02-16T00:00', '2026-03-16T00:00']],
    ['cron(0 0 15W 8 ? 2026)', '2026-02-01T00:00:00Z', ['2026-08-14T00:00']],
    // 1 August 2026 is a Saturday: the nearest weekday of that month is Monday the 3rd. 31 May is a Sunday.
    ['cron(0 0 1W 8 ? *)', '2026-02-01T00:00:00Z', ['2026-08-03T00:00']],
    ['cron(0 0 LW 5 ? *)', '2026-02-01T00:00:00Z', ['2026-05-29T00:00']],
    ['cron(0 0 29 2 ? *)', '2026-01-01T00:00:00Z', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['cron(0 0 1 1 ? 2027)', '2026-01-01T00:00:00Z', ['2027-01-01T00:00']],
  ])('%s', (expression, from, expected) => {
    expect(times(expression, from, expected.length)).toEqual(expected)
  })

  it('ends with its last year', () => {
    expect(times('cron(0 0 1 1 ? 2026)', '2026-06-01T00:00:00Z', 1)).toEqual([])
  })

  it.each([
    ['five fields', 'cron(0 3 * * ?)'],
    ['both day fields', 'cron(0 3 1 * MON *)'],
    ['neither day field', 'cron(0 3 ? * ? *)'],
    ['a minute of 60', 'cron(60 3 * * ? *)'],
    ['day 0', 'cron(0 3 ? * 0 *)'],
    ['an unknown name', 'cron(0 3 ? * MONDAY *)'],
    ['a range backwards', 'cron(0 5-3 * * ? *)'],
    ['a step of nothing', 'cron(0/0 3 * * ? *)'],
    ['a sixth week', 'cron(0 3 ? * MON#6 *)'],
  ])('refuses %s', (_, expression) => {
    expect(() => parseSchedule(expression, 'UTC')).toThrow(TypeError)
  })
})

describe('a cron expression in a time zone', () => {
  it('follows the wall clock of a zone without summer time', () => {
    expect(times('cron(0 3 * * ? *)', '2026-06-30T23:00:00Z', 2, 'Asia/Yekaterinburg')).toEqual([
      '2026-07-01T22:00',
      '2026-07-02T22:00',
    ])
  })

  it('moves with summer time', () => {
    expect(times('cron(0 9 * * ? *)', '2026-03-28T00:00:00Z', 2, 'Europe/Berlin')).toEqual([
      '2026-03-28T08:00',
      '2026-03-29T07:00',
    ])
  })

  it('skips a time that the clock jumps over in spring', () => {
    expect(times('cron(30 2 * * ? *)', '2026-03-28T02:00:00Z', 2, 'Europe/Berlin')).toEqual([
      '2026-03-30T00:30',
      '2026-03-31T00:30',
    ])
  })

  it('runs once at a time that comes twice in autumn', () => {
    expect(times('cron(30 2 * * ? *)', '2026-10-24T12:00:00Z', 2, 'Europe/Berlin')).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ])
  })

  it('does not repeat the repeated hour for a frequent schedule either', () => {
    expect(times('cron(0/30 * * * ? *)', '2026-10-25T00:00:00Z', 3, 'Europe/Berlin')).toEqual([
      '2026-10-25T00:30',
      '2026-10-25T02:00',
      '2026-10-25T02:30',
    ])
  })

  it('keeps half-hour zones and the change of the date', () => {
    expect(times('cron(0 0 1 * ? *)', '2026-01-15T00:00:00Z', 1, 'Asia/Kolkata')).toEqual(['2026-01-31T18:30'])
  })

  it('refuses a zone that does not exist', () => {
    expect(() => parseSchedule('cron(0 3 * * ? *)', 'Europe/Atlantis')).toThrow(/Atlantis/)
  })
})
