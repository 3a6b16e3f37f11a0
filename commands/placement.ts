// npm run placement -- run FILE | solve FILE | verify FILE | why FILE CHILD | city FILES
import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, gunzipSync, gzipSync } from 'node:zlib'
import { StartFailure } from '../local/failure.ts'
import { makeFolder } from '../local/folder.ts'
import { buildMarket } from '../shared/domain/placement/build-market.ts'
import { check } from '../shared/domain/placement/check.ts'
import { explain } from '../shared/domain/placement/explain.ts'
import { readInstance, readMatching } from '../shared/domain/placement/instance.ts'
import { MarketError } from '../shared/domain/placement/market.ts'
import { named, placesOf } from '../shared/domain/placement/names.ts'
import { place } from '../shared/domain/placement/place.ts'
import {
  type Calculated,
  calculate,
  encoded,
  type Hash,
  headerLine,
  publicProtocol,
} from '../shared/domain/placement/protocol.ts'
import { Fields } from '../shared/domain/placement/reading.ts'
import { type Flaw, inputOf, verifyProtocol, verifyPublic } from '../shared/domain/placement/verify.ts'
import { inRussian } from './placement-words.ts'

const help = `Gives places by deferred acceptance, and checks places that were given.

  npm run placement -- run FILE [--out DIR]   FILE is a run of a municipality as NDJSON, plain or gzip: a line each
      {"type":"run","id"?,"seed"?,"ageOn"?,"law"?}                     first, if at all
      {"id","capacity","slots"?:[{"seats","category"?}],"soft"?,"ages"?:[from,to],"priority"?}
      {"id","prefs":[programme or {"programme","class"}],"class"?,"points"?,"submittedAt"?,"siblingAt"?,"category"?,
       "family"?,"birth"?,"district"?,"frozen"?:programme or {"programme","slot"?},"fixed"?:{"programme","ground"},
       "holds"?:programme}
      A child stands by class (0 is best), sibling, points, filing, the lot of its family drawn from the seed, id. A
      child that holds a seat, one of the capacity, keeps it or gets a better one.
      Prints the result object. DIR gets the protocol: protocol-full.ndjson.gz for the auditor, protocol-public.json
      without persons.
  npm run placement -- verify FILE [PUBLIC]   FILE is an auditor's protocol, or { instance, matching }. Checks it by a
      checker that knows nothing of the solver, and whether PUBLIC belongs to it. Prints { ok, violations }.
  npm run placement -- why FILE CHILD         What became of every wish of a child, from an auditor's protocol.
  npm run placement -- solve FILE             FILE is an instance: { applicants, programmes, tieBreak?, families? }.
      Prints the matching { applicant: programme or null }. Ties within a priority tier go by tieBreak; without it, by
      the order of applicants in FILE. "frozen", "fixed" and "holds" as above.
  npm run placement -- city FILES             Runs a queue and groups of a city, such as Vilnius' open data, as a
      placement: imports them by the names of their columns, compares with the official order, gives the free places.
      Options (city --help says more): --json --rules ID --city FILE --starts-on DATE --seats free|all --encoding NAME
      --faults FILE --places FILE
  npm run placement -- --help                 Prints this.

The data go to stdout, the talk to stderr. FILE may be - for stdin.
Ends with 0 when all is well, 1 when the check finds a violation, 2 when the command or FILE cannot be understood.
`

const hashes: Hash = { sha256: (data) => hash('sha256', data), crc32 }
const FULL = 'protocol-full.ndjson.gz'
const PUBLIC = 'protocol-public.json'

type Command = { least: number; most: number; does: (files: string[], out: string | undefined) => boolean }
const commands: Record<string, Command> = {
  run: { least: 1, most: 1, does: ([file = ''], out) => run(file, out) },
  solve: { least: 1, most: 1, does: ([file = '']) => solve(file) },
  verify: { least: 1, most: 2, does: ([file = '', open]) => verify(file, open) },
  why: { least: 2, most: 2, does: ([file = '', child = '']) => why(file, child) },
}

function run(file: string, out: string | undefined): boolean {
  const packed = bytesOf(file)
  const found = textOf(unpacked(packed, file), file)
  const isWhole = found.at(-1) === 10 && found[0] !== 0xef
  const bytes = isWhole ? found : encoded([new TextDecoder().decode(found)])
  const calculated = calculate(bytes, hashes)
  const { header, output, market, matching } = calculated
  const { outcome } = header
  if (outcome.programmes === 0) throw new MarketError(file, 'there is no programme in it')
  if (out === undefined) print({ ...header, places: named(market, matching) })
  else {
    makeFolder(out)
    // Gzip files one after another are one: what came packed is not packed anew.
    const asItCame = isWhole && isPacked(packed) ? packed : pack(bytes)
    const first = pack(encoded([headerLine(header, hashes)]))
    writeFileSync(join(out, FULL), Buffer.concat([first, asItCame, pack(output)]))
    writeFileSync(join(out, PUBLIC), `${publicProtocol(calculated, hashes)}\n`)
    print(header)
  }
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const cost = `${Math.round((userCPUTime + systemCPUTime) / 1000)} ms of processor time, ${Math.ceil(maxRSS / 1024)} MB`
  talk(`${outcome.placed} of ${outcome.applicants} placed, ${outcome.violations} violations; ${cost}`)
  return outcome.violations === 0
}

