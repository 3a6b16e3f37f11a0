import { describe, expect, it } from '@jest/globals'
import { NoConnection, ProblemError } from './problem-error.ts'
import { isOutdated, toldOf } from './use-action.ts'

const problem = (code: string, status: number, more: object = {}) =>
  new ProblemError({ type: `/problems/${code}`, title: `the words of ${code}`, status, ...more })

describe('a refused action', () => {
  it('stands beside the fields that the server points to', () => {
    const errors = [
      { pointer: '/number', detail: 'слишком длинный' },
      { pointer: '/other', detail: 'лишнее' },
    ]
    expect(toldOf(problem('invalid-request', 400, { errors }), { '/number': 'number' })).toEqual([
      { id: 'number', text: 'слишком длинный' },
      { text: 'лишнее' },
    ])
  })

  it('is told in the words of the server', () => {
    expect(toldOf(problem('group-full', 409))).toEqual([{ text: 'the words of group-full' }])
  })

  it('says that the page now shows how things are', () => {
    expect(toldOf(problem('changed-meanwhile', 412))[0]?.text).toMatch(/изменил кто-то другой. Ниже/)
  })

  it('says that nobody knows whether it was done when no answer came', () => {
    expect(toldOf(new NoConnection())[0]?.text).toMatch(/неизвестно/)
  })

  it.each([
    ['changed-meanwhile', 412, true],
    ['wrong-state', 409, true],
    ['term-over', 409, true],
    ['date-impossible', 409, false],
  ])('%s makes the page read anew: %#', (code, status, outdated) => {
    expect(isOutdated(problem(code, status))).toBe(outdated)
  })
})
