import { checkAgainstRoot, checkChain, type Flaw, type Link, placeOf } from '../domain/chain.ts'
import { rootsOf } from '../vault/roots.ts'
import { Facts, hashOf, type SavedFact } from './facts.ts'
import { headsOf, rawFactsOf } from './heads.ts'
import { keys } from './keys.ts'

export type Audit = {
  flaws: (Flaw | { place: string; flaw: string })[]
  subjects: number
  facts: number
  roots: number
  /** When the newest signed root was made: what happened since, nobody vouches for yet. */
  signedAt: string | undefined
  /** Every fact with its time, and those that nobody has published yet. */
  ids: Map<string, string>
  unpublished: { id: string; at: string }[]
}

/**
 * Re-checks the whole history of a region: every chain of facts against its state, every signed root against the chains,
 * and that nothing which heard of a fact did the same twice. Reads everything; changes nothing. What is wrong comes with its place.
 * @param older only these roots are held against the chains: a restored copy is older than those signed after it
 */
export async function auditRegion(region: string, older?: ReadonlySet<string>): Promise<Audit> {
  const links = new Map<string, Link[]>()
  const ids = new Map<string, string>()
  const effects = new Set<string>()
  const flaws: Audit['flaws'] = []
  const unpublished: Audit['unpublished'] = []
  let facts = 0
  for await (const item of rawFactsOf(region)) {
    const fact = readable(item)
    if (!fact) {
      flaws.push({ place: `${String(item.pk)} ${String(item.sk)}`, flaw: 'unreadable' })
      continue
    }
    const { pk, sk } = keys.fact({ ...fact, region })
    if (pk !== item.pk || sk !== item.sk)
      flaws.push({ place: `${String(item.pk)} ${String(item.sk)}`, flaw: `says to be ${placeOf(fact)}` })
    const link = { subject: fact.subject, seq: fact.seq, prev: fact.prev, hash: hashOf(fact), id: fact.id }
    const chain = links.get(fact.subject)
    if (chain) chain.push(link)
    else links.set(fact.subject, [link])
    ids.set(fact.id, fact.at)
    facts++
    const effect = effectOf(fact)
    if (effects.has(effect)) flaws.push({ place: placeOf(fact), flaw: `a second effect of ${fact.cause}` })
    effects.add(effect)
    if ('gsi3pk' in item) unpublished.push({ id: fact.id, at: fact.at })
  }

  const heads = new Map((await Array.fromAsync(headsOf(region))).map((head) => [head.subject, head]))
  for (const subject of new Set([...links.keys(), ...heads.keys()])) {
    flaws.push(...checkChain(subject, links.get(subject) ?? [], heads.get(subject)))
  }
  if (ids.size !== facts) flaws.push({ place: region, flaw: 'two facts with one id' })

  const { roots, bad } = await rootsOf(region)
  flaws.push(...bad.map(({ key, why }) => ({ place: key, flaw: `root: ${why}` })))
  for (const root of roots.filter(({ key }) => older?.has(key) ?? true)) {
    for (const head of root.leavesOf()) {
      for (const flaw of checkAgainstRoot(head, links.get(head.subject) ?? []))
        flaws.push({ ...flaw, flaw: `${flaw.flaw} since the root of ${root.at}` })
    }
  }
  const signedAt = roots.at(-1)?.at
  return { flaws, subjects: heads.size, facts, roots: roots.length, signedAt, ids, unpublished }
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
const effectOf = ({ actor, cause, subject, type, data }: SavedFact) =>
  JSON.stringify([actor, cause, subject, type, data])
