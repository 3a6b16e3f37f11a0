/** The queue of an invented region and the free places of its kindergartens, as `npm run placement` reads them. */
import type { QueueRules } from '../../shared/domain/queue/queue-rules.ts'
import type { Cell, Sheet } from '../../shared/files/sheet.ts'
import type { Profile } from '../city/profile.ts'
import { type Invented, kindergartenGroups, waiting } from './invented.ts'

/** Lines for `npm run placement -- run`: the run, the groups, the children. Children stand by right and time of filing. */
export function* runOf(it: Invented, seed: string, rules: QueueRules): Generator<string> {
  const ageOn = `${it.year + 1}-09-01`
  const line = (value: object) => `${JSON.stringify(value)}\n`
  yield line({ type: 'run', id: `${it.region.code}-${ageOn}`, seed, ageOn, law: rules.law })
  const groups = kindergartenGroups(it)
  for (const { id, free, ages, municipality } of groups) yield line({ id, capacity: free, ages, municipality })
  const groupsOf = Map.groupBy(groups, ({ organisation }) => organisation)
  for (const { number, form, filedAt, age, right } of waiting(it)) {
    const asked = form.wishes.flatMap(({ organisation }) => groupsOf.get(organisation) ?? [])
    const fit = asked.filter(({ ages: [from, to] }) => from <= age && age <= to)
    yield line({
      id: `c${number}`,
      prefs: fit.map(({ id }) => id),
      class: rules.order.indexOf(right),
      submittedAt: filedAt,
      birth: form.child.birthDate,
      district: asked[0]?.municipality ?? '',
    })
  }
}

const RIGHTS = [
  ['outOfTurn', 'Внеочередное право'],
  ['first', 'Первоочередное право'],
  ['preferential', 'Преимущественное право'],
] as const
const WISHES = [1, 2, 3, 4]

const sheet = (name: string, titles: readonly string[], rows: Iterable<readonly Cell[]>): Sheet => ({
  name,
  columns: titles.map((title) => ({ title, kind: 'text' })),
  rows,
})

/** The same for `npm run placement -- city`: two tables. */
export const cityOf = (it: Invented): Sheet[] => [
  sheet(
    'queue',
    [
      'Заявление',
      'Подано',
      'Дата рождения',
      'Желаемая дата',
      ...RIGHTS.map(([, title]) => title),
      ...WISHES.map((n) => `Сад ${n}`),
    ],
    cityQueue(it),
  ),
  sheet(
    'groups',
    ['Сад', 'Код сада', 'Группа', 'Возраст от', 'Возраст до', 'Мест', 'Детей', 'Свободно'],
    cityGroups(it),
  ),
]

function* cityQueue(it: Invented): Generator<Cell[]> {
  for (const { number, form, filedAt, right } of waiting(it))
    yield [
      ...[`c${number}`, filedAt, form.child.birthDate, form.entry.desiredOn],
      ...RIGHTS.map(([code]) => (code === right ? 'Да' : 'Нет')),
      ...WISHES.map((n) => form.wishes[n - 1]?.title ?? null),
    ]
}

function* cityGroups(it: Invented): Generator<Cell[]> {
  for (const {
    id,
    kindergarten,
    organisation,
    ages: [from, to],
    capacity,
    taken,
    free,
  } of kindergartenGroups(it))
    yield [kindergarten, organisation, id, ...[from, to + 1, capacity, taken, free].map(String)]
}

/** What `--city` wants to know of these tables. */
export function cityProfile({ region }: Invented, { law, validFrom }: QueueRules): Profile {
  const own = RIGHTS.map(([code]) => code)
  const classes = RIGHTS.map(([name, title], at) => ({
    name: `${name}-right`,
    title,
    with: [name],
    without: own.slice(0, at),
  }))
  const none = { name: 'no-right', title: 'Без льготы', with: [], without: own }
  return {
    title: region.title,
    ...{ yes: ['Да'], no: ['Нет', ''], nothing: [''] },
    queue: {
      ...{ child: ['Заявление'], filed: ['Подано'], born: ['Дата рождения'], desired: ['Желаемая дата'] },
      district: ['Район'],
      facts: Object.fromEntries(RIGHTS.map(([code, title]) => [code, [title]])),
      kind: { columns: ['Вид заявления'], values: { '': [] } },
      wish: {
        ...{ name: ['Сад {n}'], position: ['Место {n}'], district: ['Район сада {n}'], language: ['Язык {n}'] },
        ...{
          method: ['Методика {n}'],
          types: ['Вид группы {n}'],
          territory: ['Территория {n}'],
          sibling: ['Брат или сестра {n}'],
        },
      },
    },
    groups: {
      ...{ kindergarten: ['Сад'], id: ['Код сада'], group: ['Группа'], language: ['Язык'], type: ['Вид группы'] },
      ...{
        ageFrom: ['Возраст от'],
        ageTo: ['Возраст до'],
        capacity: ['Мест'],
        children: ['Детей'],
        free: ['Свободно'],
      },
    },
    ruleSets: [
      {
        needs: own,
        territory: 'column',
        rules: {
          ...{
            id: 'rights',
            validFrom,
            law,
            order: [...classes, none].map(({ name }) => name),
            classes: [...classes, none],
          },
          within: ['filed'],
          tieBreak: 'application-id',
        },
      },
    ],
  }
}
