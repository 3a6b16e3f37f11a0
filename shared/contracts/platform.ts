import * as z from 'zod/mini'
import { Region } from '../domain/fields.ts'
import { Health } from '../domain/health.ts'
import { route } from './route.ts'

export const showHealth = route({
  name: 'showHealth',
  method: 'GET',
  path: '/health',
  summary: 'Работает ли система: данные, личные кабинеты, доставка событий',
  who: ['public'],
  query: z.object({ region: z.optional(Region) }),
  response: Health,
  problems: ['invalid-request', 'not-found', 'not-healthy'],
})
