import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod/mini'
import { caseThings } from '../../checks/access/world-cases.ts'
import { leaves } from '../../checks/privacy.ts'
import { proved, asked as proving } from '../../checks/proved.ts'
import { asRoute, declared } from '../../checks/service.ts'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import {
  anyRef,
  heard,
  lastFact,
  offerPlace,
  openGroup,
  publishedRun,
  pupilIn,
  queuedChild,
} from '../../regions/testing-places.ts'
import { classWith, hour, timetableOf, transferred } from '../../regions/testing-school.ts'
import { OfferMade } from '../../shared/contracts/placement.ts'
import type { Look } from '../../shared/domain/access/look-row.ts'
import { rules } from '../../shared/domain/access/rules.ts'
import type { Application, In } from '../../shared/domain/application.ts'
import { privacy } from '../../shared/domain/fields.ts'
import { Applications } from '../../shared/table/applications.ts'
import { storeDraft } from '../../shared/table/cases.ts'
import { newApplicant } from '../../shared/table/people/families.ts'
import { looksAt } from '../../shared/table/people/looked.ts'
import { storePages } from '../../shared/table/runs/run-pages.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'
import { handler as listApplications } from '../admission/list-applications.ts'
import { handler as listAttachments } from '../admission/list-attachments.ts'
import { handler as listQueue } from '../admission/list-queue.ts'
import { handler as printReceipt } from '../admission/print-receipt.ts'
import { handler as showApplication } from '../admission/show-application.ts'
import { handler as showForm } from '../admission/show-form.ts'
import { handler as submitApplication } from '../admission/submit-application.ts'
import { handler as withdrawApplication } from '../admission/withdraw-application.ts'
import { handler as endEnrolment } from '../enrollment/end-enrolment.ts'
import { handler as findPupil } from '../enrollment/find-pupil.ts'
import { handler as listDepartures } from '../enrollment/list-departures.ts'
import { handler as listOffers } from '../enrollment/list-offers.ts'
import { handler as listTransfers } from '../enrollment/list-transfers.ts'
import { handler as printOffer } from '../enrollment/print-offer.ts'
import { handler as requestTransfer } from '../enrollment/request-transfer.ts'
import { handler as showSwapRequest } from '../enrollment/show-swap-request.ts'
import { handler as listOutgoing } from '../federal/list-outgoing.ts'
import { handler as pushStatus } from '../federal/push-status.ts'
import { handler as showDiary } from '../journal/show-diary.ts'
import { handler as showLesson } from '../journal/show-lesson.ts'
import { handler as showMarks } from '../journal/show-marks.ts'
import { handler as listContacts } from '../notifications/list-contacts.ts'
import { handler as explainPlacement } from '../placement/explain-placement.ts'
import { handler as listPlacementResults } from '../placement/list-placement-results.ts'
import { handler as exportChild } from '../privacy/export-child.ts'
import { handler as listChildRequests } from '../privacy/list-child-requests.ts'
import { handler as listConsents } from '../privacy/list-consents.ts'
import { handler as listDataRequests } from '../privacy/list-data-requests.ts'
import { handler as printChildData } from '../privacy/print-child-data.ts'
import { handler as requestCorrection } from '../privacy/request-correction.ts'
import { handler as showClass } from '../registry/show-class.ts'
import { handler as listCaseFiles } from '../services/list-case-files.ts'
import { handler as listCases } from '../services/list-cases.ts'
import { handler as listDeadlines } from '../services/list-deadlines.ts'
import { handler as listMyCases } from '../services/list-my-cases.ts'
import { handler as openCaseFile } from '../services/open-case-file.ts'

import { handler as printCaseReceipt } from '../services/print-case-receipt.ts'
import { handler as showCase } from '../services/show-case.ts'
import { handler as showDraft } from '../services/show-draft.ts'
import { handler as listDelegates } from './list-delegates.ts'
import { handler as listGuardians } from './list-guardians.ts'
import { handler as listLooks } from './list-looks.ts'
import { handler as searchLooks } from './search-looks.ts'
import { handler as showMe } from './show-me.ts'

