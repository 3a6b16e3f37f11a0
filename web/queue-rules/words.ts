import type * as z from 'zod/mini'
import type { listQueueRules } from '../../shared/contracts/queue-rules.ts'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { counted } from '../../shared/ui/counted.ts'
import { dateInWords } from '../../shared/ui/dates.ts'
import { catalogue } from '../../shared/ui/language.ts'
import { RULES } from '../placement/paths.ts'
import { type Proposal, titleOfClass } from './form.ts'

export { RULES } from '../placement/paths.ts'

/** The order of the queue is Russian law: its pages speak Russian only. */
export const words = catalogue({ ru: { start: 'Главная', rules: 'Порядок очереди' } })

const start: Crumb = { href: '/cabinet/', title: words.ru.start }
export const startCrumbs: readonly Crumb[] = [start]
export const rulesCrumbs: readonly Crumb[] = [start, { href: RULES, title: words.ru.rules }]

export type Rules = z.output<typeof listQueueRules.response>
export type Draft = Rules['drafts'][number]

const within = {
  points: 'больше баллов',
  filed: 'раньше поданное заявление',
  'filed-day': 'раньше день подачи',
  born: 'старше ребёнок',
  desired: 'раньше желаемая дата',
} as const

/** When rules are in force: «с 1 декабря 2026 года по 31 мая 2027 года». */
export const termInWords = ({ validFrom, validTo }: Pick<Proposal, 'validFrom' | 'validTo'>): string =>
  `с ${dateInWords(validFrom)}${validTo === undefined ? '' : ` по ${dateInWords(validTo)}`}`

/** What a rule set says, line by line. */
export function rulesInWords(rules: Proposal): { key: string; value: string }[] {
  const { points = [], ages, nextReferral, signatures } = rules
  return [
    { key: 'Кто впереди', value: rules.order.map((name) => titleOfClass(name, rules)).join(', затем ') },
    { key: 'При равном праве', value: (rules.within ?? ['filed']).map((step) => within[step]).join(', затем ') },
    ...(points.length > 0
      ? [{ key: 'Баллы', value: points.map((it) => `${titleOfClass(it.criterion, rules)}: ${it.points}`).join('; ') }]
      : []),
    ...(ages
      ? [
          {
            key: 'Возраст',
            value: `с ${counted(ages.fromMonths, 'месяца', 'месяцев', 'месяцев')} и до ${counted(ages.belowYears, 'года', 'лет', 'лет')} на желаемую дату`,
          },
        ]
      : []),
    ...(rules.reserves
      ? [
          {
            key: 'Брони',
            value: `${rules.reserves.of.map((it) => `${titleOfClass(it.criterion, rules)}: ${it.percent} % свободных мест группы`).join('; ')}; распределяются ${rules.reserves.first === 'open' ? 'после общих мест' : 'до общих мест'}, незанятые отдаются остальным`,
          },
        ]
      : []),
    ...(nextReferral ? [{ key: 'Освободившееся место', value: freedInWords(nextReferral) }] : []),
    ...(signatures ? [{ key: 'Подписей', value: String(signatures) }] : []),
    { key: 'Основание', value: rules.law },
  ]
}

const freedInWords = ({ when, on = [] }: NonNullable<Proposal['nextReferral']>): string =>
  when === 'at-once'
    ? 'передаётся следующему сразу'
    : `распределяется по датам: ${on.map((day) => dateInWords(`2000-${day}`).replace(/ 2000.*/, '')).join(', ')}`
