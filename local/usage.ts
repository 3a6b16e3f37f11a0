/** The options of a command: what it does not know ends it with its help and code 2, as every command says of itself. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Language } from '../shared/domain/problems/problem.ts'
import { StartFailure, wordsOf } from './failure.ts'

/** `parseArgs` of node:util with an option `--help`, which prints the help and ends the command. */
export function usage<T extends ParseArgsConfig>(help: string, config: T): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    console.error(help)
    process.exit(0)
  }
  try {
    return parseArgs(config)
  } catch (error) {
    return misused(help, error instanceof Error ? error.message : String(error))
  }
}

/** Says what is wrong with the command line, and how it should be; ends the command with code 2. */
export function misused(help: string, why: string): never {
  console.error(`${why}\n\n${help}`)
  process.exit(2)
}

/** Where a command works: the options that `connectTo` reads. */
export const deployment = { data: { type: 'string', default: '.local' }, stage: { type: 'string' } } as const

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

/** The language a command speaks: what was asked for; else English where the machine's locale is, else Russian. */
export function languageOf(asked: string | undefined, { LC_ALL, LC_MESSAGES, LANG } = process.env): Language {
  return /^en/i.test(asked ?? (LC_ALL || LC_MESSAGES || LANG || '')) ? 'en' : 'ru'
}

/** The address of a region without its last slash; ends the command with code 2 and one sentence when nothing answers there. */
export async function regionAt(address: string): Promise<string> {
  try {
    await fetch(new URL('/health', address), { signal: AbortSignal.timeout(30_000) })
  } catch {
    console.error(`No region answers at ${address}: start one with \`npm start\`, or name its address with --url.`)
    process.exit(2)
  }
  return address.replace(/\/$/, '')
}
