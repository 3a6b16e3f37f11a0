import { printOffer, printReceipt } from '../../../shared/contracts/papers.ts'
import type { PaperOffer } from '../../paper-buttons.tsx'
import type { Application } from './words.ts'

/** What a family may have on paper: the receipt always, the направление while it is in force. */
export function papersOf({ status, offer }: Pick<Application, 'status' | 'offer'>): PaperOffer[] {
  const inForce = offer !== undefined && status !== 'declined' && status !== 'lapsed'
  return [
    { print: printReceipt, title: 'Расписка в приёме заявления' },
    ...(inForce ? [{ print: printOffer, title: `Направление № ${offer.number}` }] : []),
  ]
}
