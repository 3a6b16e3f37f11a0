import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { handler as authorize } from '../functions/access/authorize.ts'
import { handler as issueClientToken } from '../functions/access/issue-client-token.ts'
import { handler as refreshSession } from '../functions/access/refresh-session.ts'
import { handler as listAttachments } from '../functions/admission/list-attachments.ts'
import { handler as listQueue } from '../functions/admission/list-queue.ts'
import { handler as printReceipt } from '../functions/admission/print-receipt.ts'
import { handler as showApplication } from '../functions/admission/show-application.ts'
import { handler as showForm } from '../functions/admission/show-form.ts'
import { handler as withdrawApplication } from '../functions/admission/withdraw-application.ts'
import { handler as printOffer } from '../functions/enrollment/print-offer.ts'
import { handler as pushStatus } from '../functions/federal/push-status.ts'
import { handler as showDiary } from '../functions/journal/show-diary.ts'
import { handler as showMarks } from '../functions/journal/show-marks.ts'
import { handler as tellFamily } from '../functions/notifications/tell-family.ts'
import { handler as listPlacementResults } from '../functions/placement/list-placement-results.ts'
import { handler as makeOffers } from '../functions/placement/make-offers.ts'
import { handler as placeQueue } from '../functions/placement/place-queue.ts'
import { handler as publishPlacementRun } from '../functions/placement/publish-placement-run.ts'
import { handler as showPlacementRun } from '../functions/placement/show-placement-run.ts'
import { handler as generateReport } from '../functions/reports/generate-report.ts'
import { handler as linkReport } from '../functions/reports/link-report.ts'
import { OfferMade, PlacementRequested } from '../shared/contracts/placement.ts'
import { ReportRequested } from '../shared/contracts/reports.ts'
import { newcomer, open } from '../shared/domain/access/principal.ts'
import { offersOf } from '../shared/domain/runs/offers.ts'
import { openCursor, sealCursor } from '../shared/edge/cursor.ts'
import { fromLeavingCookie, leavingCookie, REFRESH } from '../shared/edge/sign-in/door.ts'
import { newTokens } from '../shared/edge/sign-in/tokens.ts'
import { listObjects } from '../shared/files/objects.ts'
import { Applications } from '../shared/table/applications.ts'
import { keys } from '../shared/table/keys.ts'
import { Reports } from '../shared/table/papers/reports.ts'
import { visitor } from '../shared/table/people/people.ts'
import { putPrincipal } from '../shared/table/people/principals.ts'
import { regionData } from '../shared/table/regions.ts'
import { resultOf } from '../shared/table/runs/run-files.ts'
import { Runs, runIsPublished } from '../shared/table/runs/runs.ts'
import { commit } from '../shared/table/store/facts.ts'
import { all } from '../shared/table/store/lists.ts'
import { isGenuine, paperCode } from '../shared/vault/paper-code.ts'
import { findVault, personWith } from '../shared/vault/person.ts'
import { sha256 } from '../shared/vault/seal.ts'
import { testRegion } from './testing.ts'
import {
  actors,
  bare,
  call,
  dumpOf,
  history,
  invoke,
  type Left,
  played,
  type Setting,
  type Test,
} from './testing-history.ts'
import { heard, lastFact, offerPlace, openGroup, queuedChild } from './testing-places.ts'

const settings = {
  demo: { municipality: '61701000', kindergarten: '215', school: '302' },
  ural: { municipality: '62701000', kindergarten: '711', school: '721' },
} satisfies Record<string, Setting>
type Of = keyof typeof settings

type Story = { test: Test; answers: string[]; dump: string[]; left: Left }
async function toldOf(test: Test, answers: [string, unknown][], left: Left): Promise<Story> {
  return { test, left, dump: await dumpOf(test), answers: answers.map((it) => bare(it, test)) }
}

async function alone(of: Of): Promise<Story> {
  const test = await testRegion(undefined, of)
  const { answers, left } = await played(history(test, settings[of]))
  return toldOf(test, answers, left)
}

/** Histories in one deployment, step by step, the first always a step ahead. */
async function together(...which: [Of, Of]): Promise<Story[]> {
  const running = []
  for (const of of which) {
    const test = await testRegion(undefined, of)
    running.push({ test, steps: history(test, settings[of]), answers: [] as [string, unknown][], left: [] as Left[] })
  }
  while (running.some(({ left }) => left.length === 0))
    for (const { steps, answers, left } of running) {
      if (left.length > 0) continue
      const { done, value } = await steps.next()
      if (done) left.push(value)
      else answers.push(value)
    }
  return Promise.all(running.map(({ test, answers, left }) => toldOf(test, answers, left[0] as Left)))
}

