/** The options of a command: what it does not know ends it with its help and code 2, as every command says of itself. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { codeOf, StartFailure, wordsOf } from './failure.ts'
import { askedLanguage, type Said, spoken } from './language.ts'

/** The last line of the help of an operator's command. */
const LANGUAGES: Said = {
  ru: '\n--lang ru|en: на каком языке говорить; иначе по-английски, где английская локаль (LC_ALL, LC_MESSAGES, LANG), и по-русски в остальных.',
  en: '\n--lang ru|en: the language to speak; else English where the locale (LC_ALL, LC_MESSAGES, LANG) is English, and Russian elsewhere.',
}
const whole = (help: string | Said) => (typeof help === 'string' ? help : `${spoken(help)}\n${spoken(LANGUAGES)}`)

/**
 * `parseArgs` of node:util with an option `--help`, which prints the help and ends the command.
 * @param help in both languages for a command of operators, whose options are to hold those of `speaks`
 */
export function usage<T extends ParseArgsConfig>(help: string | Said, config: T): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    console.error(whole(help))
    process.exit(0)
  }
  const asked = askedLanguage()
  if (typeof help !== 'string' && !['ru', 'en', undefined].includes(asked))
    misused(help, { ru: `--lang — ru или en, а не ${asked}.`, en: `--lang is ru or en, not ${asked}.` })
  try {
    return parseArgs(config)
  } catch (error) {
    return misused(help, notRead(error))
  }
}

/** Says what is wrong with the command line, and how it should be; ends the command with code 2. */
export function misused(help: string | Said, why: string | Said): never {
  const says = typeof help === 'string' && typeof why !== 'string' ? why.en : spoken(why)
  console.error(`${says}\n\n${whole(help)}`)
  process.exit(2)
}

/** What Node could not read of a command line. */
export function notRead(error: unknown): Said {
  const en = `${wordsOf(error).split('. ', 1)[0]?.replace(/\.$/, '')}.`
  const name = /'(\S+?)[ ']/.exec(en)?.[1]
  const inRussian: Record<string, string> = {
    ERR_PARSE_ARGS_UNKNOWN_OPTION: `Параметра ${name} нет.`,
    ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: `Лишнее слово: ${name}.`,
    ERR_PARSE_ARGS_INVALID_OPTION_VALUE: en.includes('does not take')
      ? `У параметра ${name} не бывает значения.`
      : `Параметру ${name} нужно значение.`,
  }
  return { ru: inRussian[codeOf(error) ?? ''] ?? en, en }
}

/** The option of every command of operators. */
export const speaks = { lang: { type: 'string' } } as const

/** Where a command works: the options that `connectTo` reads. */
export const deployment = { data: { type: 'string', default: '.local' }, stage: { type: 'string' }, ...speaks } as const

/**
 * Runs a command that answers with one JSON line on stdout, `ok` first. Exit codes: 0 done, 1 it failed or what it says is not
 * `ok`, 2 for what the person at the keyboard can mend.
 */
export async function answer(run: () => Promise<object>): Promise<void> {
  try {
    const said: { ok: unknown } = { ok: true, ...(await run()) }
    console.log(JSON.stringify(said))
    process.exitCode = said.ok === true ? 0 : 1
  } catch (error) {
    console.error(wordsOf(error))
    console.log(JSON.stringify({ ok: false, error: wordsOf(error) }))
    process.exitCode = error instanceof StartFailure ? 2 : 1
  }
}

/** The address of a region without its last slash; ends the command with code 2 and one sentence when nothing answers there. */
export async function regionAt(address: string): Promise<string> {
  try {
    await fetch(new URL('/health', address), { signal: AbortSignal.timeout(30_000) })
  } catch {
    const says = {
      ru: `По адресу ${address} регион не отвечает: запустите его командой \`npm start\` или назовите адрес: --url.`,
      en: `No region answers at ${address}: start one with \`npm start\`, or name its address with --url.`,
    }
    console.error(spoken(says))
    process.exit(2)
  }
  return address.replace(/\/$/, '')
}
