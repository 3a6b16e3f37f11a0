import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Head, merkleRoot } from './merkle.ts'

const heads = (count: number): Head[] =>
  Array.from({ length: count }, (_, n) => ({ subject: `s/${n}`, seq: n + 1, head: `h${n}` }))

describe('the Merkle root over heads', () => {
  it('is RFC 6962’s of three leaves', () => {
    const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
    const leaf = ({ subject, seq, head }: Head) => hash(Buffer.of(0), Buffer.from(`${subject}|${seq}|${head}`))
    const [a, b, c] = heads(3).map(leaf)
    if (!a || !b || !c) throw new Error('three')
    expect(merkleRoot(heads(3))).toBe(hash(Buffer.of(1), hash(Buffer.of(1), a, b), c).toString('base64url'))
  })

  it('does not depend on the order, and changes with any edit, loss or addition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (count, n) => {
        const all = heads(count)
        const root = merkleRoot(all)
        expect(merkleRoot(all.toReversed())).toBe(root)
        expect(merkleRoot(all.map((head, at) => (at === n % count ? { ...head, seq: head.seq + 1 } : head)))).not.toBe(
          root,
        )
        expect(merkleRoot(all.filter((_, at) => at !== n % count))).not.toBe(root)
        expect(merkleRoot([...all, { subject: 'new', seq: 1, head: '' }])).not.toBe(root)
      }),
    )
  })
})
