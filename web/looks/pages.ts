import * as z from 'zod/mini'
import { Ref } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'
import { BASE } from './paths.ts'

/** Who looked at data: for the family of a child, and for the auditor. */
export const looksPages: readonly PageEntry[] = [
  pageWith(z.object({ child: Ref }), {
    path: `${BASE}/{child}`,
    who: ['parent'],
    load: () => import('./family-page.tsx').then((it) => it.FamilyLooksPage),
  }),
  page({
    path: BASE,
    who: ['auditor'],
    nav: { ru: 'Журнал доступа', en: 'Access log' },
    load: () => import('./search-page.tsx').then((it) => it.SearchPage),
  }),
]
