import * as z from 'zod/mini'
import { type Leaf, leaves } from '../../checks/privacy.ts'
import { Answers } from '../../shared/contracts/services.ts'
import { PersonalText, type Privacy, privacy } from '../../shared/domain/fields.ts'
import { Form } from '../../shared/domain/form.ts'
import { AdultCard, ChildCard } from '../../shared/domain/person.ts'
import type { ListedRoute } from '../catalogue.ts'
import { draft, table } from './draft.ts'

/** `also`: what of it no schema names: what somebody wrote into a file. */
type Kept = {
  what: string
  schema: unknown
  also?: { ordinary: string; special: string }
  whose: string
  purpose: string
  ground: string
  until: string
}

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
    until:
      'Система сама не уничтожает: по своему сроку и по требованию решает оператор; средства для этого в системе **ещё нет**',
  },
  {
    what: 'Анкета заявления в детский сад',
    schema: Form,
    whose: 'Заявитель, ребёнок, его братья и сёстры',
    purpose: 'Поставить на учёт, распределить места, передать статус на портал',
    ground: 'Приказ Минпросвещения № 236; сведения о здоровье — 152-ФЗ ст. 10 ч. 2 (сверить)',
    until: 'До зачисления и срок хранения заявления',
  },
  {
    what: 'Ответы заявлений на услуги и черновики',
    schema: z.object({ answers: Answers }),
    whose: 'Ребёнок, на которого подают',
    purpose: 'Оказать услугу: приём в школу, запись на экзамен и другие из перечня региона',
    ground: '210-ФЗ, правила каждой услуги; сведения о здоровье — 152-ФЗ ст. 10 ч. 2 (сверить)',
    until: 'Срок хранения заявления; черновик — 90 дней',
  },
  {
    what: 'Файлы к заявлениям и бумаги системы',
    schema: z.object({ name: PersonalText }),
    also: { ordinary: 'всё, что есть в документе', special: 'справки и заключения о здоровье, инвалидности, ПМПК' },
    whose: 'Ребёнок, его семья',
    purpose: 'Подтвердить сказанное в заявлении, выдать расписку, направление, приказ',
    ground: 'Те же, что у заявления',
    until: 'С заявлением; отправленный и не приложенный файл — 30 дней',
  },
  {
    what: 'Адреса для уведомлений',
    schema: z.object({ address: PersonalText }),
    whose: 'Законные представители, которые их назвали',
    purpose: 'Сообщать о заявлении так, как человек выбрал',
    ground: 'Согласие: адрес назван и подтверждён кодом (152-ФЗ ст. 6 ч. 1 п. 1, сверить)',
    until: 'Пока человек его не убрал',
  },
  {
    what: 'Причины отказов и поправки',
    schema: z.object({ reason: PersonalText, value: PersonalText }),
    whose: 'Дети, законные представители',
    purpose: 'Объяснить отказ, исправить данные',
    ground: '152-ФЗ ст. 6 ч. 1 п. 2, ст. 14 и 20 (сверить)',
    until: 'С историей изменений, под ключом ребёнка: с ключом становятся нечитаемыми',
  },
  {
    what: 'Сообщения федерального портала, как пришли',
    schema: Form,
    whose: 'Те же, что в анкете',
    purpose: 'Разобрать спор о том, что прислал портал',
    ground: 'То же, что у анкеты',
    until: '30 дней',
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
  const things = kept.map(({ what, schema, also, whose, purpose, ground, until }) => {
    const of = personal(schema)
    const said = (level: 'ordinary' | 'special') => {
      const fields = fieldsOf(of, level)
      return also === undefined ? fields : [fields, also[level]].filter((it) => it !== '—').join('; ')
    }
    return [what, whose, said('ordinary'), said('special'), purpose, ground, until]
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
      'Каждое поле каждой схемы системы помечено: не персональное, иное или специальное; поле без пометки не проходит `npm run check`. Перечень сделан по этим пометкам; у файлов названо, что в них бывает. Для установления личности фотографии и другая биометрия не используются.',
    ),
    '## Что хранится\n',
    table(['Что', 'Чьи', 'Иные персональные данные', 'Специальные категории', 'Цель', 'Основание', 'Срок'], things),
    '\nОтметки, посещаемость, зачисления, место в очереди, согласия, доверенности, журнал доступа и сеансы хранятся под условным кодом человека. Пока жив его ключ, оператор может узнать, чей это код: до тех пор это тоже персональные данные (обезличивание, сверить). После уничтожения ключа код ни к кому не ведёт.',
    'Файлы и бумаги одного ребёнка зашифрованы его ключом. Журнал доступа хранит только коды; история изменений — коды и, под ключом ребёнка, причины и поправки.',
    'Основание, по которому прекращён доступ представителя (номер решения суда или органа опеки), лежит открыто: имён в нём быть не должно.\n',
    '## Какие запросы их принимают и отдают\n',
    table(['Запрос', 'Имя', 'Принимает полей', 'Отдаёт полей', 'Наибольшая категория'], passed),
    '',
  ].join('\n')
}