let solo: Record<Of, Story>
beforeAll(async () => {
  solo = { demo: await alone('demo'), ural: await alone('ural') }
})

describe('two regions in one deployment', () => {
  it('tell a history that means something: everybody was answered', () => {
    const refused = (of: Of) => solo[of].answers.filter((it) => /"status":(?!20[012])\d/.test(it))
    expect(refused('demo')).toEqual([])
    // No exchange with the federal portal there: two messages, and the list of what is to be sent.
    expect(refused('ural').map((it) => /\/problems\/([\w<>-]+)/.exec(it)?.[1])).toEqual(Array(3).fill('<ref>-off'))
    expect(solo.demo.dump.length).toBeGreaterThan(solo.ural.dump.length)
    expect(solo.ural.dump.length).toBeGreaterThan(60)
  })

  it.each([
    ['demo', 'ural'],
    ['ural', 'demo'],
    ['demo', 'demo'],
  ] as const)('%s beside %s: each answers and keeps what it does alone', async (first, second) => {
    const [one, other] = await together(first, second)
    expect(one?.answers).toEqual(solo[first].answers)
    expect(other?.answers).toEqual(solo[second].answers)
    expect(one?.dump).toEqual(solo[first].dump)
    expect(other?.dump).toEqual(solo[second].dump)
  })
})

