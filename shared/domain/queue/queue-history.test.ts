import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { hasMoved, movesBetween, together } from './queue-history.ts'

const none = { outOfTurn: 0, first: 0, preferential: 0, none: 0 }
const queue = (...ids: string[]) =>
  ids.map((id) => ({ id, right: id.startsWith('f') ? ('first' as const) : ('none' as const) }))

describe('why a place changed', () => {
  it('counts who came ahead by right, who got a place and who withdrew', () => {
    const moves = movesBetween(['a', 'b', 'c', 'me', 'z'], queue('f1', 'f2', 'c', 'me', 'z', 'new'), new Set(['b']))
    expect(moves.get('me')).toEqual({ came: { ...none, first: 2 }, placed: 1, withdrew: 1, behind: 0 })
    expect(moves.get('c')).toEqual(moves.get('me'))
    expect(moves.has('new')).toBe(false)
  })

  it('counts a right confirmed since, from both sides', () => {
    const moves = movesBetween(['a', 'f', 'me'], queue('f', 'a', 'me'), new Set())
    expect(moves.get('a')).toEqual({ came: { ...none, first: 1 }, placed: 0, withdrew: 0, behind: 0 })
    expect(moves.get('f')).toEqual({ came: none, placed: 0, withdrew: 0, behind: 1 })
    expect(hasMoved(moves.get('me') ?? together([]))).toBe(false)
  })

  const rights = ['outOfTurn', 'first', 'preferential', 'none'] as const
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 40 })
  const rightOf = (id: string) => rights[Number(id) % 4] ?? 'none'

  it('explains every change exactly, as a count by hand says', () => {
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const withdrew = new Set(before.filter((id) => Number(id) % 3 === 0))
        const moves = movesBetween(
          before,
          now.map((id) => ({ id, right: rightOf(id) })),
          withdrew,
        )
        expect([...moves.keys()].toSorted()).toEqual(now.filter((id) => before.includes(id)).toSorted())
        for (const [id, { came, placed, withdrew: left, behind }] of moves) {
          const was = before.slice(0, before.indexOf(id))
          const is = now.slice(0, now.indexOf(id))
          const wholly = rights.map((right) => is.filter((it) => !was.includes(it) && rightOf(it) === right).length)
          expect(rights.map((right) => came[right])).toEqual(wholly)
          expect(left).toBe(was.filter((it) => !now.includes(it) && withdrew.has(it)).length)
          expect(placed).toBe(was.filter((it) => !now.includes(it) && !withdrew.has(it)).length)
          expect(behind).toBe(was.filter((it) => now.includes(it) && !is.includes(it)).length)
          expect(was.length + wholly.reduce((a, b) => a + b, 0) - placed - left - behind).toBe(is.length)
        }
      }),
    )
  })
})
