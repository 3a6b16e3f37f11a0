import fc from 'fast-check'
import { Complex, type Item, type Part, type Type } from './schema.ts'
import type { Simple } from './simple.ts'

/** Values of a schema at random, for property tests: a type that is added to a schema is tried without a line of test. */
const letters = fc.constantFrom(...'абвЯёzA09 «»№-&<>"\'', '\u00A0', '\u{1F9F8}', ']]>')
/** Longer texts have no limit that is worth reaching. */
const LONGEST = 2048
const anyText = (min: number, max: number, unit: fc.Arbitrary<string>) =>
  fc
    .oneof(
      { weight: 9, arbitrary: fc.array(unit, { minLength: min, maxLength: Math.min(max, 30) }) },
      // Of one letter: two thousand at random would be slow, and a limit counts them all the same.
      { weight: 1, arbitrary: unit.map((it) => [it.repeat(max > LONGEST ? 300 : max)]) },
    )
    .map((units) => [...units.join('')].slice(0, max).join(''))

const zone = fc.constantFrom('', 'Z', '+03:00', '-14:00')
const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

function simpleValue({ facets }: Simple<unknown>): fc.Arbitrary<unknown> {
  switch (facets.base) {
    case 'string':
      return anyText(facets.minLength, facets.maxLength, fc.oneof(letters, fc.constantFrom('\t', '\n', '\r')))
    case 'normalizedString':
      return anyText(facets.minLength, facets.maxLength, letters)
    case 'enumeration':
      return fc.constantFrom(...facets.values)
    case 'boolean':
      return fc.boolean()
    case 'byte':
      return fc.integer({ min: -128, max: 127 })
    case 'short':
      return fc.integer({ min: -32768, max: 32767 })
    case 'long':
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)
    case 'integer':
      return fc.bigInt().map(String)
    case 'date':
      return fc.tuple(day, zone).map(([date, at]) => date.slice(0, 10) + at)
    case 'dateTime':
      return fc.tuple(day, zone).map(([date, at]) => date.slice(0, -1) + at)
  }
}

export function anyValue(type: Type<unknown>): fc.Arbitrary<unknown> {
  if (!(type instanceof Complex)) return simpleValue(type)
  const attributes = [...type.attributes.values()].map(({ name, type }) => fc.record({ [name]: simpleValue(type) }))
  const content = type.text ? [fc.record({ text: simpleValue(type.text) })] : type.parts.map(partValue)
  return fc.tuple(...attributes, ...content).map((members) => Object.assign({}, ...members))
}

function partValue(part: Part): fc.Arbitrary<object> {
  return part.kind === 'choice' ? fc.oneof(...part.items.map(itemValue)) : itemValue(part.item)
}

function itemValue({ name, type, min, max, repeats }: Item): fc.Arbitrary<object> {
  const value = anyValue(type)
  if (repeats) return fc.record({ [name]: anyList(value, min, max) })
  return min === 0 ? fc.record({ [name]: value }, { requiredKeys: [] }) : fc.record({ [name]: value })
}

/** Short lists mostly, and as many as are allowed. */
const anyList = (value: fc.Arbitrary<unknown>, min: number, max: number) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.array(value, { minLength: min, maxLength: Math.min(max, 50) }) },
    ...(Number.isFinite(max) ? [{ weight: 1, arbitrary: fc.array(value, { minLength: max, maxLength: max }) }] : []),
  )

/** Messages of one kind: the root's values that hold this alternative of its choice. */
export function valuesOf(root: Complex<unknown>, kind: string): fc.Arbitrary<unknown> {
  const item = root.items.get(kind)
  if (!item) throw new Error(`there is no ${kind}`)
  const attributes = [...root.attributes.values()].map(({ name, type }) => fc.record({ [name]: simpleValue(type) }))
  return fc.tuple(...attributes, itemValue(item)).map((members) => Object.assign({}, ...members))
}
