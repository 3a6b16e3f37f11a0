import * as z from 'zod/mini'
import { Id } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'
import { CONTINGENT, FORECAST, QUEUE, REPORTS } from './paths.ts'

/** Pages of the ministry's analyst; the contingent of one organisation is also for those who keep it. */
export const reportsPages: readonly PageEntry[] = [
  page({
    path: CONTINGENT,
    who: ['analyst'],
    nav: { ru: 'Контингент', en: 'Contingent' },
    load: () => import('./contingent-page.tsx').then((it) => it.ContingentPage),
  }),
  pageWith(z.object({ organisation: Id }), {
    path: `${CONTINGENT}/{organisation}`,
    who: ['analyst', 'specialist', 'clerk', 'head'],
    load: () => import('./organisation-page.tsx').then((it) => it.OrganisationPage),
  }),
  page({
    path: QUEUE,
    who: ['analyst'],
    nav: { ru: 'Очередь', en: 'Queue' },
    load: () => import('./queue-page.tsx').then((it) => it.QueuePage),
  }),
  page({
    path: FORECAST,
    who: ['analyst', 'specialist'],
    nav: { ru: 'Прогноз', en: 'Forecast' },
    load: () => import('./forecast-page.tsx').then((it) => it.ForecastPage),
  }),
  page({
    path: REPORTS,
    who: ['analyst'],
    nav: { ru: 'Отчёты', en: 'Reports' },
    load: () => import('./reports-page.tsx').then((it) => it.ReportsPage),
  }),
]
