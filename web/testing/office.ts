/** What the small API of the browser tests answers about the exchange, a distribution with all its parts, and the forecast. */
import { forecast } from '../../shared/ui/public/testing-admission.ts'
import { readyRun } from './staff.ts'

const hash = (letter: string) => letter.repeat(43)
const at = '2026-11-22T09:12:45.123Z'

/** Messages of each kind that did not pass, one of them done since, and a queue that nobody takes away. */
export const exchange = {
  on: true,
  queues: [{ client: 'epgu', waiting: 612, oldest: '2026-11-22T06:00:00.000Z', alarm: true, quota: 1000 }],
  items: [
    {
      ...{
        id: hash('a'),
        at,
        client: 'epgu',
        messageId: 'm-1',
        kind: 'unreadable',
        tries: 1,
        request: 'ApplicationRequest',
      },
      ...{ path: 'ApplicationRequest/orderId', reason: 'Значение не того вида (строка 2, столбец 125)' },
    },
    {
      ...{
        id: hash('b'),
        at,
        client: 'epgu',
        messageId: 'm-2',
        kind: 'refused',
        tries: 2,
        request: 'ApplicationRequest',
      },
      ...{ orderId: '78366592061', reason: 'Организация с кодом 99999 не существует' },
    },
    {
      id: hash('c'),
      at,
      client: 'epgu',
      messageId: 'm-3',
      kind: 'broken',
      tries: 1,
      reason: 'Внутренняя ошибка',
      doneAt: at,
    },
  ],
}
export const quietExchange = { on: false, queues: [], items: [] }

/** A dry run after another: with what changes, and how it goes for each right and age; two people have to sign it. */
export const secondRun = {
  ...readyRun,
  signatures: 2,
  signed: 1,
  summary: {
    ...readyRun.summary,
    difference: { run: '01KRUN0AAAAAAAAAAAAAAAAAAA', same: 300, moved: 11, gained: 24, lost: 3, joined: 22, gone: 7 },
    byClass: [
      { class: 'outOfTurn+sibling', applications: 12, placed: 12, first: 12 },
      { class: 'none', applications: 348, placed: 135, first: 121 },
    ],
    byAge: [{ age: 3, applications: 360, placed: 147, first: 133 }],
  },
}

const law = '273-ФЗ ст. 67 ч. 3.1; приказ Минпросвещения от 15.05.2020 № 236'
const whyRun = { id: '01KRUN1AAAAAAAAAAAAAAAAAAA', publishedAt: at, startsOn: '2027-09-01', law, result: hash('d') }
const facts = { filedAt: '2026-03-14T09:12:45.123Z', zone: 'Europe/Moscow' }
const full = {
  ...{ id: '217', organisation: 'Детский сад № 17', outcome: 'others-first' },
  ...{ lastClass: 'none', lastFiledOn: '2025-06-03' },
}

/** Why a place was given by the second wish, why none was, and before anything was decided. */
export const why = {
  given: {
    ...facts,
    run: {
      ...whyRun,
      wishes: [
        full,
        { id: '215', organisation: 'Детский сад № 15', outcome: 'given', group: 'Старшая группа' },
        { id: '219', organisation: 'Детский сад № 19', outcome: 'not-asked' },
      ],
    },
  },
  none: {
    ...facts,
    run: {
      ...whyRun,
      wishes: [full, ...['no-group', 'no-places'].map((outcome) => ({ id: outcome, organisation: 'Сад', outcome }))],
    },
  },
  before: facts,
  ring: {
    ...facts,
    run: {
      ...whyRun,
      wishes: [
        { ...full, trade: true },
        { id: '215', organisation: 'Детский сад № 15', outcome: 'waits', group: 'Старшая группа', ring: 'own' },
      ],
    },
  },
}

export { forecast }
