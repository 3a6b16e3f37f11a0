import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { historyOf, lastFact, openGroup, pupilIn, tick } from '../../regions/testing-places.ts'
import { PupilEnrolled, PupilTransferred } from '../../shared/contracts/enrollment.ts'
import { TransferRefused } from '../../shared/contracts/transfers.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { searchText } from '../../shared/domain/person.ts'
import { attendance } from '../../shared/domain/pupil.ts'
import { keys as lookKeys } from '../../shared/table/keys.ts'
import { Pupils, pupilsOf } from '../../shared/table/pupils.ts'
import { freeSeat, openSeats, plannedSeats, seatsOf } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { all } from '../../shared/table/store/lists.ts'
import { Transfers } from '../../shared/table/transfers.ts'
import { findable } from '../../shared/vault/person.ts'
import { handler as expireTransfers } from './expire-transfers.ts'
import { handler as findPupil } from './find-pupil.ts'
import { handler as listTransfers } from './list-transfers.ts'
import { handler as refuseTransfer } from './refuse-transfer.ts'
import { handler as requestTransfer } from './request-transfer.ts'
import { handler as transferPupil } from './transfer-pupil.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let there: Group
let here: Group
beforeAll(async () => {
  region = await testRegion()
  there = await openGroup(region, { organisation: '302', id: '302-1-5a', capacity: 25 })
  here = await openGroup(region, { organisation: '301', id: '301-1-5a', capacity: 25 })
})

