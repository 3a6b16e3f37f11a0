import { beforeAll, expect, it, jest } from '@jest/globals'
import { otherRules } from '../../checks/access/world-rules.ts'
import { testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { historyOf, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { specialistOf } from '../../regions/testing-runs.ts'
import { change } from '../../shared/domain/filing.ts'
import type { QueueRules } from '../../shared/domain/queue/queue-rules.ts'
import { rulesOn } from '../../shared/domain/region.ts'
import { Applications } from '../../shared/table/applications.ts'
import { adoptedRules, RuleSets } from '../../shared/table/queue/rule-sets.ts'
import { putRegion, regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as confirmEvidence } from '../admission/confirm-evidence.ts'
import { handler as draftQueueRules } from './draft-queue-rules.ts'
import { handler as listQueueRules } from './list-queue-rules.ts'
import { handler as signQueueRules } from './sign-queue-rules.ts'
import { handler as tryQueueRules } from './try-queue-rules.ts'

const TOWN = '61701000'
const AWAY = '61625000'
const params = { municipality: TOWN }

let passed = 0
/** More than the five minutes for which functions remember a region have passed. */
async function later() {
  passed += 700_000
  jest.spyOn(performance, 'now').mockReturnValueOnce(performance.now() + passed)
  return regionData(region.code)
}

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const propose = (over: object = {}) => ({ ...otherRules(), ...over })
const draft = async (key: string, over: object = {}) => {
  const headers = { 'idempotency-key': key }
  return call(draftQueueRules, specialistOf(region, TOWN), { params, body: propose(over), headers })
}
const sign = (id: string, seq: number, ref = 'ffffffff', now?: string) =>
  call(signQueueRules, specialistOf(region, TOWN, ref), {
    params: { id },
    headers: { 'if-match': `"${seq}"` },
    ...(now !== undefined && { now }),
  })
const list = async () => (await call(listQueueRules, specialistOf(region, TOWN), { params })).body

it('what other rules would change is counted on the real queue and the free places, and nothing is kept', async () => {
  for (const hour of ['05', '06', '07'])
    await queuedChild({ ...region, act: () => region.act(`2026-11-22T${hour}:00:00.000Z`) })
  const siblings = [{ surname: 'Смирнов', name: 'Пётр', organisation: { code: '215', title: 'Детский сад № 15' } }]
  const brother = await queuedChild(region, { form: { siblings } })
  const confirmed = await call(confirmEvidence, specialistOf(region, TOWN), {
    params: { id: brother.id },
    body: { benefit: false, siblings: true },
    headers: { 'if-match': `"${brother.seq}"` },
  })
  expect(confirmed.status).toBe(200)
  await openGroup(region, { organisation: '215', capacity: 1 })

  const order = ['outOfTurn', 'first', 'preferential', 'none']
  const { status, body } = await call(tryQueueRules, specialistOf(region, TOWN), { params, body: propose({ order }) })

  expect(status).toBe(200)
  expect(body.queue).toMatchObject({ applications: 4, queues: 1, up: 3, down: 1 })
  expect(body.queue.movers[0]).toMatchObject({ number: brother.number, before: 1, after: 4, total: 4 })
  expect(body.queue.byRight).toContainEqual({ right: 'preferential', applications: 1, up: 0, down: 1 })
  expect(body.queue.sizes[0]).toEqual({ from: 1, upTo: 5, up: 3, down: 1 })
  expect(body.places).toMatchObject({ applications: 4, places: 1, moved: 0, gained: 1, lost: 1 })
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`Смирнов|${brother.child}|${brother.applicant}`))
  expect((await list()).drafts).toEqual([])
})

it('an address on the territory of a kindergarten counts once it was seen, until the family moves', async () => {
  const own = await testRegion()
  for (const hour of ['05', '06']) await queuedChild({ ...own, act: () => own.act(`2026-11-22T${hour}:30:00.000Z`) })
  const near = await queuedChild(own)
  const wish = near.wishes[0] ?? ''
  const order = ['outOfTurn', 'first', 'preferential', 'territory', 'none']
  const other = { params, body: propose({ order }) }
  expect((await call(tryQueueRules, specialistOf(own, TOWN), other)).body.queue).toMatchObject({ up: 0, down: 0 })

  const seen = await call(confirmEvidence, specialistOf(own, TOWN), {
    params: { id: near.id },
    body: { benefit: false, siblings: false, territory: [wish, 'not-asked-for'] },
    headers: { 'if-match': `"${near.seq}"` },
  })
  expect(seen.status).toBe(200)
  const state = await Applications.get({ region: own.code, id: near.id })
  expect(state.confirmed.territory).toEqual([wish])
  const { queue } = (await call(tryQueueRules, specialistOf(own, TOWN), other)).body
  expect(queue).toMatchObject({ up: 1, down: 2 })
  expect(queue.movers[0]).toMatchObject({ number: near.number, after: 1 })

  expect(change(state, state).confirmed.territory).toEqual([wish])
  expect(change(state, { ...state, wishes: ['other'] }).confirmed).not.toHaveProperty('territory')
  expect(change(state, state, true).confirmed).not.toHaveProperty('territory')
})