const CITY = '61701000'
const TEACHER = 'tttttttt'
const NOW = '2026-11-27T09:00:00.000Z'
/** At half past midnight in Moscow: there it is the 28th already. */
const NIGHT = '2026-11-27T21:30:00.000Z'

type Handler = (event: never, context: never) => Promise<unknown>
type Caller = Parameters<typeof request>[0]
type Asked = Parameters<typeof request>[1]

let region: Awaited<ReturnType<typeof testRegion>>
let school: Awaited<ReturnType<typeof classWith>>
let waiting: Application
let offered: In<'offered'>
let run: string
let mother: string
let registration: string
let scan: string
let gone: string

beforeAll(async () => {
  region = await testRegion()
  school = await classWith(region, ['Яковлев Пётр', 'Ёлкина Анна'])
  await classWith(region, ['Чужой Борис'], { id: '301-1-5a', organisation: '301', unit: '301-1' })
  await timetableOf(region, [hour('302-1-5a', 1, 2, 'math', TEACHER), hour('302-1-5a', 2, 1, 'rus', 'vvvvvvvv')])
  waiting = await queuedChild(region)
  const group = await openGroup(region, { organisation: '215', capacity: 5 })
  offered = await offerPlace(region, await queuedChild(region, { orderId: '3010000001', replyTo: 'urn:1' }), group)
  await pushStatus(heard(await lastFact(OfferMade, offered)) as never, {} as never)
  run = await publishedRun(region, CITY)
  const { id, seq, child, number, filedAt } = waiting
  const assignments = [{ application: id, seq, child, number, filedAt, reasons: [] }]
  await storePages(region.act(), await Runs.get({ region: region.code, id: run }), { assignments, violations: 0 })
  const here = region.act()
  const applicant = await newApplicant(here, formFor())
  await commit(here, undefined, [], ...applicant.writes)
  mother = applicant.vault.ref
  const stranger = school.ref('Ёлкина Анна')
  const { cases } = await caseThings(region, {
    mother: { self: mother },
    parted: { self: mother },
    own: petr(),
    stranger,
  })
  registration = cases[0]?.id ?? ''
  scan = cases[0]?.second ?? ''
  await storeDraft(here, await personVault(region.code, petr()), mother, 'gia-9', { child: petr(), answers: {} })
  gone = (await pupilIn(region, group)).id
  const order = { pupil: gone, group: group.id, ground: 'moved', number: '1', on: NOW.slice(0, 10) }
  const ended = { body: order, headers: { 'idempotency-key': 'gone' } }
  expect((await call(endEnrolment, clerk(anyRef(), '215'), ended)).status).toBe(201)
  const asked = {
    params: { child: petr() },
    headers: { 'idempotency-key': '1' },
    body: { field: 'surname', value: 'Ягодин' },
  }
  expect((await call(requestCorrection, parent(mother, petr()), asked)).status).toBe(201)
})

async function call(handler: Handler, caller: Omit<Caller, 'region'>, asked: Asked = {}) {
  const event = request({ region: region.code, ...caller }, { now: NOW, ...asked })
  const { statusCode: status, body = '{}' } = (await handler(event as never, {} as never)) as {
    statusCode: number
    body?: string
  }
  return { status, body: JSON.parse(body), text: body }
}

const petr = () => school.ref('Яковлев Пётр')
const parent = (ref: string, ...children: string[]) => ({ ref, role: 'parent' as const, children })
const specialist = (ref: string) => ({ ref, role: 'specialist' as const, municipality: CITY })
const clerk = (ref: string, organisation = '302') => ({ ref, role: 'clerk' as const, organisation })
const teacher = (ref = TEACHER) => ({ ref, role: 'teacher' as const, organisation: '302' })
const of = (it: Application) => ({ params: { id: it.id } })

