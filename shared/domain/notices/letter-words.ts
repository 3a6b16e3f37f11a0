import { civilDate, russianDate } from '../calendar.ts'
import type { Language } from '../problems/problem.ts'
import type { NoticeCode } from './notice.ts'
import { filledText } from './notice-words.ts'
import type { LetterLanguage } from './preferences.ts'
import type { SecondWords } from './second-words.ts'

type Words = Record<Language, string>

/**
 * What goes out of the portal. A letter, an SMS or a message to a bot may be read by anybody on its way: it says that
 * something happened to an application by its number, never to whom or where. Names and places are behind the sign-in.
 */
export const letterTexts: Record<NoticeCode, Words> = {
  'offer-made': {
    ru: 'По заявлению № {number} предоставлено место. Ответьте до {term}',
    en: 'A place is offered for application No. {number}. Answer by {term}',
  },
  'offer-accepted': {
    ru: 'По заявлению № {number} получено согласие с местом',
    en: 'The place for application No. {number} is accepted',
  },
  'offer-declined': {
    ru: 'По заявлению № {number} получен отказ от места',
    en: 'The place for application No. {number} is declined',
  },
  'offer-lapsed': {
    ru: 'По заявлению № {number} истёк срок, место больше не закреплено',
    en: 'The term of application No. {number} has ended, the place is no longer kept',
  },
  'papers-accepted': {
    ru: 'По заявлению № {number} приняты документы. Заключите договор до {term}',
    en: 'The papers of application No. {number} are accepted. Conclude the contract by {term}',
  },
  'application-enrolled': {
    ru: 'По заявлению № {number} издан приказ о зачислении',
    en: 'The enrolment order for application No. {number} is issued',
  },
  'pupil-left': {
    ru: 'Издан приказ об отчислении из детского сада',
    en: 'The order that ends the enrolment in the kindergarten is issued',
  },
  'pupil-returned': {
    ru: 'Отчисление из детского сада отменено: ребёнок числится, как прежде',
    en: 'The end of the enrolment in the kindergarten is taken back: the child is enrolled as before',
  },
  'transfer-requested': {
    ru: 'Запрошен перевод № {number}. Школа ответит до {term}',
    en: 'Transfer No. {number} is requested. The school answers by {term}',
  },
  'transfer-accepted': { ru: 'Перевод № {number} состоялся', en: 'Transfer No. {number} is done' },
  'transfer-refused': { ru: 'В переводе № {number} отказано', en: 'Transfer No. {number} is refused' },
  'transfer-expired': {
    ru: 'На запрос о переводе № {number} школа не ответила',
    en: 'The school did not answer the request for transfer No. {number}',
  },
  'case-filed': { ru: 'Заявление № {number} подано', en: 'Application No. {number} is filed' },
  'case-asked': {
    ru: 'По заявлению № {number} нужно ваше действие[. Срок — {term}]',
    en: 'Application No. {number} needs you[. The term is {term}]',
  },
  'case-moved': {
    ru: 'Заявление № {number} рассматривают, состояние изменилось',
    en: 'Application No. {number} goes on, its state has changed',
  },
  'case-granted': {
    ru: 'По заявлению № {number} принято решение',
    en: 'There is a decision on application No. {number}',
  },
  'case-refused': {
    ru: 'По заявлению № {number} принято решение',
    en: 'There is a decision on application No. {number}',
  },
  'case-withdrawn': { ru: 'Заявление № {number} отозвано', en: 'Application No. {number} is withdrawn' },
  'case-near': {
    ru: 'Срок по заявлению № {number} — {term}. От вас ждут действия',
    en: 'Application No. {number} is due on {term}. It waits for you',
  },
  'case-proof-near': {
    ru: 'По заявлению № {number} после {term} может понадобиться документ. Какой — после входа',
    en: 'Application No. {number} may need a document after {term}. Which one is behind the sign-in',
  },
  'case-proof-ended': {
    ru: 'По заявлению № {number} нужен документ. Какой — после входа',
    en: 'Application No. {number} needs a document. Which one is behind the sign-in',
  },
  'swap-offered': {
    ru: 'По вашему запросу найден обмен местами в детском саду. Ответьте до {term}',
    en: 'An exchange of places in a kindergarten is found for your request. Answer by {term}',
  },
  'swap-released': {
    ru: 'Обмен местами в детском саду не состоялся, место прежнее, ваш запрос снова ждёт',
    en: 'The exchange of places in a kindergarten did not happen, the place stays, your request waits again',
  },
  'swap-done': {
    ru: 'Обмен местами в детском саду по вашему запросу состоялся',
    en: 'The exchange of places in a kindergarten that you asked for is done',
  },
  'swap-request-ended': {
    ru: 'Ваш запрос на обмен местами в детском саду закрыт, место прежнее',
    en: 'Your request for an exchange of places in a kindergarten has ended, the place stays',
  },
  'data-corrected': { ru: 'Запрос о данных № {number} выполнен', en: 'Request about data No. {number} is done' },
  'application-filed': {
    ru: 'Доверенное лицо подало заявление № {number}',
    en: 'Your delegate filed application No. {number}',
  },
  'application-changed': {
    ru: 'Доверенное лицо изменило заявление № {number}',
    en: 'Your delegate changed application No. {number}',
  },
  'application-withdrawn': {
    ru: 'Доверенное лицо отозвало заявление № {number}',
    en: 'Your delegate withdrew application No. {number}',
  },
  'application-refused': {
    ru: 'По заявлению № {number} управление образования отказало',
    en: 'The education authority refused application No. {number}',
  },
  'files-missing': {
    ru: 'К заявлению № {number} не пришёл файл документа. Какого — после входа',
    en: 'A file of application No. {number} has not come. Which one is behind the sign-in',
  },
  'benefit-near': {
    ru: 'По заявлению № {number} нужен новый документ до {term}. Что принести — после входа',
    en: 'Application No. {number} needs a new document by {term}. What to bring is behind the sign-in',
  },
  'benefit-ended': {
    ru: 'По заявлению № {number} истёк срок документа, место в очереди изменится. Подробности после входа',
    en: 'A document of application No. {number} has expired, its place in the queue changes. Details after signing in',
  },
  'data-refused': {
    ru: 'На запрос о данных № {number} ответили отказом',
    en: 'Request about data No. {number} is refused',
  },
  'data-erased': { ru: 'Данные под условным номером {number} уничтожены', en: 'The data under {number} are destroyed' },
  'guardian-restored': {
    ru: 'Вам возвращён доступ к данным ребёнка',
    en: 'You have access to the data of a child again',
  },
  'guardian-parted': {
    ru: 'Ваш доступ к данным ребёнка прекращён',
    en: 'Your access to the data of a child has ended',
  },
}

