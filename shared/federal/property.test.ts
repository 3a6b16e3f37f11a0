import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { requestRejected } from './envelope.ts'
import { exampleRequests, exampleResponses } from './examples.ts'
import { FederalError } from './fault.ts'
import { infoset } from './infoset.ts'
import { formData, formDataResponse } from './kindergarten.ts'
import { formData4, formDataResponse4 } from './kindergarten-4.ts'
import { orderRequest, orderRequest100, orderResponse } from './kindergarten-order.ts'
import { parse } from './parse.ts'
import { Complex, type Root, type Type } from './schema.ts'
import { serialise } from './serialise.ts'
import type { Simple } from './simple.ts'
import { anyValue, valuesOf } from './testing-values.ts'
import { elementsOf, parseXml, textOf, writeXml, type XmlElement } from './xml.ts'

// Everything here comes from the schema itself: a type added to it is tried without a line of test.

const roots: [string, Root<unknown>][] = [
  ['FormData', formData],
  ['FormDataResponse', formDataResponse],
  ['FormData of 4.0.1', formData4],
  ['FormDataResponse of 4.0.1', formDataResponse4],
  ['OrderRequest of 1.0.0', orderRequest100],
  ['OrderRequest of 1.0.1', orderRequest],
  ['OrderResponse', orderResponse],
]
const kinds = roots.flatMap(([name, root]) =>
  [...root.type.items.keys()].map((kind): [string, string, Root<unknown>] => [kind, name, root]),
)

const messages = [...exampleRequests.values(), ...exampleResponses.values()]

it.each(kinds)('reads back every %s (%s) that it writes', (kind, _, root) => {
  fc.assert(
    fc.property(valuesOf(root.type, kind), (value) => {
      const text = serialise(root, value)
      const read = parse(root, parseXml(text))
      expect(read).toStrictEqual(value)
      expect(infoset(parseXml(serialise(root, read)))).toEqual(infoset(parseXml(text)))
    }),
    { numRuns: 15, endOnFailure: true },
  )
})

it('reads back every RequestRejected that it writes', () => {
  fc.assert(
    fc.property(anyValue(requestRejected.type), (value) => {
      expect(parse<unknown>(requestRejected, parseXml(serialise<unknown>(requestRejected, value)))).toStrictEqual(value)
    }),
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
    { numRuns: 15, endOnFailure: true },
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