/** Every way to see a child over HTTP: who asks what, and whom they see. */
type Way = [
  name: string,
  handler: Handler,
  caller: (ref: string) => Omit<Caller, 'region'>,
  () => Asked,
  () => string[],
]
const ways: Way[] = [
  ['showMe', showMe, () => parent(mother, petr(), waiting.child), () => ({}), () => [petr(), waiting.child]],
  ['listApplications', listApplications, (ref) => parent(ref, waiting.child), () => ({}), () => [waiting.child]],
  ['showApplication', showApplication, specialist, () => of(waiting), () => [waiting.child]],
  ['showForm', showForm, specialist, () => of(waiting), () => [waiting.child]],
  ['listAttachments', listAttachments, specialist, () => of(waiting), () => [waiting.child]],
  ['printReceipt', printReceipt, specialist, () => of(waiting), () => [waiting.child]],
  ['printOffer', printOffer, specialist, () => of(offered), () => [offered.child]],
  ['listQueue', listQueue, specialist, () => ({ params: { municipality: CITY } }), () => [waiting.child]],
  [
    'listPlacementResults',
    listPlacementResults,
    specialist,
    () => ({ params: { id: run }, query: { list: 'unplaced' } }),
    () => [waiting.child],
  ],
  [
    'listOffers',
    listOffers,
    (ref) => clerk(ref, '215'),
    () => ({ params: { organisation: '215' } }),
    () => [offered.child],
  ],
  ['listOutgoing', listOutgoing, () => ({ ref: 'epgu', role: 'federal' }), () => ({}), () => [offered.child]],
  ['findPupil', findPupil, clerk, () => ({ body: { surname: 'Яковлев', birthDate: '2015-04-11' } }), () => [petr()]],
  ['showClass', showClass, clerk, () => ({ params: { group: '302-1-5a' } }), () => [petr()]],
  ['showLesson', showLesson, () => teacher(), () => ({ params: { id: '302-1-5a-20261123-2' } }), () => [petr()]],
  [
    'showDiary',
    showDiary,
    (ref) => parent(ref, petr()),
    () => ({ params: { child: petr() }, query: { week: '2026-11-23' } }),
    () => [petr()],
  ],
  [
    'showMarks',
    showMarks,
    (ref) => parent(ref, petr()),
    () => ({ params: { child: petr() }, query: { from: '2026-09-01', to: '2026-11-30' } }),
    () => [petr()],
  ],
  ['listLooks', listLooks, (ref) => parent(ref, petr()), () => ({ params: { child: petr() } }), () => [petr()]],
  ['listDelegates', listDelegates, (ref) => parent(ref, petr()), () => ({ params: { child: petr() } }), () => [petr()]],
  [
    'listGuardians',
    listGuardians,
    (ref) => ({ ref, role: 'administrator' }),
    () => ({ params: { child: petr() } }),
    () => [petr()],
  ],
  [
    'searchLooks',
    searchLooks,
    (ref) => ({ ref, role: 'auditor' }),
    () => ({ body: { surname: 'Яковлев', birthDate: '2015-04-11' } }),
    () => [petr()],
  ],
  [
    'listDepartures',
    listDepartures,
    (ref) => clerk(ref, '215'),
    () => ({ params: { group: '215-1-g1' } }),
    () => [gone],
  ],
  [
    'listTransfers',
    listTransfers,
    (ref) => clerk(ref, '301'),
    () => ({ params: { organisation: '301' }, query: { direction: 'in' } }),
    () => [petr()],
  ],
]
const ofPetr = () => ({ params: { child: petr() } })
ways.push(
  ['exportChild', exportChild, (ref) => parent(ref, petr()), ofPetr, () => [petr()]],
  ['printChildData', printChildData, (ref) => parent(ref, petr()), ofPetr, () => [petr()]],
  ['showSwapRequest', showSwapRequest, (ref) => parent(ref, petr()), ofPetr, () => [petr()]],
  ['listConsents', listConsents, (ref) => parent(ref, petr()), ofPetr, () => [petr()]],
  ['listChildRequests', listChildRequests, (ref) => parent(ref, petr()), ofPetr, () => [petr()]],
  ['listDataRequests', listDataRequests, clerk, () => ({}), () => [petr()]],
)
ways.push(
  ['listContacts', listContacts, specialist, () => of(waiting), () => [waiting.child]],
  ['explainPlacement', explainPlacement, specialist, () => of(waiting), () => [waiting.child]],
  ['showCase', showCase, clerk, () => ({ params: { id: registration } }), () => [petr()]],
  ['printCaseReceipt', printCaseReceipt, clerk, () => ({ params: { id: registration } }), () => [petr()]],
  ['listCaseFiles', listCaseFiles, clerk, () => ({ params: { id: registration } }), () => [petr()]],
  ['openCaseFile', openCaseFile, clerk, () => ({ params: { id: registration, file: scan } }), () => [petr()]],
  [
    'listCases',
    listCases,
    clerk,
    () => ({ params: { organisation: '302' }, query: { service: 'gia-9', state: 'filed' } }),
    () => [petr()],
  ],
  ['listMyCases', listMyCases, (ref) => parent(ref, petr()), () => ({}), () => [petr()]],
  ['listDeadlines', listDeadlines, (ref) => parent(ref, petr()), () => ({}), () => [petr()]],
  ['showDraft', showDraft, () => parent(mother, petr()), () => ({ params: { service: 'gia-9' } }), () => [petr()]],
)
/** Reads that are about a child and are played in tests of their own, for what they need. */
const elsewhere = ['openAttachment']
/** Reads that name adults alone. */
const adults = ['listStaff', 'showPreferences']

