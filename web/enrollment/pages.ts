import * as z from 'zod/mini'
import type { Role } from '../../shared/domain/access/policy.ts'
import { Id, Ref } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'
import { CLASSES, OFFERS, TRANSFERS } from './paths.ts'

const staff: readonly Role[] = ['clerk', 'head', 'teacher', 'class-teacher']
const Pupil = z.object({ group: Id, child: Ref })

/** Pages of those who work at a kindergarten or a school: its secretary, its head, its teachers. */
export const enrollmentPages: readonly PageEntry[] = [
  page({
    path: OFFERS,
    who: ['clerk', 'head'],
    at: 'kindergarten',
    nav: { ru: 'Направления', en: 'Offers' },
    load: () => import('./offers-page.tsx').then((it) => it.OffersPage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${OFFERS}/{id}`,
    who: ['clerk', 'head'],
    load: () => import('./offer-page.tsx').then((it) => it.OfferPage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${OFFERS}/{id}/contacts`,
    who: ['clerk'],
    load: () => import('../contacts/office-pages.tsx').then((it) => it.OfferContactsPage),
  }),
  page({
    path: TRANSFERS,
    who: ['clerk', 'head'],
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
    who: staff,
    nav: { ru: 'Классы и группы', en: 'Classes' },
    load: () => import('./classes-page.tsx').then((it) => it.ClassesPage),
  }),
  pageWith(z.object({ group: Id }), {
    path: `${CLASSES}/{group}`,
    who: staff,
    load: () => import('./class-page.tsx').then((it) => it.ClassPage),
  }),
  pageWith(z.object({ group: Id }), {
    path: `${CLASSES}/{group}/departures`,
    who: ['clerk'],
    load: () => import('./departures-page.tsx').then((it) => it.DeparturesPage),
  }),
  pageWith(Pupil, {
    path: `${CLASSES}/{group}/departure/{child}`,
    who: ['clerk'],
    load: () => import('./departure-page.tsx').then((it) => it.DeparturePage),
  }),
  pageWith(Pupil, {
    path: `${CLASSES}/{group}/diary/{child}`,
    who: ['class-teacher', 'head'],
    load: () => import('./pupil-pages.tsx').then((it) => it.PupilDiaryPage),
  }),
  pageWith(Pupil, {
    path: `${CLASSES}/{group}/diary/{child}/marks`,
    who: ['class-teacher', 'head'],
    load: () => import('./pupil-pages.tsx').then((it) => it.PupilMarksPage),
  }),
]
