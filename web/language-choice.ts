import type { Language } from '../shared/domain/problem.ts'
import { quietly } from './quietly.ts'
import { type Store, store } from './store.ts'

const KEY = 'zvonok.language'

/** The language of the app, remembered on this device. Russian unless the person chose otherwise. */
export function rememberedLanguage(storage: Pick<Storage, 'getItem' | 'setItem'>): Store<Language> {
  const language = store<Language>(quietly(() => storage.getItem(KEY)) === 'en' ? 'en' : 'ru')
  language.watch((chosen) => quietly(() => storage.setItem(KEY, chosen)))
  return language
}
