import { showForecast } from '../../shared/contracts/forecast.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import type { Forecast } from '../../shared/domain/queue/forecast-shown.ts'
import { number } from '../../shared/ui/counted.ts'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Figures } from '../../shared/ui/figures.tsx'
import { ForecastMethod, ForecastOf, ForecastTiles } from '../../shared/ui/forecast.tsx'
import { State } from '../../shared/ui/states.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { ProblemError } from '../problem-error.ts'
import { useCall } from '../use-call.ts'
import { crumbs, words } from './words.ts'

/** The forecast as the ministry and the authorities need it: the region first, then each municipality. */
export function ForecastPage() {
  const { region, municipality } = useMe()
  const loading = useCall(showForecast, { query: { region: region.code } })
  if (loading.kind === 'failed' && loading.error instanceof ProblemError && loading.error.is('not-found'))
    return (
      <Page title={words.ru.forecast} words={words} crumbs={crumbs}>
        <State title="Прогноза пока нет">
          <p>Региону нужны числа прошлых лет: файл demography.json в его папке.</p>
        </State>
      </Page>
    )
  return (
    <Page title={words.ru.forecast} words={words} crumbs={crumbs}>
      <Loaded of={loading} lines={8}>
        {(forecast) => <Shown forecast={only(forecast, municipality?.code)} code={region.code} />}
      </Loaded>
    </Page>
  )
}

/** Who works for a municipality sees that one first, and nothing else. */
const only = (forecast: Forecast, code: string | undefined): Forecast => ({
  ...forecast,
  municipalities: forecast.municipalities.filter((it) => code === undefined || it.code === code),
})

function Shown({ forecast, code }: { forecast: Forecast; code: string }) {
  const { municipalities, asOf, zone, test } = forecast
  const all = municipalities.flatMap(({ years }) => years.slice(-1).map((it) => it.all))
  const sum = (of: 'need' | 'places') => all.reduce((total, it) => total + it[of], 0)
  const year = municipalities[0]?.years.at(-1)?.year
  return (
    <div class="stack stack--wide">
      {year !== undefined && (
        <Figures
          items={[
            { title: `нужно мест в ${year} году`, value: number(sum('need')) },
            { title: 'будет мест', value: number(sum('places')) },
          ]}
        />
      )}
      <p class="soft">
        {`Данные на ${dateInWords(civilDate(asOf, zone))}: `}
        <a href={`/${code}/forecast/`}>открытая страница</a>,{' '}
        <a href={`/${code}/forecast/forecast.csv`}>таблица для Excel</a>
      </p>
      {municipalities.length > 1 && <ForecastTiles municipalities={municipalities} href={(it) => `#f${it}`} />}
      {municipalities.map((it) => (
        <ForecastOf key={it.code} {...it} />
      ))}
      <ForecastMethod test={test} />
    </div>
  )
}
