/** Invented people: what is said of them has to fit the region, or `npm start` would stop half-way. */
import { type Finding, finding, repeated } from './finding.ts'
import type { Known } from './folder.ts'
import type { People } from './people-file.ts'
import { groupsIn } from './world.ts'

export function peopleOf({ people, municipalities }: Known): Finding[] {
  if (!people) return []
  const towns = municipalities?.municipalities.map(({ code }) => code)
  return [...organisations(people, towns), ...personas(people, towns)]
}

const say = (path: (string | number)[], says: string, todo: string) => finding('people', path, says, todo)

function organisations({ organisations: list }: People, towns: readonly string[] | undefined): Finding[] {
  const twice = repeated(list, ({ id }) => id).map((at) =>
    say(['organisations', at, 'id'], `Код организации «${list[at]?.id}» указан дважды`, 'Дайте организации свой код'),
  )
  return [
    ...twice,
    ...list.flatMap((it, at) => {
      const { units, groups = [], classes = [], combined = [], municipality } = it
      const elsewhere = towns?.includes(municipality) === false
      const unknown = [...groups, ...classes, ...combined].filter(({ unit }) => !units.some(({ id }) => id === unit))
      return [
        ...(elsewhere
          ? [
              say(
                ['organisations', at, 'municipality'],
                `«${it.title}»: муниципалитета ${municipality} в регионе нет`,
                'Впишите код из municipalities.json',
              ),
            ]
          : []),
        ...unknown.map(({ unit }) =>
          say(['organisations', at, 'units'], `«${it.title}»: здания ${unit} нет`, 'Впишите здание или исправьте unit'),
        ),
      ]
    }),
  ]
}

function personas(
  { personas: list, clients, organisations: known }: People,
  towns: readonly string[] | undefined,
): Finding[] {
  const groups = new Set(known.flatMap(groupsIn).map(({ id }) => id))
  const schools = new Set(known.map(({ id }) => id))
  const keys = [...list, ...clients].map(({ key }) => key)
  const twice = repeated(keys, String).map((at) =>
    say(
      at < list.length ? ['personas', at, 'key'] : ['clients', at - list.length, 'key'],
      `Имя для входа «${keys[at]}» указано дважды`,
      'Дайте каждому своё имя',
    ),
  )
  const wrong = list.flatMap((it, at): Finding[] => {
    if ('staff' in it) {
      const [school = ''] = it.staff.split('/')
      return schools.has(school)
        ? []
        : [
            say(
              ['personas', at, 'staff'],
              `Организации ${school} нет`,
              'Впишите код организации и должность: 712/clerk',
            ),
          ]
    }
    const { attends = [], grants = [], claims } = it
    const places = grants.flatMap(({ organisation, municipality }) => [
      ...(organisation === undefined || schools.has(organisation) ? [] : [`организации ${organisation}`]),
      ...(municipality === undefined || towns?.includes(municipality) !== false
        ? []
        : [`муниципалитета ${municipality}`]),
    ])
    return [
      ...places.map((place) => say(['personas', at, 'grants'], `Нет ${place}`, 'Впишите код, который есть в регионе')),
      ...attends.flatMap(({ child, group }, index) => [
        ...(groups.has(group)
          ? []
          : [
              say(
                ['personas', at, 'attends', index, 'group'],
                `Группы или класса ${group} нет`,
                'Впишите существующий: код здания, дефис, класс и буква',
              ),
            ]),
        ...(claims.children?.[child]
          ? []
          : [
              say(
                ['personas', at, 'attends', index, 'child'],
                `Ребёнка с номером ${child} нет`,
                'Дети считаются с нуля в claims.children',
              ),
            ]),
      ]),
    ]
  })
  return [...twice, ...wrong]
}