/** What stands around the news of a letter; the second language of a region brings its own. */
export const around = {
  one: { ru: 'Звонок: новость по № {number}', en: 'Zvonok: news about No. {number}' },
  swap: { ru: 'Звонок: обмен местами в детском саду', en: 'Zvonok: exchange of places in a kindergarten' },
  many: { ru: 'Звонок: новостей — {count}', en: 'Zvonok: {count} news' },
  seeOne: { ru: 'Подробности после входа', en: 'Details after signing in' },
  foot: {
    ru: 'Это письмо отправлено автоматически, отвечать на него не нужно. Какие уведомления получать, выбирают здесь',
    en: 'This letter was sent automatically, please do not answer it. Choose what you are told here',
  },
  code: {
    ru: 'Код подтверждения: {code}. Введите его на странице уведомлений в течение 30 минут. Если вы его не запрашивали, ничего делать не нужно',
    en: 'Confirmation code: {code}. Enter it on the page of notices within 30 minutes. If you did not ask for it, do nothing',
  },
  codeSubject: { ru: 'Звонок: код подтверждения', en: 'Zvonok: confirmation code' },
} as const satisfies Record<keyof SecondWords['around'], Words>

/** One thing that is told: `number` of the application, transfer or case, none of an exchange; `link` to its page. */
export type Told = { code: NoticeCode; number: string; term?: string | undefined; link: string }
export type Letter = { subject: string; text: string }

/** In which language; `words` are those of the region's second one, where it has them. Russian where a text is missing. */
type Spoken = { language: LetterLanguage; words?: SecondWords | undefined }
/** @param zone of the region: the day of a term is a day there @param settings address of the page where one chooses */
export type Place = Spoken & { zone: string; settings: string }

const known = (language: LetterLanguage): Language => (language === 'en' ? 'en' : 'ru')
const frame = (name: keyof typeof around, { language, words }: Spoken): string =>
  (language === 'second' && words?.around[name]) || around[name][known(language)]
const textOf = (code: NoticeCode, { language, words }: Spoken): string =>
  (language === 'second' && words?.letters[code]) || letterTexts[code][known(language)]

type Clock = Omit<Place, 'settings'>
const day = (term: string | undefined, { zone, language }: Clock) => {
  if (term === undefined) return ''
  const date = civilDate(term, zone)
  return language === 'en' ? date : russianDate(date)
}

/** What is said of one thing. */
export const sentenceOf = ({ code, number, term }: Omit<Told, 'link'>, clock: Clock): string =>
  `${filledText(textOf(code, clock), { number, term: day(term, clock) })}.`

/** A letter about one thing or several of them: what happened, where to read more. */
export function letterOf(told: readonly Told[], place: Place): Letter {
  const [first] = told
  const frameOne = first?.number !== '' ? 'one' : first.code.startsWith('swap') ? 'swap' : undefined
  const subject =
    told.length === 1 && first && frameOne
      ? filledText(frame(frameOne, place), { number: first.number })
      : filledText(frame('many', place), { count: String(told.length) })
  const parts = told.map((it) => `${sentenceOf(it, place)}\n${frame('seeOne', place)}: ${it.link}`)
  return { subject, text: [...parts, `${frame('foot', place)}: ${place.settings}`].join('\n\n') }
}

/** The same for an SMS or a bot: short, one line for each thing. */
export const shortOf = (told: readonly Told[], place: Place): Letter => ({
  subject: '',
  text: told.map((it) => `${sentenceOf(it, place)} ${it.link}`).join('\n'),
})

/** What carries a code to an address that is to be confirmed. */
export const codeLetter = (code: string, spoken: Spoken): Letter => ({
  subject: frame('codeSubject', spoken),
  text: `${filledText(frame('code', spoken), { code })}.`,
})