const Shape = z.looseObject({ reads: z.boolean(), response: z.unknown() })

it('no read that shows a child is left out of this list', async () => {
  const routes = (await declared(resolve('.'))).filter(({ value }) => asRoute(value))
  const about = routes.filter(({ value, name }) => {
    const { reads, response } = Shape.parse(value)
    const personal = [...leaves(response, privacy, '')].some(({ level }) => level !== 'none')
    const own = rules.some(({ circle, actions }) => circle === 'own-child' && actions.includes(name))
    return reads && (personal || own)
  })
  const listed = new Set([...ways.map(([name]) => name), ...elsewhere, ...adults])
  expect(about.map(({ name }) => name).filter((name) => !listed.has(name))).toEqual([])
})

const rowsOf = async (child: string) => {
  const wanted = { children: [child], zone: 'Europe/Moscow', family: true, from: '2026-09-01', to: '2026-12-31' }
  const rows: Look[] = []
  let after: Parameters<typeof looksAt>[2]
  do {
    const { items, next } = await looksAt(region.code, wanted, after)
    rows.push(...items)
    after = next
  } while (after)
  return rows
}

describe('every look at a child leaves a row', () => {
  it('counted over the doors: as many looks as rows, each with its rule; a repetition on the same day adds none', async () => {
    await call(requestTransfer, clerk('cccccccc', '301'), {
      body: { pupil: petr(), group: '301-1-5a' },
      headers: { 'idempotency-key': 'k1' },
    })
    let looks = 0
    let rows = 0
    const readers = proving ? 4 : 1
    for (const [name, handler, caller, asked, sees] of Array.from({ length: readers }, () => ways).flat()) {
      const reader = anyRef()
      const { ref, role } = caller(reader)
      const who = { ref, role }
      for (let times = 0; times < 2; times++) {
        const { status } = await call(handler, { ...caller(reader), ...who }, asked())
        expect([name, status]).toEqual([name, 200])
      }
      for (const child of sees()) {
        const found = (await rowsOf(child)).filter((it) => it.reader === ref && [name, 'family'].includes(it.purpose))
        expect([name, found.map(({ rule }) => rules.some(({ id }) => id === rule))]).toEqual([name, [true]])
        looks++
        rows += found.length
      }
    }
    proved({ id: 'G1', what: 'looks at a child without their row in the log', n: looks, violations: looks - rows })
    expect(rows).toBe(looks)
    // Each is dropped when its term by the rules of the region is over.
    const days = region.data.personalData?.retention.looks ?? 0
    const [row] = await rowsOf(petr())
    expect(row?.ttl).toBe(Math.floor(Date.parse(row?.at ?? '') / 1000) + days * 86_400)
    expect(looks).toBe((ways.length + 1) * readers)
  })
})

