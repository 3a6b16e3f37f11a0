import { DAYS_AHEAD, runsOutSoon } from './benefit-term.ts'
import { addDays, startOfDay } from './calendar.ts'

/**
 * What the documents of a case stand by when nobody sends them: rights that an education authority has confirmed
 * (service.ts, `benefits`). A right ends, the case goes on, and its document is wanted after all: the family is told of it.
 */
export type Proof = {
  /** Documents that a right makes needless now. */
  proved: readonly string[]
  /** Documents that one made needless, that are wanted again, and that the family has not been told of. */
  lost: readonly string[]
  /** The last day of the first of these rights to end, and the one that the family was told of beforehand. */
  until?: string | undefined
  nearTold?: string | undefined
}

/** What of a case that is not decided is asked and not sent as a file, and which of it rights make needless. */
export type Wanted = {
  documents: readonly string[]
  proved: readonly { document: string; until?: string | undefined }[]
}

/** Nothing is known of a case yet; a case that has ended wants nothing. */
export const unproved: Proof = { proved: [], lost: [] }
export const nothingWanted: Wanted = { documents: [], proved: [] }

/** How a case stands by what is wanted now. A document that was lost and that nobody was told of stays lost until it is there. */
export function follow(before: Proof, { documents, proved }: Wanted): Proof {
  const held = proved.filter(({ document }) => documents.includes(document))
  const holds = (code: string) => held.some(({ document }) => document === code)
  const lost = [...new Set([...before.lost, ...before.proved])].filter((it) => documents.includes(it) && !holds(it))
  const [until] = held.flatMap((it) => it.until ?? []).toSorted()
  const nearTold = until === before.nearTold ? until : undefined
  return { proved: held.map(({ document }) => document), lost, until, nearTold }
}

/** What the family has to be told on a day: that a document is wanted again, or that it will be soon. */
export function toTell(proof: Proof, today: string): 'ended' | 'near' | undefined {
  if (proof.lost.length > 0) return 'ended'
  return runsOutSoon(proof, today) ? 'near' : undefined
}

/** The family has been told. */
export const told = (proof: Proof, what: 'ended' | 'near'): Proof =>
  what === 'ended' ? { ...proof, lost: [] } : { ...proof, nearTold: proof.until }

/** When the case is to be looked at next; nothing where no right that it stands by ends. */
export function lookAt(proof: Proof, now: string, zone: string): string | undefined {
  const { lost, until, nearTold } = proof
  if (lost.length > 0) return now
  return until && startOfDay(addDays(until, nearTold === until ? 1 : -DAYS_AHEAD), zone)
}
