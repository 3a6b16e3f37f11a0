/** What the small API of the browser tests answers about e-services: to a pupil, to a school's secretary, to a coordinator. */
import { serviceSample } from '../services/samples.ts'
import { type Answer, newReplies, parent, type Replies, refusal } from './region.ts'

const ok = (body: unknown): Answer => ({ status: 200, body })
const staff = { ...parent, children: [], name: 'Новикова Мария Романовна' }
const school = { id: '302', title: 'Школа № 2', kind: 'school' }
const [schoolgirl] = parent.children

export const pupil = { ...parent, role: 'pupil', name: 'Смирнова Дарья Ильинична', children: [schoolgirl] }
export const clerk = { ...staff, role: 'clerk', organisation: school }
export const coordinator = { ...staff, role: 'exam-coordinator' }
export const mfcClerk = { ...staff, role: 'mfc-clerk', municipality: { code: '61701000', title: 'город Примерск' } }

export const CASE = '01KCASE1AAAAAAAAAAAAAAAAAAA'
const OPENS = '2027-03-31T21:00:00.000Z'
const { title, secondTitle, law, applicants, code } = serviceSample
const listed = { code, title, secondTitle, law, applicants, open: true, zone: 'Europe/Moscow' }

/** A service for a school that the family chooses, months before it opens. */
export const firstClass = {
  ...serviceSample,
  ...{ code: 'first-class', title: 'Зачисление в первый класс', organisation: 'chosen', forms: undefined, most: 3 },
  ages: { from: 6, to: 8 },
  windows: [{ title: 'Для своей территории', opens: '04-01T00:00', closes: '06-30T23:59' }],
  openings: [{ title: 'Для своей территории', opens: OPENS, closes: '2027-06-30T20:59:59.999Z' }],
}

const family = { acts: 'family', changeable: true }
export const states = {
  filed: { code: 'filed', title: 'Подано', family: 'Заявление получено.', acts: 'office' },
  returned: { code: 'returned', title: 'Возвращено', family: 'Исправьте заявление.', ...family },
  registered: { code: 'registered', title: 'Зарегистрировано', family: 'Вы в списке участников.', ends: 'granted' },
}

export const caseIn = (state: keyof typeof states, more: object = {}) => ({
  ...{ id: CASE, seq: 2, number: 'AN8SS404', service: { code, title }, year: 2026, channel: 'portal' },
  child: { ref: 'bbbbbbbb', name: 'Смирнова Дарья' },
  organisation: { id: '302', title: 'Школа № 2' },
  ...{ filedAt: '2026-11-20T09:12:45.123Z', receivedAt: '2026-11-20T09:12:45.123Z', zone: 'Europe/Moscow' },
  state: states[state],
  ...(state !== 'registered' && { term: '2026-11-21T20:59:59.999Z' }),
  answers: {
    form: 'oge',
    subjects: ['01', '22', '03', '07'],
    on: '2027-05-20',
    address: 'ул. Лесная, 1',
    agreed: true,
  },
  changeable: state !== 'registered',
  benefits: [],
  steps: [],
  history: [
    {
      type: 'ru.zvonok.services.case-filed.v1',
      at: '2026-11-20T09:12:45.123Z',
      state: 'Подано',
      channel: 'portal',
      by: 'family',
      changes: [],
    },
    {
      ...{ type: 'ru.zvonok.services.case-changed.v1', at: '2026-11-20T10:12:45.123Z', state: 'Подано', by: 'family' },
      changes: [
        { field: 'on', was: '2027-05-20', now: '2027-05-21' },
        { field: 'note', now: 'Ассистент' },
      ],
    },
  ],
  ...more,
})

const names = ['Смирнова Дарья', 'Константинопольская Александра', undefined]
export const rows = names.map((name, at) => ({
  ...{
    id: `${CASE}${at}`,
    seq: at + 1,
    number: `AN8SS40${at}`,
    child: 'bbbbbbbb',
    filedAt: '2026-11-20T09:12:45.123Z',
  },
  ...(name !== undefined && { name }),
  channel: at === 1 ? 'mfc' : 'portal',
  term: at === 0 ? '2026-11-21T20:59:59.999Z' : '2026-11-25T20:59:59.999Z',
  counted: { subjects: ['01', '22', '03', '07'] },
}))

