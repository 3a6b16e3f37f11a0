/** One seeded history, played through the use cases in a region of a test, and what is compared of two of them. */
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { handler as confirmEvidence } from '../functions/admission/confirm-evidence.ts'
import { handler as listDictionaries } from '../functions/admission/list-dictionaries.ts'
import { handler as listQueue } from '../functions/admission/list-queue.ts'
import { handler as showApplication } from '../functions/admission/show-application.ts'
import { handler as submitApplication } from '../functions/admission/submit-application.ts'
import { handler as acceptOffer } from '../functions/enrollment/accept-offer.ts'
import { handler as listOffers } from '../functions/enrollment/list-offers.ts'
import { handler as printOffer } from '../functions/enrollment/print-offer.ts'
import { handler as listOutgoing } from '../functions/federal/list-outgoing.ts'
import { handler as pushStatus } from '../functions/federal/push-status.ts'
import { handler as receiveMessage } from '../functions/federal/receive-message.ts'
import { handler as recordGrade } from '../functions/journal/record-grade.ts'
import { handler as showDiary } from '../functions/journal/show-diary.ts'
import { handler as showMarks } from '../functions/journal/show-marks.ts'
import { handler as listNotices } from '../functions/notifications/list-notices.ts'
import { handler as tellFamily } from '../functions/notifications/tell-family.ts'
import { handler as makeOffers } from '../functions/placement/make-offers.ts'
import { handler as placeQueue } from '../functions/placement/place-queue.ts'
import { handler as publishPlacementRun } from '../functions/placement/publish-placement-run.ts'
import { handler as showPlacementRun } from '../functions/placement/show-placement-run.ts'
import { handler as startPlacementRun } from '../functions/placement/start-placement-run.ts'
import { handler as refreshVacancies } from '../functions/registry/refresh-vacancies.ts'
import { handler as generateReport } from '../functions/reports/generate-report.ts'
import { handler as linkReport } from '../functions/reports/link-report.ts'
import { handler as requestReport } from '../functions/reports/request-report.ts'
import { handler as showQueueSummary } from '../functions/reports/show-queue-summary.ts'
import { federalApplication } from '../local/tour/application.ts'
import { OfferMade, PlacementRequested } from '../shared/contracts/placement.ts'
import { ReportRequested } from '../shared/contracts/reports.ts'
import { offersOf } from '../shared/domain/runs/offers.ts'
import { nameOf } from '../shared/env.ts'
import { Applications } from '../shared/table/applications.ts'
import { Reports } from '../shared/table/papers/reports.ts'
import { resultOf } from '../shared/table/runs/run-files.ts'
import { Runs } from '../shared/table/runs/runs.ts'
import { documents } from '../shared/table/store/table.ts'
import { formFor, request, type testRegion } from './testing.ts'
import { heard, lastFact, openGroup, tick } from './testing-places.ts'
import { classWith, hour, timetableOf } from './testing-school.ts'

export type Test = Awaited<ReturnType<typeof testRegion>>
export type Caller = Parameters<typeof request>[0]
const Answer = z.object({ statusCode: z.number(), body: z.optional(z.string()) })

/** Where the history happens. */
export type Setting = { municipality: string; kindergarten: string; school: string }

/** What a trigger of the cloud gives to a function, of whatever kind. */
export async function invoke(handler: (...given: never[]) => Promise<unknown>, event: object): Promise<unknown> {
  return Reflect.apply(handler, undefined, [event, {}])
}

/** Calls a use case as somebody. An XML answer comes as its text. */
export async function call(
  handler: (...given: never[]) => Promise<unknown>,
  caller: Caller,
  asked: Parameters<typeof request>[1] = {},
) {
  const { statusCode: status, body = '{}' } = Answer.parse(await invoke(handler, request(caller, asked)))
  return { status, body: body.startsWith('<') ? { xml: body } : Body.parse(JSON.parse(body)) }
}
const Body = z.looseObject({ id: z.optional(z.string()) })

/** Who acts in the history: the same people in every region, for a ref says nothing outside of its own. */
export const actors = ({ code: region }: Test, { municipality, kindergarten, school }: Setting) => ({
  parent: (...children: string[]) => ({ region, ref: 'pppppppp', role: 'parent' as const, children }),
  other: { region, ref: 'qqqqqqqq', role: 'parent' as const },
  specialist: { region, ref: 'ffffffff', role: 'specialist' as const, municipality },
  clerk: { region, ref: 'cccccccc', role: 'clerk' as const, organisation: kindergarten },
  teacher: { region, ref: 'tttttttt', role: 'teacher' as const, organisation: school },
  analyst: { region, ref: 'nnnnnnnn', role: 'analyst' as const },
  portal: { region, ref: 'epgu', role: 'federal' as const },
})

