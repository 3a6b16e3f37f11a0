import { schedule } from '../../shared/edge/schedule.ts'
import { forecastNow, storeForecast } from '../../shared/table/queue/forecast.ts'
import { forecastPage } from '../../shared/ui/public/forecast-page.tsx'

/** Once a day: a forecast of years does not change with every place that is taken. */
export const handler = schedule('publish-forecast', async (act) => {
  const forecast = await forecastNow(act)
  if (forecast) await storeForecast(forecast, forecastPage(forecast))
})
