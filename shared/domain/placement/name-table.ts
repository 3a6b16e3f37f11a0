/**
 * Gives texts numbers, from 0 on and each text once. They are taken and kept as UTF-8, so that the million names in the
 * lists of a city make no million strings.
 */
export class NameTable {
  size = 0
  /** Text `n` is from the end of the one before it up to `#ends[n]`. */
  #bytes = new Uint8Array(1024)
  #ends = new Uint32Array(64)
  /** Where a text with this hash, or the next one that found its slot taken, is: its number and one; 0 for none. */
  #slots: Uint32Array
  /** Of text `n` its hash, so that a larger table needs no reading of them all. */
  #hashes = new Uint32Array(64)
  readonly #encoder = new TextEncoder()

  /** @param likely how many texts there may be: a guess, which saves growing to it */
  constructor(likely = 0) {
    this.#slots = new Uint32Array(Math.max(128, 2 ** (33 - Math.clz32(likely))))
  }

  /** The number of the text that stands from `from` up to `to`, and has this hash; a new one if there was none. */
  numberOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slot = this.#slotOf(bytes, from, to, hash)
    const found = this.#slots[slot] ?? 0
    return found > 0 ? found - 1 : this.#add(slot, bytes, from, to, hash)
  }

  /** Whether the text had no number; it has one now. */
  isNew(bytes: Uint8Array, from: number, to: number, hash: number): boolean {
    const { size } = this
    return this.numberOf(bytes, from, to, hash) === size
  }

  numberOfText(text: string): number {
    const bytes = this.#encoder.encode(text)
    return this.numberOf(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length))
  }

  /** The number of the text, or -1 where it has none. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    return (this.#slots[this.#slotOf(bytes, from, to, hash)] ?? 0) - 1
  }

  findText(text: string): number {
    const bytes = this.#encoder.encode(text)
    return this.find(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length))
  }

  /** All texts, by number. */
  texts(): string[] {
    const end = this.#ends[this.size - 1] ?? 0
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const all = decoder.decode(this.#bytes.subarray(0, end))
    const isAscii = all.length === end
    return Array.from({ length: this.size }, (_, number) => {
      const [from, to] = [this.#ends[number - 1] ?? 0, this.#ends[number] ?? 0]
      return isAscii ? all.slice(from, to) : decoder.decode(this.#bytes.subarray(from, to))
    })
  }

  textOf(number: number): string {
    return new TextDecoder().decode(this.#bytes.subarray(this.#ends[number - 1] ?? 0, this.#ends[number]))
  }

  #slotOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots
    const last = slots.length - 1
    let slot = slotFor(hash) & last
    for (let known = slots[slot] ?? 0; known > 0; known = slots[slot] ?? 0) {
      if (this.#hashes[known - 1] === hash >>> 0 && this.#isText(known - 1, bytes, from, to)) return slot
      slot = (slot + 1) & last
    }
    return slot
  }

  #isText(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const kept = this.#bytes
    let at = this.#ends[number - 1] ?? 0
    if ((this.#ends[number] ?? 0) - at !== to - from) return false
    for (let other = from; other < to; other++) if (kept[at++] !== bytes[other]) return false
    return true
  }

  #add(slot: number, bytes: Uint8Array, from: number, to: number, hash: number): number {
    const number = this.size++
    const start = this.#ends[number - 1] ?? 0
    const end = start + to - from
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(2 * end))
    if (number === this.#ends.length) {
      this.#ends = grown(this.#ends, new Uint32Array(2 * number))
      this.#hashes = grown(this.#hashes, new Uint32Array(2 * number))
    }
    for (let at = from; at < to; at++) this.#bytes[start + at - from] = bytes[at] ?? 0
    this.#ends[number] = end
    this.#hashes[number] = hash
    this.#slots[slot] = number + 1
    if (2 * this.size > this.#slots.length) this.#spread()
    return number
  }

  #spread(): void {
    const slots = new Uint32Array(2 * this.#slots.length)
    const last = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      let slot = slotFor(this.#hashes[number] ?? 0) & last
      while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & last
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

const slotFor = (hash: number): number => hash ^ (hash >>> 15)

/** FNV-1a (Fowler, Noll & Vo 1991), byte by byte, so that whoever looks for the end of a text can count it by the way. */
export const EMPTY = 0x811c9dc5
export const withByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193)

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = EMPTY
  for (let at = from; at < to; at++) hash = withByte(hash, bytes[at] ?? 0)
  return hash
}

/** The larger array with what was in the smaller one. */
export function grown<T extends Uint8Array | Uint32Array>(array: T, larger: T): T {
  larger.set(array)
  return larger
}
