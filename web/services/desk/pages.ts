import { type PageEntry, page } from '../../router.ts'
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
  page({
    path: COUNTER,
    who: ['clerk', 'specialist', 'mfc-clerk'],
    at: 'school',
    nav: { ru: 'Принять заявление', en: 'Take an application' },
    load: () => import('./counter-page.tsx').then((it) => it.CounterPage),
  }),
]
