import type { Crumb } from '../../../shared/ui/breadcrumbs.tsx'
import { catalogue } from '../../../shared/ui/language.ts'
import { BASE } from './application-form.ts'

/** The form follows the federal one and its dictionaries, which speak Russian only. */
export const words = catalogue({
  ru: { title: 'Подать заявление в детский сад', caption: 'Заявление в детский сад', start: 'Главная' },
})

/** The way to every page of the application. */
export const crumbs: readonly Crumb[] = [
  { href: '/cabinet/', title: words.ru.start },
  { href: `${BASE}/tasks`, title: words.ru.caption },
]
