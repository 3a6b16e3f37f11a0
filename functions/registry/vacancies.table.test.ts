import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { plan } from '../../regions/demo/plan.ts'
import { testRegion } from '../../regions/testing.ts'
import { heard, historyOf, openGroup, pupilIn, tick } from '../../regions/testing-places.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import type { Vacancies } from '../../shared/domain/queue/vacancies.ts'
import { ours } from '../../shared/env.ts'
import { getObject } from '../../shared/files/objects.ts'
import { storePublic } from '../../shared/table/papers/public-pages.ts'
import { seatsOf, takeSeat } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { vacanciesNow } from '../../shared/table/vacancies.ts'
import { publicSite } from '../../shared/ui/public/public-site.ts'
import { handler as publishVacancies } from './publish-vacancies.ts'
import { handler as refreshVacancies } from './refresh-vacancies.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group

beforeEach(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 20, orientation: '1' })
  await openGroup(region, { organisation: '302', capacity: 25 })
})

const object = async (key: string) => {
  const bytes = await getObject('public', key)
  return bytes && Buffer.from(bytes).toString()
}
const file = (name: string) => object(`${region.code}/vacancies/${name}`)
/** What a person reads on a page. */
const textOf = (html = '') =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
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

describe('the public pages', () => {
  it('is written once for a region that has none, and not again while nothing changes', async () => {
    expect(await file('index.html')).toBeUndefined()
    await minute('2026-11-22T09:00:00Z')
    expect((await published()).asOf).toBe('2026-11-22T09:00:00.000Z')
    await minute('2026-11-22T09:05:00Z')
    expect((await published()).asOf).toBe('2026-11-22T09:00:00.000Z')
  })

  it('follows the facts, at most once a minute, and loses none of them', async () => {
    await enrolled(0)
    expect(await free('215')).toMatchObject([
      { group: '3 года', orientation: 'Общеразвивающая', ages: [3, 3], special: false, capacity: 20, free: 19 },
    ])
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
    expect(textOf(await file('index.html'))).toMatch(/Василёк» г. Примерск, ул. Садовая, д. 10 19 из 20 /)
    expect(textOf(await file('index.html'))).toContain('участок 7: откроется 1 сентября 2027')
    expect(textOf(await file('schools/index.html'))).toMatch(/Школа № 2 .*? 25 из 25 /)
    const municipality = (name: string) => object(`${region.code}/municipalities/61701000/${name}`)
    expect(textOf(await municipality('index.html'))).toMatch(/Василёк» г. Примерск, ул. Садовая, д. 10 19 из 20 /)
    expect(await municipality('vacancies.csv')).toMatch(/город Примерск;Детский сад № 15 .*;20;19;\r\n/)
    expect(JSON.parse((await municipality('vacancies.json')) ?? '')).toMatchObject({
      code: '61701000',
      region: { code: region.code },
    })
    const kindergarten = await object(`${region.code}/organisations/215/index.html`)
    expect(textOf(kindergarten)).toContain('Свободные места 3 года 19 из 20 ')
  })

  it('may be kept by a CDN for a minute and read without a signature', async () => {
    await minute('2026-11-22T09:00:00Z')
    const url = `${process.env.AWS_ENDPOINT_URL_S3}/${ours('public')}/${region.code}/vacancies/index.html`
    const response = await fetch(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('max-age=0, s-maxage=60')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('writes of many pages only those that changed, and once a day all of them', async () => {
    const vacancies = async (time: string) => vacanciesNow({ ...region.act(), now: time })
    const written = async (now: Vacancies) => {
      const keys = await storePublic(now, publicSite(now))
      return keys.map((key) => key.slice(region.code.length + 1)).sort()
    }
    const first = await vacancies('2026-11-22T09:00:00.000Z')
    const all = await written(first)
    expect(all.filter((key) => key.startsWith('organisations/'))).toHaveLength(plan.length)
    expect(await written(first)).toEqual([])
    await commit(region.act(), undefined, [], takeSeat({ region: region.code, group: group.id }, group.title))
    expect(await written(await vacancies('2026-11-22T09:01:00.000Z'))).toEqual([
      'index.html',
      'municipalities/61701000/index.html',
      'municipalities/61701000/vacancies.csv',
      'municipalities/61701000/vacancies.json',
      'organisations/215/index.html',
      'streets/index.html',
      'vacancies/index.html',
      'vacancies/schools/index.html',
      'vacancies/vacancies.csv',
      'vacancies/vacancies.json',
    ])
    expect(await written(await vacancies('2026-11-23T09:00:00.000Z'))).toEqual(all)
  })

  it('shows the region of those who name none at the address of the deployment', async () => {
    await minute('2026-11-22T09:00:00Z')
    const { region: other } = await published()
    expect(await object('index.html')).toBeUndefined()
    process.env.DEFAULT_REGION = region.code
    try {
      const now = await vacanciesNow({ ...region.act(), now: '2026-11-22T09:00:00.000Z' })
      await storePublic(now, publicSite(now))
    } finally {
      process.env.DEFAULT_REGION = 'demo'
    }
    expect(await object('index.html')).toBe(await object(`${other.code}/index.html`))
    expect(await object('index.html')).toContain(other.title)
  })

  it('is drawn anew by a new process: it may be a new release', async () => {
    await minute('2026-11-22T09:00:00Z')
    await jest.isolateModulesAsync(async () => {
      const { handler: ofNewRelease } = await import('./refresh-vacancies.ts')
      await ofNewRelease(tick(region, '2026-11-22T09:30:00Z') as never, {} as never)
      await ofNewRelease(tick(region, '2026-11-22T09:40:00Z') as never, {} as never)
    })
    expect((await published()).asOf).toBe('2026-11-22T09:30:00.000Z')
  })

  it('holds nothing about a person', async () => {
    const pupil = await pupilIn(region, group)
    await minute('2026-11-22T09:00:00Z')
    const own = '../organisations/215/index.html'
    for (const name of ['index.html', 'schools/index.html', '../index.html', own, 'vacancies.csv', 'vacancies.json']) {
      const text = (await object(join(region.code, 'vacancies', name))) ?? ''
      expect(text.length).toBeGreaterThan(300)
      expect(text).not.toContain(pupil.id)
      expect(text).not.toMatch(/Смирнов|Лев/)
    }
  })
})
