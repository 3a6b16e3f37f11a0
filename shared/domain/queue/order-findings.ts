/** The order that a rule set gives: every right has a place in it, and nothing in it is without effect. */

import { BenefitClass } from './benefit-class.ts'
import { FEDERAL_CLASSES, mostPoints, type QueueRules } from './queue-rules.ts'

type Path = readonly (string | number)[]

/** What a rule set says against itself: where, what, and what to do about it, in Russian. */
export type Contradiction = { path: Path; says: string; todo: string }
const say = (path: Path, says: string, todo: string): Contradiction => ({ path, says, todo })

/** Indexes of those that have the key of an earlier one. */
export function repeated<T>(list: readonly T[], keyOf: (it: T) => string): number[] {
  const seen = new Set<string>()
  return list.flatMap((it, at) => {
    const key = keyOf(it)
    if (seen.has(key)) return [at]
    seen.add(key)
    return []
  })
}

/** What is wrong with the classes, the points, the order inside a class, the ages and the days of a rule set. */
export const contradictionsIn = (rules: QueueRules, ageLimit: number): Contradiction[] => [
  ...orderOf(rules),
  ...pointsOf(rules),
  ...stepsOf(rules),
  ...agesOf(rules, ageLimit),
  ...referralsOf(rules),
  ...reservesOf(rules),
]

/** 273-FZ gives rights in this order; a region may only say where brothers and sisters stand. */
const BY_LAW = BenefitClass.options

function orderOf({ id, order, classes = [] }: QueueRules): Contradiction[] {
  const path = ['order']
  const federal: readonly string[] = FEDERAL_CLASSES
  const own = classes.map(({ name }) => name)
  const placeOf = (name: string) => order.indexOf(name)
  const known = BY_LAW.filter((name) => placeOf(name) >= 0)
  return [
    ...order.flatMap((name, index) =>
      federal.includes(name) || own.includes(name)
        ? []
        : [say([...path, index], `«${name}» не подходит`, `Можно: ${[...federal, ...own].join(', ')}`)],
    ),
    ...repeated(order, String).map((index) =>
      say([...path, index], `В правилах «${id}» дважды стоит ${order[index]}`, 'Удалите повтор'),
    ),
    ...BY_LAW.filter((name) => placeOf(name) < 0).map((name) =>
      say(path, `В правилах «${id}» нет места для ${name}`, 'Впишите его: иначе эти дети окажутся последними'),
    ),
    ...known.slice(1).flatMap((name, index) => {
      const before = known[index]
      return before === undefined || placeOf(before) < placeOf(name)
        ? []
        : [
            say(
              path,
              `В правилах «${id}» ${name} стоит раньше ${before}: закон даёт обратный порядок`,
              'Переставьте: outOfTurn, first, preferential, none',
            ),
          ]
    }),
    ...order.flatMap((name) => {
      const right = name.replace('+sibling', '')
      return name === right || placeOf(right) < 0 || placeOf(name) < placeOf(right)
        ? []
        : [
            say(
              path,
              `В правилах «${id}» ${name} стоит после ${right} и никогда не сработает так, как написано`,
              `Поставьте ${name} перед ${right}`,
            ),
          ]
    }),
    ...['sibling', 'territory'].flatMap((name) =>
      placeOf('none') < 0 || placeOf(name) < placeOf('none')
        ? []
        : [
            say(
              path,
              `В правилах «${id}» ${name} стоит после none и никогда не сработает`,
              `Поставьте ${name} перед none`,
            ),
          ],
    ),
    ...classes.flatMap((it, index) => ownClass(it, ['classes', index], order)),
    ...repeated(classes, ({ name }) => name).map((index) =>
      say(['classes', index, 'name'], `Класс «${own[index]}» назван дважды`, 'Дайте классу своё имя'),
    ),
  ]
}

/** What an application of a region says of a child; the rest comes only with files of other systems. */
const KNOWN = ['sibling', 'territory', ...BY_LAW]

const unknown = (criterion: string, path: Path): Contradiction[] =>
  KNOWN.includes(criterion)
    ? []
    : [say(path, `Сведений «${criterion}» в заявлениях региона нет`, `Можно только: ${KNOWN.join(', ')}`)]

function ownClass(
  it: NonNullable<QueueRules['classes']>[number],
  path: Path,
  order: readonly string[],
): Contradiction[] {
  const both = it.with.find((criterion) => it.without?.includes(criterion))
  const federal: readonly string[] = FEDERAL_CLASSES
  return [
    ...(order.includes(it.name)
      ? []
      : [say(path, `Класс «${it.name}» описан, но в порядке очереди его нет`, 'Впишите его в order или удалите')]),
    ...(federal.includes(it.name)
      ? [say([...path, 'name'], `Имя «${it.name}» занято классом закона`, 'Дайте классу своё имя')]
      : []),
    ...(both === undefined
      ? []
      : [say([...path, 'without'], `Класс «${it.name}» требует «${both}» и запрещает его`, 'Оставьте одно из двух')]),
    ...[...it.with, ...(it.any ?? []), ...(it.without ?? [])].flatMap((criterion) => unknown(criterion, path)),
  ]
}

