import type { NoticeCode } from './notice.ts'

/**
 * What a family is told inside the portal. A notice holds codes and refs alone; these are the words for them. `{child}`
 * is the name as the reader knows it, `{organisation}`, `{group}` titles, `{term}` a date. Russian first.
 */
export const noticeTexts: Record<NoticeCode, { ru: string; en: string }> = {
  'offer-made': {
    ru: '{child}: предоставлено место, {organisation}, {group}. Ответьте до {term}',
    en: '{child}: a place is offered, {organisation}, {group}. Answer by {term}',
  },
  'offer-accepted': {
    ru: '{child}: согласие с местом получено, {organisation}, {group}. Принесите документы в детский сад',
    en: '{child}: the place is accepted, {organisation}, {group}. Bring the papers to the kindergarten',
  },
  'offer-declined': {
    ru: '{child}: вы отказались от места, {organisation}, {group}. Чтобы вернуться в очередь, измените заявление',
    en: '{child}: you declined the place, {organisation}, {group}. Change the application to return to the queue',
  },
  'offer-lapsed': {
    ru: '{child}: срок истёк {term}, место больше не закреплено: {organisation}, {group}. Чтобы вернуться в очередь, измените заявление',
    en: '{child}: the term ended on {term}, the place is no longer kept: {organisation}, {group}. Change the application to return to the queue',
  },
  'papers-accepted': {
    ru: '{child}: документы приняты, {organisation}, {group}. Заключите договор до {term}',
    en: '{child}: the papers are accepted, {organisation}, {group}. Conclude the contract by {term}',
  },
  'application-enrolled': {
    ru: '{child}: зачисление состоялось, {organisation}, {group}',
    en: '{child}: enrolled, {organisation}, {group}',
  },
  'transfer-requested': {
    ru: '{child}: запрошен перевод, {organisation}, {group}. Школа ответит до {term}',
    en: '{child}: a transfer is requested, {organisation}, {group}. The school answers by {term}',
  },
  'transfer-accepted': {
    ru: '{child}: перевод состоялся, {organisation}, {group}',
    en: '{child}: transferred, {organisation}, {group}',
  },
  'transfer-refused': {
    ru: '{child}: в переводе отказано, {organisation}, {group}',
    en: '{child}: the transfer is refused, {organisation}, {group}',
  },
  'transfer-expired': {
    ru: '{child}: школа не ответила на запрос о переводе, {organisation}, {group}',
    en: '{child}: the school did not answer the request for a transfer, {organisation}, {group}',
  },
}
