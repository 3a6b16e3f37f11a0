import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gunzipSync, gzipSync } from 'node:zlib'
import { check } from '../shared/domain/placement/check.ts'
import { BEYOND, type Market, NO_SLOT, UNPLACED } from '../shared/domain/placement/market.ts'
import { readMunicipal } from '../shared/domain/placement/municipal.ts'
import { outcomeLines } from '../shared/domain/placement/outcome.ts'
import { place } from '../shared/domain/placement/place.ts'
import { type Hash, lotBy, seal } from '../shared/domain/placement/protocol.ts'
import { layOutSlots } from '../shared/domain/placement/slots.ts'
import { type Result, resultsOf } from './result.ts'

const { atMost, watched } = resultsOf('placement')
const hashes: Hash = { sha256: (data) => hash('sha256', data), crc32 }
const programmes = 5000
const wishes = 10
const million = 1_000_000

/** Processor time; of one size in one loop, so that what else the machine does falls on all of them alike. */
export async function bench(): Promise<Result[]> {
  const region = measure(100_000, 15)
  const country = measure(million, 5)
  const city = town(100_000)
  const run = municipalRun(city)
  const parts = partsOfRun(city)
  return [
    atMost('100k x 5,000 x 10', region.plain, 'ms', 25),
    atMost('1M x 5,000 x 10', country.plain, 'ms', 500),
    atMost('1M x 5,000 x 10 / sort of 1M dates', country.plain / country.sort, 'ratio', 3),
    atMost('1M x 5,000 x 10, typed arrays', country.megabytes, 'MB', 100),
    atMost('100k x 5,000 x 10 with two reserves / without', region.reserves / region.plain, 'ratio', 3),
    atMost('1M x 5,000 x 10 with two reserves / without', country.reserves / country.plain, 'ratio', 3),
    watched('check of 100k x 5,000 x 10', region.check, 'ms'),
    watched('check of 1M x 5,000 x 10', country.check, 'ms'),
    watched('check of 1M x 5,000 x 10 with two reserves', country.checkReserves, 'ms'),
    atMost('run of 100k x 5,000 x 10 from NDJSON.gz, a process, processor time', run.milliseconds, 'ms', 1000),
    atMost('run of 100k x 5,000 x 10 from NDJSON.gz, a process, resident', run.megabytes, 'MB', 512),
    ...parts.map(([part, milliseconds]) => watched(`  of such a run: ${part}`, milliseconds, 'ms')),
    atMost('violations in all runs', region.violations + country.violations, 'count', 0),
  ]
}

function measure(applicants: number, rounds: number) {
  const { market, withReserves } = markets(applicants)
  const random = numbers(7)
  const dates = Float64Array.from({ length: applicants }, () => random() * 1e12)
  const times = { plain: none(), reserves: none(), check: none(), checkReserves: none(), sort: none() }
  let violations = 0
  let work = 0
  for (let round = 0; round < rounds; round++) {
    const before = process.memoryUsage().arrayBuffers
    const matching = timed(times.plain, () => place(market))
    work = Math.max(work, process.memoryUsage().arrayBuffers - before)
    const reserved = timed(times.reserves, () => place(withReserves))
    violations += timed(times.check, () => check(market, matching)).length
    violations += timed(times.checkReserves, () => check(withReserves, reserved)).length
    const unsorted = dates.slice()
    timed(times.sort, () => unsorted.sort())
  }
  const arrays = Object.values(market).filter((value) => ArrayBuffer.isView(value))
  const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, work)
  return {
    plain: best(times.plain),
    reserves: best(times.reserves),
    check: best(times.check),
    checkReserves: best(times.checkReserves),
    sort: best(times.sort),
    megabytes: bytes / 1e6,
    violations,
  }
}

/**
 * A whole run as a municipality does it: the command, from its start to the protocol in its folder. Node may keep what it
 * compiles, as on every machine on which it was started before.
 */
