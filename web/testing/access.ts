/** What the small API of the browser tests answers about access: roles, delegates, codes, staff, guardians. */
import { type Answer, newReplies, parent, type Replies } from './region.ts'

const ok = (body: unknown): Answer => ({ status: 200, body })
const created = (body: unknown): Answer => ({ status: 201, body })
const titled = (id: string, title: string) => ({ id, title })

export const GIRL = 'bbbbbbbb'
const entrusted = { delegation: 'D9', scopes: ['diary'], until: '2027-05-31T20:59:59.999Z', by: 'Ли Анна Игоревна' }
const [girl] = parent.children
const neighbour = { ref: 'ffffffff', name: 'Ли Марк', birthDate: '2016-02-02', attends: girl?.attends, entrusted }

const school = { id: '302', title: 'Школа № 2', kind: 'school' }
const somebody = { ...parent, children: [] }
const grant = (id: string, role: string, where?: string, current = false) => ({ id, role, where, current })

/** A mother who teaches too, and whom somebody entrusted with a child. */
export const mother = {
  ...parent,
  children: [...parent.children, neighbour],
  grants: [
    grant('parent', 'parent', undefined, true),
    grant('t1', 'teacher', 'Школа № 2'),
    grant('t2', 'head', 'Школа № 1'),
  ],
}
/** Somebody who signs in and has not said yet as whom: two positions, and a parent beside them. */
export const ofTwoPositions = {
  ...somebody,
  role: 'teacher',
  organisation: school,
  asks: true,
  grants: [
    grant('t1', 'teacher', 'Школа № 2', true),
    grant('t2', 'class-teacher', '5А, Средняя общеобразовательная школа № 1 имени Героя Советского Союза'),
    grant('parent', 'parent'),
  ],
}
export const head = { ...somebody, role: 'head', name: 'Громова Вера Николаевна', organisation: school }
export const classTeacher = {
  ...somebody,
  role: 'class-teacher',
  organisation: school,
  group: titled('302-1-5a', '5А'),
}
export const administrator = { ...somebody, role: 'administrator', name: 'Нестеров Игорь Львович' }
export const pupil = { ...somebody, ref: GIRL, role: 'pupil', name: 'Смирнова Дарья Ильинична', children: [girl] }
export const mfcClerk = { ...somebody, role: 'mfc-clerk', municipality: { code: '61701000', title: 'город Примерск' } }

const delegation = (id: string, status: string, more: object = {}) => ({
  id,
  seq: 2,
  status,
  scopes: ['diary'],
  until: '2027-05-31T20:59:59.999Z',
  invitedAt: '2026-11-20T09:00:00.000Z',
  ...more,
})
const delegations = [
  delegation('D1', 'given', { name: 'Кузнецова Раиса Фёдоровна', scopes: ['diary', 'applications'] }),
  delegation('D2', 'invited'),
  delegation('D3', 'withdrawn'),
]

const employee = (id: string, name: string, grants: object[]) => ({ id, seq: 3, person: `${id}aaaaaa`, name, grants })
const staff = [
  employee('e1', 'Орлова Анна Петровна', [
    { id: 'g1', role: 'teacher' },
    { id: 'g2', role: 'class-teacher', where: '5А', until: '2027-05-31T20:59:59.999Z' },
  ]),
  employee('e2', 'Константинопольский-Преображенский Александр Всеволодович', [{ id: 'g3', role: 'head' }]),
  employee('e3', 'Белова Ирина Олеговна', []),
]
const organisation = (id: string, kind: string, title: string) => ({
  id,
  kind,
  title,
  address: 'ул. Мира, д. 1',
  phone: '+7 491 220-55-00',
  units: [],
})
const municipalities = [
  {
    code: '61701000',
    title: 'город Примерск',
    organisations: [
      organisation('302', 'school', 'Школа № 2'),
      organisation('215', 'kindergarten', 'Детский сад № 15'),
    ],
  },
]
const group = (id: string, title: string) => ({
  ...{ id, unit: '302-1', kind: 'class', title, ages: [11, 12], forms: [5], capacity: 25, free: 4 },
})
const pupils = [
  { ref: GIRL, name: 'Смирнова Дарья Ильинична', age: 11, since: '2025-09-01' },
  { ref: 'cccccccc', name: 'Васильев-Преображенский Константин', age: 11 },
]
const lesson = { id: '302-1-5a-20261119-2', number: 2, subject: { code: 'math', title: 'Математика' }, mark: '5' }

