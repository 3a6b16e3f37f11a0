import { beforeAll, describe, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { classWith, hour, timetableOf, transferred } from '../../regions/testing-school.ts'
import { keys } from '../../shared/table/keys.ts'
import { Lessons } from '../../shared/table/lessons.ts'
import { factsOf } from '../../shared/table/store/facts.ts'
import { page } from '../../shared/table/store/lists.ts'
import { handler as listLessons } from './list-lessons.ts'
import { handler as recordGrade } from './record-grade.ts'
import { handler as showDiary } from './show-diary.ts'
import { handler as showLesson } from './show-lesson.ts'
import { handler as showMarks } from './show-marks.ts'

const TEACHER = 'tttttttt'
const OTHER_TEACHER = 'vvvvvvvv'
const FIRST = '302-1-5a'
const SECOND = '301-1-5a'
const MONDAY = `${FIRST}-20261123-2`

let region: Awaited<ReturnType<typeof testRegion>>
let first: Awaited<ReturnType<typeof classWith>>
let second: Awaited<ReturnType<typeof classWith>>

beforeAll(async () => {
  region = await testRegion()
  first = await classWith(region, ['Яковлев Пётр', 'Ёлкина Анна', 'Смирнова Дарья', 'Егоров Иван', 'Жуков Олег'])
  const elsewhere = { id: SECOND, organisation: '301', unit: '301-1' }
  second = await classWith(region, ['Чужой Борис', 'Лишняя Вера'], elsewhere)
  await classWith(region, ['Малышев Тимур'], { id: '302-1-1a', title: '1А', forms: [1], birthDate: '2019-05-05' })
  await timetableOf(region, [
    hour(FIRST, 1, 2, 'math', TEACHER),
    hour(FIRST, 1, 3, 'rus', OTHER_TEACHER),
    hour(FIRST, 2, 1, 'math', TEACHER),
    hour(FIRST, 4, 1, 'rus', OTHER_TEACHER),
    hour('302-1-1a', 1, 1, 'math', TEACHER),
    hour(SECOND, 1, 1, 'rus', OTHER_TEACHER),
    hour(SECOND, 4, 1, 'math', OTHER_TEACHER),
  ])
})

type Handler = (event: never, context: never) => Promise<unknown>
type Asked = Parameters<typeof request>[1]
type Response = { statusCode: number; body?: string; headers?: Record<string, string> }
type Line = { ref: string; name: string; mark?: string; absence?: object }

async function call(handler: Handler, caller: Parameters<typeof request>[0], asked: Asked) {
  const event = request(caller, { now: '2026-11-27T09:00:00.000Z', ...asked })
  const { statusCode: status, body: text = '{}', headers } = (await handler(event as never, {} as never)) as Response
  return { status, body: JSON.parse(text), etag: headers?.etag, text }
}

const teacher = (ref = TEACHER) => ({ region: region.code, ref, role: 'teacher' as const, organisation: '302' })
const parent = (...children: string[]) => ({ region: region.code, ref: 'pppppppp', role: 'parent' as const, children })
const open = (id: string, ref?: string) => call(showLesson, teacher(ref), { params: { id } })
const save = (id: string, seq: number, body: unknown, { ref = TEACHER, now = '2026-11-27T09:00:00.000Z' } = {}) =>
  call(recordGrade, teacher(ref), { params: { id }, headers: { 'if-match': `"${seq}"` }, body, now })
const diary = (child: string, week: string, ...children: string[]) =>
  call(showDiary, parent(child, ...children), { params: { child }, query: { week } })

describe('the day of a teacher', () => {
  it('joins the timetable with what was saved', async () => {
    await save(`${FIRST}-20261117-1`, 0, { topic: 'Дроби', entries: {} })
    const { status, body } = await call(listLessons, teacher(), { query: { date: '2026-11-17' } })
    expect(status).toBe(200)
    expect(body.lessons).toEqual([
      {
        id: `${FIRST}-20261117-1`,
        date: '2026-11-17',
        number: 1,
        group: FIRST,
        title: '5А',
        subject: { code: 'math', title: 'Математика' },
        topic: 'Дроби',
        saved: true,
      },
    ])
    const monday = await call(listLessons, teacher(), { query: { date: '2026-11-16' } })
    expect(
      monday.body.lessons.map(({ number, title, saved }: Record<string, unknown>) => [number, title, saved]),
    ).toEqual([
      [1, '1А', false],
      [2, '5А', false],
    ])
  })

  it.each([
    ['a Sunday', '2026-11-22', '2026-11-17'],
    ['a day of others', '2026-11-19', '2026-11-17'],
    ['a public holiday that is a Monday', '2027-01-04', '2026-12-29'],
  ])('names the nearest earlier day with lessons for %s', async (_, date, earlier) => {
    const { body } = await call(listLessons, teacher(), { query: { date } })
    expect(body).toEqual({ date, lessons: [], earlier })
  })

  it('has nothing for somebody who teaches nothing', async () => {
    const { body } = await call(listLessons, teacher('wwwwwwww'), { query: { date: '2026-11-16' } })
    expect(body).toEqual({ date: '2026-11-16', lessons: [] })
  })
})

describe('the sheet of a lesson', () => {
  it('stands by name before anything was saved, and costs no item', async () => {
    const { status, body, etag } = await open(MONDAY)
    expect(status).toBe(200)
    expect(etag).toBe('"0"')
    expect(body).toMatchObject({ seq: 0, title: '5А', scale: ['5', '4', '3', '2'], number: 2, date: '2026-11-23' })
    expect(body.pupils.map(({ name }: Line) => name)).toEqual([
      'Егоров Иван',
      'Ёлкина Анна',
      'Жуков Олег',
      'Смирнова Дарья',
      'Яковлев Пётр',
    ])
    expect(await Lessons.find({ region: region.code, id: MONDAY })).toBeUndefined()
  })

  it('is one item and one fact after attendance and marks of the class were saved', async () => {
    const [darya, ivan] = [first.ref('Смирнова Дарья'), first.ref('Егоров Иван')]
    const saved = await save(MONDAY, 0, {
      topic: 'Сложение дробей',
      homework: '№ 512',
      entries: { [darya]: { mark: '5' }, [ivan]: { absence: 'б' } },
    })
    expect(saved).toMatchObject({ status: 200, etag: '"1"', body: { id: MONDAY, seq: 1 } })
    const { body, etag } = await open(MONDAY)
    expect(etag).toBe('"1"')
    expect(body).toMatchObject({ topic: 'Сложение дробей', homework: '№ 512', savedAt: '2026-11-27T09:00:00.000Z' })
    expect(body.pupils.filter((it: Line) => it.mark || it.absence)).toEqual([
      { ref: ivan, name: 'Егоров Иван', left: false, absence: { code: 'б', title: 'болел' }, corrections: [] },
      { ref: darya, name: 'Смирнова Дарья', left: false, mark: '5', corrections: [] },
    ])
    const facts = await Array.fromAsync(factsOf(region.code, `lesson/${MONDAY}`))
    expect(facts.map(({ type, data }) => [type, data.changes])).toEqual([
      ['ru.zvonok.journal.grades-recorded.v1', { [darya]: { mark: '5' }, [ivan]: { absence: 'б' } }],
    ])
    expect(JSON.stringify(facts)).not.toMatch(/Смирнова|Егоров/)
  })

  it('notes that the class was looked at: one row for the class and day', async () => {
    await open(MONDAY)
    await open(MONDAY)
    const { pk, sk } = keys.look({
      region: region.code,
      child: `group/${FIRST}`,
      day: '2026-11-27',
      role: 'teacher',
      reader: TEACHER,
      purpose: 'showLesson',
    })
    const { items } = await page({ partition: pk })
    expect(items.map((item) => item.sk)).toEqual([sk])
  })

  it('corrects a mark only with a reason, and keeps what it was', async () => {
    const id = `${FIRST}-20261116-2`
    const ref = first.ref('Жуков Олег')
    await save(id, 0, { entries: { [ref]: { mark: '3' } } })
    expect((await save(id, 1, { entries: { [ref]: { mark: '4' } } })).body.type).toBe('/problems/reason-needed')
    const wrong = await save(id, 1, { reason: 'whim', entries: { [ref]: { mark: '4' } } })
    expect(wrong.body.type).toBe('/problems/unknown-code')
    const now = '2026-11-28T08:00:00.000Z'
    await save(id, 1, { reason: 'rework', entries: { [ref]: { mark: '4' } } }, { now })
    await save(id, 2, { reason: 'mistake', entries: { [ref]: {} } }, { now: '2026-11-29T08:00:00.000Z' })
    const { body } = await open(id)
    expect(body.pupils.find((it: Line) => it.ref === ref)).toEqual({
      ref,
      name: 'Жуков Олег',
      left: false,
      corrections: [
        { value: '3', at: now, reason: 'работа исправлена' },
        { value: '4', at: '2026-11-29T08:00:00.000Z', reason: 'ошибка при выставлении' },
      ],
    })
  })

  it('writes nothing when nothing is changed', async () => {
    const id = `${FIRST}-20261110-1`
    const ref = first.ref('Жуков Олег')
    await save(id, 0, { topic: 'Т', entries: { [ref]: { mark: '3' } } })
    expect(await save(id, 1, { topic: 'Т', entries: { [ref]: { mark: '3' } } })).toMatchObject({
      status: 200,
      etag: '"1"',
    })
    expect(await Array.fromAsync(factsOf(region.code, `lesson/${id}`))).toHaveLength(1)
  })

  it('lets one of two tabs win, loses nothing of the winner, and shows it to the loser', async () => {
    const id = `${FIRST}-20261124-1`
    const [anna, peter] = [first.ref('Ёлкина Анна'), first.ref('Яковлев Пётр')]
    const tabs = [{ [anna]: { mark: '5' } }, { [peter]: { mark: '2' } }, { [peter]: { absence: 'н' } }]
    for (const seq of [0, 1]) {
      const more = { topic: `версия ${seq}`, reason: 'mistake' }
      const answers = await Promise.all(tabs.map((entries) => save(id, seq, { ...more, entries })))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412])
      expect(answers.find(({ status }) => status === 412)?.body.type).toBe('/problems/changed-meanwhile')
      const won = tabs[answers.findIndex(({ status }) => status === 200)] ?? {}
      const { body } = await open(id)
      expect(body.seq).toBe(seq + 1)
      const { entries } = await Lessons.get({ region: region.code, id })
      for (const [ref, entry] of Object.entries(won)) expect(entries[ref]).toMatchObject(entry)
    }
    expect(await Array.fromAsync(factsOf(region.code, `lesson/${id}`))).toHaveLength(2)
  })

  it.each([
    ['a save without a version', MONDAY, undefined, {}, 428, 'version-missing'],
    ['a version that never was', MONDAY, '"7"', {}, 412, 'changed-meanwhile'],
    ['a mark of no scale', MONDAY, '"1"', { mark: '1' }, 409, 'unknown-code'],
    ['an absence of no dictionary', MONDAY, '"1"', { absence: 'х' }, 409, 'unknown-code'],
    ['a mark of tomorrow', `${FIRST}-20261130-2`, '"0"', { mark: '5' }, 409, 'lesson-ahead'],
    ['a mark in form 1', '302-1-1a-20261123-1', '"0"', { mark: '5' }, 409, 'not-in-class'],
    ['a lesson that is not in the timetable', `${FIRST}-20261123-9`, '"0"', {}, 404, 'not-found'],
    ['a lesson on a public holiday', `${FIRST}-20270104-2`, '"0"', {}, 404, 'not-found'],
    ['an id with a number written otherwise', `${FIRST}-20261123-02`, '"0"', {}, 404, 'not-found'],
    ['an id that is none', 'nonsense', '"0"', {}, 404, 'not-found'],
  ])('refuses %s', async (_, id, match, entry, status, code) => {
    const headers = match === undefined ? {} : { 'if-match': match }
    const body = { reason: 'mistake', entries: { [first.ref('Смирнова Дарья')]: entry } }
    const answer = await call(recordGrade, teacher(), { params: { id }, headers, body })
    expect([answer.status, answer.body.type]).toEqual([status, `/problems/${code}`])
  })

  it('lets tomorrow’s homework be given, and no marks in form 1', async () => {
    expect((await save(`${FIRST}-20261130-2`, 0, { homework: 'повторить', entries: {} })).status).toBe(200)
    const { body } = await open('302-1-1a-20261123-1')
    expect(body.scale).toEqual([])
    const [{ ref }] = body.pupils
    const refused = await save(body.id, 0, { entries: { [ref]: { mark: '5' } } })
    expect(refused.body).toMatchObject({ type: '/problems/unknown-code' })
    expect((await save(body.id, 0, { entries: { [ref]: { absence: 'н' } } })).status).toBe(200)
  })

  it('gives a lesson’s day by the clock of its school', async () => {
    const id = `${FIRST}-20261201-1`
    const entries = { [first.ref('Жуков Олег')]: { mark: '5' } }
    const late = await save(id, 0, { entries }, { now: '2026-11-30T20:59:59.999Z' })
    expect(late.body.type).toBe('/problems/lesson-ahead')
    expect((await save(id, 0, { entries }, { now: '2026-11-30T21:00:00.000Z' })).status).toBe(200)
  })
})

