import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { ApplicationSubmitted } from '../../shared/contracts/admission.ts'
import { filedHere, submit } from '../../shared/domain/filing.ts'
import { getObject } from '../../shared/files/objects.ts'
import { Applications } from '../../shared/table/applications.ts'
import { askedFor } from '../../shared/table/filing.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as publishStatus } from './publish-status.ts'
import { handler as showHealth } from './show-health.ts'

const NOW = '2026-11-22T09:10:00.000Z'
type Called = { statusCode: number; body: string }
const ask = async (region: string): Promise<{ status: number; body: { services?: unknown; errors?: unknown } }> => {
  const event = {
    ...{ rawPath: '/health', headers: {}, queryStringParameters: { region }, isBase64Encoded: false },
    requestContext: { requestId: 'r', timeEpoch: Date.parse(NOW) },
  }
  // cast: the edge reads no more of an event than this
  const { statusCode, body } = (await showHealth(event as never, {} as never)) as Called
  return { status: statusCode, body: JSON.parse(body) }
}
const publish = (region: string, time: string) =>
  // cast: the edge reads no more of an event than this
  publishStatus({ time, detail: { regions: [region] } } as never, {} as never)
const page = async (region: string, name: string) =>
  Buffer.from((await getObject('public', `${region}/status/${name}`)) ?? '').toString()

let well: string
let behind: string
beforeAll(async () => {
  well = (await testRegion()).code
  const slow = await testRegion()
  behind = slow.code
  // A fact of ten minutes ago that nobody has published.
  const act = slow.act()
  const submitted = submit(filedHere(act, 'aaaaaaaa', 'bbbbbbbb'), await askedFor(act, formFor(), act.now))
  await commit(act, undefined, [ApplicationSubmitted.fact(submitted)], Applications.save(submitted))
})

describe('health', () => {
  it('is asked by anybody, for a region that exists', async () => {
    const services = ['data', 'cabinets', 'delivery'].map((service) => ({ service, ok: true }))
    expect(await ask(well)).toMatchObject({ status: 200, body: { services } })
    expect((await ask('nowhere')).status).toBe(404)
  })

  it('is refused with what is out of order', async () => {
    const { status, body } = await ask(behind)
    expect(status).toBe(503)
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/services/delivery' })])
  })
})

describe('the status page', () => {
  it('says that all is well', async () => {
    await publish(well, NOW)
    const html = await page(well, 'index.html')
    expect(html).toContain('Всё работает')
    expect(html).toContain('Сбоев не было')
    expect(JSON.parse(await page(well, 'status.json'))).toMatchObject({ at: NOW, past: [] })
  })

  it('says what does not work, since when, and what that means', async () => {
    await publish(behind, NOW)
    const html = await page(behind, 'index.html')
    expect(html).toContain('Работает не всё')
    expect(html).toContain('Всё, что вы подаёте, принимается и не потеряется')
    expect(JSON.parse(await page(behind, 'status.json')).services).toContainEqual({
      ...{ service: 'delivery', ok: false, since: NOW },
    })
  })
})
