import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { Group } from './organisation.ts'
import { enrol } from './pupil.ts'
import { RegionData } from './region.ts'
import { acceptTransfer, expireTransfer, refuseTransfer, requestTransfer, Transfer } from './transfer.ts'

const town = {
  code: '61701000',
  title: 'город',
  authority: 'Управление образования',
  address: 'ул. Школьная, д. 1',
  zone: 'Europe/Moscow',
  maxWishes: 20,
  offerDays: 10,
  contractDays: 14,
  orderWorkingDays: 3,
  transferDays: 5,
  freedPlace: 'offer-at-once',
  queuePages: 2,
  allocation: { from: '2027-04-01', to: '2027-05-25', calculatedOn: '2027-09-01' },
}
const region = RegionData.parse({
  code: 'demo',
  title: 'Примерская область',
  zone: 'Europe/Moscow',
  routingCodes: [],
  municipalities: [town, { ...town, code: '61640000', zone: 'Europe/Samara', transferDays: 7 }],
  holidays: { off: [], working: [], vacations: [] },
  terms: [],
  kindergarten: {
    ageLimit: 8,
    rules: [],
    benefits: [],
    schedules: [],
    languages: [],
    orientations: [],
    profiles: [],
    medicalDocuments: [],
  },
  identityDocuments: [],
  marks: { scale: [], absences: [], corrections: [] },
  papers: { receipt: [], offer: [] },
  adapters: { smev: true },
})

const group = (organisation: string, over: Partial<Group> = {}): Group =>
  Group.parse({
    region: 'demo',
    seq: 1,
    head: '',
    id: `${organisation}-1-5a`,
    organisation,
    unit: `${organisation}-1`,
    municipality: '61701000',
    kind: 'class',
    title: '5А',
    ages: [11, 11],
    forms: [5],
    language: '1',
    capacity: 25,
    ...over,
  })
const act: Act = {
  region: 'demo',
  actor: 'person/cccccccc',
  now: '2026-11-22T09:00:00.000Z',
  cause: 'test',
  correlation: 'test',
  id: () => '01T',
  random: (bytes) => new Uint8Array(bytes),
}
const pupilIn = (it: Group) => enrol(undefined, { region: 'demo', id: 'aaaaaaaa', cohort: 2015 }, it, '2026-09-01', '1')
const requested = requestTransfer(act, pupilIn(group('302')), group('301'), 'cccccccc', region)
const now = '2026-11-23T09:00:00.000Z'

describe('a transfer', () => {
  it('names both sides and the day by which the school of the child answers', () => {
    expect(Transfer.parse(requested)).toEqual({
      region: 'demo',
      seq: 0,
      head: '',
      id: '01T',
      pupil: 'aaaaaaaa',
      from: { organisation: '302', municipality: '61701000', group: '302-1-5a' },
      to: { organisation: '301', municipality: '61701000', group: '301-1-5a' },
      requestedBy: 'cccccccc',
      requestedAt: '2026-11-22T09:00:00.000Z',
      answerBy: '2026-11-27T20:59:59.999Z',
      status: 'requested',
    })
  })

  it('goes by the days and the clock of the school that has to answer', () => {
    const there = pupilIn(group('307', { municipality: '61640000' }))
    expect(requestTransfer(act, there, group('301'), 'cccccccc', region).answerBy).toBe('2026-11-29T19:59:59.999Z')
  })

  it.each([
    ['a child that attends nothing', { ...pupilIn(group('302')), enrolments: [] }, group('301'), 'not-enrolled'],
    ['a child of the school itself', pupilIn(group('301', { id: '301-1-5b' })), group('301'), 'same-organisation'],
    ['a place in a kindergarten', pupilIn(group('302')), group('215', { kind: 'kindergarten-group' }), 'class-needed'],
    ['a child of a kindergarten', pupilIn(group('215', { kind: 'kindergarten-group' })), group('301'), 'class-needed'],
  ])('is not asked for %s', (_, pupil, into, code) => {
    expect(() => requestTransfer(act, pupil, into, 'cccccccc', region)).toThrow(code)
  })

  it.each([
    ['accepts in the last instant', () => acceptTransfer(requested, region, '2026-11-27T20:59:59.999Z'), 'accepted'],
    ['accepts an instant later', () => acceptTransfer(requested, region, '2026-11-27T21:00:00.000Z'), 'term-over'],
    ['refuses', () => refuseTransfer(requested, 'sealed', now), 'refused'],
    ['refuses after the term', () => refuseTransfer(requested, 'sealed', '2026-12-27T20:00:00.000Z'), 'refused'],
    ['lets it expire in the last instant', () => expireTransfer(requested, '2026-11-27T20:59:59.999Z'), 'wrong-state'],
    ['lets it expire an instant later', () => expireTransfer(requested, '2026-11-27T21:00:00.000Z'), 'expired'],
  ])('%s: %s', (_, work, outcome) => {
    let found: string
    try {
      found = Transfer.parse(work()).status
    } catch (error) {
      found = error instanceof Error ? error.message : ''
    }
    expect(found).toBe(outcome)
  })
})

it('is answered once, and at every moment either the answer counts or it has expired', () => {
  const instant = fc
    .date({ min: new Date('2026-11-22T09:00:00Z'), max: new Date('2026-12-05T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString())
  const answers = [
    (it: Transfer, at: string) => acceptTransfer(it, region, at),
    (it: Transfer, at: string) => expireTransfer(it, at),
  ]
  fc.assert(
    fc.property(instant, instant, (at, later) => {
      const ended = answers.flatMap((answer) => {
        try {
          return answer(requested, at)
        } catch {
          return []
        }
      })
      expect(ended).toHaveLength(1)
      for (const answer of [...answers, (it: Transfer, when: string) => refuseTransfer(it, 'sealed', when)])
        for (const it of ended) expect(() => answer(it, later)).toThrow('wrong-state')
    }),
  )
})
