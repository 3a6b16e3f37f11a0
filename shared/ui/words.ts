import { catalogue } from './language.ts'

/** What the components say by themselves. */
export const uiWords = catalogue({
  ru: {
    error: 'Ошибка',
    errors: 'Есть ошибки',
    optional: 'необязательно',
    change: 'Изменить',
    skip: 'Перейти к содержанию',
    breadcrumbs: 'Путь к странице',
    sections: 'Разделы',
    service: 'О сервисе',
    day: 'День',
    month: 'Месяц',
    year: 'Год',
    loading: 'Загружаем…',
    filled: (done: number, all: number) => `Заполнено ${done} из ${all}`,
    first: 'В начало списка',
    next: 'Дальше',
    pages: 'Страницы списка',
    important: 'Важно',
    done: 'Готово',
    now: 'Сейчас',
    ahead: 'Впереди',
    passed: 'Пройдено',
    display: 'Размер текста',
    andContrast: 'и контраст',
    textSize: 'Размер текста',
    colours: 'Цвета',
    usual: 'Обычные',
    contrast: 'Контрастные',
  },
})
