import { beforeAll, describe, expect, it } from '@jest/globals'
import { readRegion } from '../../regions/load.ts'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call as answerOf } from '../../regions/testing-call.ts'
import { openGroup } from '../../regions/testing-places.ts'
import { classWith } from '../../regions/testing-school.ts'
import { DelegationWithdrawn } from '../../shared/contracts/delegations.ts'
import { invite, take, withCode, withdraw } from '../../shared/domain/access/delegation.ts'
import { currentEnrolment } from '../../shared/domain/pupil.ts'
import { keys } from '../../shared/table/keys.ts'
import { Delegations } from '../../shared/table/people/delegations.ts'
import { newApplicant } from '../../shared/table/people/families.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { all } from '../../shared/table/store/lists.ts'
import { storeTerritories } from '../../shared/table/territories.ts'
import { handler as bringChild } from './bring-child.ts'
import { handler as changeCase } from './change-case.ts'
import { handler as fileCase } from './file-case.ts'
import { handler as fileCaseFor } from './file-case-for.ts'
import { handler as listCases } from './list-cases.ts'
import { handler as listDeadlines } from './list-deadlines.ts'
import { handler as listMyCases } from './list-my-cases.ts'
import { handler as listServices } from './list-services.ts'
import { handler as saveDraft } from './save-draft.ts'
import { handler as showCase } from './show-case.ts'
import { handler as showDraft } from './show-draft.ts'
import { handler as showService } from './show-service.ts'
import { handler as takeCaseStep } from './take-case-step.ts'
import { handler as takeCaseSteps } from './take-case-steps.ts'

const AUTUMN = '2026-11-22T09:00:00.000Z'
const APRIL = '2027-04-01T06:00:00.000Z'
const names = [
  'Смирнов Лев',
  'Иванова Анна',
  'Зуев Пётр',
  'Белова Ольга',
  'Котов Глеб',
  'Рыбина Вера',
  'Сомов Илья',
  'Орлов Ян',
]
let region: Awaited<ReturnType<typeof testRegion>>
let ninth: Awaited<ReturnType<typeof classWith>>
let parent: string
let certificate = 700_000

beforeAll(async () => {
  region = await testRegion()
  ninth = await classWith(region, names, {
    id: '302-1-9a',
    title: '9А',
    ages: [15, 15],
    forms: [9],
    birthDate: '2011-05-11',
  })
  const act = region.act()
  const { vault, writes } = await newApplicant(act, formFor())
  parent = vault.ref
  await commit(act, undefined, [], ...writes)
})

const as = (
  role: 'public' | 'parent' | 'pupil' | 'clerk' | 'head' | 'specialist' | 'mfc-clerk' | 'exam-coordinator',
  more = {},
) => ({
  ...{ region: region.code, ref: role === 'parent' ? parent : 'cccccccc', role, ...more },
})
const oge = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
const territory = { ground: 'territory', address: 'г. Примерск, ул. Лесная, 1', language: '1', consent: true }
let key = 0
const once = () => ({ 'idempotency-key': `case-${++key}` })
const version = (seq: number) => ({ 'if-match': `"${seq}"` })
const gia = { service: 'gia-9' }
const register = (child: string, answers: object = oge, { now = AUTUMN, headers = once() } = {}) =>
  answerOf(fileCase, as('parent', { children: [child] }), { params: gia, body: { child, answers }, headers, now })
const identity = () => ({
  ...formFor().child,
  ...{ name: `Лев${certificate}`, birthDate: '2020-03-15' },
  document: { type: 'rf', series: 'III-ОБ', number: String(certificate++), issuedOn: '2020-03-20', issuedBy: 'ЗАГС' },
})
const seen = async (id: string, caller = as('clerk', { organisation: '302' })) =>
  (await answerOf(showCase, caller, { params: { id } })).body
const step = (
  id: string,
  code: string,
  seq: number,
  body: object = {},
  caller = as('clerk', { organisation: '302' }),
  now = AUTUMN,
) => answerOf(takeCaseStep, caller, { params: { id, step: code }, body, headers: version(seq), now })

