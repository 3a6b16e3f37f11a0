import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { heard, openGroup, tick } from '../../regions/testing-places.ts'
import { classWith } from '../../regions/testing-school.ts'
import { TransferAccepted, TransferExpired, TransferRefused } from '../../shared/contracts/transfers.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { currentEnrolment } from '../../shared/domain/pupil.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { factsOf } from '../../shared/table/store/facts.ts'
import { transfersOf } from '../../shared/table/transfers.ts'
import { handler as expireTransfers } from '../enrollment/expire-transfers.ts'
import { handler as refuseTransfer } from '../enrollment/refuse-transfer.ts'
import { handler as transferPupil } from '../enrollment/transfer-pupil.ts'
import { handler as fileCase } from './file-case.ts'
import { handler as followTransfer } from './follow-transfer.ts'
import { handler as showCase } from './show-case.ts'
import { handler as takeCaseStep } from './take-case-step.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const names = ['Смирнов Лев', 'Котов Глеб', 'Зуев Пётр', 'Белова Ольга']
const answers = { reason: 'profile', 'data-consent': '2026-09' }
let region: Awaited<ReturnType<typeof testRegion>>
let there: Awaited<ReturnType<typeof classWith>>
let here: Group
beforeAll(async () => {
  region = await testRegion()
  there = await classWith(region, names)
  here = await openGroup(region, { organisation: '301', id: '301-1-5a', capacity: 25 })
})

const parent = (child: string) => ({ region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] })
const clerk = (organisation: string) => ({ region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation })
let key = 0
const file = (child: string, organisation = '301') =>
  call(fileCase, parent(child), {
    params: { service: 'transfer' },
    body: { child, organisation, answers },
    headers: { 'idempotency-key': `transfer-${++key}` },
    now: NOW,
  })
const ask = (id: string, seq = 1, group = here.id) =>
  call(takeCaseStep, clerk('301'), {
    params: { id, step: 'ask' },
    body: { group },
    headers: { 'if-match': `"${seq}"` },
    now: NOW,
  })
const stateOf = async (id: string, child: string) => {
  const { body } = await call(showCase, parent(child), { params: { id } })
  return [body.state.code, body.steps.map(({ code }: { code: string }) => code)]
}
const transferOf = async (child: string) => {
  const { items } = await transfersOf({ region: region.code, organisation: '302', direction: 'out' }, undefined)
  const found = items.find(({ pupil }) => pupil === child)
  if (!found) throw new Error('no transfer was asked for')
  return found
}
const answered = (handler: unknown, id: string, body = {}) =>
  call(handler as typeof transferPupil, clerk('302'), {
    params: { id },
    body,
    headers: { 'if-match': '"1"' },
    now: '2026-11-23T09:00:00.000Z',
  })
/** The bus delivers the answer, as often as it likes. */
const follow = async (transfer: string, times = 1) => {
  const facts = await Array.fromAsync(factsOf(region.code, `transfer/${transfer}`))
  const last = facts.findLast(({ type }) =>
    [TransferAccepted, TransferRefused, TransferExpired].some((it) => it.type === type),
  )
  if (!last) throw new Error('nobody answered')
  await Promise.all(Array.from({ length: times }, () => Reflect.apply(followTransfer, undefined, [heard(last), {}])))
}

describe('an application for a transfer', () => {
  it('becomes a request to the school of the child, and is granted when that lets go', async () => {
    const child = there.ref('Смирнов Лев')
    const { id } = (await file(child)).body
    expect((await ask(id, 1, '302-1-5a')).body.type).toBe('/problems/class-needed')
    expect((await ask(id)).body).toMatchObject({ state: 'asked', seq: 2 })
    expect((await ask(id, 2)).body.type).toBe('/problems/wrong-state')
    expect(await stateOf(id, child)).toEqual(['asked', []])
    const { id: transfer } = await transferOf(child)
    expect((await answered(transferPupil, transfer)).status).toBe(200)
    await follow(transfer, 3)
    await follow(transfer)
    expect(await stateOf(id, child)).toEqual(['transferred', []])
    expect(currentEnrolment(await Pupils.get({ region: region.code, id: child }))).toMatchObject({ group: here.id })
    const facts = await Array.fromAsync(factsOf(region.code, `case/${id}`))
    expect(facts).toHaveLength(3)
  })

  it('ends when that refuses, and returns to the desk when that is silent', async () => {
    const [kept, silent] = [there.ref('Котов Глеб'), there.ref('Зуев Пётр')]
    const [one, two] = [(await file(kept)).body.id, (await file(silent)).body.id]
    await ask(one)
    await ask(two)
    const [refused, unanswered] = [await transferOf(kept), await transferOf(silent)]
    expect((await answered(refuseTransfer, refused.id, { reason: 'Долг по учебникам' })).status).toBe(200)
    await follow(refused.id)
    expect(await stateOf(one, kept)).toEqual(['not-released', []])
    expect((await file(kept)).status).toBe(201)

    await Reflect.apply(expireTransfers, undefined, [tick(region, '2027-03-01T09:00:00.000Z'), {}])
    await follow(unanswered.id)
    expect((await stateOf(two, silent))[0]).toBe('filed')
    expect((await ask(two, 3)).body).toMatchObject({ state: 'asked' })
  })

  it('is refused for a child of the same school, and for one that attends none', async () => {
    const child = there.ref('Белова Ольга')
    expect((await file(child, '302')).body).toMatchObject({
      type: '/problems/not-for-child',
      detail: expect.stringContaining('уже учится в этой школе'),
    })
    expect((await file(child, '215')).body.type).toBe('/problems/unknown-organisation')
    const twice = await Promise.all([file(child), file(child)])
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})
