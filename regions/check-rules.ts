/** Rule sets and dictionaries: every day has one rule set, every right a place in it, every code one meaning. */
import { ORDINARY } from '../shared/domain/organisation.ts'
import { BenefitClass } from '../shared/domain/queue/benefit-class.ts'
import { queueRulesOf } from './check-queue.ts'
import { type Finding, finding, repeated } from './finding.ts'
import type { Known } from './folder.ts'

const say = (path: (string | number)[], says: string, todo: string) =>
  finding('rules', ['kindergarten', ...path], says, todo)

export const rulesOf = ({ rules, dictionaries, ...rest }: Known, today?: string): Finding[] => [
  ...(rules
    ? [
        ...queueRulesOf({ rules, ...rest }, today),
        ...benefits(rules.kindergarten),
        ...granted(rules.kindergarten),
        ...refusals(rules.kindergarten),
      ]
    : []),
  ...(dictionaries ? dictionariesOf(dictionaries) : []),
]

type Rules = NonNullable<Known['rules']>['kindergarten']

function benefits({ benefits: list, rules }: Rules): Finding[] {
  const wrong: Finding[] = []
  if (list.length === 0) wrong.push(say(['benefits'], 'Льгот нет', 'Впишите федеральные льготы и льготы региона'))
  for (const [at, { code, title, law, validFrom, validTo, ...it }] of list.entries()) {
    const name = `Льгота ${code} «${title}»`
    const here = (field: string, says: string, todo: string) =>
      wrong.push(say(['benefits', at, field], `${name}${says}`, todo))
    if (law.trim() === '') here('law', ': нет правового основания', 'Впишите закон или порядок, который её даёт')
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
      here('validTo', ` кончается (${validTo}) раньше, чем начинается (${validFrom})`, 'Исправьте даты')
    if (it.class === 'none') here('class', ' не даёт никакого права', 'Впишите класс права или удалите льготу')
    else if (rules.every(({ order }) => !order.some((place) => place === it.class)))
      here(
        'class',
        `: права ${it.class} нет ни в одних правилах очереди`,
        'Впишите его в порядок очереди или исправьте класс',
      )
    else
      for (const { id } of rules.filter((set) => overlap(set, { validFrom, validTo }) && !knows(set, it.class)))
        here(
          'class',
          `: правила «${id}» права ${it.class} не знают, а льгота при них действует`,
          'Впишите его в порядок этих правил или ограничьте срок льготы',
        )
  }
  // One code may come back after it was taken away; on one day it means one thing.
  for (const [at, it] of list.entries()) {
    const twin = list.slice(0, at).find((other) => other.code === it.code && overlap(other, it))
    if (twin)
      wrong.push(
        say(
          ['benefits', at, 'code'],
          `Код льготы ${it.code} занят: «${twin.title}»`,
          'Дайте льготе свой код или разведите сроки',
        ),
      )
  }
  return wrong
}

/** Whether a rule set gives anything for a right: its own class, one made of it, points or a reserve. */
const knows = ({ order, classes = [], points = [], reserves }: Rules['rules'][number], right: string): boolean =>
  order.some((place) => place === right) ||
  classes.some((it) => order.includes(it.name) && [...it.with, ...(it.any ?? [])].includes(right)) ||
  [...points, ...(reserves?.of ?? [])].some(({ criterion }) => criterion === right)

/** A reserve, points or a class of a rule set for a right that no benefit gives, while the rule set is in force: nobody has it. */
function granted({ benefits: list, rules }: Rules): Finding[] {
  const rights: readonly string[] = BenefitClass.options
  return rules.flatMap(({ id, reserves, points = [], classes = [], ...term }, at) =>
    [
      ...(reserves?.of ?? []).map(({ criterion }, row) => ({ criterion, path: ['reserves', 'of', row, 'criterion'] })),
      ...points.map(({ criterion }, row) => ({ criterion, path: ['points', row, 'criterion'] })),
      ...classes.flatMap(({ with: all, any = [] }, row) =>
        [...all, ...any].map((criterion) => ({ criterion, path: ['classes', row] })),
      ),
    ].flatMap(({ criterion, path }) => {
      const isGiven = list.some((it) => it.class === criterion && overlap(it, term))
      if (!rights.includes(criterion) || criterion === 'none' || isGiven) return []
      const says = `Правила «${id}» считают право ${criterion}, а льготы с ним в списке нет`
      return [say(['rules', at, ...path], says, 'Впишите льготу с этим правом в benefits или уберите его из правил')]
    }),
  )
}

