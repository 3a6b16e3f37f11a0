import type { NoticeCode } from './notice.ts'

/**
 * What a family is told inside the portal. A notice holds codes and refs alone; these are the words for them. `{child}`
 * is the name as the reader knows it, `{organisation}`, `{group}`, `{service}` titles, `{number}` of a case, `{says}` what
 * the region says of its state, `{term}` a date; `[...]` is left out where there is no term. Russian first.
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
  'application-filed': {
    ru: '{child}: доверенное лицо подало заявление в детский сад. Посмотрите его; отозвать можно в любой день',
    en: '{child}: your delegate filed a kindergarten application. Look at it; it can be withdrawn on any day',
  },
  'application-changed': {
    ru: '{child}: доверенное лицо изменило заявление в детский сад',
    en: '{child}: your delegate changed the kindergarten application',
  },
  'application-withdrawn': {
    ru: '{child}: доверенное лицо отозвало заявление в детский сад. Новое можно подать в любой день',
    en: '{child}: your delegate withdrew the kindergarten application. A new one may be filed on any day',
  },
  'application-refused': {
    ru: '{child}: управление образования отказало по заявлению в детский сад. Основание — в заявлении; можно подать новое',
    en: '{child}: the education authority refused the kindergarten application. The ground stands in it; you may apply anew',
  },
  'pupil-left': {
    ru: '{child}: отчисление из детского сада, {organisation}, {group}. Если вы об этом не просили, обратитесь в сад',
    en: '{child}: no longer enrolled in the kindergarten, {organisation}, {group}. If you did not ask for it, turn to the kindergarten',
  },
  'files-missing': {
    ru: '{child}: файл документа, названный в заявлении в детский сад, не пришёл. Приложите его в заявлении или покажите документ в управлении образования',
    en: '{child}: a file that the kindergarten application names has not come. Attach it to the application or show the document to the education authority',
  },
  'benefit-near': {
    ru: '{child}: льгота в очереди в детский сад подтверждена до {term}. Чтобы она не пропала, покажите в управлении образования новую справку или удостоверение и паспорт',
    en: '{child}: the right before others in the kindergarten queue is confirmed until {term}. To keep it, show the education authority a new certificate and your passport',
  },
  'benefit-ended': {
    ru: '{child}: срок подтверждения льготы истёк {term}, заявление в общей очереди. Дата подачи сохранилась. Покажите в управлении образования новый документ, и льгота вернётся',
    en: '{child}: the evidence of the right ended on {term}, the application is in the common queue, its date of filing stays. Show the education authority a new document and the right returns',
  },
  'pupil-returned': {
    ru: '{child}: отчисление отменено, {organisation}, {group}. Ребёнок числится в саду, как прежде',
    en: '{child}: the end of the enrolment is taken back, {organisation}, {group}. The child is enrolled as before',
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
  'case-filed': {
    ru: '{child}: заявление № {number} подано, «{service}», {organisation}. {says}',
    en: '{child}: application No. {number} is filed, “{service}”, {organisation}. {says}',
  },
  'case-asked': {
    ru: '{child}: по заявлению № {number} нужно ваше действие, «{service}», {organisation}. {says}[ Срок — {term}]',
    en: '{child}: application No. {number} needs you, “{service}”, {organisation}. {says}[ By {term}]',
  },
  'case-moved': {
    ru: '{child}: заявление № {number} рассматривают, «{service}», {organisation}. {says}',
    en: '{child}: application No. {number} goes on, “{service}”, {organisation}. {says}',
  },
  'case-granted': {
    ru: '{child}: решение по заявлению № {number} положительное, «{service}», {organisation}. {says}',
    en: '{child}: application No. {number} is granted, “{service}”, {organisation}. {says}',
  },
  'case-refused': {
    ru: '{child}: по заявлению № {number} отказано, «{service}», {organisation}. Основание — в заявлении',
    en: '{child}: application No. {number} is refused, “{service}”, {organisation}. The ground stands in it',
  },
  'case-withdrawn': {
    ru: '{child}: заявление № {number} отозвано, «{service}», {organisation}',
    en: '{child}: application No. {number} is withdrawn, “{service}”, {organisation}',
  },
  'case-near': {
    ru: '{child}: срок по заявлению № {number} — {term}, «{service}», {organisation}. {says}',
    en: '{child}: application No. {number} is due on {term}, “{service}”, {organisation}. {says}',
  },
  'case-proof-near': {
    ru: '{child}: подтверждение льготы действует до {term}, заявление № {number}, «{service}», {organisation}. Если к этому дню решения не будет, понадобится документ: приложите его к заявлению или покажите новый в управлении образования',
    en: '{child}: the right before others is confirmed until {term}, application No. {number}, “{service}”, {organisation}. Without a decision by then the document is needed: attach it, or show a new one to the education authority',
  },
  'case-proof-ended': {
    ru: '{child}: подтверждение льготы больше не действует, к заявлению № {number} нужен документ, «{service}», {organisation}. Приложите его к заявлению или покажите новый в управлении образования',
    en: '{child}: the right before others is no longer confirmed, application No. {number} needs the document, “{service}”, {organisation}. Attach it, or show a new one to the education authority',
  },
  'swap-offered': {
    ru: '{child}: найден обмен местами, {organisation}, {group}. Ответьте до {term}, иначе запрос закроется',
    en: '{child}: an exchange is found, {organisation}, {group}. Answer by {term}, or the request ends',
  },
  'swap-released': {
    ru: '{child}: обмен не состоялся, другая семья не согласилась. Место прежнее: {organisation}, {group}. Ваш запрос снова ждёт',
    en: '{child}: the exchange did not happen, another family did not agree. The place stays: {organisation}, {group}. Your request waits again',
  },
  'swap-done': {
    ru: '{child}: обмен местами состоялся, {organisation}, {group}',
    en: '{child}: places are exchanged, {organisation}, {group}',
  },
  'swap-request-ended': {
    ru: '{child}: запрос на обмен местами закрыт. Место прежнее: {organisation}, {group}',
    en: '{child}: the request for an exchange has ended. The place stays: {organisation}, {group}',
  },
  'data-corrected': {
    ru: '{child}: данные исправлены так, как вы просили',
    en: '{child}: the data are corrected as you asked',
  },
  'data-refused': {
    ru: '{child}: на запрос о данных ответили отказом. Причина — на странице «Доступ к данным»',
    en: '{child}: the request about data is refused. The reason is on the page "Access to data"',
  },
  'data-erased': {
    ru: 'Данные вашего ребёнка уничтожены, об этом составлен акт. Восстановить их нельзя; чтобы подать заявление снова, внесите их заново',
    en: 'The data of your child are destroyed, and an act says so. They cannot be restored; to apply again, enter them anew',
  },
  'guardian-restored': {
    ru: '{child}: вам возвращён доступ к данным ребёнка. Кому вы его доверяли, доступа не получили: дайте его заново',
    en: '{child}: you have access to the data of the child again. Those you entrusted have none: give it anew',
  },
  'guardian-parted': {
    ru: 'Ваш доступ к данным ребёнка прекращён по решению суда или органа опеки; доступ тех, кому вы его доверили, тоже. Если это ошибка, обратитесь к администратору региона с документом',
    en: 'Your access to the data of a child has ended by decision of a court or the guardianship authority, and that of those you entrusted with it. If this is a mistake, bring the document to the region’s administrator',
  },
}

/**
 * The number by which people know what a notice is about: ids are made of the numbers of the federal portal, and numbers of
 * the ends of our own ids (filing.ts). A request for an exchange and the end of guardianship have none: their id is the child's.
 */
export const numberOf = (about: string): string => {
  const [kind, id = ''] = about.split('/', 2)
  if (kind === 'swap-request' || kind === 'guardianship') return ''
  return id.startsWith('E') ? id.slice(1) : id.slice(-8)
}

/** `[… {term}]` is left out of a text where there is no term; a name without a value leaves nothing. */
export const filledText = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (values.term ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
