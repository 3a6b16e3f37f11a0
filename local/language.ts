/** The language of commands: those of operators speak Russian or English, those that only developers run English alone. */
import type { Language } from '../shared/domain/problems/problem.ts'

/** A text for operators, as every refusal has it. */
export type Said = Readonly<Record<Language, string>>

/** The language a command speaks: what was asked for; else English where the machine's locale is, else Russian. */
export function languageOf(asked: string | undefined, { LC_ALL, LC_MESSAGES, LANG } = process.env): Language {
  return /^en/i.test(asked ?? (LC_ALL || LC_MESSAGES || LANG || '')) ? 'en' : 'ru'
}

/** What `--lang` of the command line says. */
export const askedLanguage = (): string | undefined =>
  /(?:^| )--lang[ =](\S+)/.exec(process.argv.slice(2).join(' '))?.[1]

/** A text in the language of this command line. */
export const spoken = (said: string | Said): string =>
  typeof said === 'string' ? said : said[languageOf(askedLanguage())]
