import { check } from './check.ts'
import { standing } from './cutoffs.ts'
import { BEYOND, type Market, type Matching, OPEN, SPARE } from './market.ts'
import { linesIn, type Municipal, RANKING, readMunicipal } from './municipal.ts'
import { type Outcome, outcomeLines, outcomeOf } from './outcome.ts'
import { place } from './place.ts'
import type { Lot } from './rank-order.ts'
import type { Heading } from './run-records.ts'

/** SHA-256 as hex, and CRC-32 as a number; of a text its UTF-8 bytes. */
export interface Hash {
  readonly sha256: (data: string | Uint8Array) => string
  readonly crc32: (data: Uint8Array) => number
}

/** Lines of a part of the protocol: how many, the SHA-256 of all with their line ends; the CRC-32 of
 * every 64 KiB says where a changed one is. */
export interface Sealed {
  readonly lines: number
  readonly sha256: string
  readonly blocks: readonly number[]
}

/** What stands over a run's protocol, in the auditor's file and in the public one. */
export interface Header {
  readonly protocol: 'zvonok-placement'
  readonly version: 1
  readonly run: Heading
  /** By what children are ranked at a programme, first to last. */
  readonly ranking: string
  readonly input: Sealed
  readonly output: Sealed
  readonly outcome: Outcome
  /** Lines of a second stage, after the result and outside of what is proved of it. */
  readonly second?: Sealed
}

/** A run that was calculated: its protocol is the header, the lines that went in, the lines that came out. */
export interface Calculated {
  readonly header: Header
  readonly run: Municipal
  readonly market: Market
  readonly matching: Matching
  /** The lines that came out. */
  readonly output: Uint8Array
}

export const BLOCK = 65_536

/**
 * Calculates a run from its lines (UTF-8) and checks it.
 * @throws MarketError at lines that make no market
 */
export function calculate(input: Uint8Array, hash: Hash): Calculated {
  const run = readMunicipal(input, lotBy(hash))
  const { market } = run
  const matching = place(market)
  const violations = check(market, matching)
  const output = outcomeLines(run, matching)
  const outcome = outcomeOf(run, matching, violations.length)
  const header = headerOf(run, seal(linesIn(input), input, hash), seal(output.lines, output.bytes, hash), outcome)
  return { header, run, market, matching, output: output.bytes }
}

/** Lines with their ends. */
export const encoded = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`)

/** The lot of a name: whoever knows the seed can draw it again. */
export const lotBy =
  (hash: Hash): Lot =>
  (seed, name) =>
    hash.sha256(`${seed}\n${name}`)

export const headerOf = ({ heading }: Municipal, input: Sealed, output: Sealed, outcome: Outcome): Header => ({
  protocol: 'zvonok-placement',
  version: 1,
  run: heading,
  ranking: RANKING,
  input,
  output,
  outcome,
})

export const seal = (lines: number, bytes: Uint8Array, hash: Hash): Sealed => ({
  lines,
  sha256: hash.sha256(bytes),
  blocks: Array.from({ length: Math.ceil(bytes.length / BLOCK) }, (_, block) =>
    hash.crc32(bytes.subarray(block * BLOCK, (block + 1) * BLOCK)),
  ),
})

/** The first line of a protocol: the header and the hash of it. */
export const headerLine = (header: object, hash: Hash): string =>
  JSON.stringify({ ...header, seal: hash.sha256(JSON.stringify(header)) })

/** How far one programme reached, without anybody in it: seats of benefits are not told apart. */
export interface PublicCutoff {
  readonly programme: string
  readonly capacity: number
  readonly given: number
  /** Of the seats for everybody the last one admitted: class, and rank in the order of filing. */
  readonly last: { readonly class: number; readonly order: number } | null
}

const FEW = 10

/** The public protocol: what anybody may see of a run. No child is in it, and no count of fewer than ten. */
export function publicProtocol({ header, market, matching }: Calculated, hash: Hash): string {
  const { input, output, outcome, ...about } = header
  const shares = (all: Outcome['byClass']) =>
    Object.fromEntries(
      Object.entries(all).filter(([, { applicants, placed, first }]) =>
        [applicants, placed, first, applicants - placed, placed - first].every((count) => count === 0 || count >= FEW),
      ),
    )
  const programmes = market.programmes.map((programme, p): PublicCutoff => {
    const [from = 0, to = 0] = [market.slotStart[p], market.slotStart[p + 1]]
    const given = matching.taken.subarray(from, to).reduce((sum, seats) => sum + seats, 0)
    const opens = [...matching.cutoff.subarray(from, to)].filter((bar, at) => {
      const kind = market.slotCategory[from + at]
      return (kind === OPEN || kind === SPARE) && bar !== 0 && bar !== BEYOND
    })
    const last = opens.length === 0 ? null : standing(market, Math.max(...opens))
    return { programme, capacity: market.capacity[p] ?? 0, given, last }
  })
  const told = {
    ...about,
    public: true,
    input: input.sha256,
    output: output.sha256,
    outcome: {
      ...outcome,
      placed: few(outcome.placed),
      unplaced: few(outcome.unplaced),
      kept: few(outcome.kept),
      ...(outcome.transfers && {
        transfers: {
          asked: few(outcome.transfers.asked),
          moved: few(outcome.transfers.moved),
          ...(outcome.transfers.ring !== undefined && { ring: few(outcome.transfers.ring) }),
        },
      }),
      claims: few(outcome.claims),
      fixed: few(Object.values(outcome.fixed).reduce((sum, count) => sum + count, 0)),
      byWish: outcome.byWish.map(few),
      byClass: shares(outcome.byClass),
      byDistrict: shares(outcome.byDistrict),
    },
    programmes,
  }
  return headerLine(told, hash)
}

const few = (count: number): number | string => (count === 0 || count >= FEW ? count : `<${FEW}`)
