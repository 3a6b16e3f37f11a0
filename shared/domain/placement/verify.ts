import { check, seatingOf } from './check.ts'
import { MarketError } from './market.ts'
import { linesIn, readMunicipal } from './municipal.ts'
import { named, placesOf } from './names.ts'
import { outcomeLines, outcomeOf } from './outcome.ts'
import { place } from './place.ts'
import { BLOCK, type Hash, headerLine, headerOf, lotBy, type Sealed, seal } from './protocol.ts'
import { entriesOf, Fields, listOf, text, whole } from './reading.ts'
import { type SecondFlaw, secondFlaws } from './second-lines.ts'
import type { Violation } from './violation.ts'

type Changed = 'input-changed' | 'output-changed' | 'second-changed'

/** One thing that is wrong with a protocol. */
export type Flaw =
  | Violation
  /** The file cannot be read as a protocol: what and where. */
  | { readonly name: 'unreadable'; readonly place: string; readonly why: string }
  /** The first line is not what its seal was put on. */
  | { readonly name: 'header-changed' }
  /** The public protocol is not the one that belongs to the auditor's, here. */
  | { readonly name: 'public-differs'; readonly field: string; readonly expected: unknown; readonly found: unknown }
  /** Lines of the part from and to, counted from 1, are not those that were sealed; the first such stretch. */
  | { readonly name: Changed; readonly from: number; readonly to: number }
  | SecondFlaw
  | { readonly name: 'header-wrong'; readonly field: string; readonly expected: unknown; readonly found: unknown }
  /** A line of the result does not follow from the places. */
  | { readonly name: 'line-wrong'; readonly line: number; readonly expected: string; readonly found: string }
  /** Stable, and yet not the best for the children: some other way of placing was used. */
  | {
      readonly name: 'not-the-best'
      readonly applicant: string
      readonly expected: string | null
      readonly found: string | null
    }

/**
 * Checks the auditor's protocol: the seals; that the places in it break no rule of the market that its own input makes
 * (by `check`, which shares nothing with `place`); that every line follows from the places; and that a run gives the same.
 * An empty list: all of it is right. Never throws at a file, however broken.
 */
export function verifyProtocol(bytes: Uint8Array, hash: Hash): Flaw[] {
  try {
    const { header, input, output, second } = partsOf(bytes, hash)
    return [
      ...(header.sealed ? [] : [{ name: 'header-changed' } as const]),
      ...changed('input-changed', header.input, input, hash),
      ...changed('output-changed', header.output, output, hash),
      ...(header.second && second ? changed('second-changed', header.second, second, hash) : []),
      ...wrong(header.told, input, output, second, hash),
    ]
  } catch (error) {
    if (!(error instanceof MarketError)) throw error
    return [{ name: 'unreadable', place: error.place, why: error.reason }]
  }
}

/** Compares a public protocol with the one that the auditor's gives, field by field; a programme by its place in the list. */
export function verifyPublic(expected: string, found: string): Flaw[] {
  if (expected === found) return []
  const right = fieldsOf(parsed(expected, 'public protocol'))
  const told = fieldsOf(parsed(found, 'public protocol'))
  const names = [...new Set([...right.keys(), ...told.keys()])].filter((name) => right.get(name) !== told.get(name))
  const flaws = names.map(
    (field): Flaw => ({
      name: 'public-differs',
      field,
      expected: right.get(field) ?? null,
      found: told.get(field) ?? null,
    }),
  )
  return flaws.length > 0 ? flaws : [{ name: 'public-differs', field: 'layout', expected: null, found: null }]
}

/** Every value that is no object or list, by the way to it: `outcome.placed`, `programmes.3.given`. */
function fieldsOf(value: unknown, name = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[name, value]])
  const inner = Object.entries(value).flatMap(([key, part]) => [
    ...fieldsOf(part, name === '' ? key : `${name}.${key}`),
  ])
  return new Map(inner.length > 0 ? inner : [[name, JSON.stringify(value)]])
}

/** The lines that went into the run of a protocol. @throws MarketError where it is none */
export const inputOf = (bytes: Uint8Array, hash: Hash): Uint8Array => partsOf(bytes, hash).input

function partsOf(bytes: Uint8Array, hash: Hash) {
  const first = endOf(bytes, 1)
  const header = readHeader(decoded(bytes.subarray(0, first)).trimEnd(), hash)
  const input = bytes.subarray(first, endOf(bytes, 1 + header.input.lines))
  const rest = bytes.subarray(first + input.length)
  if (!header.second) return { header, input, output: rest }
  const end = endOf(rest, header.output.lines)
  return { header, input, output: rest.subarray(0, end), second: rest.subarray(end) }
}

/** Where so many lines end. */
function endOf(bytes: Uint8Array, lines: number): number {
  let end = 0
  for (let line = 0; line < lines && end < bytes.length; line++) {
    const found = bytes.indexOf(10, end)
    end = found < 0 ? bytes.length : found + 1
  }
  return end
}

