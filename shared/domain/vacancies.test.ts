import { describe, expect, it } from '@jest/globals'
import type { Group, Organisation } from './organisation.ts'
import { groupName, organisationVacancies, vacanciesOf } from './vacancies.ts'

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
              { group: '3 года', orientation: 'Общеразвивающая', capacity: 38, free: 7 },
              { group: '3 года', orientation: 'Компенсирующая', capacity: 10, free: 1 },
              { group: '5 лет', orientation: 'Общеразвивающая', capacity: 20, free: 0 },
            ],
            building: [{ title: 'Корпус 2', address: 'ул. Полевая', opensOn: '2027-09-01' }],
          },
        ],
      },
    ])
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