/** Everybody's replies; `me` says who is signed in. */
export function accessReplies(me: object): Replies {
  return new Map([
    ...newReplies(),
    ['GET /me', () => ok(me)],
    [`GET /children/${GIRL}/delegates`, () => ok({ items: delegations })],
    [`POST /children/${GIRL}/delegates`, () => created({ id: 'D4', seq: 1 })],
    ...['D2', 'D4'].map(
      (id) =>
        [
          `PUT /delegations/${id}/code`,
          () => ok({ id, seq: 2, code: 'abcd-efgh-jkmn', codeUntil: '2026-11-29T09:00:00.000Z' }),
        ] as const,
    ),
    ...['D1', 'D9'].map((id) => [`POST /delegations/${id}/withdrawal`, () => ok({ id, seq: 3 })] as const),
    [`PUT /children/${GIRL}/sign-in-code`, () => ok({ code: 'bbbb-bbbb-abcd-efgh-jkmn' })],
    [
      'POST /delegations/acceptance',
      () => ok({ id: 'D9', child: neighbour.ref, name: neighbour.name, scopes: ['diary'], until: entrusted.until }),
    ],
    ['POST /session/code', () => ({ status: 204 })],
    ['GET /organisations', () => ok({ municipalities })],
    [
      'GET /organisations/302',
      () =>
        ok({
          ...organisation('302', 'school', 'Школа № 2'),
          municipality: { code: '61701000', title: 'город Примерск' },
          groups: [group('302-1-5a', '5А'), group('302-1-5b', '5Б')],
        }),
    ],
    ['GET /organisations/302/staff', () => ok({ items: staff, next: 'c2' })],
    ['GET /organisations/region/staff', () => ok({ items: [] })],
    ['POST /staff', () => created({ id: 'e4', seq: 1, grant: 'g4' })],
    ['POST /employments/e1/grants/g2/end', () => ok({ id: 'e1', seq: 4 })],
    [
      'POST /pupils/search',
      () =>
        ok({ items: [{ pupil: GIRL, name: pupils[0]?.name, organisation: school, group: titled('302-1-5a', '5А') }] }),
    ],
    [
      `GET /children/${GIRL}/guardians`,
      () =>
        ok({
          seq: 4,
          items: [
            { guardian: 'aaaaaaaa', name: 'Смирнова Анна Сергеевна' },
            { guardian: 'eeeeeeee', name: 'Смирнов Илья Петрович' },
          ],
          parted: [
            { guardian: 'hhhhhhhh', name: 'Ким Олег', at: '2026-10-01T09:00:00.000Z', ground: 'решение № 2-1/2026' },
          ],
        }),
    ],
    [`POST /children/${GIRL}/guardians/eeeeeeee/end`, () => ok({ seq: 5 })],
    [`POST /children/${GIRL}/guardians/hhhhhhhh/restoration`, () => ok({ seq: 5 })],
    ['GET /organisations/302/classes', () => ok({ classes: [{ ...group('302-1-5a', '5А'), own: false }] })],
    ['GET /classes/302-1-5a', () => ok({ ...group('302-1-5a', '5А'), organisation: school, pupils })],
    ['GET /organisations/302/transfers', () => ok({ items: [] })],
    ...[GIRL, neighbour.ref].flatMap((child) => [
      [
        `GET /children/${child}/diary`,
        () =>
          ok({
            child,
            week: '2026-11-16',
            days: [{ date: '2026-11-19', lessons: [{ ...lesson, corrections: [] }] }],
            averages: [],
          }),
      ] as const,
      [
        `GET /children/${child}/marks`,
        () => ok({ child, from: '2026-09-01', to: '2026-12-31', subjects: [] }),
      ] as const,
    ]),
  ])
}
