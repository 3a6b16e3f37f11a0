import * as z from 'zod/mini'
import { Region } from '../domain/fields.ts'
import { Forecast } from '../domain/queue/forecast-shown.ts'
import { route } from './route.ts'

export const showForecast = route({
  name: 'showForecast',
  method: 'GET',
  path: '/forecast',
  summary: 'Прогноз мест в детских садах по муниципалитетам, годам и возрасту, с проверкой на прошлых годах',
  who: ['public'],
  query: z.object({ region: z.optional(Region) }),
  response: Forecast,
  problems: ['not-found', 'invalid-request'],
})
