/** What the small API of the browser tests answers to a family: an application at any step, a diary, notices. */
import type { Status } from '../../shared/domain/application.ts'
import { applicationIn } from '../family/applications/samples.ts'
import { parent, type TestingRegion } from './region.ts'

export const APPLICATION = '/applications/E77320070851'
export const GIRL = 'bbbbbbbb'

const word = (code: string, title: string) => ({ code, title })
const lesson = (number: number, code: string, title: string, more: object = {}) => ({
  id: `302-1-5a-20261119-${number}`,
  number,
  subject: word(code, title),
  corrections: [],
  ...more,
})
const corrections = [
  { value: '3', at: '2026-11-19T10:00:00.000Z', reason: 'работа исправлена' },
  { value: '4', at: '2026-11-20T10:00:00.000Z', reason: 'ошибка при выставлении' },
]
const days = [
  { date: '2026-11-18', lessons: [lesson(1, 'rus', 'Русский язык', { absence: word('б', 'болел') })] },
  {
    date: '2026-11-19',
    lessons: [
      lesson(1, 'music', 'Музыка'),
      lesson(2, 'math', 'Математика', { mark: '5', topic: 'Дроби', homework: '№ 214, 215', corrections }),
    ],
  },
]
const average = { value: 4.5, sum: 9, count: 2 }
const subject = word('math', 'Математика')
const marks = [
  { lesson: '302-1-5a-20260910-2', date: '2026-09-10', mark: '4', corrections: [] },
  { lesson: '302-1-5a-20261119-2', date: '2026-11-19', mark: '5', corrections },
]

const notice = (id: string, code: string, more: object = {}) => ({
  id,
  at: '2026-11-21T09:00:00.000Z',
  code,
  child: 'dddddddd',
  about: 'application/E77320070851',
  organisation: { id: '215', title: 'Детский сад № 15 «Василёк»' },
  group: { id: '215-1-g4', title: 'Старшая группа' },
  zone: 'Europe/Moscow',
  ...more,
})

/** The family's one application is at this step from now on. */
export function applicationIs(region: TestingRegion, status: Status): void {
  const application = applicationIn(status)
  region.replies.set(`GET ${APPLICATION}`, () => ({ status: 200, body: application }))
  region.replies.set('GET /me/applications', () => ({ status: 200, body: { items: [application] } }))
}

const BROTHER = 'dddddddd'
/** The family of the tests with two pupils and applications for two children. */
export function twoPupils(region: TestingRegion): void {
  const [girl, kindergartner, boy] = parent.children
  const children = [girl, kindergartner, { ...boy, ref: BROTHER, attends: girl?.attends }]
  region.replies.set('GET /me', () => ({ status: 200, body: { ...parent, children } }))
  for (const part of ['diary', 'marks']) {
    const ofGirl = region.replies.get(`GET /children/${GIRL}/${part}`)
    if (ofGirl) region.replies.set(`GET /children/${BROTHER}/${part}`, ofGirl)
  }
  const application = applicationIn('queued')
  const another = {
    ...application,
    id: 'E77320070852',
    number: '77320070852',
    child: { ref: GIRL, name: 'Смирнова Дарья' },
  }
  region.replies.set('GET /me/applications', () => ({ status: 200, body: { items: [application, another] } }))
}

const autumn = { title: '1-й триместр', from: '2026-09-01', to: '2026-11-29' }
const winter = { title: '2-й триместр', from: '2026-11-30', to: '2027-02-28' }

/** A week with lessons and one without, marks of one subject, three notices of which one was read. */
export function schoolLife({ replies }: TestingRegion): void {
  replies.set(`GET /children/${GIRL}/diary`, ({ query }) => {
    const week = query.get('week') ?? ''
    const on = week === '2026-11-16'
    return {
      status: 200,
      body: { child: GIRL, week, days: on ? days : [], averages: on ? [{ subject, average }] : [] },
    }
  })
  replies.set(`GET /children/${GIRL}/marks`, ({ query }) => {
    const [from, to] = [query.get('from') ?? autumn.from, query.get('to') ?? autumn.to]
    const subjects = from === autumn.from ? [{ subject, average, marks }] : []
    return { status: 200, body: { child: GIRL, from, to, terms: [autumn, winter], subjects } }
  })
  replies.set('GET /me/notices', ({ query }) => ({
    status: 200,
    body: query.has('after')
      ? { items: [notice('N4', 'offer-declined', { readAt: '2026-11-21T10:00:00.000Z' })] }
      : {
          items: [
            notice('N3', 'offer-made', { term: '2026-12-01T20:59:59.999Z' }),
            notice('N2', 'transfer-requested', { about: 'transfer/T1', term: '2026-12-01T20:59:59.999Z' }),
            notice('N1', 'offer-lapsed', { term: '2026-11-01T20:59:59.999Z', readAt: '2026-11-21T10:00:00.000Z' }),
          ],
          next: 'sealed',
        },
  }))
  for (const id of ['N1', 'N2', 'N3']) replies.set(`POST /me/notices/${id}/read`, () => ({ status: 204 }))
}
