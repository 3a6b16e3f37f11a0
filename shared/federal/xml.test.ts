import { describe, expect, it } from '@jest/globals'
import { FederalError } from './fault.ts'
import { elementsOf, parseXml, textOf, writeXml, type XmlElement } from './xml.ts'

const fault = (source: string | Uint8Array) => {
  try {
    parseXml(source)
  } catch (error) {
    if (error instanceof FederalError) return error.first
    throw error
  }
  return undefined
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const again = (text: string) => writeXml(parseXml(text)).replace('<?xml version="1.0" encoding="UTF-8"?>\n', '')
const find = (element: XmlElement, name: string): XmlElement => {
  const found = elementsOf(element).find((child) => child.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

describe('reading', () => {
  it('resolves namespaces and keeps text as it is', () => {
    const root = parseXml('<a:r xmlns:a="urn:a" xmlns="urn:b" k="v" a:k="w"> <c>Ё &lt;\t</c><d/></a:r>')

    expect(root).toMatchObject({
      name: 'r',
      namespace: 'urn:a',
      prefix: 'a',
      declarations: { a: 'urn:a', '': 'urn:b' },
    })
    expect(root.attributes).toEqual([
      { name: 'k', namespace: '', prefix: '', value: 'v' },
      { name: 'k', namespace: 'urn:a', prefix: 'a', value: 'w' },
    ])
    expect(find(root, 'c')).toMatchObject({ namespace: 'urn:b', children: ['Ё <\t'] })
    expect(find(root, 'd').children).toEqual([])
    expect(root.children[0]).toBe(' ')
  })

  it('joins text over CDATA, comments and processing instructions: a comment hides no part of a name', () => {
    expect(parseXml('<a>admin<!-- -->istrator<?x?>&#33;<![CDATA[<&>]]></a>').children).toEqual(['administrator!<&>'])
  })

  it('reads line ends as XML has it', () => {
    expect(textOf(parseXml('<a>1\r\n2\r3\n4&#13;</a>'))).toBe('1\n2\n3\n4\r')
    expect(parseXml('<a b="1\r\n2\t3&#10;"/>').attributes[0]?.value).toBe('1 2 3\n')
  })

  it.each([
    ['bytes', utf8('<a>я</a>')],
    ['bytes with a byte order mark', utf8('\uFEFF<a>я</a>')],
    ['a string with a byte order mark', '\uFEFF<?xml version="1.0"?><a>я</a>'],
    ['a declared encoding', utf8('<?xml version="1.0" encoding="utf-8" standalone="yes"?><a>я</a>')],
    ['ASCII', utf8('<?xml version="1.0" encoding="US-ASCII"?><a>&#1103;</a>')],
    ['ASCII as a string', '<?xml version="1.0" encoding="ascii"?><a>&#x44F;</a>'],
  ])('reads %s', (_, source) => {
    expect(textOf(parseXml(source))).toBe('я')
  })

  it('knows the place of each element', () => {
    const root = parseXml('<?xml version="1.0"?>\r\n<r\r\n  a=""\n>\n  <b\n/><c >\n</c  >\n</r>')
    const places = [root, ...elementsOf(root)].map(({ name, start, end }) => [name, start, end])

    expect(places).toEqual([
      ['r', { line: 2, column: 1 }, { line: 8, column: 4 }],
      ['b', { line: 5, column: 3 }, { line: 6, column: 2 }],
      ['c', { line: 6, column: 3 }, { line: 7, column: 6 }],
    ])
  })
})

describe('refusing', () => {
  it.each([
    ['nothing', '', 'not-xml', 1],
    ['words', 'Добрый день', 'not-xml', 1],
    ['JSON', '{"orderId": "1"}', 'not-xml', 1],
    ['an unclosed element', '<a>\n<b>\n</a>', 'not-xml', 3],
    ['an unfinished text', '<a>\n<b>', 'not-xml', 2],
    ['two roots', '<a/>\n<b/>', 'not-xml', 2],
    ['text after the root', '<a/>\nb', 'not-xml', 2],
    ['a prefix that is not declared', '<a>\n<b:c/></a>', 'not-xml', 2],
    ['an attribute twice', '<a b="" b=""/>', 'not-xml', 1],
    ['an attribute twice by namespace', '<a xmlns:p="u" xmlns:q="u" p:b="" q:b=""/>', 'not-xml', 1],
    ['an attribute without quotes', '<a b=c/>', 'not-xml', 1],
    ['a bare ampersand', '<a>Рога & копыта</a>', 'not-xml', 1],
    ['a control character', '<a>\u0001</a>', 'not-xml', 1],
    ['a reference to one', '<a>&#1;</a>', 'not-xml', 1],
    ['a reference to half a character', '<a>&#xD800;</a>', 'not-xml', 1],
    ['XML 1.1', '<?xml version="1.1"?><a/>', 'not-xml', 1],
    ['a declaration that is not first', ' <?xml version="1.0"?><a/>', 'not-xml', 1],
    ['a namespace that needs trimming', '<a xmlns=" urn:a"/>', 'not-xml', 1],
    ['an entity of its own', '<a>\n\n&nbsp;</a>', 'entity', 3],
    ['an entity named like a property', '<a>&constructor;</a>', 'entity', 1],
    ['a document type', '<?xml version="1.0"?>\n<!DOCTYPE a>\n<a/>', 'doctype', 2],
    ['a document type after a comment', '<!-- -->\n\n<!DOCTYPE a SYSTEM "a.dtd"><a/>', 'doctype', 3],
    ['a document type inside', '<a>\n<!DOCTYPE a></a>', 'not-xml', 2],
    ['another encoding', '<?xml version="1.0" encoding="windows-1251"?>\n<a/>', 'encoding', 1],
    ['US-ASCII over other bytes', utf8('<?xml version="1.0" encoding="US-ASCII"?><a>я</a>'), 'encoding', 1],
    ['US-ASCII over other characters', '<?xml version="1.0" encoding="US-ASCII"?><a>я</a>', 'encoding', 1],
    ['UTF-7 declared', '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-<a/>', 'encoding', 1],
    ['UTF-16 declared in a string', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'encoding', 1],
  ])('%s', (_, source, code, line) => {
    expect(fault(source)).toMatchObject({ code, place: { line } })
  })

  it.each([
    ['UTF-16 with a byte order mark', utf16('\uFEFF<a/>'), 'encoding'],
    ['UTF-16 without one', utf16('<a/>'), 'not-xml'],
    ['windows-1251 bytes', Uint8Array.from([0x3c, 0x61, 0x3e, 0xcf, 0xf0, 0x3c, 0x2f, 0x61, 0x3e]), 'encoding'],
    ['an overlong <', Uint8Array.from([0xc0, 0xbc, 0x61, 0x2f, 0x3e]), 'encoding'],
    ['half a character in a string', '<a>\uD83E</a>', 'encoding'],
  ])('%s', (_, source, code) => {
    expect(fault(source)).toMatchObject({ code })
  })

  it('says where, by the elements that are open', () => {
    expect(fault('<r><a><b>&x;</b></a></r>')).toMatchObject({ code: 'entity', path: 'a/b' })
  })

  it('keeps to the limits stated, to the one', () => {
    const within = { bytes: 200, depth: 3, elements: 4, attributes: 2 }
    const read = (text: string) => parseXml(text, within).name

    expect(read('<a><b><c/></b></a>')).toBe('a')
    expect(() => read('<a><b><c><d/></c></b></a>')).toThrow(/too-deep/)
    expect(read('<a><b/><b/><b/></a>')).toBe('a')
    expect(() => read('<a><b/><b/><b/><b/></a>')).toThrow(/too-many-nodes/)
    expect(read('<a b="" c=""/>')).toBe('a')
    expect(() => read('<a b=""><b c="" d=""/></a>')).toThrow(/too-many-nodes/)
    expect(read(`<a>${'я'.repeat(96)}</a>`)).toBe('a')
    expect(() => read(`<a>${'я'.repeat(97)}</a>`)).toThrow(/too-large/)
  })
})

describe('writing', () => {
  it.each([
    '<a/>',
    '<a b="1"> <c/> text <d>&amp;&lt;&gt;</d></a>',
    '<p:a xmlns:p="urn:p" xmlns:q="urn:q" q:b="&quot;&#9;&#10;&#13;&lt;"><p:c/></p:a>',
    '<a xmlns="urn:a"><b xmlns=""><c xmlns="urn:c"/></b>&#13;</a>',
    '<p:a xmlns:p="urn:1"><p:b xmlns:p="urn:2"/></p:a>',
    '<a xml:lang="ru"><__proto__:b xmlns:__proto__="urn:p"/></a>',
  ])('gives back %s', (text) => {
    expect(again(text)).toBe(text)
  })

  it('declares again what an element takes from those above it', () => {
    const root = parseXml('<e xmlns="urn:e" xmlns:t="urn:t" xmlns:u="urn:u"><t:m a="1" u:b="2"><n/></t:m></e>')

    expect(writeXml(find(root, 'm'))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<t:m xmlns:t="urn:t" xmlns:u="urn:u" a="1" u:b="2"><n xmlns="urn:e"/></t:m>',
    )
  })
})
