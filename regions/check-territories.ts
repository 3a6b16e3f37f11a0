/** The acts that assign territories: organisations that are there, houses that can be read, no line twice, not too long to be stored. */
import { placeOf, streetOf } from '../shared/domain/territory/address.ts'
import { housesOf } from '../shared/domain/territory/houses.ts'
import type { TerritoryAct } from '../shared/domain/territory/territory.ts'
import { type Finding, finding, type Path, repeated } from './finding.ts'
import type { Known } from './folder.ts'

/** The acts of a municipality are one item of the table, which holds 400 KB with what stands around. */
const MOST_BYTES = 360_000

export function territoriesOf({ territories, municipalities, people }: Known): Finding[] {
  const acts = territories?.acts ?? []
  const codes = new Set(municipalities?.municipalities.map(({ code }) => code))
  const found = (path: Path, says: string, todo: string) => finding('territories', ['acts', ...path], says, todo)
  const long = [...Map.groupBy(acts, ({ municipality }) => municipality)].flatMap(([code, its]) =>
    Buffer.byteLength(JSON.stringify(its)) <= MOST_BYTES
      ? []
      : [
          finding(
            'territories',
            ['acts'],
            `${code}: акты длиннее ${MOST_BYTES} байт`,
            'Оставьте действующий и следующий; дома одной улицы пишите в одной строке',
          ),
        ],
  )
  const twice = repeated(acts, ({ municipality, kind, from }) => `${municipality} ${kind} ${from}`).map((at) =>
    found([at, 'from'], 'Два акта одного муниципалитета действуют с одного дня', 'Оставьте один или исправьте дату'),
  )
  return [
    ...long,
    ...twice,
    ...acts.flatMap((act, at) => [
      ...(codes.has(act.municipality)
        ? []
        : [
            found([at, 'municipality'], `Нет муниципалитета ${act.municipality}`, 'Укажите код из municipalities.json'),
          ]),
      ...(act.signedOn <= act.from
        ? []
        : [found([at, 'from'], 'Акт действует раньше, чем подписан', 'Исправьте одну из дат')]),
      ...linesOf(act, people?.organisations).map(([path, says, todo]) => found([at, 'lines', ...path], says, todo)),
    ]),
  ]
}

type Said = [path: Path, says: string, todo: string]

function linesOf({ lines, kind, municipality }: TerritoryAct, organisations: Plans): Said[] {
  const known = organisations && new Map(organisations.map((it) => [it.id, it]))
  const twice = repeated(lines, ({ organisation, place = '', street = '', houses = '' }) => {
    const { kind: of, name } = streetOf(street)
    return [organisation, placeOf(place), of, name, houses.replaceAll(/\s/g, '')].join('|')
  }).map((at): Said => [[at], 'Строка повторяет другую', 'Оставьте одну'])
  return [
    ...twice,
    ...lines.flatMap(({ organisation, place, street, houses = '' }, at): Said[] => {
      const read = housesOf(houses)
      const of = known?.get(organisation)
      return [
        ...('strange' in read
          ? [
              [
                [at, 'houses'],
                `Непонятно: «${read.strange}»`,
                'Пишите так: «1-15 нечётные, 2-40 чётные, 9А, с 20 до конца», «все, кроме 5»',
              ] satisfies Said,
            ]
          : []),
        ...(street === undefined && (place === undefined || houses !== '')
          ? [[[at], 'Нет улицы', 'Укажите улицу; населённый пункт целиком — только place'] satisfies Said]
          : []),
        ...(known && !of
          ? [[[at, 'organisation'], `Нет организации ${organisation}`, 'Укажите её номер'] satisfies Said]
          : []),
        ...(of && (of.kind !== kind || of.municipality !== municipality)
          ? [
              [
                [at, 'organisation'],
                `${of.title}: другого вида или другого муниципалитета, чем акт`,
                'Разнесите по актам: сады и школы отдельно, каждый муниципалитет отдельно',
              ] satisfies Said,
            ]
          : []),
      ]
    }),
  ]
}
type Plans = NonNullable<Known['people']>['organisations'] | undefined