it('days of filing are days of the municipality: a rule set that counts them says whose', () => {
  const days: QueueRules[] = region.data.kindergarten.rules.map((it) => ({ ...it, within: ['filed-day', 'filed'] }))
  const counting = { ...region.data, kindergarten: { ...region.data.kindergarten, rules: days } }
  expect(rulesOn(counting, '2026-11-22', TOWN).zone).toBe('Europe/Moscow')
  expect(rulesOn(region.data, '2026-11-22', TOWN)).not.toHaveProperty('zone')
})

it('the same rules move nobody', async () => {
  const { order } = rulesOn(region.data, '2026-11-22', TOWN)
  const { body } = await call(tryQueueRules, specialistOf(region, TOWN), { params, body: propose({ order }) })
  expect(body.queue).toMatchObject({ up: 0, down: 0, movers: [] })
  expect(body.places).toMatchObject({ moved: 0, gained: 0, lost: 0 })
  expect(body.places.now).toEqual(body.places.proposed)
})

it('a draft changes nothing; its signature does, from the first day on, and loading the region again leaves it', async () => {
  const { body: made } = await draft('one')
  expect((await draft('one')).body).toEqual(made)
  const { drafts, inForce, coming } = await list()
  expect(drafts).toMatchObject([{ id: made.id, seq: 1, signed: 0, signedByMe: false }])
  expect([inForce.id, coming]).toEqual(['kindergarten-2026', []])

  expect((await sign(made.id, made.seq)).body).toEqual({ id: made.id, seq: 2, status: 'adopted' })
  expect((await sign(made.id, 2)).status).toBe(409)
  const after = await list()
  expect([after.inForce.id, after.drafts]).toEqual(['kindergarten-2026', []])
  expect(after.coming).toMatchObject([{ id: made.id, municipality: TOWN, validFrom: '2026-12-01' }])
  await historyOf('rule-set', await RuleSets.get({ region: region.code, id: made.id }))

  await commit(region.act(), undefined, [], putRegion(region.data, 'again'))
  const data = await later()
  const inForceOn = (date: string, town: string) => rulesOn(data, date, town).id
  expect(['2026-11-30', '2026-12-01'].map((date) => inForceOn(date, TOWN))).toEqual(['kindergarten-2026', made.id])
  expect(inForceOn('2026-12-01', AWAY)).toBe('kindergarten-2026')
})

it('a rule set that contradicts itself or begins today is refused with its places', async () => {
  const wrong = await draft('two', { order: ['first', 'outOfTurn', 'none'], law: ' ', validTo: '2026-11-30' })
  expect(wrong.status).toBe(400)
  const places = wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)
  expect(places).toEqual(expect.arrayContaining(['/body/order', '/body/law', '/body/validTo']))
  expect((await draft('three', { validFrom: '2026-11-22' })).body.type).toBe('/problems/rules-too-late')
})

it('where two signatures are wanted the second is of somebody else, and a draft whose day has come is signed no more', async () => {
  const { body: strict } = await draft('four', { validFrom: '2026-11-25', signatures: 2 })
  await sign(strict.id, strict.seq)
  await later()
  const { body: next } = await draft('five', { validFrom: '2027-01-01' })
  const then = '2026-11-26T09:00:00.000Z'

  expect((await sign(next.id, 1, 'ffffffff', then)).body).toEqual({ id: next.id, seq: 2, status: 'draft' })
  expect((await sign(next.id, 2, 'ffffffff', then)).body.type).toBe('/problems/second-signature')
  expect((await sign(next.id, 2, 'gggggggg', '2026-12-31T22:00:00.000Z')).body.type).toBe('/problems/rules-too-late')
  expect((await sign(next.id, 2, 'gggggggg', then)).body).toMatchObject({ status: 'adopted' })
})

it('two that are adopted at once are both kept', async () => {
  const made = await Promise.all(['six', 'seven'].map((key) => draft(key, { validFrom: '2028-01-01' })))
  const signed = await Promise.all(made.map(({ body }) => sign(body.id, 1)))
  const lost = signed.flatMap(({ status }, at) => (status === 412 ? [at] : []))
  for (const at of lost) await sign(made[at]?.body.id, 1)
  const kept = (await adoptedRules(region.code, { fresh: true })).map(({ id }) => id)
  expect(kept).toEqual(expect.arrayContaining(made.map(({ body }) => body.id)))
  expect(new Set(kept).size).toBe(kept.length)
})
