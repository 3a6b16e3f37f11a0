import type { Language } from './problem.ts'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
/** As they stand behind «через» and "in": in the accusative. */
const units: Record<Language, { second: Forms; minute: Forms; hour: Forms }> = {
  ru: {
    second: { one: 'секунду', few: 'секунды', other: 'секунд' },
    minute: { one: 'минуту', few: 'минуты', other: 'минут' },
    hour: { one: 'час', few: 'часа', other: 'часов' },
  },
  en: {
    second: { one: 'second', other: 'seconds' },
    minute: { one: 'minute', other: 'minutes' },
    hour: { one: 'hour', other: 'hours' },
  },
}

/**
 * How long to wait, as people say it behind «через» or "in": «45 секунд», «3 минуты», «1 час 20 минут». From a minute on in
 * whole minutes, rounded up, so that nobody comes too early.
 */
export function waitSaid(seconds: number, language: Language): string {
  const { second, minute, hour } = units[language]
  const plural = new Intl.PluralRules(language)
  const said = (count: number, forms: Forms) => `${count}\u00a0${forms[plural.select(count)] ?? forms.other}`
  if (seconds < 60) return said(Math.max(1, Math.ceil(seconds)), second)
  const minutes = Math.ceil(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && said(hours, hour), rest > 0 && said(rest, minute)].filter(Boolean).join(' ')
}
