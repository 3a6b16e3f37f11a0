import { describe, expect, it } from '@jest/globals'
import { readFolder, servicesIn } from '../../regions/folder.ts'
import type { Act } from './act.ts'
import { wrongAnswers } from './answers.ts'
import { type Case, changeCase, fileCase, stepsFor, takeStep } from './case.ts'
import { isProblem, type ProblemCode } from './problems/problem.ts'
import { type Answers, Service, windowsOf } from './service.ts'

const shipped = servicesIn(await readFolder('demo'))
const service = (code: string): Service => Service.parse(shipped.find((it) => it.code === code))
const [gia, first] = [service('gia-9'), service('first-class')]
const office = { zone: 'Europe/Moscow', holidays: { off: ['2026-11-04'], working: [] } }
let number = 0
const actAt = (now: string): Act => ({
  ...{ region: 'demo', actor: 'person/aaaaaaaa', now, cause: 'test', correlation: 'test' },
  id: () => `01TESTCASE${String(++number).padStart(8, '0')}`,
  random: (bytes) => new Uint8Array(bytes),
})
const oge: Answers = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
const territory: Answers = { ground: 'territory', address: 'г. Примерск, ул. Лесная, 1', language: '1', consent: true }
const whose = { child: 'aaaaaaaa', applicant: 'bbbbbbbb', organisation: '101', municipality: '61701000' } as const
const fileAt = (it: Service, now: string, answers: Answers, filedOn?: string) =>
  fileCase(actAt(now), it, { ...whose, answers, channel: filedOn === undefined ? 'portal' : 'post', filedOn }, office)

function refusal(work: () => unknown): { code: ProblemCode; params: object; fields: string[] } {
  try {
    work()
  } catch (error) {
    if (!isProblem(error)) throw error
    return { code: error.code, params: error.params, fields: error.errors.map(({ pointer }) => pointer) }
  }
  throw new Error('nothing was refused')
}

describe('the windows of a service', () => {
  it.each([
    ['the last instant before 1 April', '2027-03-31T20:59:59.999Z', false],
    ['1 April, 00:00:00.000 by the clock of the municipality', '2027-03-31T21:00:00.000Z', true],
    ['the last minute of 30 June', '2027-06-30T20:59:59.999Z', true],
    ['1 July, 00:00', '2027-06-30T21:00:00.000Z', false],
    ['6 July, when it opens for all', '2027-07-05T21:00:00.000Z', true],
  ])('first class: %s', (_, now, open) => {
    if (open) expect(fileAt(first, now, territory)).toMatchObject({ filedAt: now, year: 2027, state: 'filed' })
    else expect(refusal(() => fileAt(first, now, territory)).code).toBe('window-closed')
  })

  it('first class: in spring for the own territory alone, and says when it opens for others', () => {
    const others = { ...territory, ground: 'other' }
    expect(refusal(() => fileAt(first, '2027-04-01T09:00:00.000Z', others))).toMatchObject({
      code: 'window-closed',
      params: { from: '2027-07-06', to: '2027-09-05' },
    })
    expect(fileAt(first, '2027-07-06T09:00:00.000Z', others).state).toBe('filed')
  })

  it('exams: until 1 March inclusive, over the turn of the year, for the school year that runs', () => {
    for (const now of ['2026-11-22T09:00:00.000Z', '2027-01-09T09:00:00.000Z', '2027-03-01T20:59:59.999Z'])
      expect(fileAt(gia, now, oge)).toMatchObject({ year: 2026, state: 'filed' })
    expect(refusal(() => fileAt(gia, '2027-03-01T21:00:00.000Z', oge))).toMatchObject({
      code: 'window-closed',
      params: { from: '2027-11-01', to: '2028-03-01' },
    })
  })

  it.each([
    ['transfer', '2026-12-31T20:59:59.999Z', { reason: 'other', 'data-consent': '2026-09' }, 2026],
    ['transfer', '2027-08-31T20:59:59.999Z', { reason: 'other', 'data-consent': '2026-09' }, 2026],
    ['transfer', '2027-08-31T21:00:00.000Z', { reason: 'other', 'data-consent': '2026-09' }, 2027],
    ['olympiad', '2026-09-01T09:00:00.000Z', { subjects: ['law'], 'rules-known': true, publication: '2026-09' }, 2026],
  ])('%s filed at %s is of the school year that runs', (code, now, answers, year) => {
    expect(fileAt(service(code), now, answers).year).toBe(year)
  })

  it('are listed in order, without those that are over', () => {
    const opens = windowsOf(first, '2027-07-01T09:00:00.000Z', office.zone).map((it) => it.opens)
    expect(opens).toEqual(['2027-07-05T21:00:00.000Z', '2028-03-31T21:00:00.000Z', '2028-07-05T21:00:00.000Z'])
  })
})

