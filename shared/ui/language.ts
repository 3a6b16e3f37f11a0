import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../domain/problem.ts'

/** The language that a person reads. Russian where nobody said otherwise. */
export const LanguageContext = createContext<Language>('ru')

type Sentence = string | ((...given: never[]) => string)
type SameAs<Words> = { [Name in keyof Words]: Words[Name] extends string ? string : Words[Name] }
/** Words of a page by name. A sentence with something to fill in is a function. */
export type Catalogue<Words> = { ru: Words; en?: SameAs<Words> }

/**
 * Declares the words of a component or a page: the compiler holds English to the names and the parameters of Russian.
 * Without English the page is shown in Russian and says so to a screen reader (`languageOf`).
 */
export const catalogue = <Words extends Record<string, Sentence>>(words: Catalogue<Words>): Catalogue<Words> => words

/** The language a page with these words appears in. */
export const languageOf = (words: Catalogue<unknown>, wanted: Language): Language => (words.en ? wanted : 'ru')

export const useLanguage = (): Language => useContext(LanguageContext)

/** The words in the language of the person. */
export function useWords<Words>(words: Catalogue<Words>): Words | SameAs<Words> {
  const language = useLanguage()
  return (language === 'en' && words.en) || words.ru
}