describe('an exam registration, from the family to the coordinator', () => {
  it('is filed once, seen by family and school, changed, registered; the history tells it', async () => {
    const child = ninth.ref('Смирнов Лев')
    const filed = await register(child)
    expect(filed).toMatchObject({ status: 201, body: { number: expect.stringMatching(/^\w{8}$/), filedAt: AUTUMN } })
    const { id } = filed.body
    expect(await seen(id)).toMatchObject({
      ...{ service: { code: 'gia-9' }, organisation: { id: '302' }, child: { name: 'Смирнов Лев' }, year: 2026 },
      ...{ answers: oge, state: { code: 'filed' }, term: '2026-11-25T20:59:59.999Z', changeable: true },
      steps: [{ code: 'register' }, { code: 'return' }],
    })
    const family = as('parent', { children: [child] })
    const other = { ...oge, subjects: ['01', '22', '06', '04'], conditions: 'нужен ассистент' }
    const changed = await answerOf(changeCase, family, {
      params: { id },
      body: { answers: other },
      headers: version(1),
    })
    expect(changed).toMatchObject({ status: 200, body: { seq: 2 } })
    expect((await step(id, 'register', 1)).status).toBe(412)
    expect(await step(id, 'register', 2)).toMatchObject({ status: 200, body: { state: 'registered', seq: 3 } })

    const mine = await answerOf(listMyCases, family)
    expect(mine.body.items).toMatchObject([{ id, state: { code: 'registered', ends: 'granted' }, year: 2026 }])
    const { history, steps } = await seen(id, family)
    expect(history).toMatchObject([
      { state: 'Подано', by: 'family', changes: [] },
      {
        ...{ state: 'Подано', by: 'family' },
        changes: [
          { field: 'subjects', was: oge.subjects, now: other.subjects },
          { field: 'conditions', now: 'нужен ассистент' },
        ],
      },
      { state: 'Зарегистрировано', by: 'office', changes: [] },
    ])
    expect(history[1].changes[1]).not.toHaveProperty('was')
    const raw = await Array.fromAsync(
      all({ partition: keys.factsOf({ region: region.code, subject: `case/${id}` }).pk }),
    )
    expect(JSON.stringify(raw)).not.toContain('ассистент')
    expect(steps).toEqual([])
  })

  it('is told as changed by the family when a delegate did it, also after that is over', async () => {
    const child = ninth.ref('Орлов Ян')
    const aunt = { ...as('parent', { entrusted: [{ child, scopes: ['apply'] }] }), ref: 'dddddddd', children: [] }
    const asked = { params: { service: 'gia-9' }, body: { child, answers: oge }, headers: once() }
    const { id } = (await answerOf(fileCase, aunt, asked)).body
    const body = { answers: { ...oge, subjects: ['01', '22', '06', '04'] } }
    const changed = await answerOf(changeCase, aunt, { params: { id }, body, headers: version(1) })
    expect(changed.status).toBe(200)
    const act = region.act()
    const terms = { child, by: parent, scopes: ['apply' as const], until: '2027-05-31T00:00:00.000Z' }
    const over = withdraw(
      take(withCode(invite(act, terms, []), 'a'.repeat(64), act.now), 'dddddddd', [], act.now),
      act.now,
    )
    await commit(act, undefined, [DelegationWithdrawn.fact(over)], Delegations.save(over))
    expect((await seen(id)).history).toMatchObject([{ by: 'family' }, { by: 'family' }])
  })

  it('is one, from however many devices, and its repetition gets the first answer', async () => {
    const child = ninth.ref('Иванова Анна')
    // The 22nd by the clock of the office.
    const now = '2026-11-21T22:30:00.000Z'
    const devices = await Promise.all(Array.from({ length: 10 }, () => register(child, oge, { now })))
    expect(devices.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const { status, body } of devices.filter((it) => it.status !== 201)) {
      expect(status).toBe(409)
      expect(body.type).toBe('/problems/duplicate-application')
      expect(body.detail).toContain('от 22.11.2026, состояние «ещё не завершено»')
    }
    const retried = once()
    const another = ninth.ref('Зуев Пётр')
    const [one, two] = [
      await register(another, oge, { headers: retried }),
      await register(another, oge, { headers: retried }),
    ]
    expect(two).toEqual(one)
  })

  it('is refused with what is wrong, field by field, out of its window, and for who is not in the ninth form', async () => {
    const child = ninth.ref('Белова Ольга')
    expect(await register(child, { ...oge, subjects: ['01', '03', '05', '12'] })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/answers/subjects', detail: 'Обязательно: Математика' }] },
    })
    expect(await register(child, oge, { now: '2027-03-01T21:00:00.000Z' })).toMatchObject({
      status: 409,
      body: { type: '/problems/window-closed' },
    })
    const eighth = await classWith(region, ['Малышев Ян'], { id: '302-1-8b', title: '8Б', forms: [8] })
    expect((await register(eighth.ref('Малышев Ян'))).body).toMatchObject({
      type: '/problems/not-for-child',
      detail: expect.stringContaining('для другого класса'),
    })
    expect((await answerOf(listMyCases, as('parent', { children: [child] }))).body.items).toEqual([])
  })

  it('goes back for mending with the reason, which only the family and the office read', async () => {
    const child = ninth.ref('Котов Глеб')
    const { id } = (await register(child)).body
    expect((await step(id, 'return', 1)).body.errors).toMatchObject([{ pointer: '/reason' }])
    const reason = 'Уточните предмет по выбору'
    expect((await step(id, 'return', 1, { reason })).body).toMatchObject({ state: 'returned' })
    const family = as('parent', { children: [child] })
    expect(await seen(id, family)).toMatchObject({
      reason,
      state: { acts: 'family' },
      steps: [{ code: 'resubmit' }, { code: 'withdraw' }],
    })
    const raw = await Array.fromAsync(
      all({ partition: keys.factsOf({ region: region.code, subject: `case/${id}` }).pk }),
    )
    expect(raw.length).toBeGreaterThan(3)
    expect(JSON.stringify(raw)).not.toContain('Уточните')
    expect(JSON.stringify(raw)).not.toContain('rules-known')

    const due = (await answerOf(listDeadlines, family, { now: AUTUMN })).body.items
    expect(due[0]).toMatchObject({ kind: 'act', case: id, child: 'Котов Глеб', by: '2026-11-27T20:59:59.999Z' })
    expect(
      due.filter(({ kind }: { kind: string }) => kind === 'window').map((it: { service: string }) => it.service),
    ).toEqual(expect.arrayContaining(['gia-9']))

    expect((await step(id, 'withdraw', 2, {}, family)).body).toMatchObject({ state: 'withdrawn' })
    expect((await register(child)).status).toBe(201)
  })

  it('is decided for many at once: each done, or refused with its reason', async () => {
    const [one, two] = await Promise.all([register(ninth.ref('Рыбина Вера')), register(ninth.ref('Сомов Илья'))])
    const items = [
      { id: one?.body.id, seq: 1 },
      { id: two?.body.id, seq: 7 },
    ]
    const body = { step: 'register', deed: {}, items }
    const coordinator = as('exam-coordinator')
    const done = await answerOf(takeCaseSteps, coordinator, { body })
    expect(done.body.items).toMatchObject([
      { id: one?.body.id, done: true, state: 'registered' },
      { id: two?.body.id, done: false, problem: 'changed-meanwhile' },
    ])
    const query = { service: 'gia-9', state: 'registered' }
    const listed = await answerOf(listCases, coordinator, { params: { organisation: '302' }, query })
    expect(listed.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: one?.body.id,
          name: 'Рыбина Вера',
          counted: { form: ['oge'], subjects: oge.subjects },
        }),
      ]),
    )
    const alien = await answerOf(takeCaseSteps, as('clerk', { organisation: '303' }), { body })
    expect(alien.status).toBe(404)
  })

  it('shows a coordinator exams only, and others nothing', async () => {
    const first = { params: { organisation: '302' }, query: { service: 'first-class', state: 'filed' } }
    expect((await answerOf(listCases, as('exam-coordinator'), first)).status).toBe(404)
    expect((await answerOf(listCases, as('clerk', { organisation: '303' }), first)).status).toBe(404)
    expect((await answerOf(listCases, as('clerk', { organisation: '302' }), first)).status).toBe(200)
  })
})

