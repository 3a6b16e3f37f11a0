import { TransactGetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { asked, proved } from '../../checks/proved.ts'
import { createFaults } from '../../local/cloud/faults.ts'
import type { Listening } from '../../local/ports.ts'
import type { Application } from '../../shared/domain/application.ts'
import type { Group } from '../../shared/domain/organisation.ts'

// Places and offers while the table throttles, conflicts and loses answers, while everybody presses twice and clocks are
// wrong. The proxy has to stand before the client is made, so everything of ours is imported after it.

const TOWN = '61701000'
const CLIENTS = { conflict: 0.05, throttle: 0.2, applyThenDrop: 0.02 }
const faults = createFaults({}, 7)
let proxy: Listening
let ours: Awaited<ReturnType<typeof everything>>

async function everything() {
  const testing = await import('../../regions/testing.ts')
  const region = await testing.testRegion()
  return {
    ...testing,
    region,
    ...(await import('../../regions/testing-places.ts')),
    ...(await import('../../regions/testing-history.ts')),
    ...(await import('../../regions/testing-runs.ts')),
    ...(await import('../../shared/table/applications.ts')),
    ...(await import('../../shared/table/pupils.ts')),
    ...(await import('../../shared/table/runs/runs.ts')),
    ...(await import('../../shared/table/runs/run-files.ts')),
    ...(await import('../../shared/table/runs/seats.ts')),
    ...(await import('../../shared/table/store/table.ts')),
    ...(await import('../../shared/table/keys.ts')),
    ...(await import('../../shared/table/store/facts.ts')),
    acceptOffer: (await import('../enrollment/accept-offer.ts')).handler,
    declineOffer: (await import('../enrollment/decline-offer.ts')).handler,
    lapseOffers: (await import('../enrollment/lapse-offers.ts')).handler,
    confirmEvidence: (await import('../admission/confirm-evidence.ts')).handler,
    requestTransfer: (await import('../enrollment/request-transfer.ts')).handler,
    transferPupil: (await import('../enrollment/transfer-pupil.ts')).handler,
    startPlacementRun: (await import('./start-placement-run.ts')).handler,
    placeQueue: (await import('./place-queue.ts')).handler,
    makeOffers: (await import('./make-offers.ts')).handler,
  }
}

jest.setTimeout(asked ? 600_000 : 120_000)

beforeAll(async () => {
  const name = 'AWS_ENDPOINT_URL_DYNAMODB'
  proxy = await faults.stand(process.env[name] ?? '')
  process.env[name] = proxy.endpoint
  ours = await everything()
})
afterAll(() => proxy.close())

type Handler = (...given: never[]) => Promise<unknown>
type Caller = Parameters<typeof ours.call>[1]

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))
const tally = (words: (string | number | undefined)[]) =>
  Object.fromEntries([...Map.groupBy(words, String)].map(([word, all]) => [word, all.length]))

/** While the table is as bad as it gets. */
async function inStorm<T>(work: () => Promise<T>, rates = CLIENTS): Promise<T> {
  faults.set(rates)
  try {
    return await work()
  } finally {
    faults.set({})
  }
}

/** A client: what is busy or got lost is sent again, unchanged. */
async function insist(handler: Handler, caller: Caller, given: Parameters<typeof ours.call>[2]) {
  for (let tries = 1; ; tries++) {
    const answer = await ours.call(handler, caller, given)
    if ((answer.status !== 503 && answer.status !== 500) || tries === 40) return answer
  }
}

let groups = 0
const groupOf = (capacity: number, organisation = '215') =>
  ours.openGroup(ours.region, { organisation, id: `${organisation}-1-s${groups++}`, capacity })
const parentOf = ({ child }: Application) => ({
  ...{ region: ours.region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] },
})
const free = async ({ id }: Group) => (await ours.seatsOf({ region: ours.region.code, group: id })).free
const step = (it: Application, now?: string) => ({
  ...{ params: { id: it.id }, headers: { 'if-match': `"${it.seq}"` } },
  ...(now !== undefined && { now }),
})

