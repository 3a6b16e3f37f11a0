import type { ComponentChildren } from 'preact'
import type { Language } from '../../domain/problems/problem.ts'
import { bound } from '../bound-words.ts'
import type { Crumb } from '../breadcrumbs.tsx'
import { capital } from '../counted.ts'
import { DisplayPanel } from '../display-panel.tsx'
import { Document } from '../document.tsx'
import { Content, Frame, type NavItem } from '../frame.tsx'
import { html } from '../html.ts'

const CABINET = '/cabinet/'
export const DOCS = '/docs/'
export type RegionTitle = { code: string; title: string }

/** Where the public pages of a region are. The publisher writes them there, `index.html` in a folder. */
export const publicPaths = ({ code }: Pick<RegionTitle, 'code'>) => ({
  front: `/${code}/`,
  // Who signs in from here comes into this region; where a deployment carries one, that says nothing new.
  cabinet: `${CABINET}?region=${code}`,
  apply: `${CABINET}kindergarten-application?region=${code}`,
  vacancies: `/${code}/vacancies/`,
  schools: `/${code}/vacancies/schools/`,
  accessibility: `/${code}/accessibility/`,
  csv: `/${code}/vacancies/vacancies.csv`,
  json: `/${code}/vacancies/vacancies.json`,
  queue: `/${code}/queue/`,
  queueCsv: `/${code}/queue/queue.csv`,
  queueJson: `/${code}/queue/queue.json`,
  rules: `/${code}/rules/`,
  outcome: `/${code}/outcome/`,
  streets: `/${code}/streets/`,
  status: `/${code}/status/`,
  forecast: `/${code}/forecast/`,
  forecastCsv: `/${code}/forecast/forecast.csv`,
  forecastJson: `/${code}/forecast/forecast.json`,
  municipality: (oktmo: string) => `/${code}/municipalities/${oktmo}/`,
  municipalityCsv: (oktmo: string) => `/${code}/municipalities/${oktmo}/vacancies.csv`,
  municipalityJson: (oktmo: string) => `/${code}/municipalities/${oktmo}/vacancies.json`,
  territory: (oktmo: string) => `/${code}/municipalities/${oktmo}/territory/`,
  territoryCsv: (oktmo: string) => `/${code}/municipalities/${oktmo}/territory/territory.csv`,
  territoryJson: (oktmo: string) => `/${code}/municipalities/${oktmo}/territory/territory.json`,
  organisation: (id: string) => `/${code}/organisations/${id}/`,
})

type Second = { title: string | undefined; language: { code: string } | undefined }

/** A name in the second language of the region, where it has one. */
export const SecondTitle = ({ title, language }: Second) =>
  title !== undefined && language ? (
    <p class="soft" lang={language.code}>
      {capital(title)}
    </p>
  ) : null

const texts = {
  ru: {
    front: 'Главная',
    vacancies: 'Свободные места',
    apply: 'Подать заявление',
    data: 'Открытые данные',
    accessibility: 'Доступность',
    status: 'Состояние системы',
    developers: 'Разработчикам',
    signIn: 'Войти',
    about: 'Звонок — открытая система образования региона. Эти страницы открыты всем и не содержат сведений о людях.',
  },
  en: {
    front: 'Home',
    vacancies: 'Free places',
    apply: 'Apply',
    data: 'Open data',
    accessibility: 'Accessibility',
    status: 'System status',
    developers: 'For developers',
    signIn: 'Sign in',
    about:
      'Zvonok: the open education system of a region. These pages are open to everybody and say nothing about people.',
  },
}

type PublicPageProps = {
  title: string
  /** Russian unless the page was written in English. */
  language?: Language
  /** Scripts and styles of its own. */
  head?: ComponentChildren
  description?: string
  /** Without it the page belongs to no region. */
  region?: RegionTitle
  /** Which of the sections in the header this page is. */
  section?: 'front' | 'vacancies'
  crumbs?: readonly Crumb[]
  children: ComponentChildren
}

/** A whole static document with the header and the footer of a region; it needs no script. */
export function publicPage(page: PublicPageProps): string {
  const { title, language = 'ru', head, description, region, section, crumbs, children } = page
  const words = texts[language]
  const paths = region && publicPaths(region)
  const nav: NavItem[] = paths
    ? [
        { href: paths.front, title: words.front, current: section === 'front' },
        { href: paths.vacancies, title: words.vacancies, current: section === 'vacancies' },
        { href: paths.apply, title: words.apply },
      ]
    : []
  const links: NavItem[] = [
    ...(paths ? [{ href: `${paths.front}#data`, title: words.data }] : []),
    { href: paths?.accessibility ?? '/cabinet/accessibility', title: words.accessibility },
    ...(paths ? [{ href: paths.status, title: words.status }] : []),
    { href: DOCS, title: words.developers },
  ]
  const text = html(
    <Document
      language={language}
      title={[title, region?.title].filter(Boolean).join(' — ')}
      {...(description && { description })}
      {...(head && { head })}
    >
      <Frame
        region={region?.title ?? ''}
        home={paths?.front ?? '/'}
        nav={nav}
        account={
          <a class="header__link" href={paths?.cabinet ?? CABINET}>
            {words.signIn}
          </a>
        }
        display={<DisplayPanel />}
        footer={{
          links,
          text: words.about,
        }}
      >
        <Content {...(crumbs && { crumbs })}>{children}</Content>
      </Frame>
    </Document>,
  )
  return bound(text)
}
