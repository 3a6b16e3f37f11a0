import type { ComponentChildren } from 'preact'
import type { Crumb } from '../breadcrumbs.tsx'
import { DisplayPanel } from '../display-panel.tsx'
import { Document } from '../document.tsx'
import { Content, Frame, type NavItem } from '../frame.tsx'
import { html } from '../html.ts'

export const CABINET = '/cabinet/'
export const APPLY = '/cabinet/kindergarten-application'

export type RegionTitle = { code: string; title: string }

/** Where the public pages of a region are. The publisher writes them there, `index.html` in a folder. */
export const publicPaths = ({ code }: Pick<RegionTitle, 'code'>) => ({
  front: `/${code}/`,
  vacancies: `/${code}/vacancies/`,
  schools: `/${code}/vacancies/schools/`,
  accessibility: `/${code}/accessibility/`,
  csv: `/${code}/vacancies/vacancies.csv`,
  json: `/${code}/vacancies/vacancies.json`,
  municipality: (oktmo: string) => `/${code}/municipalities/${oktmo}/`,
  municipalityCsv: (oktmo: string) => `/${code}/municipalities/${oktmo}/vacancies.csv`,
  municipalityJson: (oktmo: string) => `/${code}/municipalities/${oktmo}/vacancies.json`,
  organisation: (id: string) => `/${code}/organisations/${id}/`,
})

/** «№ 19», «д. 3»: the number stays on the line of its word. */
const NUMBERED = /(№|д\.|корп\.|участок) (?=\d)/g

type PublicPageProps = {
  title: string
  description?: string
  /** Without it the page belongs to no region. */
  region?: RegionTitle
  /** Which of the sections in the header this page is. */
  section?: 'front' | 'vacancies'
  crumbs?: readonly Crumb[]
  children: ComponentChildren
}

/** A whole static document with the header and the footer of a region; it needs no script. */
export function publicPage({ title, description, region, section, crumbs, children }: PublicPageProps): string {
  const paths = region && publicPaths(region)
  const nav: NavItem[] = paths
    ? [
        { href: paths.front, title: 'Главная', current: section === 'front' },
        { href: paths.vacancies, title: 'Свободные места', current: section === 'vacancies' },
        { href: APPLY, title: 'Подать заявление' },
      ]
    : []
  const links: NavItem[] = [
    ...(paths ? [{ href: `${paths.front}#data`, title: 'Открытые данные' }] : []),
    { href: paths?.accessibility ?? '/cabinet/accessibility', title: 'Доступность' },
  ]
  const text = html(
    <Document
      language="ru"
      title={[title, region?.title].filter(Boolean).join(' — ')}
      {...(description && { description })}
    >
      <Frame
        region={region?.title ?? ''}
        home={paths?.front ?? '/'}
        nav={nav}
        account={
          <a class="header__link" href={CABINET}>
            Войти
          </a>
        }
        display={<DisplayPanel />}
        footer={{
          links,
          text: 'Звонок — открытая система образования региона. Эти страницы открыты всем и не содержат сведений о людях.',
        }}
      >
        <Content {...(crumbs && { crumbs })}>{children}</Content>
      </Frame>
    </Document>,
  )
  return text.replace(NUMBERED, '$1\u00a0')
}
