import { checkAgainstRoot, checkChain, type Flaw, type Link, placeOf } from '../../domain/chain.ts'
import { Marks } from '../../vault/marks.ts'
import type { Head } from '../../vault/merkle.ts'
import { type Root, rootsOf } from '../../vault/roots.ts'
import { keys } from '../keys.ts'
import { Facts, hashOf, type SavedFact } from '../store/facts.ts'
import { type History, headsApart, historiesOf } from '../store/heads.ts'

export type Audit = {
  flaws: (Flaw | { place: string; flaw: string })[]
  subjects: number
  facts: number
  roots: number
  /** When the newest signed root was made: what happened since, nobody vouches for yet. */
  signedAt: string | undefined
  /** How many facts nobody has published yet. */
  unpublished: number
}

/** A fact on the way past. */
export type Passing = { id: string; at: string; waits: boolean }

/**
 * Re-checks the whole history of a region: every chain of facts against its state, every signed root against the chains,
 * and that nothing which heard of a fact did the same twice. Reads everything, one chain at a time; what it remembers is a
 * mark of each fact, the heads that lie apart and what the roots say. Changes nothing. What is wrong comes with its place.
 * @param older only these roots are held against the chains: a restored copy is older than those signed after it
 * @param passes hears of every fact
 */
export async function auditRegion(
  region: string,
  older?: ReadonlySet<string>,
  passes?: (fact: Passing) => void,
): Promise<Audit> {
  const { roots, bad } = await rootsOf(region)
  const kept = roots.filter(({ key }) => older?.has(key) ?? true)
  const found = await auditHistories(region, historiesOf(region), headsApart(region), kept, passes)
  found.flaws.push(...bad.map(({ key, why }) => ({ place: key, flaw: `root: ${why}` })))
  return { ...found, roots: roots.length, signedAt: roots.at(-1)?.at }
}

/** The same for histories from anywhere. */
export async function auditHistories(
  region: string,
  histories: AsyncIterable<History>,
  heads: AsyncIterable<Head>,
  roots: readonly Pick<Root, 'at' | 'leavesOf'>[],
  passes: (fact: Passing) => void = () => undefined,
): Promise<Omit<Audit, 'roots' | 'signedAt'>> {
  const signed = expectations(roots)
  const flaws: Audit['flaws'] = []
  const marks = new Marks()
  const apart = await bySubject(heads)
  let [subjects, facts, unpublished] = [0, 0, 0]
  for await (const { facts: items, head: beside } of histories) {
    const chain = read(region, items, flaws)
    const told = chain[0]?.fact.subject
    const head = beside ?? (told === undefined ? undefined : apart.take(told))
    for (const { fact, waits } of chain) {
      facts++
      if (waits) unpublished++
      if (!marks.add(fact.id)) flaws.push({ place: placeOf(fact), flaw: 'two facts with one id' })
      passes({ id: fact.id, at: fact.at, waits })
    }
    flaws.push(...secondEffects(chain.map(({ fact }) => fact)))
    if (head) subjects++
    const subject = head?.subject ?? told
    if (subject === undefined) continue
    const links = chain.map(({ fact }) => linkOf(fact))
    flaws.push(...checkChain(subject, links, head))
    for (const it of signed.get(subject) ?? []) flaws.push(...since(it, links))
    signed.delete(subject)
  }
  for (const head of apart.rest()) {
    subjects++
    flaws.push(...checkChain(head.subject, [], head))
  }
  for (const gone of signed.values()) for (const it of gone) flaws.push(...since(it, []))
  return { flaws, subjects, facts, unpublished }
}

/** Heads by subject, each taken once. */
async function bySubject(heads: AsyncIterable<Head>) {
  const held = new Map<string, Head>()
  for await (const head of heads) held.set(head.subject, head)
  return {
    take: (subject: string): Head | undefined => {
      const found = held.get(subject)
      held.delete(subject)
      return found
    },
    rest: () => held.values(),
  }
}

type Signed = Head & { at: string }

/** What signed roots say of each subject. What the root before said of it already is not remembered twice. */
function expectations(roots: readonly Pick<Root, 'at' | 'leavesOf'>[]): Map<string, Signed[]> {
  const signed = new Map<string, Signed[]>()
  for (const { at, leavesOf } of roots)
    for (const head of leavesOf()) {
      const known = signed.get(head.subject)
      const last = known?.at(-1)
      if (last?.seq === head.seq && last.head === head.head) continue
      if (known) known.push({ ...head, at })
      else signed.set(head.subject, [{ ...head, at }])
    }
  return signed
}

const since = ({ at, ...head }: Signed, links: readonly Link[]) =>
  checkAgainstRoot(head, links).map((it) => ({ ...it, flaw: `${it.flaw} since the root of ${at}` }))

const linkOf = (fact: SavedFact): Link => ({
  ...{ subject: fact.subject, seq: fact.seq, prev: fact.prev, id: fact.id },
  hash: hashOf(fact),
})

/** The facts of a partition; what is none, or belongs elsewhere, is told and left out of the chain. */
function read(region: string, items: readonly Record<string, unknown>[], flaws: Audit['flaws']) {
  return items.flatMap((item) => {
    const fact = readable(item)
    const place = `${String(item.pk)} ${String(item.sk)}`
    if (!fact) {
      flaws.push({ place, flaw: 'unreadable' })
      return []
    }
    const { pk, sk } = keys.fact({ ...fact, region })
    if (pk === item.pk && sk === item.sk) return [{ fact, waits: 'gsi3pk' in item }]
    flaws.push({ place, flaw: `says to be ${placeOf(fact)}` })
    return []
  })
}

/** Facts of one subject that say that the same was done twice about one cause. */
function secondEffects(facts: readonly SavedFact[]): Audit['flaws'] {
  const effects = new Set<string>()
  return facts.flatMap((fact) => {
    const effect = effectOf(fact)
    if (!effects.has(effect)) {
      effects.add(effect)
      return []
    }
    return [{ place: placeOf(fact), flaw: `a second effect of ${fact.cause}` }]
  })
}

/** The fact, or nothing where an item says to be one and is none. */
function readable(item: Record<string, unknown>): SavedFact | undefined {
  try {
    const { held: _, ...fact } = Facts.read(item)
    return fact
  } catch {
    return undefined
  }
}

/** What somebody did about a cause: the same again is a repetition that a receipt should have stopped. */
const effectOf = ({ actor, cause, type, data }: SavedFact) => JSON.stringify([actor, cause, type, data])
