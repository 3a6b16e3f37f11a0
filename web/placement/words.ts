import type * as z from 'zod/mini'
import type { listPlacementResults, showPlacementRun } from '../../shared/contracts/placement.ts'
import { classInWords } from '../../shared/domain/access/right-words.ts'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { dateInWords, minuteInDigits } from '../../shared/ui/dates.ts'
import { catalogue } from '../../shared/ui/language.ts'
import type { Tone } from '../../shared/ui/tag.tsx'
import { QUEUE, RUNS } from './paths.ts'

export { benefitWords, classInWords } from '../../shared/domain/access/right-words.ts'
export { QUEUE, RUNS } from './paths.ts'

/** The order of the queue and of places is Russian law: its pages speak Russian only. */
export const words = catalogue({
  ru: { start: 'Главная', queue: 'Очередь в детские сады', runs: 'Комплектование детских садов' },
})

const start: Crumb = { href: '/cabinet/', title: words.ru.start }
export const startCrumbs: readonly Crumb[] = [start]
export const queueCrumbs: readonly Crumb[] = [start, { href: QUEUE, title: words.ru.queue }]
export const runsCrumbs: readonly Crumb[] = [start, { href: RUNS, title: words.ru.runs }]

export type Run = z.output<typeof showPlacementRun.response>
type Placed = z.output<typeof listPlacementResults.response>['items'][number]
export type Reason = Placed['reasons'][number]

export const runTags: Record<Run['status'], { text: string; tone: Tone }> = {
  requested: { text: 'идёт расчёт', tone: 'info' },
  ready: { text: 'рассчитано, не опубликовано', tone: 'warning' },
  publishing: { text: 'публикуется', tone: 'info' },
  published: { text: 'опубликовано', tone: 'success' },
  announced: { text: 'опубликовано', tone: 'success' },
  failed: { text: 'расчёт отклонён', tone: 'danger' },
}

export const kindOfRun = ({ kind, startsOn }: Pick<Run, 'kind' | 'startsOn'>): string =>
  kind === 'mass' ? `Комплектование с ${dateInWords(startsOn)}` : 'Освободившееся место'

/** Why a wish did not come true, as a sentence to tell the family. */
export function reasonInWords(reason: Reason, zone: string): string {
  const trade = 'trade' in reason && reason.trade ? ' Обмен местами обошёл бы того, кто впереди.' : ''
  switch (reason.why) {
    case 'no-group':
      return `${reason.organisation}: нет группы для этого возраста и условий.`
    case 'no-places':
      return `${reason.organisation}: в подходящих группах не было свободных мест.${trade}`
    case 'others-first':
      return `${reason.organisation}: все места получили те, кто впереди в очереди. Последнее — ${classInWords(reason.lastClass)}, заявление подано ${minuteInDigits(reason.lastFiledAt, zone)}.${trade}`
  }
}

/** «64 %»; some are never nobody, and not all are never everybody: «меньше 1 %», «больше 99 %». */
export function percent(part: number, of: number): string {
  const whole = Math.round((part / of) * 100)
  if (whole === 0 && part > 0) return 'меньше 1\u00a0%'
  if (whole === 100 && part < of) return 'больше 99\u00a0%'
  return `${whole}\u00a0%`
}

/** «812 (64 %)»: how many of how many. */
export const share = (part: number, of: number): string =>
  of === 0 ? '0' : `${part.toLocaleString('ru')} (${percent(part, of)})`
