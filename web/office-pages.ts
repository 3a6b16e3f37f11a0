import { enrollmentPages } from './enrollment/pages.ts'
import { journalPages } from './journal/pages.ts'
import { looksPages } from './looks/pages.ts'
import { placementPages } from './placement/pages.ts'
import { reportsPages } from './reports/pages.ts'
import { type PageEntry, page } from './router.ts'
import { deskPages } from './services/desk/pages.ts'
import { staffPages } from './staff/pages.ts'

/** Every page of officials and teachers, declared as those of families are (pages.ts); fetched when one of them comes. */
export const officePages: readonly PageEntry[] = [
  ...deskPages,
  ...placementPages,
  ...enrollmentPages,
  ...journalPages,
  ...reportsPages,
  ...looksPages,
  ...staffPages,
  page({
    path: '/cabinet/data-requests',
    who: ['clerk', 'specialist', 'administrator'],
    nav: { ru: 'Запросы о данных', en: 'Data requests' },
    load: () => import('./data-requests/requests-page.tsx').then((it) => it.RequestsPage),
  }),
  page({
    path: '/cabinet/exchange',
    who: ['administrator'],
    nav: { ru: 'Обмен с Госуслугами', en: 'Exchange with Gosuslugi' },
    load: () => import('./exchange/exchange-page.tsx').then((it) => it.ExchangePage),
  }),
]
