import * as z from 'zod/mini'
import { Id } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'
import { CLASSES, OFFERS, TRANSFERS } from './paths.ts'

/** Pages of the secretary of a kindergarten or a school. */
export const enrollmentPages: readonly PageEntry[] = [
  page({
    path: OFFERS,
    who: ['clerk'],
    at: 'kindergarten',
    nav: { ru: 'Направления', en: 'Offers' },
    load: () => import('./offers-page.tsx').then((it) => it.OffersPage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${OFFERS}/{id}`,
    who: ['clerk'],
    load: () => import('./offer-page.tsx').then((it) => it.OfferPage),
  }),
  page({
    path: TRANSFERS,
    who: ['clerk'],
    at: 'school',
    nav: { ru: 'Переводы', en: 'Transfers' },
    load: () => import('./transfers-page.tsx').then((it) => it.TransfersPage),
  }),
  page({
    path: `${TRANSFERS}/new`,
    who: ['clerk'],
    load: () => import('./request-page.tsx').then((it) => it.RequestPage),
  }),
  page({
    path: CLASSES,
    who: ['clerk', 'teacher'],
    nav: { ru: 'Классы и группы', en: 'Classes' },
    load: () => import('./classes-page.tsx').then((it) => it.ClassesPage),
  }),
  pageWith(z.object({ group: Id }), {
    path: `${CLASSES}/{group}`,
    who: ['clerk', 'teacher'],
    load: () => import('./class-page.tsx').then((it) => it.ClassPage),
  }),
]
