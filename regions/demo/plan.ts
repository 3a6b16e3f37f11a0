import type { Plan } from '../people-file.ts'

const ages: [string, [number, number]][] = [
  ['Ясельная', [1, 2]],
  ['Младшая', [3, 3]],
  ['Средняя', [4, 4]],
  ['Старшая', [5, 5]],
  ['Подготовительная', [6, 7]],
]
const groupsOf = (unit: string, capacity: number, names = ages) =>
  names.map(([title, years]) => ({ unit, title: `${title} группа`, ages: years, capacity }))

const kindergarten = (
  id: string,
  title: string,
  municipality: string,
  address: string,
  more: Partial<Plan> = {},
): Plan => ({
  id,
  kind: 'kindergarten',
  title,
  municipality,
  address,
  units: [{ id: `${id}-1`, title: 'Основное здание', address }],
  groups: groupsOf(`${id}-1`, 20),
  ...more,
})
const building = (id: string, title: string, municipality: string, address: string, opensOn: string): Plan =>
  kindergarten(id, title, municipality, address, {
    units: [{ id: `${id}-1`, title: 'Строящееся здание', address, opensOn }],
    groups: [],
  })

const forms = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const school = (
  id: string,
  title: string,
  municipality: string,
  address: string,
  classes: Plan['classes'],
  more: Partial<Plan> = {},
): Plan => ({
  id,
  kind: 'school',
  title,
  municipality,
  address,
  units: [{ id: `${id}-1`, title: 'Основное здание', address }],
  ...(classes && { classes }),
  ...more,
})
const full = (id: string, letters: string[], capacity = 25) => [{ unit: `${id}-1`, letters, forms, capacity }]

const [town, district, forest] = ['61701000', '61625000', '61640000']

/**
 * The organisations of the demo region: 3 municipalities, 12 kindergarten units of which two are under construction,
 * 8 schools: one with kindergarten groups (308), one with a branch (305), one with a combined class (306).
 */
export const plan: Plan[] = [
  kindergarten('215', 'Детский сад № 15 «Василёк»', town, 'г. Примерск, ул. Садовая, д. 10', {
    ...{ district: 'Северный район', position: { lat: 54.6312, lon: 39.7364 } },
  }),
  kindergarten('219', 'Детский сад № 19 «Солнышко»', town, 'г. Примерск, ул. Мира, д. 24', {
    ...{ district: 'Центральный район', position: { lat: 54.6255, lon: 39.7421 } },
    units: [
      { id: '219-1', title: 'Корпус 1', address: 'г. Примерск, ул. Мира, д. 24' },
      { id: '219-2', title: 'Корпус 2', address: 'г. Примерск, ул. Полевая, д. 3' },
    ],
    groups: [
      ...groupsOf('219-1', 22),
      ...groupsOf('219-2', 18, ages.slice(0, 3)),
      { unit: '219-2', title: 'Группа «Речевичок»', ages: [5, 6], capacity: 10, orientation: '2', profile: '1' },
    ],
  }),
  kindergarten('221', 'Детский сад № 21 «Ромашка»', town, 'г. Примерск, ул. Гагарина, д. 5', {
    ...{ district: 'Центральный район', position: { lat: 54.6218, lon: 39.7503 } },
  }),
  building('222', 'Детский сад № 22 «Родничок»', town, 'г. Примерск, микрорайон Южный, участок 7', '2027-09-01'),
  kindergarten('231', 'Детский сад «Колосок»', district, 'с. Заречье, ул. Школьная, д. 2'),
  kindergarten('232', 'Детский сад «Рябинка»', district, 'пос. Луговой, ул. Новая, д. 8', {
    groups: groupsOf('232-1', 15, ages.slice(0, 4)),
  }),
  building('233', 'Детский сад «Теремок»', district, 'с. Заречье, ул. Молодёжная, участок 1', '2028-01-15'),
  kindergarten('241', 'Детский сад «Лесная сказка»', forest, 'пос. Лесной, ул. Берёзовая, д. 1'),
  kindergarten('242', 'Детский сад «Белочка»', forest, 'пос. Лесной, ул. Советская, д. 14', {
    units: [
      { id: '242-1', title: 'Здание на Советской', address: 'пос. Лесной, ул. Советская, д. 14' },
      { id: '242-2', title: 'Здание на Набережной', address: 'пос. Лесной, ул. Набережная, д. 6' },
    ],
    groups: [...groupsOf('242-1', 16, ages.slice(0, 3)), ...groupsOf('242-2', 16, ages.slice(2))],
  }),
  school('301', 'Школа № 1', town, 'г. Примерск, ул. Пушкина, д. 3', full('301', ['А', 'Б'])),
  school('302', 'Школа № 2', town, 'г. Примерск, ул. Лермонтова, д. 11', full('302', ['А'])),
  school('303', 'Гимназия № 3', town, 'г. Примерск, ул. Центральная, д. 30', full('303', ['А'])),
  school('304', 'Школа № 4', town, 'г. Примерск, ул. Молодёжная, д. 17', full('304', ['А'])),
  school('305', 'Заречная школа', district, 'с. Заречье, ул. Центральная, д. 9', full('305', ['А'], 20), {
    units: [
      { id: '305-1', title: 'Основное здание', address: 'с. Заречье, ул. Центральная, д. 9' },
      { id: '305-2', title: 'Филиал в посёлке Луговой', address: 'пос. Луговой, ул. Новая, д. 12' },
    ],
    classes: [
      { unit: '305-1', letters: ['А'], forms, capacity: 20 },
      { unit: '305-2', letters: ['Ф'], forms: [1, 2, 3, 4], capacity: 14 },
    ],
  }),
  school(
    '306',
    'Верхнереченская школа',
    district,
    'с. Верхняя Речка, ул. Школьная, д. 1',
    [{ unit: '306-1', letters: ['А'], forms: [5, 6, 7, 8, 9], capacity: 14 }],
    {
      combined: [
        { unit: '306-1', title: '1-3 класс-комплект', forms: [1, 3], capacity: 14 },
        { unit: '306-1', title: '2-4 класс-комплект', forms: [2, 4], capacity: 14 },
      ],
    },
  ),
  school('307', 'Лесная школа № 1', forest, 'пос. Лесной, ул. Мира, д. 20', full('307', ['А'], 25)),
  school('308', 'Лесная школа № 2', forest, 'пос. Лесной, ул. Заречная, д. 2', full('308', ['А'], 20), {
    units: [
      { id: '308-1', title: 'Школа', address: 'пос. Лесной, ул. Заречная, д. 2' },
      { id: '308-2', title: 'Дошкольные группы', address: 'пос. Лесной, ул. Заречная, д. 2, корп. 2' },
    ],
    groups: groupsOf('308-2', 15, ages.slice(1)),
  }),
]
