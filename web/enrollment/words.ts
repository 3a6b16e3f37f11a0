import type * as z from 'zod/mini'
import type { showApplication } from '../../shared/contracts/applications.ts'
import type { listOffers } from '../../shared/contracts/enrollment.ts'
import type { listTransfers } from '../../shared/contracts/transfers.ts'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { catalogue } from '../../shared/ui/language.ts'
import type { Tone } from '../../shared/ui/tag.tsx'
import { CLASSES, OFFERS, TRANSFERS } from './paths.ts'

export { CLASSES, OFFERS, TRANSFERS } from './paths.ts'

/** Admission and transfers follow Russian orders: their pages speak Russian only. */
export const words = catalogue({
  ru: {
    start: 'Главная',
    offers: 'Направления и зачисление',
    transfers: 'Переводы',
    classes: 'Классы и группы',
    class: 'Класс',
  },
})

const start: Crumb = { href: '/cabinet/', title: words.ru.start }
export const startCrumbs: readonly Crumb[] = [start]
export const offersCrumbs: readonly Crumb[] = [start, { href: OFFERS, title: words.ru.offers }]
export const transfersCrumbs: readonly Crumb[] = [start, { href: TRANSFERS, title: words.ru.transfers }]
export const classesCrumbs: readonly Crumb[] = [start, { href: CLASSES, title: words.ru.classes }]

export type OfferRow = z.output<typeof listOffers.response>['items'][number]
export type Application = z.output<typeof showApplication.response>
export type Transfer = z.output<typeof listTransfers.response>['items'][number]

type Stage = {
  /** Where it stands, on the list. */
  tag: string
  tone: Tone
  /** Who has to do what; nothing at the end. */
  next?: string
  /** What the filter of the list is called. */
  filter: string
}

/** From the направление to the order: where a child stands and whose turn it is. */
export const stages: Record<OfferRow['status'], Stage> = {
  offered: { tag: 'направление выдано', tone: 'neutral', next: 'Семья отвечает на направление', filter: 'Ждём ответа' },
  consented: { tag: 'семья согласна', tone: 'info', next: 'Документы принимаете вы', filter: 'Принять документы' },
  contracting: {
    tag: 'документы приняты',
    tone: 'info',
    next: 'Вы и семья заключаете договор',
    filter: 'Заключить договор',
  },
  contracted: { tag: 'договор заключён', tone: 'info', next: 'Вы издаёте приказ', filter: 'Зачислить' },
  enrolled: { tag: 'зачислен', tone: 'success', filter: 'Зачислены' },
}

/** The stages in which the kindergarten itself has to act come first: they are why the page is opened. */
export const stageOrder = ['consented', 'contracting', 'contracted', 'offered', 'enrolled'] as const

export const transferTags: Record<Transfer['status'], { text: string; tone: Tone }> = {
  requested: { text: 'ждёт ответа', tone: 'warning' },
  accepted: { text: 'перевод состоялся', tone: 'success' },
  refused: { text: 'в переводе отказано', tone: 'danger' },
  expired: { text: 'срок ответа истёк', tone: 'neutral' },
}

/** In the place of a name when the child's data was erased. */
export const ERASED = 'Сведения удалены'
