/** A school and a ministry for the browser test: a class whose lesson is saved by the real rules, and reports in the making. */
import { addDays, civilDate } from '../../shared/domain/calendar.ts'
import { linesOf } from '../../shared/domain/journal.ts'
import { fillSheet, type Lesson, lessonId, Sheet } from '../../shared/domain/lesson.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { textOf } from '../../shared/domain/problems/problem-text.ts'
import { fresh } from '../../shared/domain/subject.ts'
import { type Answer, type Asked, parent, type Replies, type Reply, refusal } from './region.ts'

const person = (role: string, name: string) => ({ ...parent, role, name, children: [] })
const today = () => civilDate(new Date().toISOString(), 'Europe/Moscow')

const marks = {
  scale: ['5', '4', '3', '2'],
  absences: [
    { code: 'н', title: 'отсутствовал' },
    { code: 'б', title: 'болел' },
    { code: 'уп', title: 'уважительная причина' },
  ],
  corrections: [
    { code: 'mistake', title: 'ошибка при выставлении' },
    { code: 'appeal', title: 'пересмотр по просьбе семьи' },
  ],
  unmarkedForms: [],
}
const names: Record<string, string> = {
  aaaaaaaa: 'Андреева Дарья',
  bbbbbbbb: 'Белова Арина',
  cccccccc: 'Васильев-Преображенский Константин',
  dddddddd: 'Герасимов Егор',
  eeeeeeee: 'Смирнова Дарья',
}
const attended = Object.keys(names).map((id) => ({ id, left: id === 'dddddddd' }))

export type School = { replies: Replies; lesson: () => Lesson; id: string }

/** Replies to a teacher of one class; the lesson is kept as the table keeps it, with its version. */
export function school(): School {
  const date = today()
  const id = lessonId('5a', date, 2)
  let lesson: Lesson = {
    ...fresh,
    ...{ region: 'demo', organisation: '302', group: '5a', date, id, number: 2, teacher: 'tttttttt', entries: {} },
    subject: { code: 'math', title: 'Математика' },
  }
  const place = () => {
    const { group, number, subject, topic } = lesson
    return { id, date, group, number, subject, topic, title: '5А' }
  }
  const shown = () => ({
    ...lesson,
    ...place(),
    scale: marks.scale,
    absences: marks.absences,
    reasons: marks.corrections,
    pupils: linesOf(lesson, attended, names, marks),
  })

  const save = ({ headers, body }: Asked): Answer => {
    if (headers['if-match'] !== `"${lesson.seq}"`)
      return refusal(412, 'changed-meanwhile', 'Пока вы работали, данные изменил кто-то другой')
    try {
      const now = new Date().toISOString()
      const filling = { members: new Set(Object.keys(names)), marks, today: today(), by: 'tttttttt', now }
      const { filled } = fillSheet(lesson, Sheet.parse(JSON.parse(body)), filling)
      lesson = { ...filled, seq: lesson.seq + 1 }
      return { status: 200, body: { id, seq: lesson.seq, savedAt: lesson.savedAt } }
    } catch (error) {
      if (error instanceof Problem) return refusal(409, error.code, textOf(error, 'ru'))
      throw error
    }
  }

  const replies: Replies = new Map<string, Reply>([
    ['GET /me', () => ({ status: 200, body: person('teacher', 'Степанов Антон Андреевич') })],
    [
      'GET /lessons',
      ({ query }: Asked) =>
        query.get('date') === date
          ? { status: 200, body: { date, lessons: [{ ...place(), saved: lesson.seq > 0 }] } }
          : { status: 200, body: { date: query.get('date'), lessons: [], earlier: addDays(date, -3) } },
    ],
    [`GET /lessons/${id}`, () => ({ status: 200, body: shown() })],
    [`PUT /lessons/${id}/sheet`, save],
  ])
  return { replies, lesson: () => lesson, id }
}

const word = (code: string, title: string) => ({ code, title })
const [city, district] = [word('61701000', 'город Примерск'), word('61625000', 'Заречный район')]
const total = (municipality: object, id: string, title: string, children: number) => ({
  ...{ municipality, organisation: { id, title }, children },
})
const counted = { asOf: '2026-11-22T09:00:00.000Z', agesOn: '2026-09-01' }
const organisations = [
  total(city, '215', 'Детский сад № 15 «Василёк»', 52),
  total(city, '302', 'Школа № 2', 199),
  total(district, '305', 'Верхнереченская средняя общеобразовательная школа', 70),
]
const row = (group: string, kind: string, age: number, children: number) => ({
  ...{ municipality: city, organisation: { id: '302', title: 'Школа № 2' }, kind, age, children },
  group: { id: `302-${parseInt(group, 10)}a`, title: group },
})
const rows = [row('1А', 'class', 7, 90), row('1А', 'class', 6, 9), row('2А', 'class', 8, 100)]
const waits = (municipality: object, age: number, actual: number, deferred: number) => ({
  ...{ municipality, age, actual, deferred, waiting: actual + deferred, privileged: 1 },
})

/** Replies to the ministry's analyst. A requested report is half made at the second look and ready at the third. */
export function ministry(): { replies: Replies; request: (kind: string) => void } {
  const base = { done: 2, total: 4, percent: 50, files: [], requestedAt: counted.asOf, asOf: counted.asOf }
  const files = [
    { format: 'xlsx', bytes: 10_400 },
    { format: 'csv', bytes: 15_900 },
  ]
  const old = [
    { ...base, id: 'r2', kind: 'queue', nightly: true, status: 'ready', files },
    {
      ...base,
      id: 'r1',
      kind: 'contingent',
      nightly: false,
      status: 'failed',
      reason: 'Не сделан за 30 минут. Запросите отчёт ещё раз',
    },
  ]
  let wanted: { kind: string; looks: number } | undefined
  const made = () => {
    if (!wanted) return []
    const stages = [
      { status: 'requested', percent: 0 },
      { status: 'running', percent: 50 },
      { status: 'ready', percent: 100, files },
    ]
    const stage = stages[Math.min(wanted.looks++, 2)]
    return [{ ...base, id: 'r3', kind: wanted.kind, nightly: false, ...stage }]
  }
  const request = (kind: string) => {
    wanted = { kind, looks: 0 }
  }
  const replies: Replies = new Map<string, Reply>([
    ['GET /me', () => ({ status: 200, body: person('analyst', 'Белов Роман Андреевич') })],
    [
      'GET /contingent',
      ({ query }: Asked) => ({
        status: 200,
        body: query.has('organisation')
          ? { ...counted, children: 199, organisations: organisations.slice(1, 2), rows }
          : { ...counted, children: 321, organisations },
      }),
    ],
    [
      'GET /queue-summary',
      () => ({
        status: 200,
        body: {
          ...counted,
          waiting: 65,
          rows: [waits(city, 0, 0, 20), waits(city, 2, 30, 5), waits(district, 2, 10, 0)],
        },
      }),
    ],
    [
      'GET /reports',
      ({ query }: Asked) => ({
        status: 200,
        body: query.has('after') ? { items: old.slice(1) } : { items: [...made(), ...old], next: 'sealed' },
      }),
    ],
    [
      'POST /reports',
      ({ body }: Asked) => {
        const { kind }: { kind: string } = JSON.parse(body)
        request(kind)
        return { status: 202, body: { id: 'r3' } }
      },
    ],
  ])
  return { replies, request }
}