const at = (minute: number) => new Date(Date.parse('2026-11-23T09:00:00.000Z') + minute * 60_000).toISOString()

/** What the history leaves for those who come from elsewhere and try it. */
export type Left = {
  application: string
  child: string
  pupil: string
  run: string
  report: string
  lesson: string
}

/**
 * A history in steps; each gives what somebody was answered. Two families file, the second also by the federal portal; the
 * queue is placed, one offer is accepted; a lesson is saved and read at home; a report and the public pages are made.
 */
export async function* history(test: Test, setting: Setting): AsyncGenerator<[step: string, answer: unknown], Left> {
  const { code: region } = test
  const { parent, other, specialist, clerk, teacher, analyst, portal } = actors(test, setting)
  const { municipality, kindergarten, school } = setting
  await openGroup(test, {
    organisation: kindergarten,
    id: `${kindergarten}-1-h1`,
    capacity: 3,
    municipality,
  })
  const wishes = [{ organisation: kindergarten, title: 'Сад', priority: 1 }]
  const form = formFor({ wishes, child: childOf('Лев', '700001'), applicantDocument: passport })
  const second = formFor({ wishes, child: childOf('Марк', '700002'), applicantDocument: passport })

  const filing = (minute: number) => ({ body: form, headers: { 'idempotency-key': 'k1' }, now: at(minute) })
  const filed = await call(submitApplication, parent(), filing(1))
  yield ['filed', filed]
  yield ['filed again', await call(submitApplication, parent(), filing(2))]
  const rival = await call(submitApplication, other, { body: second, headers: { 'idempotency-key': 'k1' }, now: at(3) })
  yield ['filed by others', rival]
  const id = String(filed.body.id)
  const application = await Applications.get({ region, id })

  const order = federalApplication('3010000001', 3, '2024-03-05', { id: kindergarten, title: 'Сад' }).replace(
    /(FilingDate>)[^<]+/,
    `$1${at(4)}`,
  )
  const message = { body: order, headers: { 'x-message-id': 'm1' }, now: at(4) }
  yield ['by the federal portal', await call(receiveMessage, portal, message)]
  yield ['the same message again', await call(receiveMessage, portal, { ...message, now: at(5) })]

  yield ['dictionaries', await call(listDictionaries, parent(), { now: at(6) })]
  yield ['queue', await call(listQueue, specialist, { params: { municipality }, now: at(6) })]
  const evidence = {
    params: { id },
    headers: { 'if-match': '"1"' },
    body: { benefit: false, siblings: true },
    now: at(7),
  }
  yield ['confirmed', await call(confirmEvidence, specialist, evidence)]
  const own = parent(application.child)
  yield ['shown', await call(showApplication, own, { params: { id }, now: at(8) })]
  yield ['counted', await call(showQueueSummary, analyst, { now: at(8) })]

  const asked = {
    params: { municipality },
    body: { startsOn: '2027-09-01' },
    headers: { 'idempotency-key': 'k1' },
    now: at(9),
  }
  const started = await call(startPlacementRun, specialist, asked)
  yield ['run started', started]
  const run = String(started.body.id)
  await invoke(placeQueue, heard(await lastFact(PlacementRequested, await Runs.get({ region, id: run }))))
  yield ['placed', await call(showPlacementRun, specialist, { params: { id: run }, now: at(10) })]
  const publishing = { params: { id: run }, headers: { 'if-match': '"2"' }, now: at(11) }
  yield ['published', await call(publishPlacementRun, specialist, publishing)]
  const placed = await Runs.get({ region, id: run })
  const Records = offersOf(placed, await resultOf(placed)).map((offers, index) => ({
    ...{ messageId: `${run}-${index}`, body: JSON.stringify(offers) },
    attributes: { SentTimestamp: String(Date.parse(at(12))) },
  }))
  yield ['offers made', await invoke(makeOffers, { Records })]
  yield ['offers', await call(listOffers, clerk, { params: { organisation: kindergarten }, now: at(13) })]

  const offered = await Applications.get({ region, id })
  yield ['offered', offered.status]
  if (offered.status === 'offered') {
    const fact = await lastFact(OfferMade, offered)
    await invoke(tellFamily, heard(fact))
    yield ['printed', (await call(printOffer, own, { params: { id }, now: at(14) })).status]
    const answering = { params: { id }, headers: { 'if-match': `"${offered.seq}"` }, now: at(15) }
    yield ['accepted', await call(acceptOffer, own, answering)]
  }
  const theirs = await Applications.find({ region, id: 'E3010000001' })
  if (theirs) await invoke(pushStatus, heard(await lastFact(OfferMade, theirs)))
  yield ['notices', await call(listNotices, own, { now: at(16) })]
  yield ['for the portal', await call(listOutgoing, portal, { now: at(16) })]

  const place = { organisation: school, unit: `${school}-1`, municipality, id: `${school}-1-5h` }
  const { ref } = await classWith(test, ['Яковлева Дарья', 'Егоров Иван'], place)
  const pupil = ref('Яковлева Дарья')
  await timetableOf(test, [hour(place.id, 1, 2, 'math', 'tttttttt')])
  const lesson = `${place.id}-20261123-2`
  const sheet = { topic: 'Дроби', entries: { [pupil]: { mark: '5' } } }
  const saved = { params: { id: lesson }, headers: { 'if-match': '"0"' }, body: sheet, now: at(20) }
  yield ['lesson', await call(recordGrade, teacher, saved)]
  const home = parent(pupil)
  yield ['diary', await call(showDiary, home, { params: { child: pupil }, query: { week: '2026-11-23' }, now: at(21) })]
  yield ['marks', await call(showMarks, home, { params: { child: pupil }, now: at(21) })]

  const wanted = { body: { kind: 'queue' }, headers: { 'idempotency-key': 'k1' }, now: at(22) }
  const requested = await call(requestReport, analyst, wanted)
  yield ['report asked for', requested]
  const report = String(requested.body.id)
  await invoke(generateReport, heard(await lastFact(ReportRequested, await Reports.get({ region, id: report }))))
  yield [
    'report',
    (await call(linkReport, analyst, { params: { id: report }, body: { format: 'csv' }, now: at(23) })).status,
  ]
  await invoke(refreshVacancies, tick(test, at(24)))
  return { application: id, child: application.child, pupil, run, report, lesson }
}

