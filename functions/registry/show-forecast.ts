import { showForecast } from '../../shared/contracts/forecast.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { publishedForecast } from '../../shared/table/queue/forecast.ts'

export const handler = http(showForecast, async ({ act, permit }) => {
  permit({})
  const forecast = await publishedForecast(act.region)
  if (!forecast) throw new Problem('not-found')
  return forecast
})
