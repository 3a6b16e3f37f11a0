import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { historyOf, offerPlace, openGroup, pupilIn, queuedChild, tick } from '../../regions/testing-places.ts'
import { type Application, holdsPlace } from '../../shared/domain/application.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { currentEnrolment } from '../../shared/domain/pupil.ts'
import { Applications } from '../../shared/table/applications.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { freeSeat, seatsOf } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { Transfers } from '../../shared/table/transfers.ts'
import { handler as acceptOffer } from './accept-offer.ts'
import { handler as declineOffer } from './decline-offer.ts'
import { handler as expireTransfers } from './expire-transfers.ts'
import { handler as lapseOffers } from './lapse-offers.ts'
import { handler as refuseTransfer } from './refuse-transfer.ts'
import { handler as requestTransfer } from './request-transfer.ts'
import { handler as transferPupil } from './transfer-pupil.ts'

// Everybody at once, on a real table. What must hold: places are neither made nor lost, every child has one outcome, and
// the facts about everything tell one unbroken story.

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))
const tally = (words: (string | number | undefined)[]) =>
  Object.fromEntries([...Map.groupBy(words, String)].map(([word, all]) => [word, all.length]))
const seats = ({ id }: Group) => seatsOf({ region: region.code, group: id })
const now = (it: Application) => Applications.get(it)

let groups = 0
const groupOf = (capacity: number, organisation = '215') =>
  openGroup(region, { organisation, id: `${organisation}-1-n${groups++}`, capacity })
const offeredIn = async (group: Group) => offerPlace(region, await queuedChild(region), group)

const parent = async (handler: typeof acceptOffer | typeof declineOffer, { id, child }: Application, at?: string) => {
  const caller = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] }
  const event = request(caller, {
    params: { id },
    headers: { 'if-match': '"2"' },
    ...(at !== undefined && { now: at }),
  })
  return (await handler(event as never, {} as never)).statusCode
}
const clerk = async (
  handler: typeof transferPupil | typeof refuseTransfer | typeof requestTransfer,
  ref: string,
  organisation: string,
  input: Parameters<typeof request>[1],
) => {
  const event = request({ region: region.code, ref, role: 'clerk', organisation }, input)
  const { statusCode, body } = await handler(event as never, {} as never)
  return { status: statusCode, body: JSON.parse(body ?? '{}') }
}

describe('200 families and 20 places', () => {
  let group: Group
  let offered: Application[] = []

  it('gives 20 of them an offer and 180 a refusal, whoever writes first', async () => {
    group = await groupOf(20)
    const waiting = await times(200, () => queuedChild(region))
    const outcomes = await Promise.all(
      waiting.map((it) =>
        offerPlace(region, it, group).then(
          () => 'offered',
          (error: Error) => error.message,
        ),
      ),
    )
    expect(tally(outcomes)).toEqual({ offered: 20, 'group-full': 180 })
    expect(await seats(group)).toEqual({ capacity: 20, free: 0 })

    const after = await Promise.all(waiting.map(now))
    offered = after.filter(holdsPlace)
    expect(tally(after.map(({ status }) => status))).toEqual({ offered: 20, queued: 180 })
    for (const it of after) expect(await historyOf('application', it)).toHaveLength(it.seq)
  })

  it('takes 200 acceptances of the 20 offers, ten devices each, as 20', async () => {
    const statuses = await times(200, (index) => parent(acceptOffer, offered[index % 20] as Application))
    expect(tally(statuses)).toEqual({ 200: 20, 412: 180 })
    expect(await seats(group)).toEqual({ capacity: 20, free: 0 })
    for (const it of await Promise.all(offered.map(now))) {
      expect(it).toMatchObject({ status: 'consented', seq: 3 })
      await historyOf('application', it)
    }
  })
})

describe('one offer, two hands', () => {
  it('a refusal sent by ten devices frees exactly one place', async () => {
    const group = await groupOf(5)
    const [one] = [await offeredIn(group), await offeredIn(group)]
    const statuses = await times(10, () => parent(declineOffer, one))
    expect(tally(statuses)).toEqual({ 200: 1, 412: 9 })
    expect(await seats(group)).toEqual({ capacity: 5, free: 4 })
    await historyOf('application', await now(one))
  })

  it('consent and refusal at once: one of them', async () => {
    const group = await groupOf(20)
    const all = await times(20, () => offeredIn(group))
    const pairs = await Promise.all(all.map((it) => Promise.all([parent(acceptOffer, it), parent(declineOffer, it)])))
    for (const pair of pairs) expect(pair.toSorted()).toEqual([200, 412])
    const states = await Promise.all(all.map(now))
    const kept = states.filter(holdsPlace).length
    expect(await seats(group)).toEqual({ capacity: 20, free: 20 - kept })
    for (const it of states) await historyOf('application', it)
  })

  it('consent in the last instant against the schedule of the next: one winner, and the place goes with it', async () => {
    const group = await groupOf(20)
    const all = await times(20, () => offeredIn(group))
    const lapse = lapseOffers(tick(region, '2026-12-02T21:00:00Z') as never, {} as never)
    const accepted = await Promise.all(all.map((it) => parent(acceptOffer, it, '2026-12-02T20:59:59.999Z')))
    await lapse
    // A consent that the index showed as still waiting is left to the next run, which finds nothing to do.
    await lapseOffers(tick(region, '2026-12-02T21:05:00Z') as never, {} as never)

    const states = await Promise.all(all.map(now))
    for (const [index, { status, seq }] of states.entries()) {
      expect(seq).toBe(3)
      expect(status).toBe(accepted[index] === 200 ? 'consented' : 'lapsed')
    }
    const kept = accepted.filter((status) => status === 200).length
    expect(await seats(group)).toEqual({ capacity: 20, free: 20 - kept })
    for (const it of states) await historyOf('application', it)
  })
})

