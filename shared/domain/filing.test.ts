import { describe, expect, it } from '@jest/globals'
import { plan } from '../../regions/demo/plan.ts'
import { readRegion } from '../../regions/load.ts'
import { formFor } from '../../regions/testing.ts'
import type { Application, In } from './application.ts'
import { ask, change, confirm, filedThere, submit, withdraw } from './filing.ts'
import { changesOf, childIdentity } from './form.ts'
import { decline, lapse, offer } from './offer.ts'
import { itsMunicipality } from './region.ts'

const { data: region } = await readRegion('demo')
const now = '2026-11-22T09:00:00.000Z'
const asked = (over: Parameters<typeof formFor>[0] = {}, filedAt = now) => ask(formFor(over), plan, region, filedAt)
const act = {
  region: 'demo',
  actor: 'x',
  now,
  cause: 'x',
  correlation: 'x',
  id: () => '01M80G57TNA033EGKN3613JG4B',
  random: () => new Uint8Array(),
}
const filing = {
  region: 'demo',
  id: 'a1',
  kind: 'kindergarten' as const,
  number: '1',
  channel: 'portal' as const,
  child: 'aaaaaaaa',
  applicant: 'bbbbbbbb',
  filedAt: now,
  receivedAt: now,
}
const queued = (over = {}): In<'queued'> => ({ ...submit(filing, asked()), ...over })
const place = { number: '1', run: 'r', organisation: '215', group: 'g', wish: 1 }
const offered = () => offer(queued(), place, itsMunicipality(region, '61701000'), now)
const ended = (status: 'declined' | 'lapsed'): Application =>
  status === 'declined' ? decline(offered(), now) : lapse(offered(), '2027-01-01T00:00:00.000Z')

describe('ages of the rules in force', () => {
  const [first] = region.kindergarten.rules
  const ages = (fromMonths: number, belowYears: number) => {
    const rules = first ? [{ ...first, ages: { fromMonths, belowYears } }] : []
    return { ...region, kindergarten: { ...region.kindergarten, rules } }
  }
  const of = (birthDate: string, desiredOn: string, { fromMonths = 2, belowYears = 7 } = {}) => {
    const form = formFor()
    const over = { child: { ...form.child, birthDate }, entry: { ...form.entry, desiredOn } }
    return () => ask({ ...form, ...over }, plan, ages(fromMonths, belowYears), now)
  }

  it.each([
    ['the day before the child is old enough', '2026-10-31', '2026-12-30', 'child-too-young'],
    ['that day: two months after the 31st, where the month has one', '2026-10-31', '2026-12-31', undefined],
    ['where the month is shorter, its first day past the end', '2026-12-31', '2027-02-28', 'child-too-young'],
    ['', '2026-12-31', '2027-03-03', undefined],
    ['the birthday on which it is too old', '2020-01-15', '2027-01-15', 'child-too-old'],
    ['the day before', '2020-01-15', '2027-01-14', undefined],
  ])('are those on the desired day: %s', (_, birthDate, desiredOn, problem) => {
    if (problem === undefined) expect(of(birthDate, desiredOn)).not.toThrow()
    else expect(of(birthDate, desiredOn)).toThrow(problem)
  })
})