describe('who looked, for the family', () => {
  const shown = (query = {}, child = petr()) =>
    call(listLooks, parent('pppppppp', child), { params: { child }, query, now: '2026-11-29T09:00:00.000Z' })

  it('names position, school and subject, the day of the school’s calendar, and no person', async () => {
    await call(showLesson, teacher(), { params: { id: '302-1-5a-20261123-2' }, now: NIGHT })
    const { body, text } = await shown()
    expect(body.items.find(({ action }: { action: string }) => action === 'showLesson')).toEqual({
      day: '2026-11-28',
      role: 'teacher',
      subjects: ['Математика'],
      organisation: 'Школа № 2',
      action: 'showLesson',
      listed: true,
    })
    expect(text).not.toContain(TEACHER)
    expect(body.items.every(({ role }: { role: string }) => role !== 'parent')).toBe(true)
    const days = body.items.map(({ day }: { day: string }) => day)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  it('shows looks at a class only of the days in which the child was in it', async () => {
    const [child] = ['Ёлкина Анна'].map((name) => school.ref(name))
    if (!child) throw new Error('no child')
    await transferred(
      region,
      child,
      { ...school.group, id: '301-1-5a', organisation: '301', unit: '301-1' },
      '2026-11-28',
    )
    await call(showClass, clerk('kkkkkkkk'), { params: { group: '302-1-5a' }, now: '2026-11-28T09:00:00.000Z' })
    await call(showClass, clerk('llllllll', '301'), { params: { group: '301-1-5a' }, now: '2026-11-27T09:00:00.000Z' })
    await call(showClass, clerk('mmmmmmmm', '301'), { params: { group: '301-1-5a' }, now: '2026-11-28T09:00:00.000Z' })
    const readers = (await rowsOf(child)).map(({ reader }) => reader)
    expect(readers).toContain('mmmmmmmm')
    expect(readers).not.toContain('kkkkkkkk')
    expect(readers).not.toContain('llllllll')
    // A lesson from before names those who have left since: they are noted one by one.
    await call(showLesson, teacher(), { params: { id: '302-1-5a-20261123-2' }, now: '2026-11-28T10:00:00.000Z' })
    const late = (await rowsOf(child)).find(({ at }) => at === '2026-11-28T10:00:00.000Z')
    expect(late).toMatchObject({ reader: TEACHER, child })
  })

  it('goes on page by page without a gap or a repetition', async () => {
    for (let n = 0; n < 60; n++) {
      const list = n % 2 === 0
      const now = `2026-10-${String(1 + (n % 28)).padStart(2, '0')}T09:00:00.000Z`
      if (list) await call(showClass, clerk(anyRef()), { params: { group: '302-1-5a' }, now })
      else await call(findPupil, clerk(anyRef()), { body: { surname: 'Яковлев', birthDate: '2015-04-11' }, now })
    }
    const days: string[] = []
    let after: string | undefined
    do {
      const { body } = await shown(after === undefined ? {} : { after })
      expect(body.items.length).toBeLessThanOrEqual(25)
      days.push(...body.items.map(({ day }: { day: string }) => day))
      after = body.next
    } while (after !== undefined)
    expect(days.filter((day) => day.startsWith('2026-10'))).toHaveLength(60)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  it('is nobody else’s, and its cursor neither', async () => {
    const { body } = await shown()
    expect((await call(listLooks, parent('pppppppp', waiting.child), { params: { child: petr() } })).status).toBe(404)
    expect((await call(listLooks, clerk('cccccccc'), { params: { child: petr() } })).status).toBe(403)
    const other = parent('qqqqqqqq', petr())
    const stolen = await call(listLooks, other, { params: { child: petr() }, query: { after: body.next } })
    expect(stolen.status).toBe(400)
  })

  it('tells of an application before this one too', async () => {
    const form = formFor()
    const first = await queuedChild(region, { form })
    await call(listQueue, specialist('hhhhhhhh'), { params: { municipality: CITY }, now: NOW })
    await call(withdrawApplication, parent('aaaaaaaa', first.child), {
      ...of(first),
      headers: { 'if-match': '"1"' },
      now: '2026-11-27T10:00:00.000Z',
    })
    expect((await Applications.get(first)).status).toBe('withdrawn')
    const again = await call(submitApplication, parent('aaaaaaaa', first.child), {
      body: form,
      headers: { 'idempotency-key': 'k2' },
      now: '2026-11-28T10:00:00.000Z',
    })
    expect(again.status).toBe(201)
    expect(again.body.id).not.toBe(first.id)
    expect((await rowsOf(first.child)).map(({ reader }) => reader)).toContain('hhhhhhhh')
  })
})

describe('who looked, for the auditor', () => {
  const search = (body: object, role: 'auditor' | 'administrator' = 'auditor') =>
    call(searchLooks, { ref: 'dddddddd', role }, { body, now: '2026-11-29T09:00:00.000Z' })
  type Row = { reader: string; action: string; why?: string; list?: string; child?: string }

  it('finds by name and by ref the same, with the rule in words, and notes the search', async () => {
    const byName = await search({ surname: 'яковлев', birthDate: '2015-04-11' })
    const byRef = await search({ child: petr() })
    expect(byName.body.children).toEqual([{ ref: petr(), name: expect.stringContaining('Яковлев Пётр') }])
    const readers = (items: Row[]) => items.map(({ reader, action }) => `${reader} ${action}`)
    expect(readers(byRef.body.items)).toEqual(expect.arrayContaining([`${TEACHER} showLesson`]))
    const last = { reader: 'dddddddd', action: 'searchLooks', role: 'auditor' }
    expect(byRef.body.items[0]).toMatchObject(last)
    const lesson = byRef.body.items.find(({ action }: Row) => action === 'showLesson')
    expect(lesson).toMatchObject({ list: '5А, Школа № 2', rule: 'teacher-keeps-journal' })
    expect(lesson.why).toMatch(/только те уроки/)
  })

  it('finds what one of the staff did, and everything of a period, without the names of children', async () => {
    const { body } = await search({ reader: TEACHER, from: '2026-11-01', to: '2026-11-30' })
    expect(new Set(body.items.map(({ reader }: Row) => reader))).toEqual(new Set([TEACHER]))
    const all = await search({ from: '2026-10-01', to: '2026-10-31' })
    expect(all.body.items).toHaveLength(25)
    const more = await search({ from: '2026-10-01', to: '2026-10-31', after: all.body.next })
    const keyOf = ({ reader, action }: Row) => `${reader}${action}`
    expect(more.body.items.map(keyOf)).not.toEqual(expect.arrayContaining(all.body.items.map(keyOf)))
    expect(all.text).not.toContain('Яковлев')
    expect(all.body.children).toEqual([])
  })

  it.each([
    ['half a name', { surname: 'Яковлев' }],
    ['a period that is too long', { from: '2026-01-01', to: '2026-11-01' }],
    ['a period that runs backwards', { from: '2026-11-02', to: '2026-11-01' }],
  ])('refuses %s', async (_, body) => {
    expect((await search(body)).status).toBe(400)
  })

  it('is for the auditor alone', async () => {
    expect((await search({}, 'administrator')).status).toBe(403)
  })
})