function solve(file: string): boolean {
  const market = buildMarket(readInstance(json(bytesOf(file), file)))
  for (const [kind, { length }] of Object.entries({ applicant: market.applicants, programme: market.programmes }))
    if (length === 0) throw new MarketError(file, `there is no ${kind} in it`)
  const matching = place(market)
  const violations = check(market, matching)
  const placed = matching.programme.filter((programme) => programme < market.programmes.length).length
  print(named(market, matching))
  talk(`${placed} of ${market.applicants.length} placed, ${violations.length} violations`)
  for (const violation of violations) talk(JSON.stringify(violation))
  return violations.length === 0
}

function verify(file: string, open: string | undefined): boolean {
  const bytes = bytesOf(file)
  const violations = isProtocol(bytes) ? verifyRun(bytes, open) : verifyInstance(json(bytes, file))
  const ok = violations.length === 0
  print({ ok, violations })
  talk(ok ? 'every rule is kept' : `${violations.length} violations`)
  return ok
}

function verifyInstance(value: unknown): Flaw[] {
  const given = new Fields(value, 'file', ['instance', 'matching'])
  const market = buildMarket(given.read('instance', readInstance))
  return check(market, placesOf(market, given.read('matching', readMatching)))
}

function verifyRun(packed: Buffer, open: string | undefined): Flaw[] {
  try {
    const bytes = textOf(unpacked(packed, 'file'), 'file')
    const flaws = verifyProtocol(bytes, hashes)
    if (open === undefined || flaws.length > 0) return flaws
    const expected = `${publicProtocol(recalculated(bytes), hashes)}\n`
    return verifyPublic(expected, bytesOf(open).toString())
  } catch (error) {
    if (error instanceof MarketError) return [{ name: 'unreadable', place: error.place, why: error.reason }]
    throw error
  }
}

function why(file: string, child: string): boolean {
  const { market, matching } = recalculated(textOf(unpacked(bytesOf(file), file), file))
  const applicant = market.applicants.indexOf(child)
  if (applicant < 0) throw new MarketError(file, `there is no applicant "${child}"`)
  print({ applicant: child, programme: named(market, matching)[child], wishes: explain(market, matching, applicant) })
  return true
}

const recalculated = (protocol: Uint8Array): Calculated => calculate(inputOf(protocol, hashes), hashes)

const isPacked = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b
const isProtocol = (bytes: Buffer): boolean => isPacked(bytes) || bytes.subarray(0, 20).includes('"protocol"')

const unread: Record<string, string | undefined> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new MarketError(file, unread[code] ?? (error instanceof Error ? error.message : String(error)))
  }
}

function unpacked(bytes: Buffer, file: string): Buffer {
  try {
    return isPacked(bytes) ? gunzipSync(bytes, { chunkSize: lengthOf(bytes) }) : bytes
  } catch (error) {
    throw new MarketError(file, `is not a whole gzip file: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** What its last bytes say that it unpacks to: into one piece of that length nothing has to be copied. Only a guess is asked for. */
const lengthOf = (packed: Buffer): number =>
  Math.min(Math.max(packed.length, packed.readUInt32LE(packed.length - 4)), 2 ** 26) + 64

const pack = (bytes: Uint8Array): Buffer => gzipSync(bytes, { level: 1 })

function textOf(bytes: Buffer, file: string): Buffer {
  if (!isUtf8(bytes)) throw new MarketError(file, 'is not UTF-8')
  return bytes
}

/** An instance is small, and often written by hand: packed, with a mark of its encoding and with any line ends it is the same. */
function json(packed: Buffer, file: string): unknown {
  const bytes = unpacked(packed, file)
  const text = new TextDecoder().decode(textOf(bytes, file))
  if (text.trim() === '') throw new MarketError(file, 'is empty')
  try {
    return alone(JSON.parse(text), file)
  } catch (error) {
    if (error instanceof MarketError) throw error
    const at = /position (\d+)/.exec(String(error))?.[1]
    const line = at === undefined ? '' : `, line ${text.slice(0, Number(at)).split('\n').length}`
    if (line !== '') alone(firstOf(text), file)
    throw new MarketError(file, `is not JSON${line}`)
  }
}

/** @throws MarketError for a line of a run */
function alone(value: unknown, file: string): unknown {
  const isOfRun = typeof value === 'object' && value !== null && ['capacity', 'prefs'].some((name) => name in value)
  if (isOfRun) throw new MarketError(file, 'is a run as NDJSON: "npm run placement -- run" reads it')
  return value
}

function firstOf(text: string): unknown {
  try {
    return JSON.parse(text.split('\n', 1)[0] ?? '')
  } catch {
    return undefined
  }
}

const print = (data: unknown): void => console.log(JSON.stringify(data, null, 2))
const talk = (line: string): void => console.error(line)

function main(args: string[]): number {
  const out = args.indexOf('--out')
  const [, folder] = out < 0 ? [] : args.splice(out, 2)
  const [name = '', ...files] = args
  if (name === '--help' || name === '-h') {
    console.log(help)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || files.length < command.least || files.length > command.most || (out >= 0 && !folder)) {
    talk(
      `${command ? `These are not the files that ${name} wants.` : `${name ? `There is no npm run placement -- ${name}` : 'What is to be done'}: ${[...Object.keys(commands), 'city'].join(', ')}.`}\n\n${help}`,
    )
    return 2
  }
  try {
    return command.does(files, folder) ? 0 : 1
  } catch (error) {
    if (!(error instanceof MarketError || error instanceof StartFailure)) throw error
    talk(error.message)
    if (error instanceof MarketError) talk(inRussian(error))
    return 2
  }
}

const [first = '', ...rest] = process.argv.slice(2)
// City files need the rules of a region: nothing that the other commands should wait for.
process.exitCode = first === 'city' ? await (await import('./city/city.ts')).city(rest) : main([first, ...rest])
