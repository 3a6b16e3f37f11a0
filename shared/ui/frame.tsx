import type { ComponentChildren } from 'preact'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Bell } from './icons.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export type NavItem = { href: string; title: string; current?: boolean }

export type FrameProps = {
  /** The region as people call it: «Примерская область». Empty until it is known. */
  region: string
  /** Where the bell leads. */
  home: string
  nav?: readonly NavItem[]
  /** Who is signed in: child, school or role, and the way out (`AccountMenu`). */
  account?: ComponentChildren
  /** Text size, contrast and language (`DisplayPanel`). */
  display?: ComponentChildren
  /** What everybody on every page has to know now: no connection, the session ends. */
  alerts?: ComponentChildren
  footer: { links: readonly NavItem[]; text: ComponentChildren }
  children: ComponentChildren
}

/** The frame of every page, public or signed-in: skip link, header, page, footer. */
export function Frame({ region, home, nav = [], account, display, alerts, footer, children }: FrameProps) {
  const words = useWords(uiWords)
  return (
    <div class="frame">
      <a class="skip-link" href="#content">
        {words.skip}
      </a>
      <header class="header">
        <div class="frame__width header__row">
          <a class="brand" href={home}>
            <span class="brand__mark">
              <Bell />
            </span>
            <span class="brand__name">Звонок</span>
            {region && <span class="brand__region">{region}</span>}
          </a>
          <div class="header__end">
            {display}
            {account}
          </div>
        </div>
        {nav.length > 0 && (
          <nav class="nav" aria-label={words.sections}>
            <ul class="frame__width nav__list">
              {nav.map(({ href, title, current }) => (
                <li key={href}>
                  <a class="nav__link" href={href} {...(current && { 'aria-current': 'page' as const })}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <div class="frame__width alerts" role="status">
        {alerts}
      </div>
      <div class="frame__width frame__page">{children}</div>
      <footer class="footer">
        <div class="frame__width">
          <nav aria-label={words.service}>
            <ul class="footer__links">
              {footer.links.map(({ href, title }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          <p class="footer__text">{footer.text}</p>
        </div>
      </footer>
    </div>
  )
}

export type ContentProps = { crumbs?: readonly Crumb[]; lang?: string | undefined; children: ComponentChildren }

/** Breadcrumbs and the page itself. `lang` when it speaks another language than the frame. */
export const Content = ({ crumbs = [], lang, children }: ContentProps) => (
  <>
    <Breadcrumbs items={crumbs} />
    <main id="content" class="main" tabIndex={-1} {...(lang && { lang })}>
      {children}
    </main>
  </>
)
