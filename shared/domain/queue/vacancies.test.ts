import { describe, expect, it } from '@jest/globals'
import type { Group, Organisation } from '../organisation.ts'
import { groupName, organisationVacancies, placesBy, vacanciesOf } from './vacancies.ts'

const organisation: Organisation = {
  ...{ region: 'demo', seq: 1, head: 'h', id: '219', kind: 'kindergarten', title: 'Сад', municipality: '61701000' },
  ...{ ogrn: '1', address: 'ул. Мира', phone: '+7' },
  units: [
    { id: '219-1', title: 'Корпус 1', address: 'ул. Мира', status: 'working' },
    { id: '219-2', title: 'Корпус 2', address: 'ул. Полевая', status: 'building', opensOn: '2027-09-01' },
  ],
}
const group = (title: string, ages: [number, number], capacity: number, free: number, orientation = '1') => ({
  ...{ region: 'demo', seq: 1, head: 'h', id: title, organisation: '219', unit: '219-1', municipality: '61701000' },
  ...{ kind: 'kindergarten-group' as const, title, ages, forms: [], language: '1', orientation, capacity, free },
})
const region = {
  kindergarten: {
    orientations: [
      { code: '1', title: 'Общеразвивающая' },
      { code: '2', title: 'Компенсирующая' },
    ],
  },
} as Parameters<typeof organisationVacancies>[1]

const usual = { kind: 'kindergarten-group' as const, forms: [], orientation: 'Общеразвивающая', special: false }
const special = { orientation: 'Компенсирующая', special: true }

describe('vacancies', () => {
  it('count groups of one age and orientation together, and name buildings under construction', () => {
    const groups = [
      group('Старшая', [5, 5], 20, 0),
      group('Младшая А', [3, 3], 20, 3),
      group('Младшая Б', [3, 3], 18, 4),
      group('Речевичок', [3, 3], 10, 1, '2'),
    ]
    const found = organisationVacancies({ organisation, groups }, region)
    const { municipalities } = vacanciesOf(
      { code: 'demo', title: 'Область', zone: 'Europe/Moscow' },
      [{ code: '61701000', title: 'город', organisations: [found] }],
      '2026-11-22T09:00:00.000Z',
    )
    expect(municipalities).toEqual([
      {
        code: '61701000',
        title: 'город',
        organisations: [
          {
            ...{ id: '219', kind: 'kindergarten', title: 'Сад', address: 'ул. Мира', phone: '+7' },
            vacancies: [
              { ...usual, group: '3 года', ages: [3, 3], capacity: 38, free: 7 },
              { ...usual, ...special, group: '3 года', ages: [3, 3], capacity: 10, free: 1 },
              { ...usual, group: '5 лет', ages: [5, 5], capacity: 20, free: 0 },
            ],
            working: [{ title: 'Корпус 1', address: 'ул. Мира' }],
            building: [{ title: 'Корпус 2', address: 'ул. Полевая', opensOn: '2027-09-01' }],
          },
        ],
      },
    ])
  })

  it('of a group for several ages stand under each, those for special needs under none', () => {
    const groups = [
      group('Ясли', [1, 2], 20, 5),
      group('Вторая', [2, 2], 18, 0),
      group('Речевичок', [3, 3], 10, 1, '2'),
      { ...group('1-3 комплект', [7, 9], 14, 4), kind: 'class' as const, forms: [1, 3] },
    ]
    const found = [organisationVacancies({ organisation, groups }, region)]
    expect([...placesBy('kindergarten', found)]).toEqual([
      [1, { capacity: 20, free: 5 }],
      [2, { capacity: 38, free: 5 }],
    ])
    expect([...placesBy('school', [...found, ...found])]).toEqual([
      [1, { capacity: 28, free: 8 }],
      [3, { capacity: 28, free: 8 }],
    ])
  })

  it.each([
    ['a group that names none is for everybody', 'kindergarten-group', 'Общеразвивающая'],
    ['a class has none', 'class', undefined],
  ] as const)('%s: its orientation', (_, kind, orientation) => {
    const { orientation: __, ...unnamed } = { ...group('5А', [11, 11], 25, 1), kind, forms: [5] }
    const { vacancies } = organisationVacancies({ organisation, groups: [unnamed] }, region)
    expect(vacancies).toMatchObject([{ orientation, special: false }])
  })

  it.each<[Group['kind'], number[], [number, number], string]>([
    ['class', [5], [11, 11], '5 класс'],
    ['class', [1, 3], [7, 9], '1 и 3 классы'],
    ['kindergarten-group', [], [1, 1], '1 год'],
    ['kindergarten-group', [], [3, 3], '3 года'],
    ['kindergarten-group', [], [5, 5], '5 лет'],
    ['kindergarten-group', [], [1, 2], 'от 1 до 2 лет'],
    ['kindergarten-group', [], [0, 1], 'от 0 до 1 года'],
  ])('of a %s with forms %j and ages %j are for %s', (kind, forms, ages, name) => {
    expect(groupName({ kind, forms, ages })).toBe(name)
  })
})
