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

/** The day of a moment on the calendar of a zone: a term ends with «29 ноября 2026 г.». */
export const dayInWords = (instant: string, zone: string, language: Language = 'ru'): string =>
  format(language, zone, false).format(Date.parse(instant))

/** The day and the minute, as short as a table needs them: «22.11.2026, 12:12». */
export const minuteInDigits = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('ru-RU', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    Date.parse(instant),
  )