function pointsOf({ id, points, pointsIn = [], order, within = ['filed'] }: QueueRules): Contradiction[] {
  if (!points)
    return pointsIn.length > 0 ? [say(['pointsIn'], 'Баллов нет, а классы для них есть', 'Впишите points')] : []
  const most = mostPoints({ points })
  return [
    ...(within.includes('points')
      ? []
      : [say(['within'], `Баллы в правилах «${id}» есть, но ни на что не влияют`, 'Впишите points первым в within')]),
    ...(most > 250 ? [say(['points'], `Баллов в сумме ${most}`, 'В сумме должно быть не больше 250')] : []),
    ...repeated(points, ({ criterion }) => criterion).map((index) =>
      say(['points', index], `Баллы за «${points[index]?.criterion}» указаны дважды`, 'Удалите повтор'),
    ),
    ...points.flatMap(({ criterion, law }, index) => [
      ...unknown(criterion, ['points', index, 'criterion']),
      ...(law.trim() === ''
        ? [
            say(
              ['points', index, 'law'],
              `У баллов за «${criterion}» нет основания`,
              'Впишите порядок, который их даёт',
            ),
          ]
        : []),
    ]),
    ...pointsIn.flatMap((name, index) =>
      order.includes(name)
        ? []
        : [say(['pointsIn', index], `Класса «${name}» в порядке очереди нет`, 'Исправьте имя класса')],
    ),
  ]
}

function stepsOf({ id, points, within }: QueueRules): Contradiction[] {
  if (!within) return []
  const path = ['within']
  return [
    ...repeated(within, String).map((index) =>
      say([...path, index], `«${within[index]}» стоит дважды`, 'Удалите повтор'),
    ),
    ...(within.includes('points') && !points
      ? [say(path, `В правилах «${id}» порядок по баллам, а баллов нет`, 'Впишите points или уберите points из within')]
      : []),
    ...(within.indexOf('points') > 0
      ? [say(path, `В правилах «${id}» баллы стоят не первыми`, 'Поставьте points первым: баллы у каждого сада свои')]
      : []),
    ...(within.includes('born')
      ? [say(path, 'Списки очереди не хранят дат рождения', 'Уберите born: по возрасту очереди и так раздельные')]
      : []),
    ...(within.includes('filed') || within.includes('filed-day')
      ? []
      : [say(path, `В правилах «${id}» дата подачи ничего не решает`, 'Впишите filed последним')]),
  ]
}

function agesOf({ ages }: QueueRules, ageLimit: number): Contradiction[] {
  if (!ages) return []
  return [
    ...(ages.fromMonths >= ages.belowYears * 12
      ? [say(['ages'], `С ${ages.fromMonths} месяцев и до ${ages.belowYears} лет не бывает`, 'Исправьте возраст')]
      : []),
    ...(ages.belowYears > ageLimit
      ? [
          say(
            ['ages', 'belowYears'],
            `До ${ages.belowYears} лет, а заявления принимают только до ${ageLimit}`,
            'Сведите с kindergarten.ageLimit',
          ),
        ]
      : []),
  ]
}

/** A reserve is of a child, whichever kindergarten it asks for. */
const KEPT_FOR: readonly string[] = BY_LAW

function reservesOf({ reserves }: QueueRules): Contradiction[] {
  if (!reserves) return []
  const path = ['reserves', 'of']
  const all = reserves.of.reduce((sum, { percent }) => sum + percent, 0)
  return [
    ...(reserves.of.length === 0
      ? [say(path, 'Брони названы, но ни одной нет', 'Впишите бронь или удалите reserves')]
      : []),
    ...(all > 100 ? [say(path, `Брони вместе больше всех мест: ${all} %`, 'Уменьшите проценты')] : []),
    ...reserves.of.flatMap(({ criterion }, at) =>
      KEPT_FOR.includes(criterion)
        ? []
        : [say([...path, at, 'criterion'], `Бронь для «${criterion}» невозможна`, `Можно: ${KEPT_FOR.join(', ')}`)],
    ),
    ...repeated(reserves.of, ({ criterion }) => criterion).map((at) =>
      say([...path, at, 'criterion'], 'Бронь для этих детей названа дважды', 'Удалите повтор'),
    ),
  ]
}

function referralsOf({ nextReferral }: QueueRules): Contradiction[] {
  const path = ['nextReferral', 'on']
  const days = nextReferral?.on ?? []
  if (nextReferral?.when === 'batch' && days.length === 0)
    return [say(path, 'Места распределяют по датам, а дат нет', 'Впишите дни года, например 06-01')]
  if (nextReferral?.when === 'at-once' && days.length > 0)
    return [say(path, 'Места передают сразу, а даты распределения указаны', 'Удалите даты или впишите batch')]
  return repeated(days, String).map((index) =>
    say([...path, index], `День ${days[index]} указан дважды`, 'Удалите повтор'),
  )
}
