import { beforeAll, describe, expect, it } from '@jest/globals'
import { readRegion } from '../../regions/load.ts'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { openGroup, pupilIn, tick } from '../../regions/testing-places.ts'
import { backTest } from '../../shared/domain/queue/forecast-error.ts'
import { getObject } from '../../shared/files/objects.ts'
import { putDemography } from '../../shared/table/queue/demography.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { vacanciesNow } from '../../shared/table/vacancies.ts'
import { handler as publishForecast } from './publish-forecast.ts'
import { handler as showForecast } from './show-forecast.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const publish = () => publishForecast(tick(region, '2026-11-22T00:40:00Z') as never, {} as never)
const file = async (name: string) => {
  const bytes = await getObject('public', `${region.code}/forecast/${name}`)
  return bytes && Buffer.from(bytes).toString()
}
const show = async () => {
  const { requestContext, ...event } = request({ region: region.code, ref: 'public', role: 'public' }, {})
  const { authorizer: _, ...nobody } = requestContext
  const asked = { ...event, queryStringParameters: { region: region.code }, requestContext: nobody }
  const response = await showForecast(asked as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}

describe('the forecast of places', () => {
  it('is none for a region that knows nothing of its past', async () => {
    await publish()
    expect(await file('forecast.json')).toBeUndefined()
    expect((await show()).status).toBe(404)
    expect((await vacanciesNow(region.act())).region).not.toHaveProperty('forecast')
  })

  it('is published as a page, a table and data, from the past and from who attends now', async () => {
    const { demography } = await readRegion('demo')
    if (!demography) throw new Error('the demo region has no past')
    await commit(region.act(), undefined, [], putDemography(region.code, demography))
    const group = await openGroup(region, { organisation: '215', capacity: 30 })
    const pupil = await pupilIn(region, group, { child: { ...formFor().child, birthDate: '2023-02-14' } })
    await publish()

    const { body, status } = await show()
    expect(status).toBe(200)
    expect(JSON.parse((await file('forecast.json')) ?? '')).toEqual(body)
    const [town] = body.municipalities
    expect(town).toMatchObject({ code: '61701000', title: 'город Примерск' })
    expect(town.known.at(-1)).toEqual({ year: 2026, need: 1 })
    expect(town.years.map(({ year }: { year: number }) => year)).toEqual([2027, 2028, 2029, 2030, 2031])
    // Thirty places of the group for three years, and twenty for each age of the kindergarten that opens.
    expect(town.years[0].ages.map(({ places }: { places: number }) => places)).toEqual([20, 20, 50, 20, 20, 20])
    expect(town.plans.map(({ title }: { title: string }) => title)).toContain('Детский сад № 22 «Родничок»')
    expect(body.test.map(({ ahead }: { ahead: number }) => ahead)).toEqual([1, 2, 3, 4, 5])
    // By the past of the demo region alone: that nobody but one attends today is a fall that no method foresees.
    const past = [...Map.groupBy(demography.history, ({ municipality }) => municipality).values()]
    for (const { error, guess, trials } of backTest(past, 5)) {
      expect(trials).toBeGreaterThan(50)
      expect(error).toBeLessThan(guess)
    }

    const page = (await file('index.html')) ?? ''
    expect(page).toContain('Прогноз мест в детских садах')
    expect(page).toMatch(/1\sсентября 2027\sг\.: Детский сад №\s22 «Родничок», откроется мест: 120/)
    expect(page).not.toContain(pupil.id)
    const rows = ((await file('forecast.csv')) ?? '').split('\r\n')
    expect(rows[0]).toContain('Муниципалитет;"Год, на 1 сентября";"Возраст, полных лет";Нужно мест;От;До;Мест будет')
    expect(rows.filter((row) => row.startsWith('город Примерск;2027;'))).toHaveLength(7)
    expect((await vacanciesNow(region.act())).region).toMatchObject({ forecast: true })
  })
})
