import { showMe } from '../shared/contracts/access.ts'
import type { Role } from '../shared/domain/access/policy.ts'
import { familyPages } from './family/pages.ts'
import { type PageEntry, page } from './router.ts'
import { servicesPages } from './services/pages.ts'
import { StartPage } from './start/start-page.tsx'

/** All that a person may be; information systems have no pages. */
const everybody: readonly Role[] = showMe.who.filter((role) => role !== 'federal')

/**
 * The pages of a family and of everybody; those of officials are in office-pages.ts. To add one: a component that draws
 * `<Page title=...>`, a line here, there, or in the list of its area, and nothing else: it is fetched when somebody comes,
 * and stands in the header when it has a `nav`.
 */
export const pages: readonly PageEntry[] = [
  page({
    path: '/cabinet',
    who: everybody,
    nav: { ru: 'Главная', en: 'Home' },
    load: () => Promise.resolve(StartPage),
  }),
  ...servicesPages,
  ...familyPages,
  page({
    path: '/cabinet/sign-out',
    who: everybody,
    load: () => import('./account/sign-out-page.tsx').then((it) => it.SignOutPage),
  }),
  page({
    path: '/cabinet/code',
    who: 'anyone',
    load: () => import('./account/code-page.tsx').then((it) => it.CodePage),
  }),
  page({
    path: '/cabinet/check',
    who: 'anyone',
    load: () => import('./check/check-page.tsx').then((it) => it.CheckPage),
  }),
  page({
    path: '/cabinet/accessibility',
    who: 'anyone',
    load: () => import('./about/accessibility-page.tsx').then((it) => it.AccessibilityPage),
  }),
  page({
    path: '/cabinet/styles',
    who: 'anyone',
    load: () => import('./styles/styles-page.tsx').then((it) => it.StylesPage),
  }),
]
