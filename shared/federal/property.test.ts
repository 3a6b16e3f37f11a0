import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { requestRejected } from './envelope.ts'
import { exampleRequests, exampleResponses } from './examples.ts'
import { FederalError } from './fault.ts'
import { infoset } from './infoset.ts'
import { formData, formDataResponse } from './kindergarten.ts'
import { parse } from './parse.ts'
import { Complex, type Item, type Part, type Root, type Type } from './schema.ts'
import { serialise } from './serialise.ts'
import type { Simple } from './simple.ts'
import { elementsOf, parseXml, textOf, writeXml, type XmlElement } from './xml.ts'

// Everything here comes from the schema itself: a type added to it is tried without a line of test.

const roots: [string, Root<unknown>][] = [
  ['FormData', formData],
  ['FormDataResponse', formDataResponse],
  ['RequestRejected', requestRejected],
]
const messages = [...exampleRequests.values(), ...exampleResponses.values()]

it.each(roots)('reads back every %s that it writes', (_, root) => {
  fc.assert(
    fc.property(anyValue(root.type), (value) => {
      expect(parse(root, parseXml(serialise(root, value)))).toStrictEqual(value)
    }),
    { numRuns: 100 },
  )
})

it.each(roots)('gives back every spelling of a %s, and the same values for it', (_, root) => {
  fc.assert(
    fc.property(anyValue(root.type), fc.infiniteStream(fc.nat()), (value, choices) => {
      const element = parseXml(serialise(root, value))
      respell(root.type, element, (count) => choices.next().value % count)
      const text = writeXml(element)
      const read = parse(root, parseXml(text))

      expect(read).toEqual(value)
      expect(infoset(parseXml(serialise(root, read)))).toEqual(infoset(parseXml(text)))
    }),
    { numRuns: 50 },
  )
})

it('refuses a damaged text with its own error, or reads what is written there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...messages), fc.array(damage, { minLength: 1, maxLength: 3 }), (message, damages) => {
      const text = damages.reduce((damaged, apply) => apply(damaged), message)
      for (const root of [formData, formDataResponse]) {
        try {
          const element = parseXml(text)
          expect(infoset(parseXml(serialise<unknown>(root, parse<unknown>(root, element))))).toEqual(infoset(element))
        } catch (error) {
          if (!(error instanceof FederalError)) throw error
        }
      }
    }),
    { numRuns: 500 },
  )
})

it('refuses bytes at random with its own error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.string()), (source) => {
      expect(() => parseXml(source)).toThrow(FederalError)
    }),
  )
})

const letters = fc.constantFrom(...'абвЯёzA09 «»№-&<>"\'', '\u00A0', '\u{1F9F8}', ']]>')
const anyText = (min: number, max: number, unit: fc.Arbitrary<string>) =>
  fc
    .oneof(
      { weight: 9, arbitrary: fc.array(unit, { minLength: min, maxLength: Math.min(max, 30) }) },
      { weight: 1, arbitrary: fc.array(unit, { minLength: Math.min(max, 300), maxLength: Math.min(max, 300) }) },
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

function anyValue(type: Type<unknown>): fc.Arbitrary<unknown> {
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
  if (repeats) return fc.record({ [name]: fc.array(value, { minLength: min, maxLength: Math.min(max, 50) }) })
  return min === 0 ? fc.record({ [name]: value }, { requiredKeys: [] }) : fc.record({ [name]: value })
}

/** Writes the same values otherwise, as another sender may. */
function respell(type: Type<unknown>, element: XmlElement, pick: (count: number) => number): void {
  if (type instanceof Complex && !type.text) {
    for (const child of elementsOf(element)) respell(type.items.get(child.name)?.type ?? type, child, pick)
    return
  }
  const simple = type instanceof Complex ? type.text : type
  const spelling = simple && spellings(simple, textOf(element))
  const text = spelling?.[pick(spelling.length)]
  if (text !== undefined) element.children = text ? [text] : []
}

function spellings({ facets: { base } }: Simple<unknown>, text: string): string[] {
  const padded = [text, ` ${text}`, `\n\t${text} `]
  if (base === 'boolean') return [...padded, text === 'true' ? '1' : '0']
  if (base === 'date' || base === 'dateTime') return padded
  if (base === 'string' || base === 'enumeration') return [text]
  if (base === 'normalizedString') return [text, text.replace(' ', '\n'), text.replace(' ', '\t')]
  const [, sign = '', digits = ''] = /^(-?)(.*)$/.exec(text) ?? []
  return [...padded, `${sign || '+'}${digits}`, `${sign}000${digits}`, ` ${sign || '+'}0${digits}\n`]
}

const place = fc.double({ min: 0, max: 1, noNaN: true })
const scrap = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    ']]>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?xml?>',
    '<!DOCTYPE a>',
    '&#0;',
    '&#x41;',
    '&lt;',
  ],
  ...[
    '\0',
    '\uD800',
    '\uFFFE',
    '\u{1F9F8}',
    'code=""',
    ' ',
    '\n',
    'xmlns="x"',
    'xmlns:k=""',
    'k:',
    '<k:comment/>',
    '-',
    '0',
    '13',
  ],
)
/** Replaces up to 40 characters by a scrap, by another part of the same text, or by nothing. */
const damage = fc
  .tuple(place, fc.integer({ min: 0, max: 40 }), fc.option(scrap), place, fc.integer({ min: 0, max: 60 }))
  .map(([at, length, scrap, from, copied]) => (text: string) => {
    const [start, source] = [Math.floor(at * text.length), Math.floor(from * text.length)]
    return text.slice(0, start) + (scrap ?? text.slice(source, source + copied)) + text.slice(start + length)
  })
