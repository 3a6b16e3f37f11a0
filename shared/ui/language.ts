import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../domain/problems/problem.ts'

/** The language that a person reads. Russian where nobody said otherwise. */
export const LanguageContext = createContext<Language>('ru')

type Sentence = string | ((...given: never[]) => string)
type SameAs<Words> = { [Name in keyof Words]: Words[Name] extends string ? string : Words[Name] }
/**
 * Words of a component or a page by name; a sentence with something to fill in is a function. Without English they are shown
 * in Russian, and a screen reader is told so (`languageOf`).
 */
export type Catalogue<Words> = { ru: Words; en?: SameAs<Words> }

/** Declares the words of a component or a page: the compiler holds English to the names and parameters of Russian. */
export const catalogue = <Words extends Record<string, Sentence>>(words: Catalogue<Words>): Catalogue<Words> => words

/** Adds English to words that most people read in Russian: it is fetched by those who ask for it (web/english.ts). */
export function inEnglish<Words>(words: Catalogue<Words>, english: SameAs<Words>): void {
  words.en = english
}

/** The language a page with these words appears in. */
export const languageOf = (words: Catalogue<unknown>, wanted: Language): Language => (words.en ? wanted : 'ru')

export const useLanguage = (): Language => useContext(LanguageContext)

/** The words in the language of the person. */
export function useWords<Words>(words: Catalogue<Words>): Words | SameAs<Words> {
  const language = useLanguage()
  return (language === 'en' && words.en) || words.ru
}
