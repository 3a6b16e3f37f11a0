import { hash } from 'node:crypto'

/**
 * A set of texts that remembers eight bytes of each: for millions, of which none should come twice. Two texts with one mark
 * are one chance in ten million among a million, and then the same is told of both.
 */
export class Marks {
  #size = 0
  #table = new BigUint64Array(1 << 12)

  /** @returns whether it is new */
  add(text: string): boolean {
    // Zero is an empty place.
    const mark = hash('sha256', text, 'buffer').readBigUInt64LE(0) || 1n
    if (!put(this.#table, mark)) return false
    this.#size++
    if (this.#size * 2 > this.#table.length) this.#grow()
    return true
  }

  #grow(): void {
    const wider = new BigUint64Array(this.#table.length * 2)
    for (const mark of this.#table) if (mark !== 0n) put(wider, mark)
    this.#table = wider
  }
}

/** Its place, or the next that is free. */
function put(table: BigUint64Array, mark: bigint): boolean {
  const last = table.length - 1
  let at = Number(mark & BigInt(last))
  while (table[at] !== 0n) {
    if (table[at] === mark) return false
    at = (at + 1) & last
  }
  table[at] = mark
  return true
}
