import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Crumb } from '../shared/ui/breadcrumbs.tsx'
import { Content } from '../shared/ui/frame.tsx'
import { Heading } from '../shared/ui/heading.tsx'
import { type Catalogue, LanguageContext, languageOf, useLanguage, useWords } from '../shared/ui/language.ts'
import { usePortal } from './portal.ts'
import { useStore } from './store.ts'
import { shellWords } from './words.ts'

export type PageProps = {
  /** Title of the window, and the heading where it has no words of its own. */
  title: string
  heading?: string
  caption?: string | undefined
  crumbs?: readonly Crumb[]
  /** The page shows what is wrong with the answers: its title says so. */
  failed?: boolean
  /** The content brings its own heading of level 1 (`Confirmation`, a state). */
  ownHeading?: boolean
  /** The words the page is written with: without English it is shown, and read aloud, in Russian. */
  words?: Catalogue<unknown>
  children: ComponentChildren
}

/** A page of the app: title of the window, breadcrumbs, heading, and the focus on it after a navigation. */
export function Page({
  title,
  heading = title,
  caption,
  crumbs = [],
  failed = false,
  ownHeading = false,
  words,
  children,
}: PageProps) {
  const wanted = useLanguage()
  const language = words ? languageOf(words, wanted) : wanted
  const shell = useWords(shellWords)
  const { router } = usePortal()
  const place = useStore(router.place)

  useEffect(() => {
    document.title = `${failed ? shell.errorTitle(title) : title} — ${shell.service}`
  }, [title, failed, shell])
  // An address may name a field (`#childSurname`): «Изменить» leads right to it.
  useEffect(() => {
    if (place.by === 'opening' || failed) return
    const named = document.getElementById(location.hash.slice(1))
    if (named) named.closest('.field')?.scrollIntoView()
    const begin = named ?? document.querySelector('h1')
    begin?.focus({ preventScroll: true })
  }, [place])

  return (
    <LanguageContext.Provider value={language}>
      <Content crumbs={crumbs} lang={language === wanted ? undefined : language}>
        <div class="stack">
          {language !== wanted && (
            <p class="soft small" lang={wanted}>
              {shell.russianOnly}
            </p>
          )}
          {!ownHeading && (
            <Heading level={1} caption={caption}>
              {heading}
            </Heading>
          )}
          {children}
        </div>
      </Content>
    </LanguageContext.Provider>
  )
}
