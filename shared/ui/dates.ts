import type { Language } from '../domain/problems/problem.ts'

export const locales = { ru: 'ru-RU', en: 'en-GB' }
export const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
const shapes = {
  day,
  weekday: { ...day, weekday: 'long' },
  minute: { ...day, hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, timeZone: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const name = `${language} ${timeZone} ${shape}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[language], { timeZone, ...shapes[shape] })
  formats.set(name, made)
  return made
}

const ofDate = (date: string, language: Language, shape: 'day' | 'weekday'): string => {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? '' : format(language, 'UTC', shape).format(time)
}

/** A civil date in words, always with the year: «1 сентября 2027 г.». Nothing for what is no date. */
export const dateInWords = (date: string, language: Language = 'ru'): string => ofDate(date, language, 'day')

/** With the day of the week: «среда, 2 декабря 2026 г.». */
export const weekdayInWords = (date: string, language: Language = 'ru'): string => ofDate(date, language, 'weekday')

/** A moment as people tell it: «22 ноября 2026 г. в 12:12». */
export const timeInWords = (instant: string, zone: string, language: Language = 'ru'): string =>
  format(language, zone, 'minute').format(Date.parse(instant))

const OF = ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья']

/** A last day, in Russian: «до среды, 2 декабря 2026 г., включительно». */
export function untilInWords(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
  return `до ${OF[weekday - 1]}, ${dateInWords(date)}, включительно`
}

/** Days from one to another: «16–22 ноября 2026 г.». */
export const rangeInWords = (from: string, to: string, language: Language = 'ru'): string =>
  format(language, 'UTC', 'day').formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`))

/** The day of a moment on the calendar of a zone: a term ends with «29 ноября 2026 г.». */
export const dayInWords = (instant: string, zone: string, language: Language = 'ru'): string =>
  format(language, zone, 'day').format(Date.parse(instant))

/** The day and the minute, as short as a table needs them: «22.11.2026, 12:12». */
export const minuteInDigits = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('ru-RU', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    Date.parse(instant),
  )
