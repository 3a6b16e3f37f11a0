import { createHash } from 'node:crypto'

/** The last fact of a subject, as its state names it. */
export type Head = { subject: string; seq: number; head: string }

const hash = (...parts: (string | Uint8Array)[]) => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest()
}

// Leaves and nodes are hashed under different first bytes, so that no node can pass for a leaf (RFC 6962 section 2.1).
const leafHash = ({ subject, seq, head }: Head) => hash(Buffer.of(0), `${subject}|${seq}|${head}`)
const nodeHash = (left: Uint8Array, right: Uint8Array) => hash(Buffer.of(1), left, right)

/**
 * The Merkle root over the heads of all chains of a region, in the order of their subjects (RFC 6962). Whoever changes,
 * drops, inserts or recomputes a chain changes the root.
 * @returns base64url; of no heads at all the hash of nothing
 */
export function merkleRoot(heads: readonly Head[]): string {
  const leaves = heads.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)).map(leafHash)
  return (leaves.length === 0 ? hash('') : rootOf(leaves, 0, leaves.length)).toString('base64url')
}

function rootOf(leaves: readonly Buffer[], from: number, to: number): Buffer {
  const [only] = leaves.slice(from, from + 1)
  if (to - from === 1 && only) return only
  let split = 1
  while (split * 2 < to - from) split *= 2
  return nodeHash(rootOf(leaves, from, from + split), rootOf(leaves, from + split, to))
}
