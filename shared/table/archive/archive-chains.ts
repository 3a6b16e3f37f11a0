import { keys } from '../keys.ts'
import type { Line } from './archive-lines.ts'
import { placeMark, type RawItem, rawBetween, type Shelf } from './raw.ts'

/** How far a chain goes in an archive: by its state, by the number of its facts, and by the last of them. */
type Chain = { state?: number; facts: number; last: number }

/**
 * Watches what goes into an archive, chain by chain. While others write, a state may be read before a fact and the next
 * one after it; facts never change, so a chain can be made whole later.
 */
export function chains() {
  const known = new Map<string, Chain>()
  const of = (pk: string) => {
    const chain = known.get(pk) ?? { facts: 0, last: 0 }
    known.set(pk, chain)
    return chain
  }
  return {
    /** @param fresh whether the archive did not have the item yet */
    note({ pk, kind, data }: RawItem, fresh: boolean): void {
      const seq = Number(data?.M?.seq?.N ?? Number.NaN)
      const { region, id, head } = data?.M ?? {}
      if (kind?.S === 'FACT' && pk?.S !== undefined) {
        const chain = of(pk.S)
        chain.last = Math.max(chain.last, seq)
        if (fresh) chain.facts++
      } else if (head?.S !== undefined && kind?.S !== undefined && region?.S !== undefined && id?.S !== undefined) {
        of(keys.state({ region: region.S, subject: `${kind.S}/${id.S}` }).pk).state = seq
      }
    },

    /** What makes every chain end where its state in the archive says: the facts that are missing, and those beyond. */
    async mending(shelf: Shelf): Promise<{ chains: number; lines: Line[] }> {
      const broken = [...known].filter(([, { state = 0, facts, last }]) => facts !== state || last !== state)
      const lines: Line[] = []
      for (const [pk, { state = 0, last }] of broken) {
        const [region = '', ...rest] = pk.split('#')
        const at = (seq: number) => keys.fact({ region, subject: rest.join('#'), seq })
        const [from, to] = [at(1).sk, at(state).sk]
        const there = state > 0 ? await rawBetween(shelf, pk, from, to) : []
        lines.push(...there.map((put): Line => ({ put })))
        const beyond = Array.from({ length: Math.max(0, last - state) }, (_, n) => placeMark(at(state + 1 + n)))
        if (beyond.length > 0) lines.push({ gone: beyond })
      }
      return { chains: broken.length, lines }
    },
  }
}
