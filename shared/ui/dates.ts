import { civilDate, civilTime } from '../domain/calendar.ts'
import type { Language } from '../domain/problem.ts'

const locales = { ru: 'ru-RU', en: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, zone: string, time: boolean): Intl.DateTimeFormat {
  const name = `${language} ${zone} ${time}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(time && {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
      timeZoneName: 'short',
    }),
  })
  formats.set(name, made)
  return made
}

/** A civil date in words, always with the year: «1 сентября 2027 г.». Nothing for what is no date. */
export const dateInWords = (date: string, language: Language = 'ru'): string => {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? '' : format(language, 'UTC', false).format(time)
}

/** A moment on the clock of a zone, as exact as a queue needs it: «22 ноября 2026 г. в 12:12:45,123 GMT+3». */
export const momentInWords = (instant: string, zone: string, language: Language = 'ru'): string =>
  format(language, zone, true).format(Date.parse(instant))

const weekdays = new Map<Language, Intl.DateTimeFormat>()

/** A day of lessons: «понедельник, 23 ноября 2026 г.». Nothing for what is no date. */
export function dayInWords(date: string, language: Language = 'ru'): string {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) return ''
  const known =
    weekdays.get(language) ?? new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: 'long' })
  weekdays.set(language, known)
  return `${known.format(time)}, ${dateInWords(date, language)}`
}

/** A moment as people tell it: «22 ноября 2026 г., 12:12». */
export const timeInWords = (instant: string, zone: string, language: Language = 'ru'): string =>
  `${dateInWords(civilDate(instant, zone), language)}, ${civilTime(instant, zone)}`
