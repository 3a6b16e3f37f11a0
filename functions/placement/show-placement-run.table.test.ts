import { beforeAll, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { publishedRun } from '../../regions/testing-places.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { handler as showPlacementRun } from './show-placement-run.ts'
import { handler as startPlacementRun } from './start-placement-run.ts'

const MUNICIPALITY = '61701000'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const specialist = (municipality: string) => ({
  region: region.code,
  ref: 'ffffffff',
  role: 'specialist' as const,
  municipality,
})
const show = async (id: string, municipality = MUNICIPALITY) => {
  const response = await showPlacementRun(request(specialist(municipality), { params: { id } }) as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}

it('a run tells by which order it is counted and how long families have to answer', async () => {
  const started = await startPlacementRun(
    request(specialist(MUNICIPALITY), {
      params: { municipality: MUNICIPALITY },
      body: { startsOn: '2027-01-11' },
      headers: { 'idempotency-key': 'k1' },
    }) as never,
    {} as never,
  )
  const { id } = JSON.parse(started.body ?? '{}')
  const { status, body } = await show(id)
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'requested', startsOn: '2027-01-11', kind: 'mass' })
  expect(body.offerDays).toBe(itsMunicipality(region.data, MUNICIPALITY).offerDays)
  expect(body.law).toMatch(/273-ФЗ/)
  expect(body.signatures).toBe(1)
  expect(body).not.toHaveProperty('progress')
})

it('a run of another municipality exists for nobody else', async () => {
  const run = await publishedRun(region, MUNICIPALITY)
  expect((await show(run)).status).toBe(200)
  expect((await show(run, '61625000')).status).toBe(404)
})