const schoolAt = (number: number, street: string) => ({
  ...{ id: `30${number}`, kind: 'school', title: `Школа № ${number}`, address: `г. Примерск, ул. ${street}` },
  ...{ phone: '+7(491)2200000', units: [] },
})
const municipalities = [
  {
    ...{ code: '61701000', title: 'город Примерск' },
    organisations: [schoolAt(1, 'Пушкина, д. 3'), schoolAt(2, 'Лермонтова, д. 11')],
  },
]

/** Everybody's replies; `me` says who is signed in. */
export const serviceReplies = (me: object): Replies =>
  new Map([
    ...newReplies(),
    ['GET /me', () => ok(me)],
    [
      'GET /services',
      () =>
        ok({
          items: [
            { ...listed, openings: serviceSample.openings },
            { ...listed, code: 'first-class', title: firstClass.title, open: false, openings: firstClass.openings },
          ],
        }),
    ],
    ['GET /services/gia-9', () => ok(serviceSample)],
    ['GET /services/first-class', () => ok(firstClass)],
    ['GET /organisations', () => ok({ municipalities })],
    ['GET /me/drafts/gia-9', () => ok({})],
    ['GET /me/drafts/first-class', () => ok({})],
    ['PUT /me/drafts/gia-9', () => ok({ savedAt: '2026-11-22T09:03:00.000Z' })],
    ['PUT /me/drafts/first-class', () => ok({ savedAt: '2026-11-22T09:03:00.000Z' })],
    ['GET /me/cases', () => ok({ items: [caseIn('returned'), caseIn('registered', { id: `${CASE}9` })] })],
    [`GET /cases/${CASE}`, () => ok(caseIn('returned'))],
    [`GET /cases/${CASE}/files`, () => ok(filesOf(true))],
    [`GET /cases/${CASE}9/files`, () => ok({ documents: [], items: [], open: false })],
    [`GET /cases/${CASE}9`, () => ok(caseIn('registered', { id: `${CASE}9` }))],
    [`GET /cases/${CASE}0`, () => ok(caseIn('filed', { id: `${CASE}0`, steps: serviceSample.steps.slice(0, 3) }))],
    ['GET /me/deadlines', () => ok({ items: deadlines })],
    ['GET /organisations/302/cases', () => ok({ items: rows, next: 'c2' })],
    [
      'POST /services/gia-9/cases',
      () => ({ status: 201, body: { id: CASE, number: 'AN8SS404', filedAt: '2026-11-22T09:12:45.123Z' } }),
    ],
  ])

const filesOf = (open: boolean) => ({
  documents: [
    { code: 'certificate', title: 'Аттестат об основном общем образовании', sent: true },
    { code: 'consent', title: 'Согласие родителя', sent: false },
    { code: 'pmpk', title: 'Рекомендации ПМПК', optional: true, sent: false },
  ],
  items: [
    {
      ...{ id: 'F1', name: 'Аттестат.pdf', kind: 'pdf', bytes: 120_000, document: 'certificate' },
      attachedAt: '2026-11-20T09:20:00.000Z',
    },
  ],
  open,
})

const zone = 'Europe/Moscow'
const deadlines = [
  ...[{ kind: 'act', title, what: 'Исправьте заявление.', child: 'Смирнова Дарья', case: CASE, zone }],
  { kind: 'wait', title: 'Заявление в детский сад', what: 'Детский сад издаст приказ', application: '01KAPPL1', zone },
  { kind: 'window', title: firstClass.title, what: 'Для своей территории', service: 'first-class', from: OPENS, zone },
].map((it, at) => ({ ...it, by: `2026-11-2${at + 2}T20:59:59.999Z` }))

export const closed = (): Answer => refusal(409, 'window-closed', 'Приём заявлений идёт с 1 апреля 2027 г.')
