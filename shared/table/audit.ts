import { checkAgainstRoot, checkChain, type Flaw, type Link } from '../domain/chain.ts'
import { rootsOf } from '../vault/roots.ts'
import { Facts, hashOf } from './facts.ts'
import { headsOf, rawFactsOf } from './heads.ts'

export type Audit = {
  flaws: (Flaw | { place: string; flaw: string })[]
  subjects: number
  facts: number
  roots: number
  /** Ids of facts, and of those that nobody has published yet. */
  ids: Set<string>
  unpublished: { id: string; at: string }[]
}

/**
 * Re-checks the whole history of a region: every chain of facts against its state, every signed root against the chains.
 * Reads everything; changes nothing. What is wrong comes with its place.
 */
export async function auditRegion(region: string): Promise<Audit> {
  const links = new Map<string, Link[]>()
  const ids = new Set<string>()
  const unpublished: Audit['unpublished'] = []
  let facts = 0
  for await (const item of rawFactsOf(region)) {
    const { held: _, ...fact } = Facts.read(item)
    const link = { subject: fact.subject, seq: fact.seq, prev: fact.prev, hash: hashOf(fact), id: fact.id }
    links.set(fact.subject, [...(links.get(fact.subject) ?? []), link])
    ids.add(fact.id)
    facts++
    if ('gsi3pk' in item) unpublished.push({ id: fact.id, at: fact.at })
  }

  const flaws: Audit['flaws'] = []
  const heads = new Map((await Array.fromAsync(headsOf(region))).map((head) => [head.subject, head]))
  for (const subject of new Set([...links.keys(), ...heads.keys()])) {
    flaws.push(...checkChain(subject, links.get(subject) ?? [], heads.get(subject)))
  }
  if (ids.size !== facts) flaws.push({ place: region, flaw: 'two facts with one id' })

  const { roots, bad } = await rootsOf(region)
  flaws.push(...bad.map(({ key, why }) => ({ place: key, flaw: `root: ${why}` })))
  for (const root of roots) {
    for (const head of await root.leavesOf()) {
      for (const flaw of checkAgainstRoot(head, links.get(head.subject) ?? []))
        flaws.push({ ...flaw, flaw: `${flaw.flaw} since the root of ${root.at}` })
    }
  }
  return { flaws, subjects: heads.size, facts, roots: roots.length, ids, unpublished }
}
