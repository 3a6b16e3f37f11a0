import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { Applications } from '../../shared/table/applications.ts'
import { principalOf } from '../../shared/table/people/principals.ts'
import { handler } from './submit-application-for.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const TOWN = '61701000'
let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

let keys = 0
const file = (over: object, { municipality = TOWN, role = 'mfc-clerk' as const, key = `f${keys++}` } = {}) => {
  const caller = { region: region.code, ref: 'cccccccc', role, municipality }
  const body = { ...formFor(), channel: 'mfc', ...over }
  const headers = { 'idempotency-key': key }
  return call(handler, caller, { params: { municipality: TOWN }, body, headers, now: NOW })
}
const stored = (id: string) => Applications.get({ region: region.code, id })

describe('an application taken in at a counter', () => {
  it('stands in the queue like any other, and the child is the own of who came', async () => {
    const filed = await file({})
    expect(filed).toMatchObject({ status: 201, body: { filedAt: NOW } })
    const it = await stored(filed.body.id)
    expect(it).toMatchObject({ status: 'queued', channel: 'mfc', filedAt: NOW, receivedAt: NOW })
    expect((await principalOf(region.code, it.applicant))?.children).toEqual([it.child])
  })

  it('has the last instant of the day on the paper, never of a day to come or long gone', async () => {
    const { body } = await file({ channel: 'post', filedOn: '2026-11-19' })
    expect(await stored(body.id)).toMatchObject({
      filedAt: '2026-11-19T20:59:59.999Z',
      receivedAt: NOW,
      channel: 'post',
    })
    expect((await stored((await file({ filedOn: '2026-11-22' })).body.id)).filedAt).toBe(NOW)
    for (const filedOn of ['2026-11-23', '2025-11-20'])
      expect((await file({ filedOn })).body.type).toBe('/problems/date-impossible')
  })

  it('is one: the same child by another door is told of the first', async () => {
    const form = formFor()
    const first = await file(form)
    const second = await file({ ...form, channel: 'counter' })
    expect(second).toMatchObject({ status: 409, body: { type: '/problems/duplicate-application' } })
    expect(second.body.detail).toContain(first.body.number)
  })

  it('is of the own municipality', async () => {
    expect((await file({}, { municipality: '61640000' })).status).toBe(404)
    const wishes = [
      {
        organisation: region.plan.find((it) => it.kind === 'kindergarten' && it.municipality !== TOWN)?.id,
        title: 'x',
        priority: 1,
      },
    ]
    expect((await file({ wishes })).body.type).toBe('/problems/unknown-organisation')
  })
})