describe('the answers', () => {
  it.each<[string, Answers, string[]]>([
    ['are whole', oge, []],
    ['lack an obligatory subject', { ...oge, subjects: ['01', '03', '05', '12'] }, ['/answers/subjects']],
    ['name three subjects', { ...oge, subjects: ['01', '22', '05'] }, ['/answers/subjects']],
    ['name five subjects', { ...oge, subjects: ['01', '22', '05', '12', '18'] }, ['/answers/subjects']],
    ['name a subject twice', { ...oge, subjects: ['01', '22', '05', '05'] }, ['/answers/subjects']],
    ['name a subject that there is not', { ...oge, subjects: ['01', '22', '05', '99'] }, ['/answers/subjects']],
    ['leave a question out', { form: 'oge', subjects: oge.subjects ?? [] }, ['/answers/rules-known']],
    ['answer what is not asked here', { ...oge, 'gve-subjects': ['01', '22'] }, ['/answers/gve-subjects']],
    ['answer what is asked nowhere', { ...oge, shoe: '42' }, ['/answers/shoe']],
    ['say no where a mark is obligatory', { ...oge, 'rules-known': false }, ['/answers/rules-known']],
    ['have a word where yes or no is asked', { ...oge, 'rules-known': 'yes' }, ['/answers/rules-known']],
    ['follow the other form of the exam', { form: 'gve', 'gve-subjects': ['01', '22'], 'rules-known': true }, []],
    ['are too long', { ...oge, conditions: 'а'.repeat(501) }, ['/answers/conditions']],
  ])('%s', (_, answers, wrong) => {
    expect(wrongAnswers(gia, answers).map(({ pointer }) => pointer)).toEqual(wrong)
  })

  it.each<[string, Answers, string[]]>([
    ['the words of today', {}, []],
    ['older words', { 'data-consent': '2025-09' }, ['/answers/data-consent']],
    ['yes, whatever the words', { 'data-consent': true }, ['/answers/data-consent']],
    ['a day that there is not', { on: '2027-02-30' }, ['/answers/on']],
  ])('agree to %s', (_, over, wrong) => {
    const asked = 'on' in over ? service('gia-appeal') : service('transfer')
    const answers: Answers =
      'on' in over
        ? { about: 'points', subject: '05', ...over }
        : { reason: 'other', 'data-consent': '2026-09', ...over }
    expect(wrongAnswers(asked, answers).map(({ pointer }) => pointer)).toEqual(wrong)
  })

  it('leave in the open only what registers count by', () => {
    const filed = fileAt(gia, '2026-11-22T09:00:00.000Z', { ...oge, conditions: 'ассистент' })
    expect(filed.counted).toEqual({ form: ['oge'], subjects: ['01', '22', '05', '12'] })
    expect(JSON.stringify(filed)).not.toContain('ассистент')
  })
})

