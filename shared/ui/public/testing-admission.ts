import type { OpenAdmission } from '../../domain/open-admission.ts'
import type { Forecast } from '../../domain/queue/forecast-shown.ts'
import { FEDERAL_CLASSES } from '../../domain/queue/queue-rules.ts'
import type { queuePage } from './queue-page.tsx'

const town = { maxWishes: 10, offerDays: 10, contractDays: 14, orderWorkingDays: 3, signatures: 2 }
const rules = { id: 'r1', validFrom: '2025-09-01', law: '273-ФЗ ст. 67', tieBreak: 'application-id' as const }

/** Two municipalities with orders of their own: one has given out places, the other not yet. */
export const admission: OpenAdmission = {
  region: { code: 'demo', title: 'Примерская область' },
  ageLimit: 8,
  benefits: [
    { code: '1', title: 'Дети прокуроров', class: 'outOfTurn', law: '2202-1 ст. 44' },
    { code: '9', title: 'Дети военнослужащих', class: 'first', law: '76-ФЗ ст. 19' },
  ],
  municipalities: [
    {
      ...{ code: '61701000', title: 'город Примерск', ...town, freedPlace: 'offer-at-once' },
      rules: { ...rules, order: [...FEDERAL_CLASSES] },
      outcome: {
        startsOn: '2027-09-01',
        publishedAt: '2027-05-20T09:00:00Z',
        all: { placed: 147, unplaced: 213, places: 181 },
        wishes: { first: 133, later: 14 },
        byRight: [
          { names: ['outOfTurn', 'first'], placed: 30, unplaced: 0 },
          { names: ['none'], placed: 117, unplaced: 213 },
        ],
        byAge: [
          { names: [1, 2], placed: 60, unplaced: 128 },
          { names: [3], placed: 87, unplaced: 85 },
        ],
      },
    },
    {
      ...{ code: '61640000', title: 'Лесной округ', ...town, signatures: 1, freedPlace: 'wait-for-next-run' },
      rules: {
        ...{ ...rules, order: ['near', 'none'], within: ['points', 'filed-day', 'born'] },
        classes: [{ name: 'near', title: 'живут на территории сада', with: ['territory'] }],
        points: [{ criterion: 'many', points: 3, law: 'многодетная семья' }],
      },
    },
  ],
}

const region = { code: 'demo', title: 'Примерская область' }
const numbers = Array.from({ length: 24 }, (_, at) => `${4100 + at * 37}`)

/** A queue that is long enough to be shown, one that is too short, and a municipality where nobody waits. */
export const queues = {
  region,
  municipalities: [
    {
      ...{ code: '61701000', title: 'город Примерск' },
      queues: [
        {
          ...{ orientation: 'Общеразвивающая', ages: '3' },
          queue: {
            ...{ cohorts: [2023], total: 24 },
            cells: [
              { from: 1, to: 12, exact: true, numbers: numbers.slice(0, 12) },
              { from: 13, to: 24, exact: false, numbers: numbers.slice(12) },
            ],
          },
        },
        { orientation: 'Компенсирующая', ages: '5', queue: { cohorts: [2021], fewerThan: 10 } },
      ],
    },
    { code: '61640000', title: 'Лесной округ', queues: [] },
  ],
} satisfies Parameters<typeof queuePage>[0]

const foreseen = { need: 175, low: 158, high: 192, places: 170 }

/** Two municipalities and one year, in which places may run out. */
export const forecast: Forecast = {
  ...{ region, asOf: '2026-11-22T21:05:00.000Z', zone: 'Europe/Samara' },
  test: [{ ahead: 1, trials: 198, error: 3, guess: 3.4, within: 0.88 }],
  municipalities: ['61701000', '61640000'].map((code) => ({
    ...{ code, title: code === '61640000' ? 'Лесной округ' : 'город Примерск', known: [{ year: 2026, need: 183 }] },
    centre: code === '61640000' ? { north: 54.21, east: 38.95 } : { north: 54.63, east: 39.74 },
    years: [{ year: 2027, all: foreseen, ages: [{ age: 3, ...foreseen }] }],
    plans: [{ title: 'Детский сад № 22', kind: 'opens', on: '2027-09-01', places: 120 }],
  })),
}