function refusals({ refusals: list = [] }: Rules): Finding[] {
  const at = (path: (string | number)[], says: string, todo: string) => say(['refusals', ...path], says, todo)
  if (list.length === 0) return [at([], 'Оснований отказа нет', 'Впишите, по каким нормам управление вправе отказать')]
  return list.flatMap(({ code, title, law, ...it }, row) => {
    const twin = list.slice(0, row).find((other) => other.code === code && overlap(other, it))
    return [
      ...(law.trim() === ''
        ? [at([row, 'law'], `Основание ${code} «${title}»: нет нормы закона`, 'Впишите закон и пункт порядка')]
        : []),
      ...(twin ? [at([row, 'code'], `Код основания ${code} занят: «${twin.title}»`, 'Дайте основанию свой код')] : []),
    ]
  })
}

type Term = { validFrom?: string | undefined; validTo?: string | undefined }
const overlap = (a: Term, b: Term) =>
  (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999')

type Dictionaries = NonNullable<Known['dictionaries']>
const said = (path: (string | number)[], says: string, todo: string) => finding('dictionaries', path, says, todo)

function dictionariesOf({ identityDocuments, kindergarten, marks }: Dictionaries): Finding[] {
  const { profiles, ...lists } = kindergarten
  const all: [path: string[], list: readonly { code: string; title: string }[]][] = [
    [['identityDocuments'], identityDocuments],
    ...Object.entries(lists).map(([name, list]): [string[], typeof list] => [['kindergarten', name], list]),
    [['marks', 'absences'], marks.absences],
    [['marks', 'corrections'], marks.corrections],
  ]
  const wrong = all.flatMap(([path, list]) => [
    ...(list.length === 0
      ? [said(path, `Справочник ${path.join('.')} пуст`, 'Впишите хотя бы одно значение: без него форму не заполнить')]
      : []),
    ...repeated(list, ({ code }) => code).map((at) =>
      said([...path, at, 'code'], `Код «${list[at]?.code}» указан дважды`, 'Дайте значению свой код'),
    ),
    ...list.flatMap(({ title }, at) =>
      title.trim() === '' ? [said([...path, at, 'title'], 'Нет названия', 'Впишите слова, которые увидят люди')] : [],
    ),
  ])
  const { orientations } = lists
  if (orientations.length > 0 && !orientations.some(({ code }) => code === ORDINARY))
    wrong.push(
      said(
        ['kindergarten', 'orientations'],
        `Нет направленности с кодом ${ORDINARY}: это общеразвивающие группы`,
        `Дайте общеразвивающей направленности код ${ORDINARY}`,
      ),
    )
  for (const [at, { orientation }] of profiles.entries())
    if (!orientations.some(({ code }) => code === orientation))
      wrong.push(
        said(
          ['kindergarten', 'profiles', at, 'orientation'],
          `Нет направленности с кодом «${orientation}»`,
          'Исправьте код направленности',
        ),
      )
  for (const at of repeated(profiles, ({ orientation, code }) => `${orientation}/${code}`))
    wrong.push(
      said(
        ['kindergarten', 'profiles', at, 'code'],
        `Код «${profiles[at]?.code}» в этой направленности указан дважды`,
        'Дайте профилю свой код',
      ),
    )
  return [...wrong, ...scale(marks)]
}

function scale({ scale: list, unmarkedForms = [] }: Dictionaries['marks']): Finding[] {
  const empty =
    list.length === 0
      ? [said(['marks', 'scale'], 'Шкала отметок пуста', 'Впишите отметки от лучшей к худшей: "5", "4", "3", "2"')]
      : []
  const twice = repeated(list, String).map((at) =>
    said(['marks', 'scale', at], `Отметка «${list[at]}» указана дважды`, 'Удалите повтор'),
  )
  const forms = unmarkedForms.flatMap((form, at) =>
    form < 1 || form > 11
      ? [said(['marks', 'unmarkedForms', at], `Класса ${form} нет`, 'Впишите номер класса от 1 до 11')]
      : [],
  )
  return [...empty, ...twice, ...forms]
}
