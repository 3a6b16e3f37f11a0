import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { exampleRequests, exampleResponses } from './examples.ts'
import { FederalError } from './fault.ts'
import { formData, formDataResponse } from './kindergarten.ts'
import { orderRequest, orderResponse } from './kindergarten-order.ts'
import { parse } from './parse.ts'
import type { Root } from './schema.ts'
import { serialise } from './serialise.ts'
import { elementAt, type Mutation, mutationsOf } from './testing-mutations.ts'
import { valuesOf } from './testing-values.ts'
import { parseXml, writeXml, type XmlElement } from './xml.ts'

const examples = [
  ...[...exampleRequests].map(([kind, text]) => [kind, formData, text] as const),
  ...[...exampleResponses].map(([kind, text]) => [kind, formDataResponse, text] as const),
]
const kinds = [formData, formDataResponse, orderRequest, orderResponse].flatMap((root: Root<unknown>) =>
  [...root.type.items.keys()].map((kind) => [kind, root] as const),
)

/** What a message is refused with after one mutation of it, and what was to be expected. */
function tried(root: Root<unknown>, text: string, pick: (mutations: Mutation[]) => Mutation | undefined) {
  const element = parseXml(text)
  const mutation = pick(mutationsOf(root, element))
  if (!mutation) throw new Error('there is nothing to break')
  mutation.apply()
  const { name, code, path, exact } = mutation
  const mutant = parseXml(writeXml(element))
  const start = exact ? elementAt(mutant, path)?.start : undefined
  return { expected: { name, code, path, ...(exact && { start }) }, got: { name, ...refusal(root, mutant, exact) } }
}

function refusal(root: Root<unknown>, element: XmlElement, exact: true | undefined) {
  try {
    parse(root, element)
    return { code: 'read', path: '' }
  } catch (error) {
    if (!(error instanceof FederalError)) throw error
    const { code, path, place } = error.first
    return { code, path, ...(exact && { start: place }) }
  }
}

it.each(examples)('%s broken in every single way is refused at its place', (_, root, text) => {
  const count = mutationsOf(root, parseXml(text)).length
  expect(count).toBeGreaterThan(10)
  for (let index = 0; index < count; index++) {
    const { expected, got } = tried(root, text, (mutations) => mutations[index])
    expect(got).toEqual(expected)
  }
})

it.each(kinds)('any %s broken in one way is refused at its place', (kind, root) => {
  fc.assert(
    fc.property(valuesOf(root.type, kind), fc.nat(), (value, index) => {
      const { expected, got } = tried(root, serialise(root, value), (all) => all[index % all.length])
      expect(got).toEqual(expected)
    }),
    { numRuns: 20, endOnFailure: true },
  )
})
