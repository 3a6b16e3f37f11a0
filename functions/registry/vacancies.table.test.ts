import { beforeEach, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { heard, historyOf, openGroup, pupilIn, tick } from '../../regions/testing-places.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import type { Vacancies } from '../../shared/domain/vacancies.ts'
import { ours } from '../../shared/env.ts'
import { getObject } from '../../shared/files/objects.ts'
import { commit } from '../../shared/table/facts.ts'
import { seatsOf, takeSeat } from '../../shared/table/seats.ts'
import { handler as publishVacancies } from './publish-vacancies.ts'
import { handler as refreshVacancies } from './refresh-vacancies.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group

beforeEach(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 20, orientation: '1' })
  await openGroup(region, { organisation: '302', capacity: 25 })
})

const file = async (name: string) => {
  const bytes = await getObject('public', `${region.code}/vacancies/${name}`)
  return bytes && Buffer.from(bytes).toString()
}
const published = async (): Promise<Vacancies> => JSON.parse((await file('vacancies.json')) ?? 'null')
const free = async (id: string) =>
  (await published()).municipalities.flatMap(({ organisations }) => organisations).find((it) => it.id === id)?.vacancies

/** The bus brings the fact of a new pupil, as of so many seconds after nine. */
async function enrolled(seconds: number) {
  const pupil = await pupilIn(region, group)
  const [fact] = await historyOf('pupil', pupil)
  if (!fact) throw new Error('nobody was enrolled')
  const at = new Date(Date.parse('2026-11-22T09:00:00Z') + seconds * 1000).toISOString()
  await publishVacancies(heard({ ...fact, at }) as never, {} as never)
}
const minute = (time: string) => refreshVacancies(tick(region, time) as never, {} as never)

describe('the public page of vacancies', () => {
  it('is written once for a region that has none, and not again while nothing changes', async () => {
    expect(await file('index.html')).toBeUndefined()
    await minute('2026-11-22T09:00:00Z')
    expect((await published()).asOf).toBe('2026-11-22T09:00:00.000Z')
    await minute('2026-11-22T09:05:00Z')
    expect((await published()).asOf).toBe('2026-11-22T09:00:00.000Z')
  })

  it('follows the facts, at most once a minute, and loses none of them', async () => {
    await enrolled(0)
    expect(await free('215')).toEqual([{ group: '3 года', orientation: 'Общеразвивающая', capacity: 20, free: 19 }])
    await enrolled(20)
    expect(await free('215')).toMatchObject([{ free: 19 }])
    await minute('2026-11-22T09:00:30Z')
    expect(await free('215')).toMatchObject([{ free: 19 }])
    await minute('2026-11-22T09:01:00Z')
    expect(await free('215')).toMatchObject([{ free: 18 }])
    await minute('2026-11-22T09:02:00Z')
    expect((await published()).asOf).toBe('2026-11-22T09:01:00.000Z')
  })

  it('has in its page, its table and its data the numbers of the table', async () => {
    await commit(region.act(), undefined, [], takeSeat({ region: region.code, group: group.id }, group.title))
    await minute('2026-11-22T09:00:00Z')
    const { free: places } = await seatsOf({ region: region.code, group: group.id })
    expect(places).toBe(19)
    expect(await free('215')).toMatchObject([{ free: places }])
    expect(await file('vacancies.csv')).toContain(
      'город Примерск;Детский сад № 15 «Василёк»;"г. Примерск, ул. Садовая, д. 10";3 года;Общеразвивающая;20;19;\r\n',
    )
    expect(await file('vacancies.csv')).toContain(
      'город Примерск;Детский сад № 22 «Родничок»;"г. Примерск, микрорайон Южный, участок 7";строится;;;;01.09.2027\r\n',
    )
    const html = await file('index.html')
    expect(html).toContain('<tr><th scope="row">3 года, общеразвивающая</th><td>19 из 20</td></tr>')
    expect(html).toContain('<tr><th scope="row">5 класс</th><td>25 из 25</td></tr>')
    expect(html).toContain('строится, откроется <time datetime="2027-09-01">01.09.2027</time>')
  })

  it('may be kept by a CDN for a minute and read without a signature', async () => {
    await minute('2026-11-22T09:00:00Z')
    const url = `${process.env.AWS_ENDPOINT_URL_S3}/${ours('public')}/${region.code}/vacancies/index.html`
    const response = await fetch(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('s-maxage=60')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('holds nothing about a person', async () => {
    const pupil = await pupilIn(region, group)
    await minute('2026-11-22T09:00:00Z')
    for (const name of ['index.html', 'vacancies.csv', 'vacancies.json']) {
      const text = (await file(name)) ?? ''
      expect(text.length).toBeGreaterThan(300)
      expect(text).not.toContain(pupil.id)
      expect(text).not.toMatch(/Смирнов|Лев/)
    }
  })
})
