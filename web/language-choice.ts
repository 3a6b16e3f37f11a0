import type { Language } from '../shared/domain/problems/problem.ts'
import { quietly } from './quietly.ts'
import { type Store, store } from './store.ts'

const KEY = 'zvonok.language'

export type LanguageChoice = {
  now: Store<Language>
  /** Fetches the words of a language and shows them; without a connection everything stays as it is. */
  choose: (language: Language) => Promise<void>
}

/** The language of the app, remembered on this device. Russian unless the person chose otherwise. */
export function languageChoice(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  fetchWords: (language: Language) => Promise<unknown>,
): LanguageChoice & { remembered: Language } {
  const now = store<Language>('ru')
  return {
    now,
    remembered: quietly(() => storage.getItem(KEY)) === 'en' ? 'en' : 'ru',
    choose: async (language) => {
      const known = await fetchWords(language).then(
        () => true,
        () => false,
      )
      if (!known) return
      now.set(language)
      quietly(() => storage.setItem(KEY, language))
    },
  }
}
