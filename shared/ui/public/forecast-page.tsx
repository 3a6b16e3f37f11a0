import { civilDate } from '../../domain/calendar.ts'
import type { Forecast } from '../../domain/queue/forecast-shown.ts'
import { dateInWords } from '../dates.ts'
import { ForecastMethod, ForecastOf, ForecastTiles } from '../forecast.tsx'
import { ForecastMap } from '../forecast-map.tsx'
import { Heading, Lead } from '../heading.tsx'
import { publicPage, publicPaths } from './public-page.tsx'

/** How many places kindergartens will need, and whether there are so many: municipalities in tiles, then each by year and age. */
export function forecastPage(forecast: Forecast): string {
  const { region, asOf, zone, municipalities, test } = forecast
  const paths = publicPaths(region)
  return publicPage({
    title: 'Прогноз мест в детских садах',
    description: `Сколько мест понадобится и сколько будет: ${region.title}`,
    region,
    crumbs: [{ href: paths.front, title: 'Главная' }],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>Прогноз мест в детских садах</Heading>
          <Lead>
            Сколько детей будут нуждаться в месте на 1 сентября и сколько мест будет, если построят то, что начато.
          </Lead>
          <ForecastMap municipalities={municipalities} />
          <ForecastTiles municipalities={municipalities} href={(code) => `#f${code}`} />
        </div>
        {municipalities.map((it) => (
          <ForecastOf key={it.code} {...it} />
        ))}
        <ForecastMethod test={test} />
        <div class="prose">
          <p>
            {`Данные на ${dateInWords(civilDate(asOf, zone))}, обновляются раз в день. `}
            Те же сведения: <a href={paths.forecastCsv}>таблица для Excel (CSV)</a>,{' '}
            <a href={paths.forecastJson}>данные для программ (JSON)</a>
          </p>
        </div>
      </div>
    ),
  })
}