function municipalRun(city: string): { milliseconds: number; megabytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'zvonok-bench-'))
  const file = join(folder, 'run.ndjson.gz')
  writeFileSync(file, gzipSync(city))
  const runs = Array.from({ length: 3 }, () => {
    const args = ['--max-semi-space-size=32', 'commands/placement.ts', 'run', file, '--out', folder]
    const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26, env })
    const [, milliseconds = '', megabytes = ''] = /; (\d+) ms of processor time, (\d+) MB/.exec(stderr) ?? []
    if (megabytes === '') throw new Error(`the run failed: ${stderr}`)
    return { milliseconds: Number(milliseconds), megabytes: Number(megabytes) }
  })
  rmSync(folder, { recursive: true })
  return {
    milliseconds: best(runs.map(({ milliseconds }) => milliseconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  }
}

/** What a run consists of; best of three, so that what V8 compiles is left out. */
function partsOfRun(city: string): [string, number][] {
  const packed = gzipSync(city)
  const parts = new Map<string, number[]>()
  const part = <T>(name: string, work: () => T): T => {
    const times = parts.get(name) ?? []
    parts.set(name, times)
    return timed(times, work)
  }
  for (let round = 0; round < 3; round++) {
    const bytes = part('gunzip', () => gunzipSync(packed, { chunkSize: 2 ** 20 }))
    const run = part('parse, rank, build the market', () => readMunicipal(bytes, lotBy(hashes)))
    const matching = part('match', () => place(run.market))
    part('check', () => check(run.market, matching))
    const { bytes: output } = part('write', () => outcomeLines(run, matching))
    part('hash', () => [bytes, output].map((lines) => seal(0, lines, hashes)))
    part('gzip', () => gzipSync(output, { level: 1 }))
  }
  return [...parts].map(([name, times]) => [name, best(times)])
}

/** The made-up city below as the lines of a run's file, children in no order. */
function town(children: number): string {
  const { withReserves: market } = markets(children)
  const { wishStart, wishProgramme, wishKey, category, capacity, rankBits } = market
  const name = (c: number) => (c === 0 ? undefined : c === 1 ? 'first' : 'second')
  const offers = market.programmes.map((id, p) => {
    const seats = Math.floor((capacity[p] ?? 0) / 4)
    return { id, capacity: capacity[p], slots: [1, 2].map((c) => ({ seats, category: name(c) })) }
  })
  const asks = market.applicants.map((id, a) => {
    const list = Array.from({ length: wishes }, (_, at) => (wishStart[a] ?? 0) + at)
    const prefs = list.map((wish) => market.programmes[wishProgramme[wish] ?? 0])
    const benefit = Math.floor((wishKey[list[0] ?? 0] ?? 0) / 2 ** rankBits) >> 2
    const submittedAt = new Date(1_740_000_000_000 + a * 60_000).toISOString()
    return { id, prefs, class: benefit, category: name(category[a] ?? 0), submittedAt, district: `d${a % 12}` }
  })
  const shuffled = asks.map((_, at) => asks[(at * 61_007) % children])
  return [{ type: 'run', seed: 'bench' }, ...offers, ...shuffled].map((it) => `${JSON.stringify(it)}\n`).join('')
}

function timed<T>(times: number[], work: () => T): T {
  const before = process.cpuUsage()
  const done = work()
  const { user, system } = process.cpuUsage(before)
  times.push((user + system) / 1000)
  return done
}

const none = (): number[] => []

/** What else the machine does only ever adds time. */
const best = (times: readonly number[]): number => Math.min(...times)

/**
 * A city made up: popular and unpopular programmes, nine seats for ten children, everybody with a full list; a quarter
 * with one of two benefits, siblings at some first wishes, the own catchment at some of the first three.
 */
function markets(applicants: number): { market: Market; withReserves: Market } {
  const random = numbers(1)
  const rankBits = 32 - Math.clz32(applicants - 1)
  const wishStart = Uint32Array.from({ length: applicants + 1 }, (_, applicant) => applicant * wishes)
  const wishProgramme = new Uint16Array(applicants * wishes)
  const wishKey = new Uint32Array(applicants * wishes)
  const category = new Uint8Array(applicants)
  const demand = new Uint32Array(programmes)
  const lastAsker = new Uint32Array(programmes).fill(BEYOND)
  for (let applicant = 0; applicant < applicants; applicant++) {
    const benefit = random()
    category[applicant] = benefit < 0.06 ? 1 : benefit < 0.26 ? 2 : 0
    const benefitClass = benefit < 0.06 ? 0 : benefit < 0.26 ? 1 : 2
    const sibling = random() < 0.12
    for (let position = 0; position < wishes; ) {
      const programme = Math.floor(programmes * random() ** 1.5)
      if (lastAsker[programme] === applicant) continue
      lastAsker[programme] = applicant
      const siblingClass = position === 0 && sibling ? 0 : 1
      const catchmentClass = position < 3 && random() < 0.5 ? 0 : 1
      const wish = applicant * wishes + position
      wishProgramme[wish] = programme
      wishKey[wish] = ((benefitClass * 2 + siblingClass) * 2 + catchmentClass) * 2 ** rankBits + applicant
      demand[programme] = (demand[programme] ?? 0) + 1
      position++
    }
  }
  const capacity = Math.round((applicants * 0.9) / programmes)
  const quarter = Math.floor(capacity / 4)
  const slots = ['first', 'second'].map((name) => ({ seats: quarter, category: name }))
  const offered = Array.from({ length: programmes }, (_, programme) => ({ id: `p${programme}`, capacity }))
  const market: Market = {
    applicants: Array.from({ length: applicants }, (_, applicant) => `a${applicant}`),
    programmes: offered.map(({ id }) => id),
    rankBits,
    wishStart,
    wishProgramme,
    wishKey,
    category,
    demand,
    frozenProgramme: new Uint16Array(applicants).fill(UNPLACED),
    frozenSlot: new Uint8Array(applicants).fill(NO_SLOT),
    heldProgramme: new Uint16Array(),
    firstClass: 0,
    ...layOutSlots(offered),
  }
  const reserves = layOutSlots(offered.map((programme) => ({ ...programme, slots })))
  return { market, withReserves: { ...market, ...reserves } }
}

/** Always the same numbers from 0 to 1 (xorshift, Marsaglia 2003). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
