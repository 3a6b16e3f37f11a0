import * as z from 'zod/mini'
import type { Role } from '../../shared/domain/access/policy.ts'
import { Code, Id } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'
import { CASES, DEADLINES, SERVICES } from './paths.ts'

const family: readonly Role[] = ['parent', 'pupil']
const One = z.object({ id: Id })

/** E-services: what a family applies for and what becomes of it. */
export const servicesPages: readonly PageEntry[] = [
  page({
    path: SERVICES,
    who: family,
    nav: { ru: 'Услуги', en: 'Services' },
    load: () => import('./services-page.tsx').then((it) => it.ServicesPage),
  }),
  pageWith(z.object({ service: Code }), {
    path: `${SERVICES}/{service}`,
    who: family,
    load: () => import('./service-page.tsx').then((it) => it.ServicePage),
  }),
  pageWith(z.object({ service: Code, step: Code }), {
    path: `${SERVICES}/{service}/form/{step}`,
    who: family,
    load: () => import('./form-page.tsx').then((it) => it.FormPage),
  }),
  pageWith(z.object({ service: Code, id: Id }), {
    path: `${SERVICES}/{service}/sent/{id}`,
    who: family,
    load: () => import('./sent-page.tsx').then((it) => it.SentPage),
  }),
  page({
    path: CASES,
    who: ['pupil'],
    nav: { ru: 'Мои заявления', en: 'My applications' },
    load: () => import('./cases-page.tsx').then((it) => it.CasesPage),
  }),
  pageWith(One, {
    path: `${CASES}/{id}`,
    who: family,
    load: () => import('./case-page.tsx').then((it) => it.CasePage),
  }),
  pageWith(One, {
    path: `${CASES}/{id}/files`,
    who: [...family, 'clerk', 'head', 'exam-coordinator'],
    load: () => import('./files/case-files-page.tsx').then((it) => it.CaseFilesPage),
  }),
  pageWith(One, {
    path: `${CASES}/{id}/answers`,
    who: family,
    load: () => import('./change-page.tsx').then((it) => it.ChangePage),
  }),
  page({
    path: DEADLINES,
    who: family,
    load: () => import('./deadlines-page.tsx').then((it) => it.DeadlinesPage),
  }),
]
