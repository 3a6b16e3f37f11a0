import type * as z from 'zod/mini'
import type { listDataRequests } from '../../shared/contracts/personal-data.ts'
import { catalogue } from '../../shared/ui/language.ts'

export const REQUESTS = '/cabinet/data-requests'
export type Row = z.output<typeof listDataRequests.response>['items'][number]

/** Decisions about personal data follow Russian law: the page speaks Russian only. */
export const words = catalogue({ ru: { title: 'Запросы о данных', start: 'Главная' } })

export const fieldWords: Record<NonNullable<Row['field']>, string> = {
  surname: 'Фамилия',
  name: 'Имя',
  middleName: 'Отчество',
  snils: 'СНИЛС',
}
export const groundWords: Record<NonNullable<Row['ground']>, string> = {
  request: 'запрос семьи',
  term: 'истёк срок хранения',
  order: 'предписание',
}
export const filters: readonly { status: Row['status']; title: string; empty: string }[] = [
  { status: 'requested', title: 'Ждут решения', empty: 'Запросов нет. Новый появится здесь, ответить нужно в срок.' },
  { status: 'ordered', title: 'Уничтожаются', empty: 'Сейчас ничего не уничтожается.' },
  { status: 'done', title: 'Выполнены', empty: 'Выполненных запросов пока нет.' },
  { status: 'refused', title: 'Отказано', empty: 'Отказов пока нет.' },
]
