/** The options of a command: what it does not know ends it with its help and code 2, as every command says of itself. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

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
