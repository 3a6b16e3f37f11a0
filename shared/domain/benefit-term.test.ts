import { describe, expect, it } from '@jest/globals'
import { plan } from '../../regions/demo/plan.ts'
import { readRegion } from '../../regions/load.ts'
import { formFor } from '../../regions/testing.ts'
import { endBenefit, hasRunOut, runsOutSoon, tellNear } from './benefit-term.ts'
import { ask, confirm, submit } from './filing.ts'

const { data: region } = await readRegion('demo')
const now = '2026-11-22T09:00:00.000Z'
const filing = {
  ...{ region: 'demo', id: 'a1', kind: 'kindergarten' as const, number: '1', channel: 'portal' as const },
  ...{ child: 'aaaaaaaa', applicant: 'bbbbbbbb', filedAt: now, receivedAt: now },
}

describe('evidence with a term', () => {
  const many = { category: { code: '11', title: '' }, document: { issuedOn: '2026-01-01', issuedBy: '' } }
  const seen = (until?: string) =>
    confirm(
      submit(filing, ask(formFor({ benefit: many }), plan, region, now)),
      { benefit: true, siblings: false, until },
      '2026-11-22',
    )
  const refused = (code: string) => expect.objectContaining({ code })

  it.each([
    [undefined, '2030-01-01', false, false],
    ['2027-01-31', '2026-12-31', false, false],
    ['2027-01-31', '2027-01-01', true, false],
    ['2027-01-31', '2027-01-31', true, false],
    ['2027-01-31', '2027-02-01', false, true],
  ])('%s on %s: soon %s, over %s', (until, today, soon, over) => {
    expect([runsOutSoon({ until }, today), hasRunOut({ until }, today)]).toEqual([soon, over])
  })

  it('tells once for each term, and a longer one is told of again', () => {
    const told = tellNear(seen('2026-12-10'), '2026-11-22')
    expect(() => tellNear(told, '2026-11-23')).toThrow(refused('nothing-changed'))
    const longer = confirm(told, { benefit: true, siblings: false, until: '2027-06-01' }, '2026-12-01')
    expect(tellNear(longer, '2027-05-20').nearTold).toBe('2027-06-01')
    expect(() => tellNear(seen(), '2026-11-22')).toThrow(refused('nothing-changed'))
  })

  it('ends with its day, and the place in the common queue is of the day of filing', () => {
    expect(() => endBenefit(seen('2026-12-10'), '2026-12-10')).toThrow(refused('nothing-changed'))
    const { ended, until } = endBenefit(seen('2026-12-10'), '2026-12-11')
    expect([until, ended.confirmed, ended.filedAt]).toEqual(['2026-12-10', { benefit: false, siblings: false }, now])
    expect(() => endBenefit(ended, '2026-12-12')).toThrow(refused('nothing-changed'))
  })

  it.each(['2026-11-21', '2126-11-22'])('is not taken with the term %s', (until) => {
    expect(() => seen(until)).toThrow(refused('date-impossible'))
  })
})
