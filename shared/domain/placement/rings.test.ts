import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { type Edge, inRing, type Move, stuckIn } from './rings.ts'

const move = (from: string | undefined, to: string, waits = true): Move<string> => ({ from, to, waits })
const of = (moves: Move<string>[]) => Object.fromEntries(stuckIn(moves))

describe('moves that no order carries out', () => {
  it('are two who want each other’s seat, and a ring of three', () => {
    expect(of([move('A', 'B'), move('B', 'A')])).toEqual({ 0: 'own', 1: 'own' })
    expect(of([move('A', 'B'), move('B', 'C'), move('C', 'A')])).toEqual({ 0: 'own', 1: 'own', 2: 'own' })
  })

  it('are none where one seat of the ring is free, or the chain ends at a free one', () => {
    expect(of([move('A', 'B'), move('B', 'A', false)])).toEqual({})
    expect(of([move('A', 'B'), move(undefined, 'A'), move('B', 'C', false)])).toEqual({})
  })

  it('are those behind a ring as well: who has no seat, and who has one that leads into it', () => {
    // Two seats of B are left by the ring of A and B and by none else: one who waits there is not of it.
    const moves = [move('A', 'B'), move('B', 'A'), move('B', 'A'), move('D', 'B'), move(undefined, 'D')]
    expect(of(moves)).toEqual({ 0: 'own', 1: 'own', 2: 'own', 3: 'after', 4: 'after' })
  })
})

it('an edge is of a ring exactly where its end leads back to its beginning', () => {
  const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
  fc.assert(
    fc.property(fc.array(fc.record<Edge<string>>({ from: name, to: name }), { maxLength: 12 }), (edges) => {
      const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean => {
        if (from === to) return true
        seen.add(from)
        return edges.some((edge) => edge.from === from && !seen.has(edge.to) && leadsTo(edge.to, to, seen))
      }
      const isIn = inRing(edges)
      for (const edge of edges) expect(isIn(edge)).toBe(leadsTo(edge.to, edge.from))
    }),
  )
})

it('a chain of a hundred thousand programmes needs no call for each', () => {
  const chain = Array.from({ length: 100_000 }, (_, at) => ({ from: at, to: (at + 1) % 100_000 }))
  expect(inRing(chain)({ from: 3, to: 4 })).toBe(true)
  expect(inRing(chain.slice(1))({ from: 3, to: 4 })).toBe(false)
})