describe('the diary of a family', () => {
  const WEEK = '2026-12-07'
  const [old1, old4] = [`${FIRST}-20261207-3`, `${FIRST}-20261210-1`]
  let child: string
  let neighbour: string

  beforeAll(async () => {
    child = first.ref('Смирнова Дарья')
    neighbour = first.ref('Егоров Иван')
    const now = '2026-12-11T09:00:00.000Z'
    const by = { ref: OTHER_TEACHER, now }
    await save(
      old1,
      0,
      { topic: 'Наречие', homework: 'упр. 12', entries: { [child]: { mark: '4' }, [neighbour]: { mark: '2' } } },
      by,
    )
    await save(old1, 1, { reason: 'appeal', entries: { [child]: { mark: '5' } } }, by)
    await save(old4, 0, { entries: { [child]: { absence: 'уп' } } }, by)
    await transferred(region, child, second.group, '2026-12-10')
    await save(`${SECOND}-20261210-1`, 0, { topic: 'Углы', entries: { [child]: { mark: '3' } } }, by)
    await save(`${SECOND}-20261207-1`, 0, { topic: 'До перевода', entries: {} }, by)
  })

  it('shows lessons in order, own marks with their history in words, own absences, and averages of the week', async () => {
    const { status, body } = await diary(child, '2026-12-09')
    expect(status).toBe(200)
    expect(body).toMatchObject({ child, week: WEEK })
    expect(body.days).toEqual([
      {
        date: '2026-12-07',
        lessons: [
          { id: `${FIRST}-20261207-2`, number: 2, subject: { code: 'math', title: 'Математика' }, corrections: [] },
          {
            id: old1,
            number: 3,
            subject: { code: 'rus', title: 'Русский язык' },
            topic: 'Наречие',
            homework: 'упр. 12',
            mark: '5',
            corrections: [{ value: '4', at: '2026-12-11T09:00:00.000Z', reason: 'пересмотр по просьбе семьи' }],
          },
        ],
      },
      {
        date: '2026-12-08',
        lessons: [
          { id: `${FIRST}-20261208-1`, number: 1, subject: { code: 'math', title: 'Математика' }, corrections: [] },
        ],
      },
      {
        date: '2026-12-10',
        lessons: [
          {
            id: old4,
            number: 1,
            subject: { code: 'rus', title: 'Русский язык' },
            absence: { code: 'уп', title: 'уважительная причина' },
            corrections: [],
          },
          {
            id: `${SECOND}-20261210-1`,
            number: 1,
            subject: { code: 'math', title: 'Математика' },
            topic: 'Углы',
            mark: '3',
            corrections: [],
          },
        ],
      },
    ])
    expect(body.averages).toEqual([
      { subject: { code: 'math', title: 'Математика' }, average: { value: 3, sum: 3, count: 1 } },
      { subject: { code: 'rus', title: 'Русский язык' }, average: { value: 5, sum: 5, count: 1 } },
    ])
  })

  it('keeps the marks of both schools with the pupil', async () => {
    const query = { from: '2026-09-01', to: '2026-12-31' }
    const { body } = await call(showMarks, parent(child), { params: { child }, query })
    const [math, rus] = body.subjects
    expect(math.marks.at(-1)).toEqual({
      lesson: `${SECOND}-20261210-1`,
      date: '2026-12-10',
      mark: '3',
      corrections: [],
    })
    expect(math.marks.map(({ mark }: Line) => mark)).toEqual(['5', '3'])
    expect(math.average).toEqual({ value: 4, sum: 8, count: 2 })
    expect(rus).toMatchObject({ marks: [{ lesson: old1, mark: '5' }], average: { value: 5, sum: 5, count: 1 } })
  })

  it('shows the term that goes on when it is asked for no days, and which others the year has', async () => {
    const { status, body } = await call(showMarks, parent(child), { params: { child } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ from: '2026-11-04', to: '2026-12-30' })
    expect(body.terms.map(({ title }: { title: string }) => title)).toEqual(
      ['1-я', '2-я', '3-я', '4-я'].map((number) => `${number} четверть`),
    )
    const summer = await call(showMarks, parent(child), { params: { child }, now: '2027-07-01T09:00:00.000Z' })
    expect(summer.body.from).toBe('2027-04-05')
  })

  it('begins a term when the day begins at the school, not where the region has its seat', async () => {
    const { id: organisation, municipality } = region.plan.find(
      (it) => it.kind === 'school' && it.municipality === '61640000',
    ) ?? { id: '', municipality: '' }
    const at = { id: `${organisation}-1-5a`, organisation, unit: `${organisation}-1`, municipality }
    const east = (await classWith(region, ['Восточный Рим'], at)).ref('Восточный Рим')
    const from = async (ref: string) =>
      (await call(showMarks, parent(ref), { params: { child: ref }, now: '2026-11-03T20:30:00.000Z' })).body.from
    expect([await from(child), await from(east)]).toEqual(['2026-09-01', '2026-11-04'])
  })

  it('says nothing about any other child, in any answer', async () => {
    const query = { from: '2026-09-01', to: '2026-12-31' }
    const said = [
      await diary(child, WEEK),
      await diary(child, '2026-11-23'),
      await call(showMarks, parent(child), { params: { child }, query }),
    ]
    const others = ['Яковлев Пётр', 'Ёлкина Анна', 'Егоров Иван', 'Жуков Олег']
    const refs = [...others.map(first.ref), ...['Чужой Борис', 'Лишняя Вера'].map(second.ref)]
    expect(refs.filter((ref) => ref.length === 8)).toHaveLength(6)
    for (const { text, status } of said) {
      expect(status).toBe(200)
      for (const secret of [...refs, TEACHER, OTHER_TEACHER]) expect(text).not.toContain(secret)
      expect(text).not.toMatch(/Яковлев|Ёлкина|Егоров|Жуков|Чужой|Лишняя/)
    }
  })

  it('does not exist for anybody else’s parent', async () => {
    const stranger = parent(neighbour)
    const params = { child }
    const answers = [
      await call(showDiary, stranger, { params, query: { week: WEEK } }),
      await call(showMarks, stranger, { params, query: { from: WEEK, to: WEEK } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })

  it('is empty for a child who attends no class, and for the days before it did', async () => {
    expect((await diary('zzzzzzzz', WEEK)).body).toEqual({ child: 'zzzzzzzz', week: WEEK, days: [], averages: [] })
    expect((await diary(child, '2026-08-24')).body.days).toEqual([])
  })

  it.each([
    ['turned round', '2026-12-02', '2026-12-01'],
    ['longer than half a year', '2026-09-01', '2027-01-30'],
  ])('refuses a period that is %s', async (_, from, to) => {
    const { status, body } = await call(showMarks, parent(child), { params: { child }, query: { from, to } })
    expect([status, body.type]).toEqual([400, '/problems/bad-period'])
  })

  it('leaves the pupil in the sheets of the class it has left, for its days there', async () => {
    const names = async (id: string) => {
      const { body } = await open(id, OTHER_TEACHER)
      return body.pupils.map(({ name, left }: Line & { left: boolean }) => (left ? `${name}, выбыл` : name))
    }
    expect(await names(old1)).toContain('Смирнова Дарья, выбыл')
    expect(await names(`${FIRST}-20261203-1`)).toContain('Смирнова Дарья, выбыл')
    expect(await names(`${FIRST}-20261217-1`)).not.toContain('Смирнова Дарья, выбыл')
    expect(await names(`${SECOND}-20261210-1`)).toEqual(['Лишняя Вера', 'Смирнова Дарья', 'Чужой Борис'])
    expect(await names(`${SECOND}-20261207-1`)).toEqual(['Лишняя Вера', 'Чужой Борис'])
  })
})

describe('a pupil who went away and came back', () => {
  it('stands in the sheets of all days it attended, and in no others', async () => {
    const ref = first.ref('Ёлкина Анна')
    await transferred(region, ref, second.group, '2027-01-11')
    await transferred(region, ref, first.group, '2027-01-25')
    const has = async (id: string) => {
      const { body } = await open(id, id.startsWith(FIRST) ? TEACHER : OTHER_TEACHER)
      return body.pupils.filter((it: Line) => it.ref === ref).map(({ left }: { left: boolean }) => left)
    }
    expect(await has(`${FIRST}-20261221-2`)).toEqual([false])
    expect(await has(`${FIRST}-20270118-2`)).toEqual([])
    expect(await has(`${FIRST}-20270125-2`)).toEqual([false])
    expect(await has(`${SECOND}-20270118-1`)).toEqual([true])
    expect(await has(`${SECOND}-20270125-1`)).toEqual([])
  })
})

describe('somebody else’s lesson', () => {
  it.each([
    ['showLesson', showLesson, {}],
    ['recordGrade', recordGrade, { headers: { 'if-match': '"1"' }, body: { entries: {} } }],
  ])('does not exist for another teacher (%s)', async (_, handler, asked) => {
    for (const id of [MONDAY, `${FIRST}-20261214-2`]) {
      const { status } = await call(handler, teacher(OTHER_TEACHER), { params: { id }, ...asked })
      expect(status).toBe(404)
    }
  })

  it('is nothing a parent or a clerk may open', async () => {
    const asked = { params: { id: MONDAY } }
    const clerk = { ...teacher(), role: 'clerk' as const }
    for (const caller of [parent(first.ref('Жуков Олег')), clerk])
      expect((await call(showLesson, caller, asked)).status).toBe(403)
  })
})
