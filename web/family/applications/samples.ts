/** Applications for tests: the same one at every step of its way. */
import type { Status } from '../../../shared/domain/status.ts'
import type { Application } from './words.ts'

export const NOW = '2026-11-22T09:00:00.000Z'

const fact = (type: string, at: string) => ({ type: `ru.zvonok.${type}.v1`, at })
const facts = [
  fact('admission.application-submitted', '2026-11-20T06:12:47.000Z'),
  fact('admission.evidence-confirmed', '2026-11-20T08:00:00.000Z'),
  fact('placement.offer-made', '2026-11-21T09:00:00.000Z'),
  fact('enrollment.offer-accepted', '2026-11-21T12:00:00.000Z'),
  fact('enrollment.papers-accepted', '2026-11-21T13:00:00.000Z'),
  fact('enrollment.contract-concluded', '2026-11-21T14:00:00.000Z'),
  fact('enrollment.application-enrolled', '2026-11-21T15:00:00.000Z'),
]

const queued: Application = {
  id: 'E77320070851',
  seq: 2,
  number: '77320070851',
  kind: 'kindergarten',
  channel: 'federal',
  child: { ref: 'dddddddd', name: 'Смирнов Лев' },
  status: 'queued',
  filedAt: '2026-11-20T06:12:45.123Z',
  desiredOn: '2027-09-01',
  municipality: 'город Примерск',
  zone: 'Europe/Moscow',
  wishes: [
    { id: '215', title: 'Детский сад № 15 «Василёк»' },
    { id: '219', title: 'Детский сад № 19 «Солнышко»' },
  ],
  benefit: 'first',
  benefitConfirmed: true,
  history: facts.slice(0, 2),
}
const place: Application['place'] = {
  position: 15,
  total: 71,
  at: '2026-11-22T08:55:00.000Z',
  ahead: { outOfTurn: 1, first: 3, preferential: 0, none: 10 },
}
const still = { outOfTurn: 0, first: 0, preferential: 0, none: 0 }
const placeHistory: Application['placeHistory'] = [
  { on: '2026-11-20', position: 13, came: still, placed: 0, withdrew: 0, behind: 0 },
  { on: '2026-11-21', position: 15, came: { ...still, first: 3 }, placed: 1, withdrew: 0, behind: 0 },
]
const offer: Application['offer'] = {
  number: '82FMNK-147',
  organisation: 'Детский сад № 15 «Василёк»',
  group: 'Старшая группа',
  address: 'г. Примерск, ул. Садовая, д. 10',
  wish: 1,
  madeAt: '2026-11-21T09:00:00.000Z',
  answerBy: '2026-12-01T20:59:59.999Z',
}
const contract = { number: 'Д-12', on: '2026-11-21' }
const order = { number: 'П-7', on: '2026-11-21' }
const ended = '2026-11-22T06:00:00.000Z'

const steps: Record<Status, Partial<Application>> = {
  queued: { place, placeHistory, chance: { by: '2027-09-01', chance: 0.68, low: 0, high: 9, told: 42 } },
  offered: { offer, term: offer.answerBy, history: facts.slice(0, 3) },
  consented: { offer, history: facts.slice(0, 4) },
  contracting: { offer, term: '2026-12-05T20:59:59.999Z', history: facts.slice(0, 5) },
  contracted: { offer, contract, term: '2026-11-25T20:59:59.999Z', history: facts.slice(0, 6) },
  enrolled: { offer, contract, order, history: facts },
  declined: { offer, endedAt: ended, history: [...facts.slice(0, 3), fact('enrollment.offer-declined', ended)] },
  lapsed: {
    offer,
    term: offer.answerBy,
    endedAt: ended,
    history: [...facts.slice(0, 3), fact('enrollment.offer-lapsed', ended)],
  },
  refused: {
    refusal: { title: 'Обязательные документы не представлены', law: 'приказ Минпросвещения от 15.05.2020 № 236' },
    endedAt: ended,
    history: [...facts.slice(0, 2), fact('admission.application-refused', ended)],
  },
  withdrawn: { endedAt: ended, history: [...facts.slice(0, 2), fact('admission.application-withdrawn', ended)] },
}

export function applicationIn(status: Status): Application {
  const more = steps[status]
  return { ...queued, ...more, status, seq: more.history?.length ?? queued.seq }
}