const passport = {
  type: { code: '1', title: 'Паспорт гражданина РФ' },
  ...{ series: '6112', number: '700000', issuedOn: '2012-06-19', issuedBy: 'УФМС' },
}
const childOf = (name: string, number: string) => ({
  ...{ surname: 'Смирнов', name, middleName: 'Ильич', birthDate: '2024-02-14' },
  document: { type: 'rf' as const, series: 'II-ОБ', number, issuedOn: '2024-02-20', issuedBy: 'ЗАГС' },
})

/** Plays a history to its end. */
export async function played(steps: AsyncGenerator<[string, unknown], Left>) {
  const answers: [string, unknown][] = []
  for (;;) {
    const { done, value } = await steps.next()
    if (done) return { answers, left: value }
    answers.push(value)
  }
}

/** Without the region's code and all that is random: ids, refs, sealed bytes, hashes. Two regions are alike if this is. */
export const bare = (value: unknown, { code }: Test): string =>
  (typeof value === 'string' ? value : JSON.stringify(value))
    .replaceAll(code, '<region>')
    .replace(/"instance":"[^"]*"/g, '"instance":"<instance>"')
    .replace(/[\w+/-]{32,}={0,2}/g, '<sealed>')
    .replace(/"publicNumber":"[^"]*"/g, '"publicNumber":"<drawn>"')
    .replace(/"cause":"[0-9a-f]{16}"/g, '"cause":"<request>"')
    .replace(/"mac":"[^"]*"/g, '"mac":"<mac>"')
    .replace(/#(UNIQUE|BLIND)#[\w-]+/g, '#$1#<mac>')
    .replace(/#OUTBOX#\d\d/g, '#OUTBOX#<shard>')
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, '<id>')
    .replace(/\b[0-9A-HJKMNP-TV-Z]{6}-\d+\b/g, '<offer>')
    .replace(/"[0-9A-HJKMNP-TV-Z]{8}"/g, '"<number>"')
    .replace(/\b[0-9a-hjkmnp-tv-z]{8}\b/g, '<ref>')

/** Everything that the tables hold of a region, as `bare` has it, in an order of its own. */
export async function dumpOf(test: Test): Promise<string[]> {
  const items: string[] = []
  for (const table of ['main', 'keys'] as const) {
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const scanned = await documents.send(
        new ScanCommand({
          TableName: nameOf('test', table),
          FilterExpression: 'begins_with(pk, :region)',
          ExpressionAttributeValues: { ':region': `${test.code}#` },
          ExclusiveStartKey,
        }),
      )
      items.push(...(scanned.Items ?? []).map((item) => bare(sorted(item), test)))
      ExclusiveStartKey = scanned.LastEvaluatedKey
    } while (ExclusiveStartKey)
  }
  return items.toSorted()
}

/** Attributes in the order of their names: a table keeps none. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const names = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(names.map(([name, it]) => [name, sorted(it)]))
}
