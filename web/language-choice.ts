import type { Language } from '../shared/domain/problem.ts'
import { type Store, store } from './store.ts'

const KEY = 'zvonok.language'

/** The language of the app, remembered on this device. Russian unless the person chose otherwise. */
export function rememberedLanguage(storage: Pick<Storage, 'getItem' | 'setItem'>): Store<Language> {
  const language = store<Language>(readQuietly(storage) === 'en' ? 'en' : 'ru')
  language.watch((chosen) => {
    try {
      storage.setItem(KEY, chosen)
    } catch {
      // A device that remembers nothing still shows it.
    }
  })
  return language
}

function readQuietly(storage: Pick<Storage, 'getItem'>): string | null {
  try {
    return storage.getItem(KEY)
  } catch {
    return null
  }
}
