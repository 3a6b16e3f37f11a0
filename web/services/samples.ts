import type { Shown } from './words.ts'

const word = (code: string, title: string) => ({ code, title })

/** A service with a question of every kind, for tests. */
export const serviceSample: Shown = {
  code: 'gia-9',
  title: 'Регистрация на ГИА-9',
  law: 'приказ № 232/551',
  about: ['Заявление подают до 1 марта включительно.'],
  applicants: ['parent', 'pupil'],
  organisation: 'own',
  forms: [9],
  most: 1,
  windows: [{ title: 'Приём заявлений', opens: '11-01T00:00', closes: '03-01T23:59' }],
  sections: [
    {
      title: 'Экзамены',
      fields: [
        { id: 'form', title: 'Форма экзамена', kind: 'choice', options: [word('oge', 'ОГЭ'), word('gve', 'ГВЭ')] },
        {
          ...{ id: 'subjects', title: 'Предметы', kind: 'choices', least: 4, most: 4, always: ['01', '22'] },
          options: [word('01', 'Русский язык'), word('22', 'Математика'), word('03', 'Физика'), word('07', 'История')],
          when: { field: 'form', is: ['oge'] },
          counted: true,
        },
        { id: 'on', title: 'Когда', kind: 'date' },
      ],
    },
    {
      title: 'Прочее',
      fields: [
        { id: 'address', title: 'Адрес', kind: 'text', least: 5, family: true },
        { id: 'language', title: 'Язык', kind: 'choice', options: [word('1', 'Русский')], optional: true },
        { id: 'note', title: 'Примечание', kind: 'text', optional: true },
        { id: 'agreed', title: 'Со сроками знакомы', kind: 'flag' },
      ],
    },
  ],
  documents: [{ code: 'pmpk', title: 'Рекомендации ПМПК', optional: true }],
  states: [
    { code: 'filed', title: 'Подано', family: 'Заявление получено.', acts: 'office', changeable: true },
    { code: 'returned', title: 'Возвращено', family: 'Исправьте заявление.', acts: 'family', changeable: true },
    { code: 'registered', title: 'Зарегистрировано', family: 'Вы в списке участников.', ends: 'granted' },
    { code: 'withdrawn', title: 'Отозвано', family: 'Вы отозвали заявление.', ends: 'withdrawn' },
  ],
  steps: [
    {
      code: 'register',
      title: 'Зарегистрировать',
      from: ['filed'],
      to: 'registered',
      by: ['clerk', 'exam-coordinator'],
    },
    { code: 'return', title: 'Вернуть', from: ['filed'], to: 'returned', by: ['clerk'], asks: ['reason'] },
    {
      ...{ code: 'enrol', title: 'Зачислить приказом', from: ['filed'], to: 'registered', by: ['clerk'] },
      asks: ['order', 'group'],
      grounds: [{ code: 'places', title: 'Есть места', law: '273-ФЗ ст. 67' }],
    },
    { code: 'withdraw', title: 'Отозвать', from: ['filed', 'returned'], to: 'withdrawn', by: ['parent', 'pupil'] },
  ],
  openings: [{ title: 'Приём заявлений', opens: '2026-10-31T21:00:00.000Z', closes: '2027-03-01T20:59:59.999Z' }],
  now: '2026-11-22T09:00:00.000Z',
  zone: 'Europe/Moscow',
}
