/** The past of a region, for the forecast of places: municipalities that are there, years in a row, plans with days and ages. */
import { FORECAST_AGES } from '../shared/domain/queue/forecast.ts'
import { type Finding, finding, repeated } from './finding.ts'
import type { Known } from './folder.ts'

/** The method is tried on years that have at least so many before them. */
const LEAST_YEARS = 6

export function demographyOf({ demography, municipalities }: Known): Finding[] {
  if (!demography) return []
  const { history, plans } = demography
  const codes = new Set(municipalities?.municipalities.map(({ code }) => code))
  const unknown = (part: 'history' | 'plans', municipality: string, at: number) =>
    codes.has(municipality)
      ? []
      : [
          finding(
            'demography',
            [part, at, 'municipality'],
            `Нет муниципалитета ${municipality}`,
            'Укажите код из municipalities.json',
          ),
        ]
  const twice = repeated(history, ({ municipality, year }) => `${municipality} ${year}`).map((at) =>
    finding('demography', ['history', at, 'year'], 'Год указан дважды', 'Оставьте одну строку'),
  )
  return [
    ...history.flatMap((it, at) => unknown('history', it.municipality, at)),
    ...plans.flatMap((it, at) => unknown('plans', it.municipality, at)),
    ...twice,
    ...gaps(history),
    ...plans.flatMap(({ ages: [from = 0, to = 0] }, at) =>
      from <= to && to <= FORECAST_AGES.length + 1
        ? []
        : [
            finding(
              'demography',
              ['plans', at, 'ages'],
              'Таких возрастов нет',
              'Укажите возраст от и до, от 1 до 7 лет',
            ),
          ],
    ),
  ]
}

function gaps(history: NonNullable<Known['demography']>['history']): Finding[] {
  return [...Map.groupBy(history, ({ municipality }) => municipality)].flatMap(([code, rows]) => {
    const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b)
    const [first = 0] = years
    const missing = years.find((year, at) => year !== first + at)
    const said = (says: string, todo: string) => [finding('demography', ['history'], `${code}: ${says}`, todo)]
    if (missing !== undefined) return said(`перед ${missing} годом пропуск`, 'Добавьте недостающие годы')
    if (years.length < LEAST_YEARS)
      return said(`лет только ${years.length}`, `Нужно не меньше ${LEAST_YEARS}: иначе прогноз не на чем проверить`)
    return []
  })
}