describe('what a form asks for', () => {
  it('is taken in the order of priorities, each organisation once', () => {
    const wish = (organisation: string, priority: number) => ({ organisation, title: '', priority })
    expect(asked({ wishes: [wish('221', 3), wish('215', 1), wish('219', 2), wish('215', 4)] }).wishes).toEqual([
      '215',
      '219',
      '221',
    ])
  })

  it('keeps of the birth date the year that decides the group', () => {
    expect(asked().cohort).toBe(2024)
    expect(JSON.stringify(asked())).not.toContain('2024-02-14')
  })

  it.each([
    [
      'yesterday, by the municipality’s clock',
      { entry: { ...formFor().entry, desiredOn: '2026-11-21' } },
      now,
      'desired-date-past',
    ],
    [
      'the day that has just begun there',
      { entry: { ...formFor().entry, desiredOn: '2026-11-22' } },
      '2026-11-22T21:00:00.000Z',
      'desired-date-past',
    ],
    ['a child of eight today', { child: { ...formFor().child, birthDate: '2018-11-22' } }, now, 'child-too-old'],
    [
      'an unknown second wish',
      {
        wishes: [
          { organisation: '215', title: '', priority: 1 },
          { organisation: '9', title: '', priority: 2 },
        ],
      },
      now,
      'unknown-organisation',
    ],
    [
      'an unknown benefit',
      { benefit: { category: { code: '777', title: '' }, document: { issuedOn: '2026-01-01', issuedBy: '' } } },
      now,
      'unknown-code',
    ],
    [
      'a profile of another orientation',
      { adaptation: { group: { code: '1', title: '' }, profile: { code: '4', title: '' } } },
      now,
      'unknown-code',
    ],
    [
      'too many wishes',
      {
        wishes: plan
          .concat(plan)
          .slice(0, 50)
          .map(({ id, title }, at) => ({ organisation: id, title, priority: at })),
      },
      now,
      undefined,
    ],
  ])('refuses %s', (_, over, filedAt, code) => {
    if (code) expect(() => asked(over, filedAt)).toThrow(expect.objectContaining({ code }))
    else expect(asked(over, filedAt).wishes.length).toBeLessThanOrEqual(20)
  })

  it('takes a child of seven and a date that is today', () => {
    expect(() =>
      asked({
        child: { ...formFor().child, birthDate: '2018-11-23' },
        entry: { ...formFor().entry, desiredOn: '2026-11-22' },
      }),
    ).not.toThrow()
  })
})

describe('filing by the federal portal', () => {
  const order = { client: 'epgu', orderId: '3010000001', servicesType: '9', oktmo: '61701000' }
  it('counts from the moment of filing there', () => {
    expect(filedThere(act, order, '2026-11-16T09:12:45+03:00', 'aaaaaaaa', 'bbbbbbbb')).toMatchObject({
      id: 'E3010000001',
      filedAt: '2026-11-16T06:12:45.000Z',
      receivedAt: now,
    })
  })
  it('never from the future', () => {
    expect(filedThere(act, order, '2027-01-01T00:00:00Z', 'aaaaaaaa', 'bbbbbbbb').filedAt).toBe(now)
  })
})

describe('a change', () => {
  it.each([['declined' as const], ['lapsed' as const]])(
    'brings a %s application back to the queue with its old place',
    (status) => {
      expect(change(ended(status), asked())).toMatchObject({ status: 'queued', filedAt: now })
    },
  )

  it('keeps confirmed evidence only for what did not change', () => {
    const many = { category: { code: '11', title: '' }, document: { issuedOn: '2026-01-01', issuedBy: '' } }
    const confirmed = confirm(submit(filing, asked({ benefit: many })), { benefit: true, siblings: true }, '2026-11-22')
    expect(confirmed.confirmed).toEqual({ benefit: true, siblings: false })
    expect(change(confirmed, asked({ benefit: many, allowOther: true })).confirmed.benefit).toBe(true)
    expect(change(confirmed, asked()).confirmed.benefit).toBe(false)
  })

  it('is refused once a place is offered', () => {
    expect(() => change(offered(), asked())).toThrow(expect.objectContaining({ code: 'wrong-state' }))
    expect(() => withdraw(offered(), now)).toThrow(expect.objectContaining({ code: 'cancel-not-allowed' }))
  })
})

describe('forms', () => {
  it('name what differs, leaf by leaf', () => {
    const was = formFor()
    expect(changesOf(was, was)).toEqual([])
    expect(changesOf(was, { ...was, allowOther: true, entry: { ...was.entry, desiredOn: '2027-06-01' } })).toEqual([
      { field: 'entry/desiredOn', was: '2027-09-01', now: '2027-06-01' },
      { field: 'allowOther', was: 'false', now: 'true' },
    ])
  })

  it('know a child again without regard to case, ё and blanks', () => {
    const { child } = formFor({ child: { ...formFor().child, surname: 'Ковалёв' } })
    expect(childIdentity({ ...child, surname: '  КОВАЛЕВ ' })).toBe(childIdentity(child))
    expect(childIdentity({ ...child, birthDate: '2024-02-15' })).not.toBe(childIdentity(child))
  })
})
