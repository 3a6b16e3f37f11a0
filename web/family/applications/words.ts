import type * as z from 'zod/mini'
import type { listApplications, showApplication } from '../../../shared/contracts/applications.ts'
import type { BenefitClass } from '../../../shared/domain/queue/benefit-class.ts'
import type { Status } from '../../../shared/domain/status.ts'
import type { Crumb } from '../../../shared/ui/breadcrumbs.tsx'
import { catalogue } from '../../../shared/ui/language.ts'
import type { Tone } from '../../../shared/ui/tag.tsx'

export type Application = z.output<typeof showApplication.response>
export type Listed = z.output<typeof listApplications.response>['items'][number]

export const BASE = '/cabinet/applications'

/** The words of the law and of the federal portal: there is no English for them. */
export const words = catalogue({
  ru: { title: 'Мои заявления', caption: 'Заявление в детский сад' },
})

export const crumbs: readonly Crumb[] = [
  { href: '/cabinet/', title: 'Главная' },
  { href: BASE, title: words.ru.title },
]

/** Where an application stands, in a word or two. */
export const statuses: Record<Status, { text: string; tone: Tone }> = {
  queued: { text: 'В очереди', tone: 'info' },
  offered: { text: 'Есть направление: нужен ответ', tone: 'warning' },
  consented: { text: 'Согласие получено', tone: 'info' },
  contracting: { text: 'Нужно заключить договор', tone: 'warning' },
  contracted: { text: 'Ждём приказ', tone: 'info' },
  enrolled: { text: 'Ребёнок зачислен', tone: 'success' },
  declined: { text: 'Вы отказались от места', tone: 'neutral' },
  lapsed: { text: 'Срок прошёл, место не закреплено', tone: 'danger' },
  withdrawn: { text: 'Отозвано', tone: 'neutral' },
  refused: { text: 'Отказано', tone: 'danger' },
}

/** Nothing more happens with it. */
export const isOver = ({ status }: { status: Status }): boolean =>
  status === 'enrolled' || status === 'withdrawn' || status === 'refused'

export const rights: Record<BenefitClass, string> = {
  outOfTurn: 'Внеочередное право',
  first: 'Первоочередное право',
  preferential: 'Преимущественное право',
  none: 'Без льгот',
}
