import { expect, it } from '@jest/globals'
import type { OrganisationVacancies } from './queue/vacancies.ts'
import { streetsOf } from './streets.ts'

const garden = (id: string, ...addresses: string[]): OrganisationVacancies => ({
  ...{ id, kind: 'kindergarten', title: `Сад № ${id}`, phone: '', vacancies: [], building: [] },
  address: addresses[0] ?? '',
  working: addresses.map((address) => ({ title: 'Здание', address })),
})
const townOf = (...organisations: OrganisationVacancies[]) =>
  streetsOf({ municipalities: [{ code: '1', title: 'Лесной округ', organisations }] }).map(({ name, streets }) => [
    name,
    streets.map((it) => [it.name, it.organisations.map(({ id }) => id)]),
  ])

it('stands every building on its street, towns and streets by the alphabet', () => {
  expect(
    townOf(
      garden('1', 'пос. Лесной, ул. Советская, д. 14', 'пос. Лесной, ул. Набережная, д. 6'),
      garden('2', 'г. Примерск, ул. Мира, д. 24', 'ул. Полевая, д. 3'),
      garden('3', 'пос. Лесной, ул. Советская, д. 2'),
    ),
  ).toEqual([
    [
      'г. Примерск',
      [
        ['ул. Мира', ['2']],
        ['ул. Полевая', ['2']],
      ],
    ],
    [
      'пос. Лесной',
      [
        ['ул. Набережная', ['1']],
        ['ул. Советская', ['1', '3']],
      ],
    ],
  ])
})

it.each([
  ['a lonely house', 'с. Дальнее, д. 3', [['с. Дальнее', [['', ['1']]]]]],
  ['a building site', 'участок 7', [['Лесной округ', [['', ['1']]]]]],
  ['a street that begins like a town', 'ст. Лесная, ул. Сельская, д. 1', [['ст. Лесная', [['ул. Сельская', ['1']]]]]],
])('%s is where it can be', (_, address, towns) => {
  expect(townOf(garden('1', address))).toEqual(towns)
})

it('leaves out schools without groups of a kindergarten', () => {
  expect(townOf({ ...garden('1', 'г. Примерск, ул. Мира, д. 24'), kind: 'school' })).toEqual([])
})
