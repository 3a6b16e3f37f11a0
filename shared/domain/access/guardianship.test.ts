import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isProblem } from '../problems/problem.ts'
import { isParted, restore, toTell, undecided } from './guardianship.ts'

const at = '2026-11-20T09:00:00.000Z'
const later = '2026-11-23T09:00:00.000Z'
const apart = (guardian: string) => ({ guardian, at, ground: 'решение № 1' })
const of = (...parted: ReturnType<typeof apart>[]) => ({ ...undecided('demo', 'cccccccc'), parted })

const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (isProblem(error)) return error.code
    throw error
  }
  return 'none'
}

describe('a decision that keeps a guardian from a child', () => {
  it('is undone by another one, which the history keeps beside it', () => {
    const again = restore(of(apart('father')), 'father', later, 'решение № 2')
    expect(again.parted).toEqual([{ ...apart('father'), restored: { at: later, ground: 'решение № 2' } }])
    expect(isParted(again, 'father')).toBe(false)
  })

  it.each([
    ['nobody was parted', of()],
    ['somebody else was', of(apart('mother'))],
    ['it was undone before', restore(of(apart('father')), 'father', later, 'решение № 2')],
  ])('cannot be undone where %s', (_, decided) => {
    expect(refusal(() => restore(decided, 'father', later, 'решение № 3'))).toBe('not-parted')
  })

  it('holds as long as the last word about a person is one that parts', () => {
    const person = fc.constantFrom('father', 'mother')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), person)), (decisions) => {
        const away = new Set<string>()
        let decided = of()
        for (const [parts, guardian] of decisions) {
          if (parts === away.has(guardian)) continue
          if (parts) decided = { ...decided, parted: [...decided.parted, apart(guardian)] }
          else decided = restore(decided, guardian, later, 'решение')
          if (parts) away.add(guardian)
          else away.delete(guardian)
        }
        for (const guardian of ['father', 'mother']) {
          expect(isParted(decided, guardian)).toBe(away.has(guardian))
          expect(toTell([guardian], undefined, decided, [], later)).toEqual(away.has(guardian) ? [] : [guardian])
        }
      }),
    )
  })
})
