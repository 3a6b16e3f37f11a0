/** A fact as far as the chain cares, with the hash over all of it. */
export type Link = { subject: string; seq: number; prev: string; hash: string; id: string }

/** One thing that is wrong with a history. `place` is the subject, with the number of the fact where there is one. */
export type Flaw = {
  place: string
  flaw:
    | 'gap'
    | 'edited'
    | 'broken-link'
    | 'head-differs'
    | 'cut-tail'
    | 'beyond-state'
    | 'state-missing'
    | 'facts-missing'
    | 'twice'
}

/** Where a fact stands: `application/01J...#3`. */
export const placeOf = ({ subject, seq }: { subject: string; seq: number }) => `${subject}#${seq}`

/**
 * Checks the history of one subject: facts numbered from 1 without a gap, each naming the hash of the one before, the
 * state naming the last. Read from the end, because each fact is vouched for by the one after it and the last by the state:
 * so `edited` is the very fact that was changed. Where the voucher itself was, `broken-link` says that the two do not fit.
 * A tail that was cut together with the state shows by the signed roots alone (`checkAgainstRoot`).
 */
export function checkChain(
  subject: string,
  links: readonly Link[],
  head: { seq: number; head: string } | undefined,
): Flaw[] {
  if (!head) return [{ place: subject, flaw: 'state-missing' }]
  if (links.length === 0) return [{ place: subject, flaw: 'facts-missing' }]
  const flaws: Flaw[] = []
  const bySeq = Map.groupBy(links, ({ seq }) => seq)
  const last = Math.max(...bySeq.keys())
  let vouched: { hash: string; by: 'state' | 'fact' | 'edited' } | undefined
  for (let seq = Math.max(head.seq, last); seq > 0; seq--) {
    const place = placeOf({ subject, seq })
    const here = bySeq.get(seq) ?? []
    if (seq === head.seq) vouched = { hash: head.head, by: 'state' }
    const link = here.find(({ hash }) => hash === vouched?.hash) ?? here[0]
    if (!link) {
      flaws.push({ place, flaw: seq > last ? 'cut-tail' : 'gap' })
      vouched = undefined
      continue
    }
    if (here.length > 1) flaws.push({ place, flaw: 'twice' })
    if (seq > head.seq) flaws.push({ place, flaw: 'beyond-state' })
    const sound = vouched === undefined || link.hash === vouched.hash
    if (vouched && !sound) flaws.push({ place, flaw: unsound[vouched.by] })
    vouched = { hash: link.prev, by: sound ? 'fact' : 'edited' }
  }
  if (vouched && vouched.hash !== '') flaws.push({ place: placeOf({ subject, seq: 1 }), flaw: 'broken-link' })
  return flaws.toReversed()
}

const unsound = { state: 'head-differs', fact: 'edited', edited: 'broken-link' } as const

/**
 * Checks a history against what a signed root said of it earlier: the fact it ended with then must still be there,
 * unchanged, so that even a chain whose hashes were all computed anew is found.
 */
export function checkAgainstRoot(
  { subject, seq, head }: { subject: string; seq: number; head: string },
  links: readonly Link[],
): Flaw[] {
  const then = links.find((link) => link.seq === seq)
  if (!then) return [{ place: placeOf({ subject, seq }), flaw: 'cut-tail' }]
  return then.hash === head ? [] : [{ place: placeOf({ subject, seq }), flaw: 'head-differs' }]
}
