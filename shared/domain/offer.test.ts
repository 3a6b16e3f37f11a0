import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Application, holdsPlace, type In, type Status } from './application.ts'
import { acceptPapers, concludeContract, consent, decline, lapse, offer, order, stepOf, termOf } from './offer.ts'
import type { Municipality } from './region.ts'

const town: Municipality = {
  code: '61701000',
  title: 'город Примерск',
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
const holidays = { off: ['2026-12-31', '2027-01-01'], working: [] }

const queued: In<'queued'> = {
  region: 'demo',
  id: '01J',
  seq: 1,
  head: '',
  kind: 'kindergarten',
  number: '1',
  channel: 'portal',
  child: 'aaaaaaaa',
  applicant: 'bbbbbbbb',
  filedAt: '2026-10-01T09:00:00.000Z',
  receivedAt: '2026-10-01T09:00:00.000Z',
  municipality: '61701000',
  cohort: 2024,
  desiredOn: '2027-09-01',
  schedule: '1',
  language: '1',
  orientation: '1',
  wishes: ['215'],
  allowOther: false,
  benefit: 'none',
  siblingsAt: [],
  confirmed: { benefit: false, siblings: false },
  status: 'queued',
}
const place = { number: '15-1', run: 'run1', organisation: '215', group: '215-1-g1', wish: 1 }
const offered = offer(queued, place, town, '2026-11-22T09:00:00.000Z')
const consented = consent(offered, town, '2026-11-23T09:00:00.000Z')
const contracting = acceptPapers(consented, town, '2026-11-24T09:00:00.000Z')
const contracted = concludeContract(
  contracting,
  { number: '7', on: '2026-12-07' },
  town,
  holidays,
  '2026-12-07T12:00:00.000Z',
)
const enrolled = order(contracted, { number: '8-к', on: '2026-12-08' }, town, '2026-12-08T12:00:00.000Z')
const declined = decline(offered, '2026-11-25T09:00:00.000Z')
const lapsed = lapse(offered, '2026-12-02T21:00:00.000Z')
const all: Record<Exclude<Status, 'withdrawn' | 'refused'>, Application> = {
  queued,
  offered,
  consented,
  contracting,
  contracted,
  enrolled,
  declined,
  lapsed,
}

describe('the way to the order', () => {
  it('gives each step its own term, to the end of a day in the zone of the municipality', () => {
    expect(offered.offer).toEqual({
      ...place,
      madeAt: '2026-11-22T09:00:00.000Z',
      answerBy: '2026-12-02T20:59:59.999Z',
    })
    expect(contracting.contractBy).toBe('2026-12-08T20:59:59.999Z')
    expect(contracted.orderBy).toBe('2026-12-10T20:59:59.999Z')
    expect(enrolled).toMatchObject({ contract: { number: '7', on: '2026-12-07' }, order: { number: '8-к' } })
  })

  it('counts the working days of the order past holidays', () => {
    const signed = { number: '7', on: '2026-12-30' }
    const late = acceptPapers(consented, town, '2026-12-20T09:00:00.000Z')
    expect(concludeContract(late, signed, town, holidays, '2026-12-30T10:00:00.000Z').orderBy).toBe(
      '2027-01-06T20:59:59.999Z',
    )
  })

  it.each(Object.entries(all))('keeps %s as its schema says, and can be read back', (_, state) => {
    const saved = Application.parse(state)
    expect(Application.parse(saved)).toEqual(saved)
    expect(saved).toMatchObject({ status: state.status, id: '01J' })
  })

  it('remembers the offer that was declined or lapsed, and which term ran out', () => {
    expect(Application.parse(declined)).toMatchObject({ offer: place })
    expect(Application.parse(lapsed)).toMatchObject({ offer: place, term: offered.offer.answerBy })
    expect(lapse(contracting, '2026-12-08T21:00:00.000Z').term).toBe(contracting.contractBy)
  })

  it.each([
    ['queued', false, undefined],
    ['offered', true, '2026-12-02T20:59:59.999Z'],
    ['consented', true, undefined],
    ['contracting', true, '2026-12-08T20:59:59.999Z'],
    ['contracted', true, '2026-12-10T20:59:59.999Z'],
    ['enrolled', true, undefined],
    ['declined', false, undefined],
    ['lapsed', false, undefined],
  ] as const)('%s: holds a place %s, term %s', (status, holds, term) => {
    expect(holdsPlace(all[status])).toBe(holds)
    expect(termOf(all[status])).toBe(term)
  })

  it('answers with the version that the next change has to name', () => {
    expect(stepOf(contracting)).toEqual({
      id: '01J',
      seq: 2,
      status: 'contracting',
      term: '2026-12-08T20:59:59.999Z',
    })
  })
})

const steps = {
  offer: (it: Application, now: string) => offer(it, place, town, now),
  consent: (it: Application, now: string) => consent(it, town, now),
  papers: (it: Application, now: string) => acceptPapers(it, town, now),
  contract: (it: Application, now: string) =>
    concludeContract(it, { number: '7', on: now.slice(0, 10) }, town, holidays, now),
  order: (it: Application, now: string) => order(it, { number: '8', on: now.slice(0, 10) }, town, now),
  decline: (it: Application, now: string) => decline(it, now),
  lapse: (it: Application, now: string) => lapse(it, now),
}
type Step = keyof typeof steps
const may: Record<Step, Status[]> = {
  offer: ['queued'],
  consent: ['offered'],
  papers: ['consented'],
  contract: ['contracting'],
  order: ['contracted'],
  decline: ['offered', 'consented', 'contracting', 'contracted'],
  lapse: ['offered', 'contracting'],
}
const done = (work: () => unknown) => {
  try {
    work()
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown'
  }
}

describe('refuses', () => {
  it.each(
    Object.entries(may).flatMap(([step, from]) =>
      Object.values(all)
        .filter(({ status }) => !from.includes(status))
        .map((state) => [step, state.status, state] as const),
    ),
  )('%s of one that is %s', (step, _, state) => {
    expect(done(() => steps[step as Step](state, '2027-01-10T12:00:00.000Z'))).toBe('wrong-state')
  })

  const papers = (number: string, on: string) => ({ number, on })
  it.each([
    ['consent in the last instant of the term', () => consent(offered, town, '2026-12-02T20:59:59.999Z'), 'done'],
    ['consent an instant later', () => consent(offered, town, '2026-12-02T21:00:00.000Z'), 'term-over'],
    ['lapse in the last instant of the term', () => lapse(offered, '2026-12-02T20:59:59.999Z'), 'wrong-state'],
    ['lapse an instant later', () => lapse(offered, '2026-12-02T21:00:00.000Z'), 'done'],
    ['lapse of a contract in its last instant', () => lapse(contracting, '2026-12-08T20:59:59.999Z'), 'wrong-state'],
    [
      'contract in its last instant',
      () => concludeContract(contracting, papers('1', '2026-12-08'), town, holidays, '2026-12-08T20:59:59.999Z'),
      'done',
    ],
    [
      'contract an instant later',
      () => concludeContract(contracting, papers('1', '2026-12-08'), town, holidays, '2026-12-08T21:00:00.000Z'),
      'term-over',
    ],
    [
      'contract of the day of the offer',
      () => concludeContract(contracting, papers('1', '2026-11-22'), town, holidays, '2026-12-01T00:00:00.000Z'),
      'done',
    ],
    [
      'contract of the day before the offer',
      () => concludeContract(contracting, papers('1', '2026-11-21'), town, holidays, '2026-12-01T00:00:00.000Z'),
      'date-impossible',
    ],
    [
      'contract of today, which in Moscow is tomorrow already',
      () => concludeContract(contracting, papers('1', '2026-12-02'), town, holidays, '2026-12-01T21:00:00.000Z'),
      'done',
    ],
    [
      'contract of tomorrow',
      () => concludeContract(contracting, papers('1', '2026-12-02'), town, holidays, '2026-12-01T20:59:59.999Z'),
      'date-impossible',
    ],
    [
      'order of the day of the contract',
      () => order(contracted, papers('1', '2026-12-07'), town, '2026-12-20T09:00:00.000Z'),
      'done',
    ],
    [
      'order before the contract',
      () => order(contracted, papers('1', '2026-12-06'), town, '2026-12-20T09:00:00.000Z'),
      'date-impossible',
    ],
    [
      'order of tomorrow',
      () => order(contracted, papers('1', '2026-12-21'), town, '2026-12-20T20:59:59.999Z'),
      'date-impossible',
    ],
    [
      'order after its term, for the fault is not the family’s',
      () => order(contracted, papers('1', '2026-12-20'), town, '2026-12-20T09:00:00.000Z'),
      'done',
    ],
  ])('%s', (_, work, outcome) => {
    expect(done(work)).toBe(outcome)
  })
})

const instant = fc
  .date({ min: new Date('2026-11-22T09:00:00Z'), max: new Date('2027-03-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('whatever the moment and the order of attempts', () => {
  it('either the family may go on or its right has lapsed, never both and never neither', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const held = [
          [offered, steps.consent],
          [contracting, steps.contract],
        ] as const
        for (const [state, goOn] of held) {
          const outcomes = [done(() => goOn(state, now)), done(() => lapse(state, now))]
          expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
        }
      }),
    )
  })

  it('a place is taken by the offer and given back once at most', () => {
    const attempts = fc.array(fc.tuple(fc.constantFrom(...(Object.keys(steps) as Step[])), instant), { maxLength: 30 })
    fc.assert(
      fc.property(attempts, (tries) => {
        let state: Application = queued
        let taken = 0
        for (const [step, now] of tries) {
          let next: Application
          try {
            next = steps[step](state, now)
          } catch {
            continue
          }
          taken += Number(holdsPlace(next)) - Number(holdsPlace(state))
          state = Application.parse(next)
        }
        expect(taken).toBe(Number(holdsPlace(state)))
        expect([0, 1]).toContain(taken)
      }),
      { numRuns: 300 },
    )
  })
})