describe('one pupil, two clerks', () => {
  const asked = async (from: Group, into: Group) => {
    const pupil = await pupilIn(region, from, { child: { ...formFor().child, birthDate: '2015-04-11' } })
    const input = { body: { pupil: pupil.id, group: into.id }, headers: { 'idempotency-key': pupil.id } }
    const { body } = await clerk(requestTransfer, 'cccccccc', into.organisation, input)
    return { pupil, id: String(body.id) }
  }
  const answer = { headers: { 'if-match': '"1"' }, now: '2026-11-23T09:00:00.000Z' }
  const accept = (id: string, ref: string) => clerk(transferPupil, ref, '302', { ...answer, params: { id } })

  it('accepted ten times by two clerks, the transfer moves one place once', async () => {
    const [from, into] = [await groupOf(10, '302'), await groupOf(10, '301')]
    const { pupil, id } = await asked(from, into)
    const answers = await times(10, (index) => accept(id, index % 2 ? 'cccccccc' : 'dddddddd'))
    // Too late is 412 for those who read the same version, and 409 for those who read what it became.
    const late = answers.map(({ status }) => (status === 409 || status === 412 ? 'late' : status))
    expect(tally(late)).toEqual({ 200: 1, late: 9 })
    expect([await seats(from), await seats(into)]).toMatchObject([{ free: 10 }, { free: 9 }])
    const moved = await Pupils.get(pupil)
    expect(moved.enrolments).toHaveLength(2)
    expect(await historyOf('pupil', moved)).toHaveLength(2)
    await historyOf('transfer', await Transfers.get({ region: region.code, id }))
  })

  it('two schools that ask for one child: it goes to one of them', async () => {
    const from = await groupOf(10, '302')
    const [here, there] = [await groupOf(10, '301'), await groupOf(10, '303')]
    const { pupil, id } = await asked(from, here)
    const input = { body: { pupil: pupil.id, group: there.id }, headers: { 'idempotency-key': 'second' } }
    const second = await clerk(requestTransfer, 'eeeeeeee', '303', input)
    const answers = await Promise.all([accept(id, 'cccccccc'), accept(second.body.id, 'dddddddd')])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const went = currentEnrolment(await Pupils.get(pupil))?.group
    expect(await seats(from)).toEqual({ capacity: 10, free: 10 })
    expect(await seats(here)).toEqual({ capacity: 10, free: went === here.id ? 9 : 10 })
    expect(await seats(there)).toEqual({ capacity: 10, free: went === there.id ? 9 : 10 })
  })

  it('30 children into a class with 12 places: 12 arrive, 18 stay where they were', async () => {
    const [from, into] = [await groupOf(30, '302'), await groupOf(12, '301')]
    const all = await times(30, () => asked(from, into))
    const answers = await Promise.all(all.map(({ id }) => accept(id, 'cccccccc')))
    expect(tally(answers.map(({ body }) => body.type ?? body.status))).toEqual({
      accepted: 12,
      '/problems/group-full': 18,
    })
    expect([await seats(from), await seats(into)]).toEqual([
      { capacity: 30, free: 12 },
      { capacity: 12, free: 0 },
    ])
    for (const [index, { pupil, id }] of all.entries()) {
      const arrived = answers[index]?.status === 200
      expect(currentEnrolment(await Pupils.get(pupil))?.group).toBe(arrived ? into.id : from.id)
      expect((await Transfers.get({ region: region.code, id })).status).toBe(arrived ? 'accepted' : 'requested')
    }
  })

  it('accepted, refused and expired at once: one outcome, and the places agree with it', async () => {
    const [from, into] = [await groupOf(10, '302'), await groupOf(10, '301')]
    const all = await times(10, () => asked(from, into))
    const last = { headers: { 'if-match': '"1"' }, now: '2026-11-27T20:59:59.999Z' }
    const schedule = expireTransfers(tick(region, '2026-11-27T21:00:00Z') as never, {} as never)
    await Promise.all(
      all.flatMap(({ id }) => [
        clerk(transferPupil, 'cccccccc', '302', { ...last, params: { id } }),
        clerk(refuseTransfer, 'dddddddd', '302', { ...last, params: { id }, body: { reason: 'Нет заявления' } }),
      ]),
    )
    await schedule
    const states = await Promise.all(all.map(({ id }) => Transfers.get({ region: region.code, id })))
    const moved = states.filter(({ status }) => status === 'accepted').length
    expect([await seats(from), await seats(into)]).toEqual([
      { capacity: 10, free: moved },
      { capacity: 10, free: 10 - moved },
    ])
    for (const [index, state] of states.entries()) {
      expect(state).toMatchObject({ seq: 2 })
      await historyOf('transfer', state)
      const pupil = await Pupils.get({ region: region.code, id: all[index]?.pupil.id ?? '' })
      expect(currentEnrolment(pupil)?.group).toBe(state.status === 'accepted' ? into.id : from.id)
      await historyOf('pupil', pupil)
    }
  })
})

it('never has more free places than places', async () => {
  const group = await groupOf(3)
  const free = () => commit(region.act(), undefined, [], freeSeat({ region: region.code, group: group.id }))
  await expect(free()).rejects.toThrow('no place of')
  expect(await seats(group)).toEqual({ capacity: 3, free: 3 })
})
