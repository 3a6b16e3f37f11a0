import { DelegationWithdrawn } from '../../contracts/delegations.ts'
import { Delegation, type InDelegation, withdraw } from '../../domain/access/delegation.ts'
import type { Act } from '../../domain/act.ts'
import { keys } from '../keys.ts'
import { states, type Write } from '../store/entity.ts'
import { commit } from '../store/facts.ts'
import { keysIn, rows } from '../store/lists.ts'
import { principalOf, putPrincipal } from './principals.ts'

export const Delegations = states({
  about: 'delegation',
  version: 1,
  schema: Delegation,
  place: (it) => ({
    gsi1pk: keys.delegationsOf(it),
    gsi1sk: keys.momentInList({ at: it.invitedAt, id: it.id }),
    row: it,
    ...(it.status === 'invited' &&
      it.code !== undefined && { gsi2pk: keys.invitation({ region: it.region, code: it.code }), gsi2sk: it.id }),
  }),
})

/** Those of a child, the oldest first: few, because no more than ten may be open at a time. */
export const delegationsOf = (region: string, child: string): Promise<Delegation[]> =>
  rows(Delegation, { index: 'gsi1', partition: keys.delegationsOf({ region, child }) })

/** The invitation that a code opens, by its hash; nothing for an unknown or void one. */
export async function invitationWith(region: string, code: string): Promise<Delegation | undefined> {
  const found = await Array.fromAsync(keysIn({ index: 'gsi2', partition: keys.invitation({ region, code }) }))
  const it = found[0] && (await Delegations.at(found[0]))
  return it?.status === 'invited' && it.code === code ? it : undefined
}

/** Delegations that are over, and what has to be saved: their delegates' principals lose the children in the same transaction. */
export async function withdrawn(
  open: readonly Delegation[],
  now: string,
): Promise<{ ended: InDelegation<'withdrawn'>[]; writes: Write[] }> {
  const ended = open.map((it) => withdraw(it, now))
  const over = new Set(ended.map(({ id }) => id))
  const delegates = [...Map.groupBy(ended, ({ delegate = '' }) => delegate)].filter(([delegate]) => delegate !== '')
  const principals = delegates.map(async ([delegate, [first]]) => {
    const principal = first && (await principalOf(first.region, delegate))
    const entrusted = (principal?.entrusted ?? []).filter(({ id }) => !over.has(id))
    return principal ? [putPrincipal({ ...principal, entrusted })] : []
  })
  const states = ended.map((it) => Delegations.save(it))
  return { ended, writes: [...states, ...(await Promise.all(principals)).flat()] }
}

/**
 * A delegation that ends writes three items: so many of them fit into a transaction beside what ends them (four items, and
 * what is told of it in the portal and by three ways).
 */
export const ENDED_AT_ONCE = 5

/** Ends delegations, however many, some in each transaction. Cut off half-way it may be done again for those that are left. */
export async function withdrawAll({ receipt: _, ...act }: Act, open: readonly Delegation[]): Promise<void> {
  for (let from = 0; from < open.length; from += ENDED_AT_ONCE) {
    const { ended, writes } = await withdrawn(open.slice(from, from + ENDED_AT_ONCE), act.now)
    const facts = ended.map((it) => DelegationWithdrawn.fact(it))
    await commit(act, undefined, facts, ...writes)
  }
}
