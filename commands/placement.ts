// npm run placement -- solve FILE | verify FILE | city FILES
import { readFileSync } from 'node:fs'
import { buildMarket } from '../shared/domain/placement/build-market.ts'
import { check } from '../shared/domain/placement/check.ts'
import { readInstance, readMatching } from '../shared/domain/placement/instance.ts'
import { MarketError } from '../shared/domain/placement/market.ts'
import { named, placesOf } from '../shared/domain/placement/names.ts'
import { place } from '../shared/domain/placement/place.ts'
import { Fields } from '../shared/domain/placement/reading.ts'
import { city } from './city/city.ts'

const help = `Gives places by deferred acceptance, and checks places that were given.

  npm run placement -- solve FILE     FILE is an instance: { applicants, programmes, tieBreak?, families? }.
                                      Prints the matching { applicant: programme or null }.
  npm run placement -- verify FILE    FILE is { instance, matching }: an instance and the places to check against it.
                                      Prints { ok, violations }: every place that breaks a rule, every seat wasted and
                                      every applicant passed over, by a checker that knows nothing of the solver.
  npm run placement -- city FILES     Runs a queue and groups of a city, such as Vilnius' open data, as a placement:
                                      imports them by the names of their columns, compares with the official order,
                                      gives the free places. city --help has its options.
  npm run placement -- --help         Prints this.

Ties within a priority tier go by tieBreak; without it, by the order of applicants in FILE.
The data go to stdout, the talk to stderr. FILE may be - for stdin.
Ends with 0 when all is well, 1 when the check finds a violation, 2 when the command or FILE cannot be understood.
`

const commands: Record<string, (file: string) => boolean> = { solve, verify }

function solve(file: string): boolean {
  const market = buildMarket(readInstance(read(file)))
  const matching = place(market)
  const violations = check(market, matching)
  const placed = matching.programme.filter((programme) => programme < market.programmes.length).length
  print(named(market, matching))
  talk(`${placed} of ${market.applicants.length} placed, ${violations.length} violations`)
  for (const violation of violations) talk(JSON.stringify(violation))
  return violations.length === 0
}

function verify(file: string): boolean {
  const given = new Fields(read(file), 'file', ['instance', 'matching'])
  const market = buildMarket(given.read('instance', readInstance))
  const violations = check(market, placesOf(market, given.read('matching', readMatching)))
  const ok = violations.length === 0
  print({ ok, violations })
  talk(ok ? 'every rule is kept' : `${violations.length} violations`)
  return ok
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch (error) {
    throw new MarketError(file, error instanceof Error ? error.message : String(error))
  }
}

const print = (data: unknown): void => console.log(JSON.stringify(data, null, 2))
const talk = (line: string): void => console.error(line)

function main([name = '', ...files]: string[]): number {
  if (name === '--help' || name === '-h') {
    console.log(help)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const [file] = files
  if (command === undefined || file === undefined || files.length > 1) {
    talk(help)
    return 2
  }
  try {
    return command(file) ? 0 : 1
  } catch (error) {
    if (!(error instanceof MarketError)) throw error
    talk(error.message)
    return 2
  }
}

const args = process.argv.slice(2)
process.exitCode = args[0] === 'city' ? await city(args.slice(1)) : main(args)
