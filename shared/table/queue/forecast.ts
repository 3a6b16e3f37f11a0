import type { Act } from '../../domain/act.ts'
import { FORECAST_AGES } from '../../domain/queue/forecast.ts'
import { Forecast, forecastOf, type Present } from '../../domain/queue/forecast-shown.ts'
import type { Municipality, RegionData } from '../../domain/region.ts'
import { csvForExcel } from '../../files/csv.ts'
import { getObject } from '../../files/objects.ts'
import type { Sheet } from '../../files/sheet.ts'
import { groupsOf, organisationsOf } from '../organisations.ts'
import { storeFiles } from '../papers/public-pages.ts'
import { regionData } from '../regions.ts'
import { forEachOf } from '../store/lists.ts'
import { type AsOf, asOf, contingentIn, queueIn } from './counting.ts'
import { findDemography } from './demography.ts'

/** The forecast of a region by what it knows today; nothing for a region without a past. */
export async function forecastNow(act: Act): Promise<Forecast | undefined> {
  const demography = await findDemography(act.region)
  if (!demography || demography.history.length === 0) return undefined
  const region = await regionData(act.region)
  const when = asOf(act, region)
  const present = await forEachOf(region.municipalities, (it) => presentIn(region, it, when))
  return forecastOf(region, demography, present, { asOf: act.now, year: when.year })
}

async function presentIn(region: RegionData, municipality: Municipality, when: AsOf): Promise<Present> {
  const [organisations, contingent, queue] = await Promise.all([
    organisationsOf(region.code, municipality.code),
    contingentIn(region, municipality, when),
    queueIn(region, municipality, when),
  ])
  const groups = await forEachOf(organisations, ({ id }) => groupsOf(region.code, id))
  const building = organisations.flatMap(({ id, title, units }) =>
    units
      .filter(({ status }) => status === 'building')
      .map(({ opensOn }) => ({ organisation: id, title, ...(opensOn !== undefined && { opensOn }) })),
  )
  const need = FORECAST_AGES.map((age) => {
    const attend = contingent.filter((row) => row.kind === 'kindergarten-group' && row.age === age)
    const wait = queue.filter((row) => row.age === age)
    return attend.reduce((sum, { children }) => sum + children, 0) + wait.reduce((sum, { actual }) => sum + actual, 0)
  })
  return { ...municipality, need, groups: groups.flat(), building }
}

const fileOf = (region: string, name: string) => `${region}/forecast/${name}`

/** Puts the page, the table and the data of a forecast into the public bucket: what is there as it should be is left alone. */
export async function storeForecast(forecast: Forecast, page: string): Promise<string[]> {
  const { code } = forecast.region
  const csv = Buffer.concat(await Array.fromAsync(csvForExcel(sheetOf(forecast), forecast.zone)))
  return storeFiles(fileOf(code, 'pages.json'), forecast, [
    { key: fileOf(code, 'index.html'), type: 'text/html; charset=utf-8', body: page },
    { key: fileOf(code, 'forecast.csv'), type: 'text/csv; charset=utf-8', body: csv },
    { key: fileOf(code, 'forecast.json'), type: 'application/json; charset=utf-8', body: JSON.stringify(forecast) },
  ])
}

/** The forecast as it was published last; nothing where there is none. */
export async function publishedForecast(region: string): Promise<Forecast | undefined> {
  const bytes = await getObject('public', fileOf(region, 'forecast.json'))
  return bytes && Forecast.parse(JSON.parse(Buffer.from(bytes).toString()))
}

const number = (title: string) => ({ title, kind: 'integer' as const })

/** One row for each municipality, year and age, and one for all ages together. */
const sheetOf = ({ municipalities }: Forecast): Sheet => ({
  name: 'Прогноз мест',
  columns: [
    { title: 'Муниципалитет', kind: 'text' },
    ...[number('Год, на 1 сентября'), number('Возраст, полных лет'), number('Нужно мест'), number('От'), number('До')],
    number('Мест будет'),
  ],
  rows: municipalities.flatMap(({ title, years }) =>
    years.flatMap(({ year, ages, all }) =>
      [...ages, { ...all, age: null }].map(({ age, need, low, high, places }) => [
        title,
        year,
        age,
        need,
        low,
        high,
        places,
      ]),
    ),
  ),
})
