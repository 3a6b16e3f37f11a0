import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { catalogue } from '../../shared/ui/language.ts'
import { LESSONS } from './paths.ts'

export { LESSONS } from './paths.ts'

export const lessonAddress = (id: string): string => `${LESSONS}/${id}`
export const dayAddress = (date: string): string => `${LESSONS}?date=${date}`

/** Marks, absences and reasons come from the dictionaries of the region, which speak Russian only. */
export const words = catalogue({ ru: { title: 'Уроки', start: 'Главная' } })

export const crumbs: readonly Crumb[] = [{ href: '/cabinet/', title: words.ru.start }]

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('ru') + text.slice(1)
