import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import * as z from 'zod/mini'
import { json, parse } from './read.ts'

const LIMIT = 65_536
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const codeOf = (work: () => unknown) => {
  try {
    work()
    return 'accepted'
  } catch (error) {
    return Object(error).code
  }
}

it.each([
  ['as deep as one may', nested(32), 'accepted'],
  ['a level deeper', nested(33), 'invalid-request'],
  ['as deep as the size allows', '['.repeat(LIMIT), 'invalid-request'],
  ['objects in objects', '{"a":'.repeat(13_000), 'invalid-request'],
  ['brackets in a text', JSON.stringify({ a: '[{'.repeat(1000), b: '\\"[' }), 'accepted'],
  ['a text without end', `"${'['.repeat(100)}`, 'invalid-request'],
  ['a byte too many', `"${'x'.repeat(LIMIT - 1)}"`, 'too-large'],
  ['letters of many bytes', `"${'ё'.repeat(LIMIT / 2)}"`, 'too-large'],
  ['no JSON', '<a/>', 'invalid-request'],
])('reads a body: %s', (_, body, outcome) => {
  expect(codeOf(() => json(body, LIMIT))).toBe(outcome)
})

it('reads every value that is not nested too deeply as it was written', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 10 }), (text) => {
      expect(json(text, LIMIT)).toEqual(JSON.parse(text))
    }),
  )
})

it('lets nothing through that the contract does not name, a prototype least of all', () => {
  const read = parse(
    z.object({ a: z.optional(z.string()) }),
    json('{"a":"1","role":"head","__proto__":{"x":1}}', LIMIT),
  )
  expect(read).toEqual({ a: '1' })
  expect(Object(read).x).toBeUndefined()
})
