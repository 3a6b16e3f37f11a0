import type { Status } from '../domain/status.ts'
import { civilDate } from './simple.ts'

/**
 * The status codes that the portal shows for a kindergarten application (kindergarten 3.2.1, `orgCode`) and their names.
 * There is no 200. The names of 110, 120, 130, 210, 220 and 250 are ours: no document gives them.
 */
export const statusTitles = {
  110: 'Заявление поступило',
  120: 'Рассмотрение начато',
  130: 'Требуется подтверждение данных',
  140: 'Заявление рассмотрено',
  150: 'Отказано в предоставлении услуги',
  160: 'Ожидает направления',
  170: 'Изменение заявления',
  180: 'Отказано в изменении заявления',
  190: 'Направлен в дошкольную образовательную организацию',
  210: 'Потребность в получении места не подтверждена',
  220: 'Заявитель отказался от предоставленного места',
  230: 'Формирование заявления о приёме',
  240: 'Ожидание заключения договора',
  250: 'Зачислен',
} as const

export type OrgCode = keyof typeof statusTitles

/** What the portal calls an application that stands in the way of another: «Зарегистрировано» in a message of its own, then the names above. */
export const standingTitles: Record<Status, string> = {
  queued: 'Зарегистрировано',
  offered: statusTitles[190],
  consented: statusTitles[230],
  contracting: statusTitles[240],
  contracted: statusTitles[240],
  enrolled: statusTitles[250],
  declined: statusTitles[220],
  lapsed: statusTitles[210],
  withdrawn: statusTitles[150],
  refused: statusTitles[150],
}

/** The portal's own codes beside an answer (kindergarten 3.2.1, `techCode`); the meaning is inferred from use. */
export const techCodes = {
  1: 'Принято',
  3: 'Исполнено',
  4: 'Отказано',
} as const

export type TechCode = keyof typeof techCodes

/** `2026-11-16`, or an xs:dateTime, as `16.11.2026`: the day as written there, in whatever zone. */
export const russianDate = (dateOrDateTime: string): string => civilDate(dateOrDateTime).split('-').reverse().join('.')

/** In the words after «в соответствии с»: a referral by number and date, or another document by its name. */
export type PlacementDocument = { referral: { id: string; date: string } } | { document: string }

export type Change = { field: string; oldValue: string; newValue: string }

/**
 * The comment that goes with each status, word for word as the reference implementation sends it (two spaces in 110 and
 * the space that ends 160 included). Dates are xs:date or xs:dateTime and come out as `dd.mm.yyyy`.
 */
export const statusTexts = {
  110: ({ date, id }: { date: string; id: string }) =>
    `Заявление передано в региональную систему доступности дошкольного образования.  Заявление зарегистрировано. ${russianDate(date)} с номером ${id}. Ожидайте рассмотрения в течение 7 дней.`,
  120: () => 'Начато рассмотрение заявления.',
  /** Without parameters it is the default text. `before` is the last day, `documents` the list to show. */
  130: (wanted?: { municipality: string; documents: string; before?: string; benefit?: boolean }) => {
    if (!wanted) return 'Необходимо подтвердить данные заявления'
    const before = wanted.before ? `до ${russianDate(wanted.before)} ` : ''
    const benefit = wanted.benefit ? ' До момента подтверждения льготы заявление будет находиться в общей очереди.' : ''
    return `Для подтверждения данных вам необходимо представить в ${wanted.municipality} ${before}следующие документы: ${wanted.documents}.${benefit}`
  },
  140: ({ orderId, desiredDate }: { orderId: string; desiredDate: string }) =>
    `Ваше заявление рассмотрено. Индивидуальный номер заявления ${orderId}. Ожидайте направления в выбранную образовательную организацию после ${russianDate(desiredDate)}.`,
  150: ({ reason, address }: { reason: string; address: string }) =>
    `Вам отказано в предоставлении услуги по текущему заявлению по причине ${reason}. Вам необходимо обратиться по адресу: ${address}.`,
  160: () =>
    'В настоящее время в образовательных организациях, указанных в заявлении, нет свободных мест, соответствующих запрашиваемым в заявлении условиях. ',
  170: ({ changes }: { changes: readonly Change[] }) =>
    `В заявления для направления были внесены следующие изменения: ${changes.map(change).join('; ')}.`,
  180: ({ reason }: { reason: string }) => `Вам отказано в изменении заявления по причине: ${reason}.`,
  190: ({ kindergarten, group, ageCategory, by, address, before }: Placement) =>
    `Вам предоставлено место в ${kindergarten} в группу ${group} (${ageCategory}) в соответствии с ${placementDocument(by)}. Вам необходимо явиться по адресу ${address}${before ? ` до ${russianDate(before)}` : ''}.`,
  210: ({ reason }: { reason: string }) => `Действие Вашего заявления приостановлено по причине ${reason}.`,
  220: () =>
    'Действия по заявлению приостановлены по причине Вашего отказа от предоставленного места. Вам необходимо изменить заявление либо отозвать его.',
  230: ({ municipality }: { municipality: string }) =>
    `Согласие с предоставленным местом направлено на рассмотрение в ${municipality}.`,
  240: ({ days }: { days?: number } = {}) =>
    `Ваше заявление рассмотрено. Вам необходимо заключить договор${days === undefined ? '' : ` в течение ${days} ${daysInGenitive(days)}`}.`,
  250: ({ kindergarten, address, contractDate }: { kindergarten: string; address: string; contractDate: string }) =>
    `Ваш ребенок зачислен в ${kindergarten}, расположенную по адресу ${address}. На основании договора от ${russianDate(contractDate)}.`,
} as const satisfies Record<OrgCode, (...parameters: never[]) => string>

/** How kindergarten-order 1.0.0 words 110: one sentence, and a space at its end. */
export const orderFiled110 = ({ date, id }: { date: string; id: string }): string =>
  `Заявление передано в региональную систему доступности дошкольного образования.  Заявление зарегистрировано ${russianDate(date)} с номером ${id}. Ожидайте рассмотрения в течение 7 дней. `

/** Reasons that the templates above are known to be sent with. */
export const statusReasons = {
  /** For 210. */
  referralExpired: (date: string) => `окончания срока действия направления ${russianDate(date)}`,
  /** For 210 too, in our words: the family agreed in time and did not conclude the contract in its own. */
  contractExpired: (date: string) => `окончания срока заключения договора ${russianDate(date)}`,
  /** For 150, where the family took the application back elsewhere: the portal has no code of its own for that. */
  withdrawn: 'отзыва заявления заявителем',
  /** For 180. */
  inactive: 'Заявление не активно',
} as const

type Placement = {
  kindergarten: string
  group: string
  ageCategory: string
  by: PlacementDocument
  address: string
  before?: string
}

const placementDocument = (by: PlacementDocument) =>
  'referral' in by
    ? `номером направления ${by.referral.id} от ${russianDate(by.referral.date)}`
    : `документом ${by.document}`

const change = ({ field, oldValue, newValue }: Change, index: number) =>
  `${index + 1}. Поле: ${field}. Старое значение: ${oldValue}. Новое значение: ${newValue}`

/** After «в течение»: 1 дня, 21 дня, but 2 дней, 11 дней. */
const daysInGenitive = (days: number) => (days % 10 === 1 && days % 100 !== 11 ? 'дня' : 'дней')