describe('places under faults', () => {
  it('B1: last places, everybody at once: none over, none lost, everybody is answered', async () => {
    const [families, places] = asked ? [150, 15] : [12, 3]
    const group = await groupOf(places)
    const waiting = await times(families, () => ours.queuedChild(ours.region))
    await inStorm(() =>
      times(families, async (index) => {
        const it = waiting[index] as Application
        for (;;) {
          const outcome = await ours.offerPlace(ours.region, it, group).then(
            () => 'done',
            (error: Error) => error.message,
          )
          if (['done', 'group-full', 'wrong-state', 'changed-meanwhile'].includes(outcome)) return
        }
      }),
    )
    const after = await Promise.all(waiting.map((it) => ours.Applications.get(it)))
    const offered = after.filter(({ status }) => status === 'offered')
    const answers = await inStorm(() =>
      times(offered.length * 3, async (index) => {
        const it = offered[index % offered.length] as Application
        return (await insist(ours.acceptOffer, parentOf(it), step(it))).status
      }),
    )
    const consented = await Promise.all(offered.map((it) => ours.Applications.get(it)))
    const broken = await Promise.all(
      [...after.filter(({ status }) => status === 'queued'), ...consented].map((it) =>
        ours.historyOf('application', it).then(
          () => 0,
          () => 1,
        ),
      ),
    )
    const violations =
      Math.abs(offered.length - places) +
      (await free(group)) +
      consented.filter(({ status }) => status !== 'consented').length +
      answers.filter((status) => status !== 200 && status !== 412 && status !== 409).length +
      broken.filter(Boolean).length

    // The same by reading and then writing, on the same table.
    let left = places
    let naive = 0
    await times(families, async () => {
      const read = left
      await ours.seatsOf({ region: ours.region.code, group: group.id })
      if (read > 0) {
        left = read - 1
        naive++
      }
    })
    expect(violations).toBe(0)
    expect(naive).toBeGreaterThan(places)
    expect(faults.counters.throttle).toBeGreaterThan(0)
    const what = `${families} families, ${places} places: throttled, in conflict, answers lost; over, lost or unanswered`
    proved({ id: 'B1', what, n: families, violations, baseline: naive - places })
  })

  it('B2, B8: children change schools between two towns: places and children stay as many at every read', async () => {
    const children = asked ? 60 : 6
    const [from, into] = [await groupOf(children, '302'), await groupOf(children, '301')]
    const born = () => ({ child: { ...ours.formFor().child, birthDate: '2015-04-11' } })
    const pupils = await times(children, () => ours.pupilIn(ours.region, from, born()))
    const clerk = (ref: string, organisation: string) => ({
      ...{ region: ours.region.code, ref, role: 'clerk' as const, organisation },
    })
    let reads = 0
    let wrong = 0
    let done = false
    const reader = (async () => {
      const of = [from, into].map(({ id }) => ours.keys.seats({ region: ours.region.code, group: id }))
      const TransactItems = of.map((Key) => ({ Get: { TableName: ours.mainTable.getName(), Key } }))
      while (!done) {
        const found = await ours.documents.send(new TransactGetCommand({ TransactItems })).catch(() => undefined)
        if (!found) continue
        reads++
        const sum = found.Responses?.reduce((all, { Item }) => all + Number(Item?.free), 0)
        if (sum !== children) wrong++
      }
    })()
    await inStorm(() =>
      times(children, async (index) => {
        const pupil = pupils[index]?.id
        const request = { body: { pupil, group: into.id }, headers: { 'idempotency-key': `${pupil}` } }
        const { body } = await insist(ours.requestTransfer, clerk('cccccccc', '301'), request)
        const accept = { params: { id: String(body.id) }, headers: { 'if-match': '"1"' } }
        await insist(ours.transferPupil, clerk('dddddddd', '302'), { ...accept, now: '2026-11-23T09:00:00.000Z' })
      }),
    )
    done = true
    await reader
    const after = await Promise.all(pupils.map((it) => ours.Pupils.get(it)))
    const inTwo = after.filter(({ enrolments }) => enrolments.filter(({ to }) => to === undefined).length !== 1).length
    const moved = after.filter(({ enrolments }) => enrolments.at(-1)?.group === into.id).length
    expect({ wrong, inTwo, moved, free: [await free(from), await free(into)] }).toEqual({
      ...{ wrong: 0, inTwo: 0, moved: children },
      free: [children, 0],
    })
    proved({
      id: 'B2',
      what: 'the sum of places in a consistent read while children move',
      n: reads,
      violations: wrong,
    })
    proved({ id: 'B8', what: 'children in one school, with answers of the move lost', n: children, violations: inTwo })
  })

  it('B9: an offer lapses and is accepted in the same moment, functions with clocks ten minutes apart', async () => {
    const offers = asked ? 60 : 8
    const group = await groupOf(offers)
    const all = await times(offers, async () =>
      ours.offerPlace(ours.region, await ours.queuedChild(ours.region), group),
    )
    const real = Date.now
    const ahead = (by: number) => {
      Date.now = () => real() + by
    }
    try {
      // A function's clock may say what it likes: the family's term is judged by the time of the request.
      ahead(5 * 60_000)
      const early = all.slice(0, offers / 2)
      const inTime = await times(early.length, (index) =>
        insist(
          ours.acceptOffer,
          parentOf(all[index] as Application),
          step(all[index] as Application, '2026-12-02T20:59:59.999Z'),
        ),
      )
      ahead(-5 * 60_000)
      await inStorm(() =>
        Promise.all([
          ours.invoke(ours.lapseOffers, ours.tick(ours.region, '2026-12-02T21:00:00Z')).catch(() => undefined),
          ...all
            .slice(offers / 2)
            .map((it) => insist(ours.declineOffer, parentOf(it), step(it, '2026-12-02T20:59:59.999Z'))),
        ]),
      )
      await ours.invoke(ours.lapseOffers, ours.tick(ours.region, '2026-12-02T21:05:00Z'))
      expect(tally(inTime.map(({ status }) => status))).toEqual({ 200: early.length })
    } finally {
      Date.now = real
    }
    const states = await Promise.all(all.map((it) => ours.Applications.get(it)))
    const twice = states.filter(({ seq, status }) => seq !== 3 || status === 'offered').length
    const kept = states.filter(({ status }) => status === 'consented').length
    const violations = twice + Math.abs((await free(group)) - (offers - kept)) + Math.abs(kept - offers / 2)
    expect(violations).toBe(0)
    proved({
      id: 'B9',
      what: 'offers with one winner and no place leaked, clocks ten minutes apart',
      n: offers,
      violations,
    })
  })

  it('B7: two specialists decide one application: one is told to look again', async () => {
    const many = asked ? 100 : 6
    const waiting = await times(many, () => ours.queuedChild(ours.region))
    const decide = (it: Application, ref: string, body: object) =>
      insist(ours.confirmEvidence, ours.specialistOf(ours.region, TOWN, ref), { ...step(it), body })
    const pairs = await inStorm(() =>
      times(many, (index) => {
        const it = waiting[index] as Application
        const [yes, no] = [
          { benefit: false, siblings: true },
          { benefit: false, siblings: false },
        ]
        return Promise.all([decide(it, 'ffffffff', yes), decide(it, 'gggggggg', no)])
      }),
    )
    const after = await Promise.all(waiting.map((it) => ours.Applications.get(it)))
    // An answer that got lost comes as 412 to the second try of the same hand: nobody wins twice, and one step is made.
    const lost = after.filter(({ seq }) => seq !== 2).length
    const both = pairs.filter((pair) => pair.every(({ status }) => status === 200)).length
    expect([lost, both]).toEqual([0, 0])
    proved({ id: 'B7', what: 'decisions of two about one application: lost updates', n: many, violations: lost + both })
  })
})

