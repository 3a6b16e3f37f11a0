import { expect, it } from '@jest/globals'
import { Marks } from './marks.ts'

it('tells what came before from what is new, however many there are', () => {
  const marks = new Marks()
  const texts = Array.from({ length: 20_000 }, (_, n) => `01KTEST${n}`)
  expect(texts.every((text) => marks.add(text))).toBe(true)
  expect(texts.some((text) => marks.add(text))).toBe(false)
  expect(marks.add('01KTEST-new')).toBe(true)
})
