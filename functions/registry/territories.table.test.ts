import { beforeAll, expect, it } from '@jest/globals'
import { readRegion } from '../../regions/load.ts'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { queuedChild, tick } from '../../regions/testing-places.ts'
import { getObject } from '../../shared/files/objects.ts'
import { storeTerritories } from '../../shared/table/territories.ts'
import { handler as showForm } from '../admission/show-form.ts'
import { handler as refreshVacancies } from './refresh-vacancies.ts'

const CITY = '61701000'
let region: Awaited<ReturnType<typeof testRegion>>
let territories: Awaited<ReturnType<typeof readRegion>>['territories']
beforeAll(async () => {
  region = await testRegion()
  territories = (await readRegion('demo')).territories
  for (const { code } of region.data.municipalities) await storeTerritories(region.code, code, territories)
})

/** What a person reads on a page; spaces that bind words are spaces. */
const textOf = (html = '') =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const page = async (key: string) => {
  const bytes = await getObject('public', `${region.code}/${key}`)
  return bytes && Buffer.from(bytes).toString()
}

it('the acts of the demo region name organisations of their municipality and kind', () => {
  const plan = new Map(region.plan.map((it) => [it.id, it]))
  for (const { municipality, kind, lines } of territories.acts)
    for (const { organisation } of lines) expect(plan.get(organisation)).toMatchObject({ municipality, kind })
  expect(territories.acts.length).toBeGreaterThan(0)
})

it('everybody reads by street whose territory a house lies on, on pages, as a table and as data', async () => {
  await refreshVacancies(tick(region, '2026-11-22T09:00:00Z') as never, {} as never)
  const folder = `municipalities/${CITY}`
  expect(textOf(await page(`${folder}/territory/index.html`))).toMatch(
    /ул. Заречная Детский сад № 15 «Василёк» 1-45 нечётные, 2-44 чётные Детский сад № 19 «Солнышко» с 46 до конца/,
  )
  expect(await page(`${folder}/index.html`)).toContain(`/${region.code}/${folder}/territory/`)
  expect(await page('streets/index.html')).toContain(`/${region.code}/${folder}/territory/`)
  expect(textOf(await page('organisations/215/index.html'))).toMatch(
    /Закреплённая территория .*г. Примерск, ул. Садовая: вся улица .*№ 412 от 10 марта 2026 г/,
  )
  expect(textOf(await page('organisations/222/index.html'))).not.toContain('Закреплённая территория')
  expect(await page(`${folder}/territory/territory.csv`)).toContain(
    'Детский сад № 15 «Василёк»;215;г. Примерск;ул. Заречная;"1-45 нечётные, 2-44 чётные";',
  )
  const { acts } = JSON.parse((await page(`${folder}/territory/territory.json`)) ?? '{}')
  expect(acts).toEqual(territories.acts.filter(({ municipality }) => municipality === CITY))
})

const shown = async (id: string, caller: object) => {
  const event = request({ region: region.code, ref: 'ssssssss', ...caller } as never, { params: { id } })
  const { statusCode, body } = await showForm(event as never, {} as never)
  expect(statusCode).toBe(200)
  return JSON.parse(body ?? '{}').assigned
}

it.each([
  [
    'г. Примерск, ул. Садовая, д. 12',
    { kind: 'found', organisations: [{ id: '215', title: 'Детский сад № 15 «Василёк»' }] },
  ],
  ['г. Примерск, ул. Неведомая, д. 12', { kind: 'none', organisations: [] }],
  ['за школой направо', { kind: 'unread', organisations: [] }],
])('the education authority sees with an application what the act says of "%s"', async (full, found) => {
  const { id, child } = await queuedChild(region, { form: { address: { full } } as never })
  const act = { act: 'Постановление администрации города Примерска № 412', signedOn: '2026-03-10' }
  expect(await shown(id, { role: 'specialist', municipality: CITY })).toEqual({ ...found, ...act })
  // The family gets its form back as it is, to change it.
  expect(await shown(id, { role: 'parent', ref: 'aaaaaaaa', children: [child] })).toBeUndefined()
})

it('where no act is in force nothing is proposed, and no page is written', async () => {
  const bare = await testRegion()
  const { id } = await queuedChild(bare, { form: formFor() as never })
  const event = request(
    { region: bare.code, ref: 'ssssssss', role: 'specialist', municipality: CITY },
    { params: { id } },
  )
  const { body } = await showForm(event as never, {} as never)
  expect(JSON.parse(body ?? '{}')).not.toHaveProperty('assigned')
  await refreshVacancies(tick(bare, '2026-11-22T09:00:00Z') as never, {} as never)
  expect(await getObject('public', `${bare.code}/municipalities/${CITY}/index.html`)).toBeDefined()
  expect(await getObject('public', `${bare.code}/municipalities/${CITY}/territory/index.html`)).toBeUndefined()
})
