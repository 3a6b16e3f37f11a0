import { counted, countedEnglish } from '../../../shared/ui/counted.ts'
import { catalogue } from '../../../shared/ui/language.ts'

export const words = catalogue({
  ru: {
    title: 'Уведомления',
    settings: 'Как мне сообщать: почта, SMS, тихие часы',
    start: 'Главная',
    empty: 'Уведомлений пока нет',
    emptyText: 'Здесь появится всё, что происходит с заявлениями и переводами.',
    fresh: 'Новые',
    before: 'Прочитанные',
    none: 'На этой странице списка новых уведомлений нет.',
    isNew: 'Новое',
    read: 'Отметить прочитанным',
    readAll: 'Отметить все прочитанными',
    marking: 'Отмечаем…',
    failed: 'Не удалось отметить прочитанным. Повторите.',
    shown: (count: number) => `На странице ${counted(count, 'уведомление', 'уведомления', 'уведомлений')}`,
  },
  en: {
    title: 'Notices',
    settings: 'How I am told: e-mail, SMS, quiet hours',
    start: 'Home',
    empty: 'There are no notices yet',
    emptyText: 'Everything that happens to applications and transfers will be here.',
    fresh: 'New',
    before: 'Read',
    none: 'There are no new notices on this page of the list.',
    isNew: 'New',
    read: 'Mark read',
    readAll: 'Mark all read',
    marking: 'Marking…',
    failed: 'It could not be marked read. Try again.',
    shown: (count: number) => `${countedEnglish(count, 'notice', 'notices')} on this page`,
  },
})
