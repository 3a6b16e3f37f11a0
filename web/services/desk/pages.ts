import * as z from 'zod/mini'
import { Code, Id } from '../../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../../router.ts'
import { COUNTER, DESK } from '../paths.ts'

/** The desk of those who decide on e-services. */
export const deskPages: readonly PageEntry[] = [
  page({
    path: DESK,
    who: ['clerk', 'head', 'exam-coordinator'],
    at: 'school',
    nav: { ru: 'Заявления на услуги', en: 'Service applications' },
    load: () => import('./desk-page.tsx').then((it) => it.DeskPage),
  }),
  pageWith(z.object({ service: Code, id: Id }), {
    path: `${COUNTER}/{service}/{id}/files`,
    who: ['clerk', 'specialist', 'mfc-clerk'],
    load: () => import('../files/scans-page.tsx').then((it) => it.ScansPage),
  }),
  page({
    path: COUNTER,
    who: ['clerk', 'specialist', 'mfc-clerk'],
    at: 'school',
    nav: { ru: 'Принять заявление', en: 'Take an application' },
    load: () => import('./counter-page.tsx').then((it) => it.CounterPage),
  }),
]
