/** A fact as far as the chain cares, with the hash over all of it. */
export type Link = { subject: string; seq: number; prev: string; hash: string; id: string }

/** One thing that is wrong with a history. `place` is the subject, with the number of the fact where there is one. */
export type Flaw = {
  place: string
  flaw: 'gap' | 'broken-link' | 'head-differs' | 'cut-tail' | 'state-missing' | 'facts-missing' | 'twice'
}

/** Where a fact stands: `application/01J...#3`. */
export const placeOf = ({ subject, seq }: { subject: string; seq: number }) => `${subject}#${seq}`

/**
 * Checks the history of one subject: facts numbered from 1 without a gap, each naming the hash of the one before, the
 * state naming the last. An edit, a deletion, an insertion or a reordering shows as a place; so does a cut tail, as long
 * as the state was not cut with it (then the signed roots tell, see `checkAgainstRoot`).
 */
export function checkChain(
  subject: string,
  links: readonly Link[],
  head: { seq: number; head: string } | undefined,
): Flaw[] {
  const flaws: Flaw[] = []
  let prev = ''
  let expected = 1
  for (const link of links.toSorted((a, b) => a.seq - b.seq)) {
    const place = placeOf(link)
    if (link.seq < expected) flaws.push({ place, flaw: 'twice' })
    if (link.seq > expected) flaws.push({ place: placeOf({ subject, seq: expected }), flaw: 'gap' })
    if (link.prev !== prev) flaws.push({ place, flaw: 'broken-link' })
    prev = link.hash
    expected = link.seq + 1
  }
  if (!head) return [...flaws, { place: subject, flaw: 'state-missing' }]
  if (links.length === 0) return [{ place: subject, flaw: 'facts-missing' }]
  if (head.seq > expected - 1) flaws.push({ place: placeOf({ subject, seq: expected }), flaw: 'cut-tail' })
  else if (head.seq !== expected - 1 || head.head !== prev) flaws.push({ place: subject, flaw: 'head-differs' })
  return flaws
}

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
