import { type PageEntry, page } from '../router.ts'
import { GUARDIANS, STAFF } from './paths.ts'

/** Pages of those who say who works here and who stands for a child. */
export const staffPages: readonly PageEntry[] = [
  page({
    path: STAFF,
    who: ['head', 'administrator'],
    nav: { ru: 'Сотрудники', en: 'Staff' },
    load: () => import('./staff-page.tsx').then((it) => it.StaffPage),
  }),
  page({
    path: `${STAFF}/new`,
    who: ['head', 'administrator'],
    load: () => import('./new-grant-page.tsx').then((it) => it.NewGrantPage),
  }),
  page({
    path: GUARDIANS,
    who: ['administrator'],
    nav: { ru: 'Законные представители', en: 'Guardians' },
    load: () => import('./guardians-page.tsx').then((it) => it.GuardiansPage),
  }),
]