type Handler = typeof requestTransfer | typeof listTransfers
type Input = Parameters<typeof request>[1]
const call = async (handler: Handler, organisation: string, input: Input) => {
  const caller = { region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation }
  const response = await handler(request(caller, input) as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}
let keys = 0
const ask = (pupil: string, group = here, { organisation = group.organisation, key = `k${keys++}` } = {}) =>
  call(requestTransfer, organisation, { body: { pupil, group: group.id }, headers: { 'idempotency-key': key } })
const accept = (id: string, { organisation = '302', seq = 1, now = '2026-11-23T09:00:00.000Z' } = {}) =>
  call(transferPupil, organisation, { params: { id }, headers: { 'if-match': `"${seq}"` }, now })
const refuse = (id: string, reason: string, { organisation = '302', seq = 1 } = {}) =>
  call(refuseTransfer, organisation, { params: { id }, body: { reason }, headers: { 'if-match': `"${seq}"` } })
const list = async (organisation: string, query: { direction: string; after?: string }, own = organisation) =>
  call(listTransfers, own, { params: { organisation }, query })
const named = (surname: string) => ({ child: { ...formFor().child, surname, birthDate: '2015-04-11' } })

const looksAt = async (child: string) => {
  const { pk: partition } = lookKeys.look({ region: region.code, child, day: '', role: '', reader: '', purpose: '' })
  const found = await Array.fromAsync(all({ partition }))
  return found.map(({ sk }) => String(sk).replace(/^\S{10}#/, ''))
}

/** All that a transfer may change. */
const world = async (pupil: string) => ({
  pupil: await Pupils.get({ region: region.code, id: pupil }),
  there: { ...(await seatsOf({ region: region.code, group: there.id })), list: await pupilsOf(region.code, there.id) },
  here: { ...(await seatsOf({ region: region.code, group: here.id })), list: await pupilsOf(region.code, here.id) },
})

describe('a school asks for a child of another', () => {
  it('asks once, also at once, until it has its answer', async () => {
    const { id } = await pupilIn(region, there)
    const both = await Promise.all([ask(id), ask(id)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      type: '/problems/transfer-asked',
      detail: expect.stringMatching(/запрошен \d\d\.\d\d\.2026/),
    })
    const asked = both.find(({ status }) => status === 201)?.body.id
    await refuse(asked, 'Семья передумала')
    expect(await ask(id)).toMatchObject({ status: 201 })
  })

  it('finds it by surname and birth date, in the body and in the access log', async () => {
    const { id } = await pupilIn(region, there, named('Ёжикова'))
    const other = await pupilIn(region, there, named('Ежова'))
    // The index is blind on purpose: children of other names lie under the same mark.
    const marks = await findable(
      region.act(),
      'child',
      searchText({ surname: 'Ёжикова', name: '' }, '2015-04-11'),
      other.id,
    )
    await commit(region.act(), undefined, [], ...marks)
    const found = await call(findPupil, '301', { body: { surname: ' ежикова', birthDate: '2015-04-11' } })
    expect(found.body).toEqual({
      items: [
        {
          pupil: id,
          name: 'Ёжикова Лев Ильич',
          organisation: { id: '302', title: 'Школа № 2' },
          group: { id: '302-1-5a', title: '5А' },
        },
      ],
    })
    expect(await looksAt(id)).toEqual(['clerk/cccccccc#findPupil'])
    for (const body of [
      { surname: 'Ёжикова', birthDate: '2015-04-12' },
      { surname: 'Ёжик', birthDate: '2015-04-11' },
    ])
      expect((await call(findPupil, '301', { body })).body).toEqual({ items: [] })
    expect((await call(findPupil, '301', { body: { surname: 'Ёжикова' } })).body.type).toBe('/problems/invalid-request')
  })

  it('with one request, however often it is sent', async () => {
    const { id } = await pupilIn(region, there)
    const first = await ask(id, here, { key: 'once' })
    expect(first).toMatchObject({ status: 201, body: { seq: 1, answerBy: '2026-11-27T20:59:59.999Z' } })
    expect(await ask(id, here, { key: 'once' })).toEqual(first)
    const saved = await Transfers.get({ region: region.code, id: first.body.id })
    expect(saved).toMatchObject({ status: 'requested', pupil: id, requestedBy: 'cccccccc' })
    await historyOf('transfer', saved)
  })

  it('only into a class of its own, and only for a pupil', async () => {
    const { id } = await pupilIn(region, there)
    expect((await ask(id, here, { organisation: '302' })).status).toBe(404)
    expect((await ask('zzzzzzzz')).status).toBe(404)
    expect((await ask((await pupilIn(region, here)).id)).body.type).toBe('/problems/same-organisation')
    const nursery = await openGroup(region, { organisation: '215', capacity: 5 })
    expect((await ask(id, nursery, { organisation: '215' })).body.type).toBe('/problems/class-needed')
  })
})

describe('the school of the child', () => {
  it('lets it go: old place, new place, pupil and transfer change together', async () => {
    const { id } = await pupilIn(region, there)
    const { body } = await ask(id)
    const before = await world(id)
    expect(await accept(body.id)).toEqual({ status: 200, body: { id: body.id, seq: 2, status: 'accepted' } })

    const after = await world(id)
    expect(after.there).toMatchObject({ free: before.there.free + 1, capacity: 25 })
    expect(after.here).toMatchObject({ free: before.here.free - 1, capacity: 25 })
    expect(after.here.list).toContainEqual(expect.objectContaining({ id, cohort: 2024 }))
    expect(after.there.list).not.toContainEqual(expect.objectContaining({ id }))
    expect(after.pupil.enrolments).toMatchObject([
      { group: '302-1-5a', to: '2026-11-22' },
      { group: '301-1-5a', from: '2026-11-23', ground: body.id },
    ])
    await historyOf('pupil', after.pupil)
    await historyOf('transfer', await Transfers.get({ region: region.code, id: body.id }))
    expect((await lastFact(PupilTransferred, after.pupil)).data).toEqual({
      id,
      organisation: '301',
      municipality: '61701000',
      group: '301-1-5a',
      on: '2026-11-23',
      left: { organisation: '302', group: '302-1-5a' },
      transfer: body.id,
    })
  })

  it.each([
    ['another school', { organisation: '303' }, '/problems/not-found'],
    ['the school that asked', { organisation: '301' }, '/problems/not-found'],
    ['an old page', { seq: 2 }, '/problems/changed-meanwhile'],
    ['an answer after the term', { now: '2026-11-27T21:00:00.000Z' }, '/problems/term-over'],
  ])('changes nothing for %s', async (_, how, type) => {
    const { id } = await pupilIn(region, there)
    const { body } = await ask(id)
    const before = await world(id)
    expect((await accept(body.id, how)).body.type).toBe(type)
    expect(await world(id)).toEqual(before)
    expect(await Transfers.get({ region: region.code, id: body.id })).toMatchObject({ status: 'requested', seq: 1 })
  })

  it('cannot send a child into a full class, and then nothing has changed', async () => {
    const full = await openGroup(region, { organisation: '303', id: '303-1-5a', title: '5А', capacity: 1 })
    await pupilIn(region, full)
    const { id } = await pupilIn(region, there)
    const { body } = await ask(id, full)
    const before = await world(id)
    expect((await accept(body.id)).body).toMatchObject({
      type: '/problems/group-full',
      detail: 'В группе «5А» больше нет свободных мест',
    })
    expect(await world(id)).toEqual(before)
    expect(await Transfers.get({ region: region.code, id: body.id })).toMatchObject({ status: 'requested', seq: 1 })
  })

  it('cannot send on a child that another school got meanwhile', async () => {
    const second = await openGroup(region, { organisation: '304', id: '304-1-5a', capacity: 25 })
    const { id } = await pupilIn(region, there)
    const [one, two] = [await ask(id), await ask(id, second)]
    await accept(one.body.id)
    const before = await world(id)
    expect((await accept(two.body.id)).body.type).toBe('/problems/not-enrolled')
    expect(await world(id)).toEqual(before)
  })

  it('refuses with a reason that nobody reads without the key of the child; nothing else changes', async () => {
    const { id } = await pupilIn(region, there)
    const { body } = await ask(id)
    const before = await world(id)
    expect(await refuse(body.id, 'Мама ребёнка просит остаться')).toMatchObject({ body: { status: 'refused', seq: 2 } })
    expect(await world(id)).toEqual(before)

    const saved = await Transfers.get({ region: region.code, id: body.id })
    const { data, private: sealed } = await lastFact(TransferRefused, saved)
    expect(JSON.stringify([saved, data, sealed])).not.toMatch(/Мама/)
    expect(Object.keys(sealed)).toEqual([id])
    await historyOf('transfer', saved)
    const { items } = (await list('301', { direction: 'in' })).body
    expect(items.find((it: { id: string }) => it.id === body.id)).toMatchObject({
      status: 'refused',
      reason: 'Мама ребёнка просит остаться',
    })
    expect((await accept(body.id, { seq: 2 })).body.detail).toContain('в переводе отказано')
  })

  it('and silence of it: the request expires after its term and changes nothing but itself', async () => {
    const { id } = await pupilIn(region, there)
    const { body } = await ask(id)
    const before = await world(id)
    const run = (time: string) => expireTransfers(tick(region, time) as never, {} as never)
    await run('2026-11-27T20:59:59.999Z')
    expect((await Transfers.get({ region: region.code, id: body.id })).status).toBe('requested')
    await run('2026-11-27T21:00:00Z')
    const expired = await Transfers.get({ region: region.code, id: body.id })
    expect(expired).toMatchObject({ status: 'expired', endedAt: '2026-11-27T21:00:00.000Z' })
    await historyOf('transfer', expired)
    await run('2026-11-27T21:05:00Z')
    expect(await Transfers.get({ region: region.code, id: body.id })).toEqual(expired)
    expect(await world(id)).toEqual(before)
  })
})

describe('the lists of transfers', () => {
  it('show names, classes, states and terms to either side, the newest first, page by page', async () => {
    const [from, into] = [
      await openGroup(region, { organisation: '305', id: '305-1-5a', capacity: 40 }),
      await openGroup(region, { organisation: '306', id: '306-1-5a', capacity: 40 }),
    ]
    const asked: string[] = []
    for (let count = 0; count < 27; count++) {
      const { id } = await pupilIn(region, from, named('Ёлкина'))
      asked.unshift((await ask(id, into)).body.id)
    }
    await accept(asked[0] ?? '', { organisation: '305' })

    const first = (await list('305', { direction: 'out' })).body
    expect(first.items).toHaveLength(25)
    const second = (await list('305', { direction: 'out', after: first.next })).body
    // All were asked for in one moment of the test, so their order is a matter of chance.
    const both: { id: string }[] = [...first.items, ...second.items]
    expect(both.find(({ id }) => id === asked[0])).toMatchObject({
      status: 'accepted',
      name: 'Ёлкина Лев Ильич',
      from: { organisation: { id: '305', title: 'Заречная школа' }, group: { id: '305-1-5a', title: '5А' } },
      to: { organisation: { title: 'Верхнереченская школа' } },
      answerBy: '2026-11-27T20:59:59.999Z',
      endedAt: '2026-11-23T09:00:00.000Z',
    })
    expect(both.map(({ id }) => id).toSorted()).toEqual(asked.toSorted())
    expect(second.next).toBeUndefined()
    expect((await list('306', { direction: 'in' })).body.items).toHaveLength(25)
    expect((await list('306', { direction: 'out' })).body).toEqual({ items: [] })
    expect((await list('306', { direction: 'in' }, '305')).status).toBe(404)
    expect((await list('306', { direction: 'sideways' })).body.type).toBe('/problems/invalid-request')
  })
})

it('a place of a planned year goes back to the plan, and only once', async () => {
  const pupil = await pupilIn(region, there)
  const plan = '2027-09-01'
  const own = { region: region.code, group: there.id }
  const planned = plannedSeats({ ...own, plan })
  const enrolments = pupil.enrolments.map((it) => ({ ...it, plan }))
  const fact = PupilEnrolled.fact({ ...pupil, ...attendance(pupil) })
  const places = [openSeats(planned, 5, 1), freeSeat(own)]
  await commit(region.act(), undefined, [fact], Pupils.save({ ...pupil, enrolments }), ...places)
  const before = await seatsOf(own)
  const { body } = await ask(pupil.id)
  const both = await Promise.all([accept(body.id), accept(body.id)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  expect(await seatsOf(planned)).toEqual({ capacity: 5, free: 5 })
  expect(await seatsOf(own)).toEqual(before)
})
