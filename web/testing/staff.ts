/** What the small API of the browser tests answers to a specialist and to the secretaries of a kindergarten and a school. */
import { groupPlan, queuedApplication, sentForm } from '../placement/samples.ts'
import { rulesAnswer, trialAnswer } from '../queue-rules/samples.ts'
import { contactsAnswer } from './notices.ts'
import { type Answer, newReplies, parent, type Replies, refusal } from './region.ts'

const ok = (body: unknown): Answer => ({ status: 200, body })
const staff = { ...parent, children: [], name: 'Орлова Татьяна Викторовна' }

export const specialist = {
  ...staff,
  role: 'specialist',
  municipality: { code: '61701000', title: 'город Примерск' },
}
export const kindergartenClerk = {
  ...staff,
  role: 'clerk',
  organisation: { id: '215', title: 'Детский сад № 15 «Василёк»', kind: 'kindergarten' },
}
export const schoolClerk = {
  ...staff,
  role: 'clerk',
  organisation: { id: '302', title: 'Школа № 2', kind: 'school' },
}

export const RUN = '01KRUN1AAAAAAAAAAAAAAAAAAA'
const summary = { applications: 360, places: 181, placed: 147, unplaced: 213, byWish: [133, 9, 5], violations: 0 }
export const readyRun = {
  id: RUN,
  seq: 2,
  municipality: '61701000',
  kind: 'mass',
  status: 'ready',
  startsOn: '2027-09-01',
  rules: 'kindergarten-2026',
  requestedAt: '2026-11-22T09:12:45.123Z',
  summary,
  law: '273-ФЗ ст. 67 ч. 3.1',
  offerDays: 10,
  signatures: 1,
}

const names = ['Смирнов Лев', 'Кузнецова Мирослава', 'Иванов Тимофей', 'Константинопольская Александра']
const queueRow = (name: string, at: number) => ({
  id: at === 0 ? queuedApplication.id : `01KAPPL${at}`,
  number: `7K2M9QX${at}`,
  name,
  status: 'queued',
  filedAt: queuedApplication.filedAt,
  age: at + 1,
  wishes: at + 1,
  benefit: at === 0 ? 'first' : 'none',
  benefitConfirmed: false,
  siblings: at < 2,
  siblingsConfirmed: at === 1,
})
const placedRow = (name: string, at: number) => ({
  application: `01KAPPL${at}`,
  number: `7K2M9QX${at}`,
  name,
  filedAt: queuedApplication.filedAt,
  organisation: 'Детский сад № 21 «Ромашка»',
  group: 'Подготовительная группа',
  wish: at + 1,
  class: at === 0 ? 'first+sibling' : 'none',
  reasons: at === 0 ? [] : [{ why: 'no-places', organisation: 'Детский сад № 15' }],
})
const unplacedRow = (name: string, at: number) => ({
  application: `01KAPPL${at}`,
  number: `7K2M9QX${at}`,
  name,
  filedAt: queuedApplication.filedAt,
  reasons: [
    { why: 'no-group', organisation: 'Детский сад № 15' },
    {
      why: 'others-first',
      organisation: 'Детский сад № 17',
      lastClass: 'none',
      lastFiledAt: queuedApplication.filedAt,
    },
  ],
})

const place = { id: '215-1-g1', title: 'Младшая группа' }
const offerRow = (status: string, at: number) => ({
  id: at === 0 ? queuedApplication.id : `01KAPPL${at}`,
  seq: 4,
  number: `7K2M9QX${at}`,
  status,
  child: 'dddddddd',
  ...(at !== 3 && { name: names[at] }),
  offer: `N-${at}`,
  group: place,
  ...(status !== 'consented' && status !== 'enrolled' && { term: '2026-12-02T20:59:59.999Z' }),
  overdue: status === 'contracted',
})
const { place: _, ...notQueued } = queuedApplication
export const consented = {
  ...notQueued,
  seq: 4,
  status: 'consented',
  offer: {
    number: 'N-1',
    organisation: 'Детский сад № 15',
    group: 'Младшая группа',
    address: 'г. Примерск, ул. Садовая, д. 10',
    wish: 1,
    madeAt: '2026-11-20T09:00:00.000Z',
    answerBy: '2026-12-02T20:59:59.999Z',
  },
}

const side = (id: string, title: string) => ({ organisation: { id, title }, group: { id: `${id}-1-5a`, title: '5А' } })
export const waitingTransfer = {
  id: '01KMOVE1',
  seq: 1,
  status: 'requested',
  pupil: 'bbbbbbbb',
  name: 'Смирнова Дарья Ильинична',
  from: side('302', 'Школа № 2'),
  to: side('301', 'Школа № 1'),
  requestedAt: '2026-11-22T09:12:45.123Z',
  answerBy: '2026-11-25T20:59:59.999Z',
}
const refusedTransfer = {
  ...waitingTransfer,
  id: '01KMOVE0',
  status: 'refused',
  reason: 'Семья передумала переезжать',
  endedAt: '2026-11-21T09:12:45.123Z',
}

