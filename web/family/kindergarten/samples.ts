/** A region, a parent and a finished form for tests. */
import type { Draft } from '../../draft.ts'
import type { Me } from '../../me.ts'
import type { Dictionaries, Kindergarten } from './reference.ts'

export const TODAY = '2026-11-22'

export const me: Me = {
  ref: 'aaaaaaaa',
  role: 'parent',
  name: 'Смирнова Анна Сергеевна',
  grants: [{ id: 'parent', role: 'parent', current: true }],
  region: { code: 'demo', title: 'Примерская область', zone: 'Europe/Moscow' },
  children: [
    { ref: 'bbbbbbbb', name: 'Смирнова Дарья', birthDate: '2015-04-11' },
    { ref: 'dddddddd', name: 'Смирнов Лев', birthDate: '2024-02-14' },
  ],
}

const word = (code: string, title: string) => ({ code, title })
export const dictionaries: Dictionaries = {
  identityDocuments: [word('1', 'Паспорт гражданина РФ'), word('2', 'Паспорт иностранного гражданина')],
  schedules: [word('1', 'Полный день (10,5-12 часов)'), word('2', 'Кратковременный режим пребывания (до 5 часов)')],
  languages: [word('1', 'Русский')],
  orientations: [word('1', 'Общеразвивающая'), word('2', 'Компенсирующая')],
  profiles: [{ orientation: '2', ...word('4', 'Для слабовидящих детей') }],
  medicalDocuments: [word('1', 'Заключение ПМПК')],
  benefits: [
    { ...word('1', 'Дети прокуроров'), class: 'outOfTurn' },
    { ...word('11', 'Дети из многодетных семей'), class: 'first' },
  ],
}

export const kindergartens: Kindergarten[] = [
  {
    id: '215',
    title: 'Детский сад № 15 «Берёзка»',
    address: 'г. Примерск, ул. Мира, д. 14',
    municipality: 'город Примерск',
    units: [{ id: '1', title: 'Основное здание', address: 'ул. Мира, д. 14' }],
  },
  {
    id: '217',
    title: 'Детский сад № 17',
    address: 'г. Примерск, ул. Новая, д. 1',
    municipality: 'город Примерск',
    units: [{ id: '1', title: 'Основное здание', address: 'ул. Новая, д. 1', opensOn: '2027-09-01' }],
  },
  {
    id: '231',
    title: 'Детский сад № 31',
    address: 'с. Заречье, ул. Речная, д. 8',
    municipality: 'Заречный район',
    units: [
      { id: '1', title: 'Основное здание', address: 'ул. Речная, д. 8' },
      { id: '2', title: 'Филиал', address: 'ул. Берёзовая, д. 2', opensOn: '2028-01-10' },
    ],
  },
]

/** The least that a family fills in: a Russian child, a parent with a Russian passport, no benefit. */
export const finished: Draft = {
  answers: {
    child: 'dddddddd',
    childSurname: 'Смирнов',
    childName: 'Лев',
    childBirthDate: '14.2.2024',
    childDocument: 'rf',
    documentSeries: 'ii об',
    documentNumber: '654 321',
    documentIssuedOn: '20.2.2024',
    documentIssuedBy: 'Отдел ЗАГС города Примерска',
    surname: 'Смирнова',
    name: 'Анна',
    phone: '8 (491) 220-55-00',
    email: 'anna@demo.example',
    relation: 'parent',
    identityType: '1',
    identitySeries: '61 12',
    identityNumber: '123456',
    identityIssuedOn: '19.6.2012',
    identityIssuedBy: 'УФМС',
    address: 'г. Примерск, ул. Садовая, д. 12',
    desiredOn: '1.9.2027',
    schedule: '1',
    orientation: '1',
    hasBenefit: 'no',
    hasSibling: 'no',
    allowOther: 'no',
    dataConsent: 'yes',
    truthful: 'yes',
  },
  lists: { wishes: [{ organisation: '215', title: 'Детский сад № 15 «Берёзка»' }] },
}

export const withAnswers = (answers: Record<string, string>): Draft => ({
  ...finished,
  answers: { ...finished.answers, ...answers },
})
