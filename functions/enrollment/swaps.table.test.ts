import { beforeAll, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { cloud, dyingAfterCommit, misled } from '../../regions/testing-faults.ts'
import { invoke } from '../../regions/testing-history.ts'
import { heard, historyOf, lastFact, openGroup, pupilIn, tick } from '../../regions/testing-places.ts'
import { transferred } from '../../regions/testing-school.ts'
import { SwapAsked, SwapOffered, SwapReleased } from '../../shared/contracts/swaps.ts'
import { tellings } from '../../shared/contracts/tellings.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { currentEnrolment, type Pupil } from '../../shared/domain/pupil.ts'
import { Dice } from '../../shared/domain/queue/chance.ts'
import { Pupils, pupilsOf } from '../../shared/table/pupils.ts'
import { freeSeat, seatsOf } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { SwapRequests, Swaps } from '../../shared/table/swaps.ts'
import { handler as answerSwap } from './answer-swap.ts'
import { handler as askSwap } from './ask-swap.ts'
import { handler as endSwaps } from './end-swaps.ts'
import { handler as findSwap } from './find-swap.ts'
import { handler as showSwapRequest } from './show-swap-request.ts'

const GARDENS = ['215', '219', '221', '222'] as const
const LATE = '2026-12-20T09:00:00.000Z'
let region: Awaited<ReturnType<typeof testRegion>>
const groups: Group[] = []
beforeAll(async () => {
  region = await testRegion()
  for (const organisation of GARDENS)
    groups.push(await openGroup(region, { organisation, id: `${organisation}-1-x`, capacity: 8, ages: [2, 3] }))
})

/** A child with a place in the garden, by its place in the list. */
const childIn = (garden: number, birthDate = '2024-02-14'): Promise<Pupil> => {
  const [group] = groups.slice(garden, garden + 1)
  if (!group) throw new Error(`there is no garden ${garden}`)
  return pupilIn(region, group, { child: { ...formFor().child, birthDate } })
}
const familyOf = ({ id }: Pupil) => ({
  ...{ region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [id] },
})
let keys = 0
const post = (handler: Parameters<typeof call>[0], pupil: Pupil, body: object, now?: string) =>
  call(handler, familyOf(pupil), {
    ...{ params: { child: pupil.id }, body, headers: { 'idempotency-key': `k${keys++}` } },
    ...(now !== undefined && { now }),
  })
const requestOf = ({ region: code, id }: Pupil) => SwapRequests.get({ region: code, id })
const find = async (pupil: Pupil, fact = SwapAsked) =>
  invoke(findSwap, heard(await lastFact(fact, await requestOf(pupil))))
/** A family asks for gardens, and what follows from it is done. */
async function ask(pupil: Pupil, ...gardens: number[]) {
  const answer = await post(askSwap, pupil, { wishes: gardens.map((at) => GARDENS[at]) })
  if (answer.status === 201) await find(pupil)
  return answer
}
const shown = async (pupil: Pupil) =>
  (await call(showSwapRequest, familyOf(pupil), { params: { child: pupil.id } })).body
const swapOf = async (pupil: Pupil): Promise<string | undefined> => (await shown(pupil)).request.swap
const answer = async (pupil: Pupil, says: 'agree' | 'decline', now?: string, swap?: string) =>
  post(answerSwap, pupil, { answer: says, swap: swap ?? (await swapOf(pupil)) }, now)
const gardenOf = async (pupil: Pupil) => currentEnrolment(await Pupils.get(pupil))?.organisation
const end = (time: string) => invoke(endSwaps, tick(region, time))

/** In every group as many children as places are taken, never more than there are. */
async function balanced() {
  for (const { id } of groups) {
    const { capacity, free } = await seatsOf({ region: region.code, group: id })
    expect([id, (await pupilsOf(region.code, id)).length]).toEqual([id, capacity - free])
  }
}

it('two families who ask for each other’s place get it when both have agreed, in one step', async () => {
  const [a, b] = [await childIn(0), await childIn(1)]
  expect((await ask(a, 1)).status).toBe(201)
  expect((await shown(a)).request).toMatchObject({ status: 'asked', wishes: [{ id: '219' }] })
  expect((await ask(b, 2, 0)).status).toBe(201)
  expect(await shown(a)).toMatchObject({
    place: { organisation: { id: '215' } },
    request: { status: 'proposed', to: { organisation: { id: '219' }, group: { id: '219-1-x' } }, agreed: false },
  })
  expect((await answer(a, 'agree')).body).toEqual({ status: 'proposed' })
  expect([await gardenOf(a), await gardenOf(b)]).toEqual(['215', '219'])
  expect((await answer(a, 'agree')).status).toBe(409)
  expect((await answer(b, 'agree')).body).toEqual({ status: 'done' })
  expect([await gardenOf(a), await gardenOf(b)]).toEqual(['219', '215'])
  await balanced()
  for (const it of [a, b]) {
    await historyOf('pupil', await Pupils.get(it))
    await historyOf('swap-request', await requestOf(it))
  }
  expect((await ask(a, 0)).status).toBe(201)
  await post(answerSwap, a, { answer: 'decline' })
})

it('a ring of three is found, and the shortest before it; a child of another age fits nowhere', async () => {
  const [a, b, c] = [await childIn(0), await childIn(1), await childIn(2)]
  const old = await childIn(1, '2020-02-14')
  await ask(old, 0)
  await ask(a, 1)
  await ask(b, 2)
  expect((await shown(a)).request.status).toBe('asked')
  await ask(c, 0)
  for (const it of [a, b, c]) expect((await answer(it, 'agree')).status).toBe(200)
  expect([await gardenOf(a), await gardenOf(b), await gardenOf(c)]).toEqual(['219', '221', '215'])
  expect((await shown(old)).request.status).toBe('asked')
  await balanced()
})

it('who declines leaves, and the other waits for the next; an answer to an earlier proposal is none to a later', async () => {
  const [a, b, c] = [await childIn(2), await childIn(3), await childIn(3)]
  await ask(a, 3)
  await ask(b, 2)
  const first = await swapOf(a)
  expect((await answer(a, 'agree')).status).toBe(200)
  expect((await answer(b, 'decline')).body).toEqual({ status: 'ended' })
  expect((await shown(b)).request).toMatchObject({ status: 'ended', why: 'declined' })
  expect((await shown(a)).request.status).toBe('asked')
  await ask(c, 2)
  await find(a, SwapReleased)
  expect((await shown(a)).request).toMatchObject({ status: 'proposed', agreed: false })
  expect((await answer(a, 'agree', undefined, first)).status).toBe(412)
  expect((await answer(c, 'agree')).status).toBe(200)
  await end('2026-11-25T09:00:00.000Z')
  expect((await shown(a)).request.status).toBe('proposed')
  expect((await answer(a, 'agree', LATE)).body.type).toBe('/problems/term-over')
  await Promise.all([end(LATE), end('2026-12-20T09:05:00.000Z')])
  expect((await shown(a)).request).toMatchObject({ status: 'ended', why: 'unanswered', endedAt: expect.any(String) })
  expect((await shown(c)).request).toMatchObject({ status: 'asked', releasedAt: expect.any(String) })
  expect([await gardenOf(a), await gardenOf(c)]).toEqual(['221', '222'])
  await post(answerSwap, c, { answer: 'decline' })
  await balanced()
})

it('refuses who has no place, asks twice or for the own kindergarten; a child that left asks for nothing', async () => {
  const a = await childIn(0)
  expect((await ask(a, 0)).body.type).toBe('/problems/same-organisation')
  expect((await post(askSwap, a, { wishes: ['302'] })).body.type).toBe('/problems/unknown-organisation')
  expect((await post(askSwap, { ...a, id: 'zzzzzzzz' }, { wishes: ['219'] })).body.type).toBe('/problems/not-enrolled')
  await ask(a, 1)
  expect((await ask(a, 2)).body.type).toBe('/problems/swap-asked')
  const stranger = { region: region.code, ref: 'bbbbbbbb', role: 'parent' as const, children: [] }
  expect((await call(showSwapRequest, stranger, { params: { child: a.id } })).status).toBe(404)
  await post(answerSwap, a, { answer: 'decline' })
})

it('passes over who has left the group, and finds the next who asks for the same', async () => {
  const [a, gone, c] = [await childIn(0), await childIn(1), await childIn(1)]
  await post(askSwap, gone, { wishes: [GARDENS[0]] }, '2026-11-22T08:00:00.000Z')
  await ask(c, 0)
  const elsewhere = await openGroup(region, { organisation: '241', id: '241-1-x', capacity: 8, ages: [2, 3] })
  await transferred(region, gone.id, { ...elsewhere, ages: [2, 3] }, '2026-11-22')
  await commit(region.act(), undefined, [], freeSeat({ region: region.code, group: '219-1-x' }))
  await ask(a, 1)
  expect((await shown(gone)).request).toMatchObject({ status: 'ended', why: 'left' })
  expect((await shown(a)).request).toMatchObject({ status: 'proposed', to: { organisation: { id: '219' } } })
  expect(await swapOf(c)).toBe(await swapOf(a))
  for (const it of [a, c]) await answer(it, 'agree')
  await balanced()
})

it('is told to both families: the fact of a proposal says where to and until when', async () => {
  const [a, b] = [await childIn(0), await childIn(3)]
  await ask(a, 3)
  await ask(b, 0)
  const { data } = await lastFact(SwapOffered, await requestOf(a))
  const telling = tellings.find(({ contract }) => contract.type === SwapOffered.type)
  expect(telling?.of(data)).toMatchObject({ child: a.id, organisation: '222', group: '222-1-x' })
  expect(JSON.stringify(data)).not.toContain(b.id)
  await answer(a, 'decline')
  await post(answerSwap, b, { answer: 'decline' })
})

it('under faults, at once and twice: every child in one place, nobody between two, no group over its places', async () => {
  const dice = new Dice(11)
  const children = [await childIn(0), await childIn(1), await childIn(2), await childIn(3)]
  const insist = async (work: () => Promise<{ status: number }>): Promise<number> => {
    for (let tries = 0; ; tries++) {
      const { status } = await work()
      if (![500, 503].includes(status) || tries === 30) return status
    }
  }
  const again = async (work: () => Promise<unknown>) => {
    for (let tries = 0; tries < 30; tries++)
      if (
        await work().then(
          () => true,
          () => false,
        )
      )
        return
    throw new Error('it never went through')
  }
  await misled(
    cloud(() => dice.next()),
    async () => {
      for (const [at, it] of children.entries())
        await insist(() => post(askSwap, it, { wishes: [GARDENS[(at + 1) % 4]] }))
      await Promise.all(children.flatMap((it) => [it, it]).map((it) => again(() => find(it))))
    },
  )
  const swaps = new Set(
    (await Promise.all(children.map(requestOf))).map((it) => (it.status === 'proposed' ? it.swap : '')),
  )
  expect([...swaps]).toHaveLength(1)
  await misled(
    cloud(() => dice.next()),
    () =>
      Promise.all(
        children
          .flatMap((it) => [it, it])
          .map((it) =>
            insist(async () => {
              const { status } = await answer(it, 'agree', undefined, [...swaps][0])
              return { status: status === 412 ? 503 : status }
            }),
          ),
      ),
  )
  expect(await Promise.all(children.map(gardenOf))).toEqual(['219', '221', '222', '215'])
  expect((await Swaps.get({ region: region.code, id: [...swaps][0] ?? '' })).status).toBe('done')
  await balanced()
})

it('killed after the search and after the last consent: done once, whole', async () => {
  const [a, b] = [await childIn(0), await childIn(1)]
  await post(askSwap, a, { wishes: ['219'] })
  await post(askSwap, b, { wishes: ['215'] })
  await misled(dyingAfterCommit(), () => find(a)).catch(() => undefined)
  await find(a)
  await find(b)
  await answer(a, 'agree')
  const swap = (await swapOf(b)) ?? ''
  const said = { params: { child: b.id }, body: { answer: 'agree', swap }, headers: { 'idempotency-key': 'last' } }
  await misled(dyingAfterCommit(), () => call(answerSwap, familyOf(b), said)).catch(() => undefined)
  expect(await call(answerSwap, familyOf(b), said)).toEqual({ status: 200, body: { status: 'done' } })
  expect([await gardenOf(a), await gardenOf(b)]).toEqual(['219', '215'])
  await balanced()
})