const linesOf = (bytes: Uint8Array): string[] => decoded(bytes).split('\n').slice(0, -1)

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function readHeader(line: string, hash: Hash) {
  const value = parsed(line, 'line 1')
  const known = ['protocol', 'version', 'run', 'ranking', 'input', 'output', 'outcome', 'second', 'seal']
  const fields = new Fields(value, 'line 1', known)
  if (fields.read('protocol', text) !== 'zvonok-placement' || fields.read('version', whole) !== 1)
    throw new MarketError('line 1', 'is not the first line of a protocol of placement, version 1')
  const { seal: stated, ...told } = Object.fromEntries(entriesOf(value, 'line 1'))
  const sealed = stated === hash.sha256(JSON.stringify(told)) && line === headerLine(told, hash)
  const [input, output] = [fields.read('input', sealedPart), fields.read('output', sealedPart)]
  return { told, sealed, input, output, second: fields.readOr('second', sealedPart, undefined) }
}

function sealedPart(value: unknown, place: string): Sealed {
  const part = new Fields(value, place, ['lines', 'sha256', 'blocks'])
  return {
    lines: part.read('lines', whole),
    sha256: part.read('sha256', text),
    blocks: part.read('blocks', listOf(whole)),
  }
}

function changed(name: Changed, stated: Sealed, bytes: Uint8Array, hash: Hash): Flaw[] {
  const found = seal(linesIn(bytes), bytes, hash)
  if (JSON.stringify(found) === JSON.stringify(stated)) return []
  if (found.sha256 === stated.sha256 && found.lines === stated.lines)
    return [
      { name: 'header-wrong', field: `${name.split('-')[0]}.blocks`, expected: found.blocks, found: stated.blocks },
    ]
  const blocks = Array.from({ length: Math.max(found.blocks.length, stated.blocks.length) }, (_, block) => block)
  const first = blocks.find((block) => found.blocks[block] !== stated.blocks[block]) ?? 0
  const lineAt = (end: number) => linesIn(bytes.subarray(0, end)) + 1
  return [{ name, from: lineAt(first * BLOCK), to: Math.min(lineAt((first + 1) * BLOCK), found.lines) }]
}

function wrong(
  told: Readonly<Record<string, unknown>>,
  input: Uint8Array,
  output: Uint8Array,
  second: Uint8Array | undefined,
  hash: Hash,
): Flaw[] {
  const run = readMunicipal(input, lotBy(hash))
  const { market } = run
  const lines = linesOf(output)
  const places = new Map<string, string | null>()
  for (const [index, line] of lines.entries()) {
    const at = `result, line ${index + 1}`
    const row = entriesOf(parsed(line, at), at)
    const applicant = row.get('applicant')
    if (typeof applicant !== 'string') continue
    const given = row.get('programme') ?? null
    places.set(applicant, given === null ? null : text(given, `${at}, programme`))
  }
  const { programme } = placesOf(market, places)
  const violations = check(market, { programme })
  const matching = { programme, ...seatingOf(market, programme) }
  const outcome = outcomeOf(run, matching, violations.length)
  const follows = linesOf(outcomeLines(run, matching).bytes)
  const later = second ? secondFlaws(market, programme, linesOf(second)) : []
  const flaws: Flaw[] = [...violations, ...lineByLine(follows, lines), ...later]
  const sealed = seal(0, new Uint8Array(), hash)
  for (const [field, right] of entriesOf(headerOf(run, sealed, sealed, outcome), 'header')) {
    // `changed` has said what is wrong with these.
    if (field === 'input' || field === 'output' || JSON.stringify(told[field]) === JSON.stringify(right)) continue
    flaws.push({ name: 'header-wrong', field, expected: right, found: told[field] ?? null })
  }
  return violations.length > 0 ? flaws : [...flaws, ...notTheBest(named(market, place(market)), places)]
}

function lineByLine(expected: readonly string[], found: readonly string[]): Flaw[] {
  const lines = Array.from({ length: Math.max(expected.length, found.length) }, (_, line) => line)
  return lines
    .filter((line) => expected[line] !== found[line])
    .map((line) => ({
      name: 'line-wrong',
      line: line + 1,
      expected: expected[line] ?? 'none',
      found: found[line] ?? 'none',
    }))
}

function notTheBest(best: Readonly<Record<string, string | null>>, places: ReadonlyMap<string, string | null>): Flaw[] {
  return Object.entries(best)
    .map(([applicant, expected]) => ({ applicant, expected, found: places.get(applicant) ?? null }))
    .filter(({ expected, found }) => expected !== found)
    .map((one) => ({ name: 'not-the-best', ...one }))
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new MarketError(place, error instanceof Error ? error.message : String(error))
  }
}