describe('the first class', () => {
  const at = { service: 'first-class' }
  const bring = async (child: object) =>
    (await answerOf(bringChild, as('parent'), { body: child, headers: once(), now: APRIL })).body.child
  const apply = async (child: object, organisation: string, now = APRIL) => {
    const ref = await bring(child)
    const family = as('parent', { children: [ref] })
    const body = { child: ref, organisation, answers: territory }
    return answerOf(fileCase, family, { params: at, body, headers: once(), now })
  }

  it('opens at 00:00 of 1 April, for the age of the coming September, at three schools at most', async () => {
    expect((await apply(identity(), '302', '2027-03-31T20:59:59.999Z')).body.type).toBe('/problems/window-closed')
    expect((await apply({ ...identity(), birthDate: '2022-03-15' }, '302')).body).toMatchObject({
      type: '/problems/not-for-child',
      detail: expect.stringContaining('ещё мал'),
    })
    expect((await apply(identity(), '215')).body.type).toBe('/problems/unknown-organisation')
    const filed = await apply(identity(), '302', '2027-03-31T21:00:00.000Z')
    expect(filed).toMatchObject({ status: 201, body: { filedAt: '2027-03-31T21:00:00.000Z' } })
  })

  it('tells the school, and not the family, whose territory the address lies on', async () => {
    await storeTerritories(region.code, '61701000', (await readRegion('demo')).territories)
    const { id } = (await apply(identity(), '302')).body
    const { child, assigned } = await seen(id)
    expect(assigned).toMatchObject({ kind: 'found', organisations: [{ id: '304', title: 'Школа № 4' }] })
    expect(await seen(id, as('parent', { children: [child.ref] }))).not.toHaveProperty('assigned')
  })

  it('is enrolled by an order into a class with a free place, and never beyond it', async () => {
    const small = await openGroup(region, {
      organisation: '302',
      id: '302-1-1a',
      capacity: 1,
      kind: 'class',
      forms: [1],
    })
    const [one, two] = [await apply(identity(), '302'), await apply(identity(), '302')]
    const order = { number: '7-з', on: '2027-04-01' }
    const later = '2027-04-01T15:00:00.000Z'
    const outcome = async (id: string) => {
      await step(id, 'register', 1, {}, undefined, later)
      return step(id, 'enrol', 2, { order, group: small.id }, undefined, later)
    }
    const both = await Promise.all([outcome(one?.body.id), outcome(two?.body.id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.type).toBe('/problems/group-full')
    expect(await seatsOf({ region: region.code, group: small.id })).toEqual({ capacity: 1, free: 0 })
    const winner = both[0]?.status === 200 ? one : two
    const { child } = await seen(winner?.body.id)
    const pupil = await Pupils.get({ region: region.code, id: child.ref })
    expect(currentEnrolment(pupil)).toMatchObject({ group: small.id, from: '2027-04-01', ground: '7-з' })
  })

  it('is filed at a counter in the name of who came, with the day on the paper', async () => {
    const applicant = { surname: 'Орлова', name: 'Ирина', document: { code: '1', series: '6112', number: '990011' } }
    const body = {
      channel: 'mfc',
      filedOn: '2027-04-01',
      applicant,
      identity: identity(),
      organisation: '302',
      answers: territory,
    }
    const given = { params: at, body, headers: once(), now: '2027-04-03T09:00:00.000Z' }
    const alien = await answerOf(fileCaseFor, as('mfc-clerk', { municipality: '61640000' }), {
      ...given,
      headers: once(),
    })
    expect(alien.status).toBe(404)
    const filed = await answerOf(fileCaseFor, as('mfc-clerk', { municipality: '61701000' }), given)
    expect(filed).toMatchObject({ status: 201, body: { filedAt: '2027-04-01T20:59:59.999Z' } })
    expect(await seen(filed.body.id)).toMatchObject({ channel: 'mfc', receivedAt: '2027-04-03T09:00:00.000Z' })
  })
})

describe('a draft', () => {
  it('is kept as it is, unfinished, for its writer alone, and gone once the application is filed', async () => {
    const child = ninth.ref('Белова Ольга')
    const family = as('parent', { children: [child] })
    const none = await answerOf(showDraft, family, { params: gia })
    expect(none.body).toEqual({})
    const half = { child, answers: { form: 'oge' } }
    expect((await answerOf(saveDraft, family, { params: gia, body: half })).body).toEqual({ savedAt: AUTUMN })
    expect((await answerOf(showDraft, family, { params: gia })).body.draft).toMatchObject(half)
    expect((await register(child)).status).toBe(201)
    expect((await answerOf(showDraft, family, { params: gia })).body).toEqual({})
  })
})

it('tells everybody which services there are and when they open', async () => {
  const { body } = await answerOf(listServices, as('public'), { now: AUTUMN })
  expect(body.items.map(({ code, open }: { code: string; open: boolean }) => [code, open])).toEqual([
    ['first-class', false],
    ['class-10', false],
    ['gia-9', true],
    ['transfer', true],
    ['olympiad', false],
    ['gia-appeal', false],
  ])
  const whole = await answerOf(showService, as('public'), { params: gia, now: AUTUMN })
  expect(whole.body).toMatchObject({
    openings: [{ opens: '2026-10-31T21:00:00.000Z', closes: '2027-03-01T20:59:59.999Z' }, {}],
  })
  expect((await answerOf(showService, as('public'), { params: { service: 'club' } })).status).toBe(404)
})
