import * as z from 'zod/mini'
import { Id, oneOf } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'

const application = '/cabinet/kindergarten-application'
const Step = oneOf(
  'tasks',
  'child',
  'applicant',
  'address',
  'conditions',
  'kindergartens',
  'benefits',
  'consents',
  'check',
)

/** Pages of a parent. */
export const familyPages: readonly PageEntry[] = [
  page({
    path: application,
    who: ['parent'],
    nav: { ru: 'Заявление в детский сад', en: 'Kindergarten application' },
    load: () => import('./kindergarten/intro-page.tsx').then((it) => it.IntroPage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${application}/sent/{id}`,
    who: ['parent'],
    load: () => import('./kindergarten/sent-page.tsx').then((it) => it.SentPage),
  }),
  pageWith(z.object({ step: Step }), {
    path: `${application}/{step}`,
    who: ['parent'],
    load: () => import('./kindergarten/application-page.tsx').then((it) => it.ApplicationPage),
  }),
]