const group = (id: string, title: string, kind: string) => ({
  id,
  unit: '302-1',
  kind,
  title,
  ages: [11, 12],
  forms: [5],
  capacity: 25,
  free: 4,
})

/** Everybody's replies; `me` says who is signed in. */
const left = { pupil: 'bbbbbbbb', name: names[0], on: '2026-11-20', ground: 'moved', number: '14-о' }

export function staffReplies(me: object): Replies {
  const application = queuedApplication.id
  const classes = [group('302-1-5a', '5А', 'class'), group('302-1-5b', '5Б', 'class')].map((it) => ({
    ...it,
    own: false,
  }))
  const pupils = names.map((name, at) => ({ ref: `bbbbbbb${'bcdf'[at]}`, name, age: 11, since: '2025-09-01' }))
  const municipality = '/municipalities/61701000'
  return new Map([
    ...newReplies(),
    ['GET /me', () => ok(me)],
    [`GET ${municipality}/queue`, () => ok({ items: names.map(queueRow), next: 'c2' })],
    [`GET /applications/${application}`, () => ok(queuedApplication)],
    [`GET /applications/${application}/form`, () => ok(sentForm)],
    [`GET /applications/${application}/contacts`, () => ok(contactsAnswer)],
    [`PUT /applications/${application}/evidence`, () => ok({ id: application, seq: 4 })],
    [
      `POST /applications/${application}/receipt/links`,
      () => ok({ url: '#receipt', fileName: 'receipt.pdf', seconds: 60 }),
    ],
    [`GET ${municipality}/queue-rules`, () => ok(rulesAnswer)],
    [`POST ${municipality}/queue-rules/trial`, () => ok(trialAnswer)],
    [`POST ${municipality}/queue-rules`, () => ({ status: 201, body: { id: '01KRULES2', seq: 1 } })],
    ['POST /queue-rules/01KRULES1/signature', () => ok({ id: '01KRULES1', seq: 2, status: 'draft' })],
    [`GET ${municipality}/group-plans/2027-09-01`, () => ok(groupPlan)],
    [`PUT ${municipality}/group-plans/2027-09-01`, () => ok({ ...groupPlan, seq: 3 })],
    [`GET ${municipality}/placement-runs`, () => ok({ items: [readyRun] })],
    [`POST ${municipality}/placement-runs`, () => ({ status: 202, body: { id: RUN } })],
    [`GET /placement-runs/${RUN}`, () => ok(readyRun)],
    [
      `GET /placement-runs/${RUN}/results`,
      ({ query }) =>
        ok({ items: query.get('list') === 'placed' ? names.map(placedRow) : names.map(unplacedRow), next: 'c2' }),
    ],
    [`POST /placement-runs/${RUN}/publication`, () => ({ status: 202, body: { ...readyRun, status: 'publishing' } })],
    [
      'GET /organisations/215/offers',
      () => ok({ items: ['consented', 'contracting', 'contracted', 'offered', 'enrolled'].map(offerRow) }),
    ],
    ['GET /organisations/302/transfers', () => ok({ items: [waitingTransfer, refusedTransfer] })],
    ['POST /pupils/search', () => ok({ items: [{ pupil: 'bbbbbbbb', name: names[0], ...side('301', 'Школа № 1') }] })],
    [
      'POST /transfers',
      () => ({ status: 201, body: { id: '01KMOVE2', seq: 1, answerBy: '2026-11-25T20:59:59.999Z' } }),
    ],
    ['GET /organisations/302/classes', () => ok({ classes })],
    ['GET /organisations/215/classes', () => ok({ classes: [] })],
    [
      'GET /classes/215-1-g2',
      () =>
        ok({
          ...group('215-1-g2', 'Группа «Василёк»', 'kindergarten-group'),
          organisation: kindergartenClerk.organisation,
          pupils,
        }),
    ],
    ['GET /groups/215-1-g2/departures', () => ok({ items: [left] })],
    ['POST /departures/corrections', () => ({ status: 201, body: { from: '2025-09-01' } })],
    [
      'GET /classes/302-1-5a',
      () => ok({ ...group('302-1-5a', '5А', 'class'), organisation: schoolClerk.organisation, pupils }),
    ],
  ])
}

export const conflict = (): Answer =>
  refusal(412, 'changed-meanwhile', 'Пока вы работали, данные изменил кто-то другой')
