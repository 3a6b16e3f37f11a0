import { printOffer, printOrder } from '../../shared/contracts/papers.ts'
import type { PaperOffer } from '../paper-buttons.tsx'
import type { Application } from './words.ts'

const HELD: readonly Application['status'][] = ['offered', 'consented', 'contracting', 'contracted', 'enrolled']

/** What a kindergarten may print: the направление while it is in force, the order once its number is entered. */
export function papersOf({ status, offer, order }: Pick<Application, 'status' | 'offer' | 'order'>): PaperOffer[] {
  return [
    ...(offer && HELD.includes(status) ? [{ print: printOffer, title: `Направление № ${offer.number}` }] : []),
    ...(order && status === 'enrolled' ? [{ print: printOrder, title: `Приказ № ${order.number}` }] : []),
  ]
}
