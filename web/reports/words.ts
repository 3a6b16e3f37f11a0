import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { counted } from '../../shared/ui/counted.ts'
import { dateInWords, timeInWords } from '../../shared/ui/dates.ts'
import { catalogue } from '../../shared/ui/language.ts'
import { deviceZone } from '../device.ts'

export { CONTINGENT, REPORTS } from './paths.ts'

/** The words of the federal forms these numbers go into; the forms are in Russian only. */
export const words = catalogue({
  ru: {
    start: 'Главная',
    contingent: 'Контингент',
    queue: 'Очередь в детские сады',
    forecast: 'Прогноз мест в детских садах',
    reports: 'Отчёты',
  },
})

export const crumbs: readonly Crumb[] = [{ href: '/cabinet/', title: words.ru.start }]

/** «3 года», and those born since 1 September. */
export const ageInWords = (age: number): string => (age === 0 ? 'до года' : counted(age, 'год', 'года', 'лет'))

/** When it was counted, and the day that ages are counted on. */
export const countedAt = ({ asOf, agesOn }: { asOf: string; agesOn: string }): string =>
  `По состоянию на ${timeInWords(asOf, deviceZone())}. Возраст: полных лет на ${dateInWords(agesOn)}`
