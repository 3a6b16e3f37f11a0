import type { Language } from '../domain/problems/problem.ts'
import { day, locales } from './dates.ts'

const exact = {
  ...day,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  timeZoneName: 'short',
} as const

/** A moment on the clock of a zone, as exact as a queue needs it: «22 ноября 2026 г. в 12:12:45,123 МСК». */
export function momentInWords(instant: string, zone: string, language: Language = 'ru'): string {
  const said = new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...exact }).format(Date.parse(instant))
  return language === 'ru' ? said.replace(/GMT([+-]\d+)$/, (_, hours: string) => fromMoscow(Number(hours))) : said
}

/** The law counts the zones of Russia from Moscow (107-ФЗ art. 5): «МСК», «МСК+9», «МСК−1». */
function fromMoscow(hours: number): string {
  const ahead = hours - 3
  if (ahead === 0) return 'МСК'
  return ahead > 0 ? `МСК+${ahead}` : `МСК−${-ahead}`
}
