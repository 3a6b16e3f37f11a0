import type { OrganisationVacancies, Vacancies, Vacancy } from '../../domain/queue/vacancies.ts'

const group = (title: string, from: number, to: number, free: number, capacity = 20): Vacancy => ({
  ...{ group: title, kind: 'kindergarten-group', ages: [from, to], forms: [], special: false },
  ...{ orientation: 'Общеразвивающая', free, capacity },
})
const classOf = (form: number, free: number): Vacancy => ({
  ...{ group: `${form} класс`, kind: 'class', ages: [form + 6, form + 6], forms: [form] },
  ...{ special: false, free, capacity: 25 },
})
const organisation = (id: string, title: string, address: string, vacancies: Vacancy[]): OrganisationVacancies => ({
  ...{ id, kind: 'kindergarten', title, address, phone: '+7 (491) 220-02-19', vacancies, building: [] },
  working: [{ title: 'Основное здание', address }],
})
const speech: Vacancy = {
  ...group('от 5 до 6 лет', 5, 6, 1, 10),
  ...{ orientation: 'Компенсирующая', special: true },
}

/** A small region: places and none, a group for two ages, one for special needs, a building to come, a school with both. */
export const vacancies: Vacancies = {
  ...{ region: { code: 'demo', title: 'Примерская область' }, zone: 'Europe/Samara', asOf: '2026-11-22T21:05:00.000Z' },
  municipalities: [
    {
      ...{ code: '61701000', title: 'город Примерск' },
      organisations: [
        {
          ...organisation('219', 'Детский сад <&> № 19', 'г. Примерск, ул. Мира, д. 24', [
            ...[group('от 1 до 2 лет', 1, 2, 7, 38), group('3 года', 3, 3, 0), speech],
          ]),
          building: [{ title: 'Корпус 2', address: 'ул. Полевая, д. 3', opensOn: '2027-09-01' }],
        },
        {
          ...organisation('222', 'Детский сад № 22', 'участок 7', []),
          ...{ working: [], building: [{ title: 'Здание', address: 'участок 7' }] },
        },
      ],
    },
    {
      ...{ code: '61640000', title: 'Лесной округ' },
      organisations: [
        {
          ...organisation('308', 'Лесная школа № 2', 'пос. Лесной, ул. Заречная, д. 2', [
            ...[group('3 года', 3, 3, 4), group('4 года', 4, 4, 12)],
            ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((form) => classOf(form, form === 5 ? 0 : form)),
          ]),
          kind: 'school',
        },
      ],
    },
    { code: '61625000', title: 'Заречный район', organisations: [] },
  ],
}