/** `here` has a history and `there` the same one; who comes from here has nothing to find there. */
describe('what is of one region', () => {
  let here: Story
  let there: Story
  beforeAll(async () => {
    here = solo.demo
    there = await alone('demo')
  })
  const strangers = () => actors(there.test, settings.demo)
  /** Whatever is done, nothing of it is kept there. */
  async function leavingNoTrace(work: () => Promise<void>) {
    const before = await dumpOf(there.test)
    await work()
    expect(await dumpOf(there.test)).toEqual(before)
  }
  const status = async (...given: Parameters<typeof call>) => (await call(...given)).status

  it.each([
    ['application', showApplication, {}],
    ['form', showForm, {}],
    ['files', listAttachments, {}],
    ['receipt', printReceipt, {}],
    ['offer', printOffer, {}],
    ['withdrawal', withdrawApplication, { headers: { 'if-match': '"4"' } }],
  ])('is not there for a parent elsewhere by its id: %s', async (_, handler, more) => {
    const asked = { params: { id: here.left.application }, ...more }
    const stranger = strangers().parent(here.left.child, there.left.child)
    await leavingNoTrace(async () => expect(await status(handler, stranger, asked)).toBe(404))
    const own = actors(here.test, settings.demo).parent(here.left.child)
    if (handler === showApplication) expect(await status(handler, own, asked)).toBe(200)
  })

  it.each([
    ['run', showPlacementRun, {}],
    ['results', listPlacementResults, { query: { list: 'placed' } }],
    ['publication', publishPlacementRun, { headers: { 'if-match': '"2"' } }],
  ])('is not there for a specialist elsewhere by its id: %s', async (_, handler, more) => {
    const asked = { params: { id: here.left.run }, ...more }
    await leavingNoTrace(async () => expect(await status(handler, strangers().specialist, asked)).toBe(404))
  })

  it('is not there for an analyst elsewhere: a report and its link', async () => {
    const asked = { params: { id: here.left.report }, body: { format: 'csv' } }
    expect(await status(linkReport, strangers().analyst, asked)).toBe(404)
    const { body } = await call(linkReport, actors(here.test, settings.demo).analyst, asked)
    expect(new URL(String(body.url)).pathname).toContain(`/${here.test.code}/`)
  })

  it('gives no lessons and no marks of a child elsewhere, also to who names it', async () => {
    const { pupil } = here.left
    const asked = { params: { child: pupil }, query: { week: '2026-11-23' } }
    const { body: diary } = await call(showDiary, strangers().parent(pupil), asked)
    expect(diary.days ?? []).toEqual([])
    const { body: marks } = await call(showMarks, strangers().parent(pupil), { params: { child: pupil } })
    expect(marks.subjects ?? []).toEqual([])
  })

  it('has tokens that open nothing elsewhere', async () => {
    const ref = 'rrrrrrrr'
    const minted = async ({ test }: Story) => {
      const act = test.act()
      const tokens = newTokens(act, ref)
      const person = { ...newcomer(test.code, ref, 'А. С.'), secret: sha256(`secret of ${test.code}`) }
      const grants = [{ id: 'federal', role: 'federal' as const }]
      await commit(
        act,
        undefined,
        [],
        putPrincipal(open({ ...person, grants }, act.id(), 'federal', tokens.hashes, act.now)),
      )
      return tokens
    }
    const [ours] = [await minted(here), await minted(there)]
    const moved = (token: string) => token.replace(here.test.code, there.test.code)
    const admitted = async (token: string) => {
      const requestContext = { timeEpoch: Date.parse(here.test.act().now) }
      return invoke(authorize, { headers: { authorization: `Bearer ${token}` }, requestContext })
    }
    expect(await admitted(ours.access)).toMatchObject({ isAuthorized: true, context: { region: here.test.code } })
    expect(await admitted(moved(ours.access))).toMatchObject({ isAuthorized: false })

    const door = async (handler: typeof refreshSession, body: object, cookies: string[] = []) => {
      const requestContext = { requestId: 'r', timeEpoch: Date.parse(here.test.act().now) }
      return invoke(handler, {
        headers: {},
        cookies,
        body: JSON.stringify(body),
        requestContext,
        isBase64Encoded: false,
      })
    }
    expect(await door(refreshSession, {}, [`${REFRESH}=${moved(ours.refresh)}`])).toMatchObject({ statusCode: 401 })
    const secret = (region: string) => ({
      grant_type: 'client_credentials',
      client_id: ref,
      client_secret: `secret of ${here.test.code}`,
      region,
    })
    expect(await door(issueClientToken, secret(there.test.code))).toMatchObject({ statusCode: 401 })
    expect(await door(issueClientToken, secret(here.test.code))).toMatchObject({ statusCode: 200 })
    expect(await door(refreshSession, {}, [`${REFRESH}=${ours.refresh}`])).toMatchObject({ statusCode: 200 })
  })

  it('has a sign-in that cannot end elsewhere', async () => {
    const act = here.test.act()
    const cookie = await leavingCookie(act, { state: 's', verifier: 'v', nonce: 'n', to: '/cabinet/' })
    const value = cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'))
    expect(await fromLeavingCookie(value, act.now)).toMatchObject({ region: here.test.code })
    expect(await fromLeavingCookie(value.replace(here.test.code, there.test.code), act.now)).toBeUndefined()
  })

  it('has cursors that open no list elsewhere', async () => {
    const list = `queue/${settings.demo.municipality}/queued`
    const { specialist } = actors(here.test, settings.demo)
    const caller = { ...specialist, children: [] }
    const cursor = await sealCursor(here.test.act(), caller, list, { pk: 'x' })
    expect(await openCursor(caller, list, cursor)).toEqual({ pk: 'x' })
    const asked = { params: { municipality: settings.demo.municipality }, query: { after: cursor ?? '' } }
    expect(await status(listQueue, strangers().specialist, asked)).toBe(400)
  })

  it('has keys of repetition of its own: the same key made a document in each', async () => {
    expect(here.left.application).not.toBe(there.left.application)
    expect(await Applications.find({ region: there.test.code, id: here.left.application })).toBeUndefined()
  })

  it('knows a person by their papers here alone', async () => {
    const claims = { sub: 'mother', family_name: 'Смирнова', given_name: 'Анна', snils: '00098000100' }
    const mother = await visitor(here.test.act(), 'idp', claims)
    await commit(here.test.act(), undefined, [], ...mother.writes)
    expect(await personWith(here.test.code, 'snils', claims.snils)).toBe(mother.ref)
    expect(await personWith(there.test.code, 'snils', claims.snils)).toBeUndefined()
    expect((await visitor(there.test.act(), 'idp', claims)).ref).not.toBe(mother.ref)
    expect(here.left.child).not.toBe(there.left.child)
  })

  it('has events and messages that change nothing elsewhere', async () => {
    const { code: region } = here.test
    const offered = await lastFact(OfferMade, await Applications.get({ region, id: here.left.application }))
    const asked = await lastFact(PlacementRequested, await Runs.get({ region, id: here.left.run }))
    const wanted = await lastFact(ReportRequested, await Reports.get({ region, id: here.left.report }))
    const run = await Runs.get({ region, id: here.left.run })
    const [first] = offersOf(run, await resultOf(run))
    const attributes = { SentTimestamp: String(Date.parse(here.test.act().now)) }
    const Records = [{ messageId: 'stray', body: JSON.stringify({ ...first, region: there.test.code }), attributes }]

    await leavingNoTrace(async () => {
      for (const [handler, fact] of [
        [pushStatus, offered],
        [placeQueue, asked],
        [generateReport, wanted],
      ] as const)
        await expect(invoke(handler, heard({ ...fact, region: there.test.code }))).rejects.toThrow('not-found')
      const { detail, ...rest } = heard(offered)
      const mislabelled = { ...rest, detail: { ...detail, region: there.test.code } }
      await expect(invoke(tellFamily, mislabelled)).rejects.toThrow('comes from another region')
      expect(await invoke(makeOffers, { Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'stray' }] })
    })
  })

  it('lies in objects under its own name only', async () => {
    for (const bucket of ['files', 'copies', 'public', 'raw'] as const) {
      const found = (await listObjects(bucket, '')).filter((key) => key.includes(here.test.code))
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter((key) => !key.startsWith(`${here.test.code}/`))).toEqual([])
    }
  })

  it('has papers that are genuine here alone', async () => {
    const particulars = { kind: 'offer' as const, application: '1', number: '2', on: '2026-11-22', by: 'А' }
    const code = await paperCode(here.test.code, particulars)
    expect(await isGenuine(here.test.code, particulars, code)).toBe(true)
    expect(await isGenuine(there.test.code, particulars, code)).toBe(false)
  })

  it('is not remembered for another by a process that has just seen it', async () => {
    const [ours, theirs] = [here.test.code, there.test.code]
    expect(await findVault(ours, here.left.child)).toBeDefined()
    expect(await findVault(theirs, here.left.child)).toBeUndefined()
    expect(await runIsPublished(ours, here.left.run)).toBe(true)
    expect(await runIsPublished(theirs, here.left.run)).toBe(false)
    expect((await regionData(ours)).code).toBe(ours)
    expect((await regionData(theirs)).code).toBe(theirs)
    await expect(regionData('t-nobody')).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('a process remembers nothing without the region, but for what no region owns', () => {
  /** What outlives an invocation: by region in its key, or of no region. */
  const known: Record<string, string> = {
    'functions/registry/refresh-vacancies.ts seenTo': 'regions',
    'shared/domain/access/policy.ts spoken': 'rules of the platform',
    'shared/domain/calendar.ts format': 'zones',
    'shared/domain/region.ts all': 'zones',
    'shared/domain/zones.ts zones': 'zones',
    'shared/edge/sign-in/identity.ts known': 'the provider of the deployment',
    'shared/federal/sent.ts sent': 'values of one message',
    'shared/files/objects.ts believing': 'the client of a bucket',
    'shared/table/store/entity.ts formats': 'formats of items',
    'shared/table/health.ts cache': 'region',
    'shared/table/regions.ts cache': 'region',
    'shared/table/runs/runs.ts published': 'region/run',
    'shared/table/services.ts cache': 'region',
    'shared/ui/dates.ts formats': 'zones',
    'shared/vault/person.ts cache': 'region/ref',
    'shared/vault/region-keys.ts cache': 'region',
  }
  const found = ['functions', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('test'))
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8')
        const kept = text.matchAll(
          /^(?:export )?(?:let (\w+)|const (\w+)(?:: [^=\n]+)? = new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\))/gm,
        )
        return [...kept].map(([, variable, collection]) => `${join(folder, file)} ${variable ?? collection}`)
      }),
  )
  expect(found.toSorted()).toEqual(Object.keys(known).toSorted())
})

describe('a region that does not exchange messages with the federal portal', () => {
  it('pushes nothing, also of an application that came when it did, and says why it takes nothing', async () => {
    const test = await testRegion(undefined, 'ural')
    const wishes = [{ organisation: '711', title: 'Сад', priority: 1 }]
    const came = await queuedChild(test, { form: { wishes }, orderId: '3010000077' })
    const group = await openGroup(test, { organisation: '711', capacity: 1 })
    const offered = await offerPlace(test, came, group)
    await invoke(pushStatus, heard(await lastFact(OfferMade, offered)))
    const { portal } = actors(test, settings.ural)
    const partition = keys.outgoingOf({ region: test.code, client: portal.ref })
    expect(await Array.fromAsync(all({ partition }))).toEqual([])
    expect(await listObjects('raw', `${test.code}/`)).toEqual([])
  })
})