describe('an application handed in on paper', () => {
  it('counts from the day on it, also when that day lay in a window that has closed', () => {
    expect(fileAt(gia, '2027-03-03T09:00:00.000Z', oge, '2027-03-01')).toMatchObject({
      filedAt: '2027-03-01T20:59:59.999Z',
      receivedAt: '2027-03-03T09:00:00.000Z',
      channel: 'post',
    })
  })
  it('is never of tomorrow, nor older than a year', () => {
    for (const day of ['2027-02-21', '2026-02-19'])
      expect(refusal(() => fileAt(gia, '2027-02-20T09:00:00.000Z', oge, day)).code).toBe('date-impossible')
    expect(fileAt(gia, '2027-02-20T09:00:00.000Z', oge, '2026-02-20')).toMatchObject({ year: 2025 })
  })
})

describe('the steps of a case', () => {
  const now = '2027-04-01T09:00:00.000Z'
  const filed = fileAt(first, now, territory)
  const step = (it: Case, code: string, deed = {}, by: 'clerk' | 'parent' = 'clerk') =>
    takeStep(first, it, code, deed, by, office, now)

  it('lead from state to state with their terms', () => {
    expect(filed.term).toBe('2027-04-02T20:59:59.999Z')
    const invited = step(step(filed, 'register'), 'invite')
    expect(invited).toMatchObject({ state: 'invited', term: '2027-04-08T20:59:59.999Z' })
    const order = { number: '12-з', on: '2027-04-01' }
    expect(step(invited, 'enrol', { order, group: 'g' })).toMatchObject({ state: 'enrolled', order, term: undefined })
  })

  it('write nothing down that they do not ask for', () => {
    const order = { number: '12-з', on: '2027-04-01' }
    const unasked = { order, group: 'g', ground: 'territory' }
    expect(refusal(() => step(filed, 'register', unasked)).fields).toEqual(['/order', '/group', '/ground'])
  })

  it('are taken by those whom the data name, and offered to them alone', () => {
    expect(refusal(() => step(filed, 'register', {}, 'parent')).code).toBe('not-permitted')
    expect(refusal(() => step(filed, 'withdraw')).code).toBe('not-permitted')
    expect(stepsFor(first, filed, 'clerk').map(({ code }) => code)).toEqual(['register', 'refuse'])
    expect(stepsFor(first, filed, 'parent').map(({ code }) => code)).toEqual(['withdraw'])
    expect(stepsFor(first, filed, 'teacher')).toEqual([])
  })

  it('need what they ask: the ground of a refusal with its words, the order of an enrolment with a possible date', () => {
    expect(refusal(() => step(filed, 'refuse'))).toMatchObject({ fields: ['/reason', '/ground'] })
    expect(refusal(() => step(filed, 'refuse', { ground: 'whim', reason: 'Нет' })).fields).toEqual(['/ground'])
    expect(step(filed, 'refuse', { ground: 'no-places', reason: 'Мест нет' })).toMatchObject({ state: 'refused' })
    const registered = step(filed, 'register')
    expect(refusal(() => step(registered, 'enrol')).fields).toEqual(['/order', '/group'])
    const late = { order: { number: '1', on: '2027-04-02' }, group: 'g' }
    expect(refusal(() => step(registered, 'enrol', late)).code).toBe('date-impossible')
  })

  it('are not taken twice, and nothing follows the end', () => {
    const withdrawn = step(filed, 'withdraw', {}, 'parent')
    for (const code of ['withdraw', 'register', 'refuse'])
      expect(['wrong-state', 'not-permitted']).toContain(refusal(() => step(withdrawn, code)).code)
    expect(refusal(() => step(step(filed, 'register'), 'register')).code).toBe('wrong-state')
  })

  it('end the right to change the answers', () => {
    const other = { ...territory, ground: 'sibling', sibling: 'Иванова Анна, 3А' }
    expect(changeCase(first, filed, other, office, now)).toMatchObject({
      filedAt: filed.filedAt,
      counted: { ground: ['sibling'] },
    })
    expect(refusal(() => changeCase(first, step(filed, 'register'), other, office, now)).code).toBe('wrong-state')
  })
})
