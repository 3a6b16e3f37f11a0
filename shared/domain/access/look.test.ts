import { describe, expect, it } from '@jest/globals'
import type { Application } from '../application.ts'
import type { Pupil } from '../pupil.ts'
import { lookSearch, stretchesOf, within } from './look.ts'

const ZONE = 'Europe/Moscow'
const place = { organisation: '302', municipality: '61701000', kind: 'class', ground: '1' } as const
const pupil: Pupil = {
  ...{ region: 'demo', id: 'aaaaaaaa', seq: 1, head: '', cohort: 2015 },
  enrolments: [
    { ...place, group: 'old', from: '2025-09-01', to: '2026-11-09' },
    { ...place, group: 'new', from: '2026-11-10' },
  ],
}
const filed = { municipality: '61701000', receivedAt: '2026-04-01T21:30:00.000Z', status: 'queued' }
const application = (more: object = {}) => ({ ...filed, ...more }) as unknown as Application

describe('the lists that name a child', () => {
  it('are its classes, to the day', () => {
    expect(stretchesOf(pupil, [], ZONE)).toEqual([
      { list: 'group/old', from: '2025-09-01', to: '2026-11-09' },
      { list: 'group/new', from: '2026-11-10', to: undefined },
    ])
  })

  it('are the queue from the civil day of filing, the offers of the organisation, and the messages to the portal', () => {
    const offer = { organisation: '215', group: 'g', madeAt: '2026-06-01T09:00:00.000Z' }
    const declined = application({
      ...{ status: 'declined', offer, endedAt: '2026-06-05T09:00:00.000Z', federal: { client: 'epgu' } },
    })
    expect(stretchesOf(undefined, [application(), declined], ZONE)).toEqual([
      { list: 'queue/61701000', from: '2026-04-02' },
      { list: 'queue/61701000', from: '2026-04-02', to: '2026-06-05' },
      { list: 'offers/215', from: '2026-06-01', to: '2026-06-05' },
      { list: 'outgoing/epgu', from: '2026-04-02' },
    ])
  })

  it('are a group that the child will attend, from the offer on', () => {
    const offer = { organisation: '302', group: 'new', madeAt: '2026-10-01T09:00:00.000Z' }
    expect(stretchesOf(pupil, [application({ status: 'enrolled', offer })], ZONE)).toContainEqual({
      ...{ list: 'group/new', from: '2026-10-01', to: undefined },
    })
  })

  it.each([
    ['2026-11-09', true],
    ['2026-11-10', false],
    ['2025-08-31', false],
  ])('%s of a class that ended on the ninth: %s', (day, inside) => {
    expect(within([{ from: '2025-09-01', to: '2026-11-09' }], day)).toBe(inside)
  })
})

describe('a search of the auditor', () => {
  const today = '2026-11-22'
  it.each([
    [{}, { by: 'period', from: '2026-10-23', to: today }],
    [
      { reader: 'tttttttt', from: '2026-11-01' },
      { by: 'reader', reader: 'tttttttt', from: '2026-11-01', to: today },
    ],
    [{ child: 'aaaaaaaa' }, { by: 'child', child: 'aaaaaaaa', from: '2025-11-22', to: today }],
    [
      { surname: 'Я', birthDate: '2015-04-11', to: '2026-01-01' },
      { by: 'name', surname: 'Я', birthDate: '2015-04-11', from: '2025-01-01', to: '2026-01-01' },
    ],
    [{ from: '2026-08-22' }, { by: 'period', from: '2026-08-22', to: today }],
  ])('%j', (asked, search) => {
    expect(lookSearch(asked, today)).toEqual(search)
  })

  it.each([
    [{ surname: 'Я' }, '/body/birthDate'],
    [{ birthDate: '2015-04-11' }, '/body/surname'],
    [{ from: '2026-08-21' }, '/body/from'],
    [{ from: '2026-11-23' }, '/body/from'],
  ])('refuses %j', (asked, pointer) => {
    expect(() => lookSearch(asked, today)).toThrow(
      expect.objectContaining({ code: 'invalid-request', errors: [expect.objectContaining({ pointer })] }),
    )
  })
})