describe('runs', () => {
  it('B5, B6, B10: a run keeps to its snapshot; what changed since gets no offer', async () => {
    const here = await ours.testRegion()
    const wishes = [{ organisation: '215', title: 'Детский сад', priority: 1 }]
    await ours.openGroup(here, { organisation: '215', capacity: 6 })
    const waiting = await times(12, () => ours.queuedChild(here, { form: { wishes } }))
    const now = '2026-11-24T09:00:00.000Z'
    const specialist = ours.specialistOf(here, TOWN)
    const right = { headers: { 'if-match': '"1"' }, body: { benefit: false, siblings: true }, now }
    for (const it of waiting.slice(6))
      await ours.call(ours.confirmEvidence, specialist, { ...right, params: { id: it.id } })
    const run = await ours.calculatedRun(here, TOWN, now)
    const result = await ours.resultOf(run)

    // The right is taken from half of those who have it, and the calculation is heard of once more.
    const gone = result.assignments.filter(({ group }) => group !== undefined).slice(0, 3)
    for (const { application, seq } of gone) {
      const back = { headers: { 'if-match': `"${seq}"` }, body: { benefit: false, siblings: false }, now }
      expect((await ours.call(ours.confirmEvidence, specialist, { ...back, params: { id: application } })).status).toBe(
        200,
      )
    }
    await ours.invoke(
      ours.placeQueue,
      ours.heard(await ours.lastFact((await import('../../shared/contracts/placement.ts')).PlacementRequested, run)),
    )
    const again = await ours.Runs.get(run)
    const { assignments } = await ours.resultOf(again)
    const other = assignments.filter((row, at) => JSON.stringify(row) !== JSON.stringify(result.assignments[at])).length
    expect([again.seq, assignments.length, other]).toEqual([run.seq, result.assignments.length, 0])

    const published = await ours.publishRun(here, run.id, now)
    const offered = await Promise.all(
      gone.map(({ application: id }) => ours.Applications.get({ region: here.code, id })),
    )
    const stale = offered.filter(({ status }) => status !== 'queued').length
    expect(published).toMatchObject({ status: 'published', made: 3, skipped: 3 })
    expect(stale).toBe(0)
    proved({
      id: 'B10',
      what: 'offers on evidence that was taken back since the snapshot',
      n: gone.length,
      violations: stale,
    })
    proved({
      id: 'B6',
      what: 'rows of a run heard twice while applications changed: of another version',
      n: assignments.length,
      violations: other,
    })
  })

  it('D1, D2, D3: one run however often it is asked for, though the answer is lost', async () => {
    const here = await ours.testRegion()
    const asking = asked ? 40 : 2
    let other = 0
    let taken = 0
    for (let round = 0; round < asking; round++) {
      const headers = { 'idempotency-key': `k${round}` }
      const ask = (body: object) =>
        insist(ours.startPlacementRun, ours.specialistOf(here, TOWN), { params: { municipality: TOWN }, headers, body })
      const rates = { applyThenDrop: 0.5 }
      const answers = await inStorm(() => times(5, () => ask({ startsOn: '2027-01-11' })), { ...CLIENTS, ...rates })
      if (new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size !== 1) other++
      if ((await ask({ startsOn: '2027-01-12' })).status !== 422) taken++
    }
    const { items } = await ours.runsOf(here.code, TOWN, undefined)
    const extra = Math.abs(items.length - Math.min(asking, 25))
    expect([other, extra, taken]).toEqual([0, 0, 0])
    proved({
      id: 'D1',
      what: 'five requests under one key, half of the answers lost: effects and equal answers',
      n: asking * 5,
      violations: other + extra,
    })
    proved({ id: 'D2', what: 'the same key with another body: taken', n: asking, violations: taken })
    proved({
      id: 'D3',
      what: 'the write is applied and its answer lost: effects of the retry',
      n: asking,
      violations: extra,
    })
  })
})
