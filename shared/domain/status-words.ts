import type { Status } from './status.ts'

/** The states of an application as people read them. */
export const statusWords: Record<Status, { ru: string; en: string }> = {
  queued: { ru: 'в очереди', en: 'in the queue' },
  offered: { ru: 'выдано направление', en: 'place offered' },
  consented: { ru: 'заявление о приёме подано', en: 'admission requested' },
  contracting: { ru: 'ожидание заключения договора', en: 'waiting for the contract' },
  contracted: { ru: 'договор заключён', en: 'contract concluded' },
  enrolled: { ru: 'зачислен', en: 'enrolled' },
  declined: { ru: 'отказ от предоставленного места', en: 'place declined' },
  lapsed: { ru: 'срок направления истёк', en: 'offer lapsed' },
  withdrawn: { ru: 'заявление отозвано', en: 'withdrawn' },
  refused: { ru: 'отказано', en: 'refused' },
}
