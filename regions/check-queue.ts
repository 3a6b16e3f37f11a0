/** Rule sets of a queue: every day has one, and their terms, ages and settings are not against each other. */
import { addDays } from '../shared/domain/calendar.ts'
import { contradictionsIn } from '../shared/domain/queue/order-findings.ts'
import type { QueueRules } from '../shared/domain/queue/queue-rules.ts'
import { type Finding, finding, type Path, repeated } from './finding.ts'
import type { Known } from './folder.ts'

/** A finding at a place of the list of rule sets. */
const say = (path: Path, says: string, todo: string): Finding =>
  finding('rules', ['kindergarten', 'rules', ...path], says, todo)

export const queueRulesOf = (known: Known, today: string | undefined): Finding[] => {
  const { rules: list, ageLimit } = known.rules?.kindergarten ?? { rules: [], ageLimit: 0 }
  const towns = known.municipalities?.municipalities
  return [
    ...validity(list, today),
    ...list.flatMap((rules, at) => [
      ...contradictionsIn(rules, ageLimit).map(({ path, says, todo }) => say([at, ...path], says, todo)),
      ...(towns ? townsOf(rules, at, towns) : []),
    ]),
  ]
}

function validity(list: readonly QueueRules[], today: string | undefined): Finding[] {
  if (list.length === 0)
    return [say([], 'Правил очереди нет', 'Впишите порядок очереди, с какого дня он действует и на каком основании')]
  const all = list.map((rules, at) => ({ ...rules, at }))
  const regional = all.filter(({ municipality }) => municipality === undefined)
  return [
    ...repeated(list, ({ id }) => id).map((at) =>
      say(
        [at, 'id'],
        `Правила «${list[at]?.id}» названы дважды`,
        'Дайте новым правилам своё имя: по нему узнают, как считали',
      ),
    ),
    ...all.flatMap(termOf),
    ...(regional.length === 0
      ? [say([], 'Правил региона нет, есть только муниципальные', 'Впишите правила без municipality')]
      : endless(regional, today)),
    ...[...Map.groupBy(all, ({ municipality }) => municipality)].flatMap(([town, its]) =>
      successive(its, town === undefined),
    ),
  ]
}

type Placed = QueueRules & { at: number }

const termOf = ({ at, id, law, validFrom, validTo }: Placed): Finding[] => [
  ...(law.trim() === ''
    ? [say([at, 'law'], `У правил «${id}» нет правового основания`, 'Впишите закон, приказ и порядок муниципалитета')]
    : []),
  ...(validTo !== undefined && validTo < validFrom
    ? [
        say(
          [at, 'validTo'],
          `Правила «${id}» кончаются (${validTo}) раньше, чем начинаются (${validFrom})`,
          'Исправьте даты',
        ),
      ]
    : []),
]

const byStart = (list: readonly Placed[]) => list.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))

/** The rules of the region reach from today on for ever. */
function endless(list: readonly Placed[], today: string | undefined): Finding[] {
  const [first, last] = [byStart(list)[0], byStart(list).at(-1)]
  return [
    ...(last?.validTo !== undefined
      ? [
          say(
            [last.at, 'validTo'],
            `После ${last.validTo} правил нет`,
            'Уберите validTo у последних правил или впишите следующие',
          ),
        ]
      : []),
    ...(today !== undefined && first && first.validFrom > today
      ? [
          say(
            [first.at, 'validFrom'],
            `Сегодня правил ещё нет: первые действуют с ${first.validFrom}`,
            'Впишите правила, по которым очередь идёт сейчас',
          ),
        ]
      : []),
  ]
}

/** Rule sets of one place follow each other: never two on a day; where a municipality has none, the region's are in force. */
function successive(list: readonly Placed[], gapless: boolean): Finding[] {
  const inOrder = byStart(list)
  return inOrder.flatMap(({ at, id, validFrom, validTo }, index) => {
    const next = inOrder[index + 1]
    if (!next) return []
    if (validTo === undefined || validTo >= next.validFrom)
      return [
        say(
          [at, 'validTo'],
          `С ${next.validFrom} действуют двое правил: «${id}» и «${next.id}»`,
          `Впишите у «${id}» последний день: ${addDays(next.validFrom, -1)}`,
        ),
      ]
    if (!gapless || validTo < validFrom || addDays(validTo, 1) >= next.validFrom) return []
    return [
      say(
        [next.at, 'validFrom'],
        `С ${addDays(validTo, 1)} по ${addDays(next.validFrom, -1)} не действуют никакие правила`,
        'Сведите даты встык',
      ),
    ]
  })
}

type Towns = NonNullable<Known['municipalities']>['municipalities']

/** A municipality's own setting must not say otherwise than the rules that are in force there. */
function townsOf({ id, municipality, nextReferral }: QueueRules, at: number, towns: Towns): Finding[] {
  if (municipality !== undefined && !towns.some(({ code }) => code === municipality))
    return [
      say([at, 'municipality'], `Муниципалитета ${municipality} в регионе нет`, 'Впишите код из municipalities.json'),
    ]
  if (!nextReferral || municipality === undefined) return []
  const meant = nextReferral.when === 'at-once' ? 'offer-at-once' : 'wait-for-next-run'
  return towns.flatMap(({ code, title, freedPlace }) =>
    code !== municipality || freedPlace === meant
      ? []
      : [
          say(
            [at, 'nextReferral', 'when'],
            `Правила «${id}» говорят ${nextReferral.when}, а настройка «${title}» — ${freedPlace}`,
            `Впишите в municipalities.json freedPlace: ${meant}`,
          ),
        ],
  )
}
