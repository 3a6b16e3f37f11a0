import { type Market, MarketError, UNPLACED } from './market.ts'
import { encoded } from './protocol.ts'
import { Fields, text, whole } from './reading.ts'

/** A place of the second stage: the nearest kindergarten for whom the first left without one. */
export interface SecondPlace {
  readonly applicant: string
  readonly programme: string
  /** From the kindergarten wished first. */
  readonly metres: number
}

/** What is wrong with a line of the second stage; lines are counted from 1 in that part. */
export type SecondFlaw = { readonly name: 'second-wrong'; readonly line: number; readonly why: string }

/** Its lines in a protocol, after the result: they are sealed like it, and outside of what is proved of the first stage. */
export const secondLines = (places: readonly SecondPlace[]): Uint8Array =>
  encoded(places.map((it) => JSON.stringify({ stage: 2, ...it })))

/**
 * Checks that the second stage took nothing from the first: each of its children had no place and gets one, in a programme
 * that has a seat left. Nothing is said of who is nearest to what: the file has no addresses.
 */
export function secondFlaws(market: Market, programme: Uint16Array, lines: readonly string[]): SecondFlaw[] {
  const applicants = new Map(market.applicants.map((id, at) => [id, at]))
  const numbers = new Map(market.programmes.map((id, at) => [id, at]))
  const left = Array.from(market.capacity)
  for (const given of programme) if (given !== UNPLACED) left[given] = (left[given] ?? 0) - 1
  const seen = new Set<string>()
  return lines.flatMap((line, at): SecondFlaw[] => {
    const wrong = (why: string): SecondFlaw[] => [{ name: 'second-wrong', line: at + 1, why }]
    const place = readPlace(line)
    if (typeof place === 'string') return wrong(place)
    const child = applicants.get(place.applicant)
    const there = numbers.get(place.programme)
    if (child === undefined) return wrong(`there is no applicant "${place.applicant}"`)
    if (there === undefined) return wrong(`there is no programme "${place.programme}"`)
    if (programme[child] !== UNPLACED) return wrong(`"${place.applicant}" has a place of the first stage`)
    if (seen.has(place.applicant)) return wrong(`"${place.applicant}" has a place of the second stage already`)
    seen.add(place.applicant)
    left[there] = (left[there] ?? 0) - 1
    return (left[there] ?? 0) < 0 ? wrong(`"${place.programme}" has no seat left`) : []
  })
}

function readPlace(line: string): SecondPlace | string {
  try {
    const fields = new Fields(JSON.parse(line), 'second stage', ['stage', 'applicant', 'programme', 'metres'])
    fields.read('stage', whole)
    return {
      applicant: fields.read('applicant', text),
      programme: fields.read('programme', text),
      metres: fields.read('metres', whole),
    }
  } catch (error) {
    if (error instanceof MarketError || error instanceof SyntaxError) return error.message
    throw error
  }
}
