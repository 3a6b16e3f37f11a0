import type * as z from 'zod/mini'
import type { listContacts } from '../../shared/contracts/contacts.ts'
import type { NoticeCode } from '../../shared/domain/notices/notice.ts'
import { catalogue } from '../../shared/ui/language.ts'

export type Listed = z.output<typeof listContacts.response>['items'][number]

export const ways: Record<Listed['way'], string> = {
  portal: 'Личный кабинет',
  email: 'Письмо по электронной почте',
  sms: 'SMS',
  messenger: 'Сообщение бота',
  phone: 'Телефонный звонок',
  post: 'Письмо по почте',
  visit: 'Личный разговор',
}

export const outcomes: Record<Listed['outcome'], string> = {
  unread: 'не прочитано',
  read: 'прочитано',
  waiting: 'ждёт отправки',
  trying: 'отправляется',
  sent: 'отправлено',
  refused: 'адрес не принимает',
  'given-up': 'отправить не удалось',
  'switched-off': 'семья выключила этот способ',
  'not-theirs': 'доступ прекращён',
  told: 'сообщили',
  'not-reached': 'не дозвонились, не застали',
  'wrong-address': 'номер или адрес неверен',
}

/** What the platform told of an application to a kindergarten. */
export const events: Partial<Record<NoticeCode, string>> = {
  'offer-made': 'предоставлено место',
  'offer-accepted': 'получено согласие',
  'offer-declined': 'получен отказ',
  'offer-lapsed': 'истёк срок',
  'papers-accepted': 'приняты документы',
  'application-enrolled': 'зачисление',
  'application-filed': 'подало доверенное лицо',
  'application-changed': 'изменило доверенное лицо',
  'application-withdrawn': 'отозвало доверенное лицо',
  'application-refused': 'отказ управления образования',
}

export const words = catalogue({
  ru: {
    title: 'Как семье сообщали',
    list: 'Уведомления, письма и звонки',
    empty: 'Семье пока ни о чём не сообщали',
    add: 'Записать звонок, письмо или разговор',
    way: 'Как сообщили',
    outcome: 'Что получилось',
    on: 'Когда',
    onHint: 'Число, месяц и год',
    time: 'Во сколько',
    timeHint: 'Например, 10:30',
    save: 'Записать',
    saving: 'Записываем…',
    saved: 'Записано в историю заявления',
    chooseOutcome: 'Выберите, что получилось',
    chooseOn: 'Укажите день',
    chooseTime: 'Укажите время, например 10:30',
  },
})
