import type * as z from 'zod/mini'
import type { listLooks, searchLooks } from '../../shared/contracts/access.ts'
import { counted, countedEnglish } from '../../shared/ui/counted.ts'
import { catalogue } from '../../shared/ui/language.ts'

export type Look = z.output<typeof listLooks.response>['items'][number]
export type Row = z.output<typeof searchLooks.response>['items'][number]

export const words = catalogue({
  ru: {
    title: 'Кто смотрел данные',
    start: 'Главная',
    lead: 'Здесь записано, кто из сотрудников и в какой день открывал данные ребёнка. Ваших собственных просмотров в списке нет.',
    opened: 'открывал',
    listed: 'Ребёнок был в списке вместе с другими.',
    trusted: 'Доверенное лицо семьи',
    empty: 'Сотрудники не открывали данные ребёнка',
    emptyText: 'Как только кто-нибудь из сотрудников откроет данные, запись появится здесь в тот же день.',
    strange: 'Если запись вас удивила',
    strangeText:
      'Спросите у организации, указанной в записи, для чего понадобились данные. Если ответ не устроит, обратитесь в управление образования или в Роскомнадзор.',
    unknown: 'Такого ребёнка нет',
    unknownText: 'Здесь видны записи только о ваших детях.',
    toStart: 'На главную',
    shown: (count: number) => `На странице ${counted(count, 'запись', 'записи', 'записей')}`,
  },
  en: {
    title: 'Who looked at the data',
    start: 'Home',
    lead: 'Here stands who of the staff opened the data of the child, and on which day. Your own looks are left out.',
    opened: 'opened',
    listed: 'The child was on a list with others.',
    trusted: 'Somebody the family trusts',
    empty: 'Nobody of the staff opened the data of the child',
    emptyText: 'As soon as somebody does, it will be here the same day.',
    strange: 'If something here surprises you',
    strangeText:
      'Ask the organisation named there what the data were needed for. If the answer does not content you, turn to the education authority or to Roskomnadzor.',
    unknown: 'There is no such child',
    unknownText: 'Only what concerns your own children is shown here.',
    toStart: 'To the start page',
    shown: (count: number) => `${countedEnglish(count, 'entry', 'entries')} on this page`,
  },
})
