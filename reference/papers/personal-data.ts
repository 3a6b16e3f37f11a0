import { type Leaf, leaves } from '../../checks/privacy.ts'
import { type Privacy, privacy } from '../../shared/domain/fields.ts'
import { Form } from '../../shared/domain/form.ts'
import { AdultCard, ChildCard } from '../../shared/domain/person.ts'
import type { ListedRoute } from '../catalogue.ts'
import { draft, table } from './draft.ts'

type Kept = { what: string; schema: unknown; whose: string; purpose: string; ground: string; until: string }

/** What the system keeps of people, each thing with why and on what ground. */
export const kept: readonly Kept[] = [
  {
    what: 'Карточка ребёнка',
    schema: ChildCard,
    whose: 'Дети: воспитанники, ученики, те, на кого подано заявление',
    purpose: 'Отличить одного ребёнка от другого, вести контингент',
    ground: '152-ФЗ ст. 6 ч. 1 п. 2 и 4; 273-ФЗ ст. 98 (сверить)',
    until: 'Пока ребёнок учится и срок личного дела (сверить с номенклатурой дел)',
  },
  {
    what: 'Карточка взрослого',
    schema: AdultCard,
    whose: 'Законные представители, доверенные лица, сотрудники',
    purpose: 'Узнать вошедшего, показать, кто подал заявление и кто вёл урок',
    ground: '152-ФЗ ст. 6 ч. 1 п. 2 и 4; для сотрудников — п. 5 (сверить)',
    until: 'Пока есть ребёнок или должность в системе',
  },
  {
    what: 'Анкета заявления в детский сад',
    schema: Form,
    whose: 'Заявитель, ребёнок, его братья и сёстры',
    purpose: 'Поставить на учёт, распределить места, передать статус на портал',
    ground: 'Приказ Минпросвещения № 236; сведения о здоровье — 152-ФЗ ст. 10 ч. 2 (сверить)',
    until: 'До зачисления и срок хранения заявления',
  },
]

const levels: Record<Privacy, string> = { none: 'не персональные', ordinary: 'иные', special: 'специальные' }

/** Fields of a schema that are personal. */
const personal = (schema: unknown): Leaf[] =>
  [...leaves(schema, privacy, '')].filter(({ level }) => level !== undefined && level !== 'none')

const fieldsOf = (of: readonly Leaf[], level: Privacy) =>
  of.flatMap((it) => (it.level === level ? [`\`${it.path.replace(/^\./, '')}\``] : [])).join(', ') || '—'

/** `personal-data.md`: what the system knows of people, by the tags of its schemas. */
export function personalData(routes: readonly ListedRoute[]): string {
  const things = kept.map(({ what, schema, whose, purpose, ground, until }) => {
    const of = personal(schema)
    return [what, whose, fieldsOf(of, 'ordinary'), fieldsOf(of, 'special'), purpose, ground, until]
  })
  const passed = routes.flatMap(({ name, summary, body, response }) => {
    const [taken, told] = [personal(body), personal(response)]
    if (taken.length + told.length === 0) return []
    const worst = [...taken, ...told].some(({ level }) => level === 'special') ? 'special' : 'ordinary'
    return [[summary, `\`${name}\``, String(taken.length), String(told.length), levels[worst]]]
  })
  return [
    draft(
      'Перечень персональных данных, целей и оснований',
      'Каждое поле каждой схемы системы помечено: не персональное, иное или специальное; поле без пометки не проходит `npm run check`. Перечень сделан по этим пометкам. Биометрических данных система не обрабатывает.',
    ),
    '## Что хранится\n',
    table(['Что', 'Чьи', 'Иные персональные данные', 'Специальные категории', 'Цель', 'Основание', 'Срок'], things),
    '\nОтметки, посещаемость и место в очереди хранятся под условным кодом ребёнка; без ключа в таблице ключей код ни к кому не ведёт.',
    'Файлы и бумаги одного ребёнка зашифрованы его ключом. Журнал доступа и история изменений хранят только коды.\n',
    '## Какие запросы их принимают и отдают\n',
    table(['Запрос', 'Имя', 'Принимает полей', 'Отдаёт полей', 'Наибольшая категория'], passed),
    '',
  ].join('\n')
}
