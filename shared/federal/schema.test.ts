import { describe, expect, it } from '@jest/globals'
import { FederalError } from './fault.ts'
import { infoset } from './infoset.ts'
import { type ParseOptions, parse } from './parse.ts'
import { attributed, choice, type Infer, many, optional, root, sequence, text } from './schema.ts'
import { sentText } from './sent.ts'
import { serialise, toElement } from './serialise.ts'
import { boolean, byte, date, integer, long, normalizedString, string } from './simple.ts'
import { parseXml, writeXml } from './xml.ts'

// A schema of our own that has one of each thing the language can say.
const size = text(string({ max: 5 }), { unit: string({ max: 2 }), exact: optional(boolean) })
const toy = attributed(
  { serial: normalizedString({ min: 1, max: 4 }), age: optional(byte) },
  sequence(
    { Name: string({ max: 5 }), Made: optional(date) },
    choice({ Wood: sequence({ Kind: string() }), Cloth: many(string({ max: 3 }), 2, 3) }),
    { Size: size, Owner: many(sequence({ Id: long, Since: date }), 0, 2), Mark: many(integer, 1) },
  ),
)
const toyRoot = root('urn:toy', 'Toy', toy)
type Toy = Infer<typeof toyRoot>

const document = (content: string, attributes = 'serial="A1"') =>
  `<t:Toy xmlns:t="urn:toy" ${attributes}>\n${content}\n</t:Toy>`
const wood = '<t:Wood><t:Kind/></t:Wood>'
const small = '<t:Size unit="cm">5</t:Size>'
const mark = '<t:Mark>1</t:Mark>'
const good = document(`<t:Name>Мишка</t:Name>\n${wood}\n${small}\n${mark}`)

const read = (source: string, options?: ParseOptions) => parse(toyRoot, parseXml(source), options)
const faultsOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof FederalError) return error.faults.map(({ code, path, place }) => [code, path, place?.line])
    throw error
  }
  return []
}

describe('a valid document', () => {
  it('becomes a value that has its schema for a type', () => {
    const value: Toy = read(good)

    expect(value).toStrictEqual({
      serial: 'A1',
      Name: 'Мишка',
      Wood: { Kind: '' },
      Size: { unit: 'cm', text: '5' },
      Owner: [],
      Mark: ['1'],
    })
    if (value.Wood) expect(value.Wood.Kind.length + value.Mark.length).toBe(1)
  })

  it('may use everything', () => {
    const all = document(
      '<t:Name/><t:Made>2026-01-01</t:Made><t:Cloth>a</t:Cloth><t:Cloth> b\n</t:Cloth><t:Size unit="" exact="0"/>' +
        '<t:Owner><t:Id>1</t:Id><t:Since>2026-01-01</t:Since></t:Owner><t:Mark>-5</t:Mark><t:Mark>0</t:Mark>',
      'serial="A" age="-3"',
    )

    expect(read(all)).toStrictEqual({
      serial: 'A',
      age: -3,
      Name: '',
      Made: '2026-01-01',
      Cloth: ['a', ' b\n'],
      Size: { unit: '', exact: false, text: '' },
      Owner: [{ Id: '1', Since: '2026-01-01' }],
      Mark: ['-5', '0'],
    })
    expect(infoset(toElement(toyRoot, read(all)))).toEqual(infoset(parseXml(all)))
  })

  it('may use any prefix, or none', () => {
    const value = read(good)

    expect(read(good.replaceAll('t:', 'ns0:').replace('xmlns:t', 'xmlns:ns0'))).toEqual(value)
    expect(read(good.replaceAll('t:', '').replace('xmlns:t', 'xmlns').replace('xmlns', 'xmlns'))).toEqual(value)
  })

  it('may name its schema', () => {
    const hint = 'serial="A1" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="urn:toy toy.xsd"'
    expect(faultsOf(() => read(good.replace('serial="A1"', hint)))).toEqual([])
  })
})

const owner = (id: string, since = '2026-01-01') => `<t:Owner><t:Id>${id}</t:Id><t:Since>${since}</t:Since></t:Owner>`

describe('a broken document', () => {
  it.each([
    ['another root', '<t:Ball xmlns:t="urn:toy"/>', 'unknown-root', 'Ball', 1],
    ['a root of another namespace', good.replace('urn:toy', 'urn:toys'), 'namespace', 'Toy', 1],
    ['a root of no namespace', '<Toy/>', 'namespace', 'Toy', 1],
    ['an element of another namespace', good.replace('<t:Kind/>', '<Kind/>'), 'namespace', 'Wood/Kind', 3],
    ['an unknown element first', good.replace('<t:Name>', '<t:New/><t:Name>'), 'unknown-element', 'New', 2],
    ['an unknown element last', good.replace(mark, `${mark}\n<t:New/>`), 'unknown-element', 'New', 6],
    ['an element that is known elsewhere', good.replace(mark, `${mark}<t:Kind/>`), 'unknown-element', 'Kind', 5],
    ['a required element missing', good.replace('<t:Name>Мишка</t:Name>', ''), 'missing-element', 'Name', 3],
    ['the last element missing', good.replace(mark, ''), 'missing-element', 'Mark', 6],
    ['an element missing below', good.replace('<t:Kind/>', ''), 'missing-element', 'Wood/Kind', 3],
    ['fewer than the least of a choice', good.replace(wood, '<t:Cloth/>'), 'missing-element', 'Cloth', 4],
    ['an element twice', good.replace(wood, `<t:Name/>${wood}`), 'too-many', 'Name', 3],
    ['an element twice, apart', good.replace(mark, '<t:Name/>'), 'wrong-order', 'Name', 5],
    [
      'one more than the most',
      good.replace(mark, `${owner('1')}${owner('2')}\n${owner('3')}${mark}`),
      'too-many',
      'Owner[3]',
      6,
    ],
    ['two elements in each other’s place', document(`${wood}<t:Name/>\n${small}${mark}`), 'wrong-order', 'Name', 2],
    ['a repeated element broken up', good.replace(mark, `${mark}\n${owner('1')}${mark}`), 'wrong-order', 'Owner[1]', 6],
    ['both of a choice', good.replace(wood, `${wood}\n<t:Cloth/><t:Cloth/>`), 'choice-both', 'Cloth[1]', 4],
    ['none of a choice', good.replace(wood, ''), 'choice-none', 'Toy', 4],
    [
      'the second of a choice too late',
      good.replace(mark, `<t:Cloth/><t:Cloth/>${mark}`),
      'wrong-order',
      'Cloth[1]',
      5,
    ],
    ['too long a text', good.replace('Мишка', 'Мишка!'), 'too-long', 'Name', 2],
    ['an empty text where one is needed', good.replace('"A1"', '""'), 'too-short', '@serial', 1],
    ['a day that is not', good.replace(wood, `<t:Made>2026-02-30</t:Made>${wood}`), 'bad-value', 'Made', 3],
    ['an empty date', good.replace(wood, `<t:Made/>${wood}`), 'bad-value', 'Made', 3],
    ['a bad value in a list', good.replace(mark, `${owner('1')}${owner('x')}${mark}`), 'bad-value', 'Owner[2]/Id', 5],
    [
      'too large a number',
      good.replace(mark, `${owner('9223372036854775808')}${mark}`),
      'out-of-range',
      'Owner[1]/Id',
      5,
    ],
    ['no attribute', good.replace('serial="A1"', ''), 'missing-attribute', '@serial', 1],
    ['no attribute below', good.replace(' unit="cm"', ''), 'missing-attribute', 'Size/@unit', 4],
    ['an unknown attribute', good.replace('<t:Size', '<t:Size x=""'), 'unknown-attribute', 'Size/@x', 4],
    [
      'an attribute where none is known',
      good.replace('<t:Name', '<t:Name unit=""'),
      'unknown-attribute',
      'Name/@unit',
      2,
    ],
    ['an attribute in the namespace', good.replace('unit=', 't:unit='), 'unknown-attribute', 'Size/@unit', 4],
    ['a bad attribute', good.replace('"cm"', '"inch"'), 'too-long', 'Size/@unit', 4],
    [
      'xsi:nil',
      good.replace('<t:Name>Мишка', '<t:Name xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true">'),
      'nil',
      'Name/@nil',
      2,
    ],
    ['text among elements', good.replace(wood, `или ${wood}`), 'text-not-allowed', 'Toy', 1],
    ['text among elements below', good.replace('<t:Kind/>', '<t:Kind/><![CDATA[x]]>'), 'text-not-allowed', 'Wood', 3],
    ['a no-break space among elements', good.replace('<t:Kind/>', '<t:Kind/>\u00A0'), 'text-not-allowed', 'Wood', 3],
    ['an element inside a text', good.replace('Мишка', 'М<t:b/>'), 'element-not-allowed', 'Name/b', 2],
    [
      'an element inside a text with attributes',
      good.replace('5<', '5<t:Kind/><'),
      'element-not-allowed',
      'Size/Kind',
      4,
    ],
  ])('%s', (_, source, code, path, line) => {
    expect(faultsOf(() => read(source))).toEqual([[code, path, line]])
  })

  const worse = document(`<t:New/>\n<t:Name>Мишутка</t:Name>\n${small}<t:Mark>много</t:Mark>`, '')

  it('tells the first fault of the text', () => {
    expect(faultsOf(() => read(worse))).toEqual([['missing-attribute', '@serial', 1]])
  })

  it('or all of them, in the order of the text', () => {
    expect(faultsOf(() => read(worse, { all: true }))).toEqual([
      ['missing-attribute', '@serial', 1],
      ['unknown-element', 'New', 2],
      ['too-long', 'Name', 3],
      ['choice-none', 'Toy', 4],
      ['bad-value', 'Mark[1]', 4],
    ])
  })

  it('repeats nothing of what was written', () => {
    const secret = good.replace('Мишка', 'Иванов Иван')
    expect(() => read(secret)).toThrow(/^too-long, Name, line 2, longer than 5 characters$/)
  })

  it('when read tolerantly may hold what the schema does not know, and that alone', () => {
    const newer = good.replace('<t:Name>', '<t:New>?</t:New><x:Name xmlns:x="urn:x"/><t:Name v="2">')

    expect(read(newer, { strict: false })).toEqual(read(good))
    expect(faultsOf(() => read(newer.replace(mark, ''), { strict: false }))).toEqual([['missing-element', 'Mark', 6]])
  })
})

const bear: Toy = {
  serial: 'A1',
  Name: 'Мишка',
  Wood: { Kind: '' },
  Size: { unit: 'cm', text: '5' },
  Owner: [],
  Mark: ['1'],
}

describe('a value', () => {
  it('is written without white space, in the order of the schema', () => {
    const { Name, ...others } = bear
    expect(serialise(toyRoot, { ...others, Name })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<tns:Toy xmlns:tns="urn:toy" serial="A1"><tns:Name>Мишка</tns:Name>' +
        '<tns:Wood><tns:Kind/></tns:Wood><tns:Size unit="cm">5</tns:Size><tns:Mark>1</tns:Mark></tns:Toy>',
    )
  })

  it('carries what XML could mistake', () => {
    const Name = '<&>\r\n'
    expect(read(serialise(toyRoot, { ...bear, Name }))).toEqual({ ...bear, Name })
  })

  it.each<[string, object, string, string]>([
    ['too long a text', { Name: 'Мишутка' }, 'too-long', 'Name'],
    ['a character that XML cannot carry', { Name: '\u0000' }, 'bad-character', 'Name'],
    ['half a character', { Name: '\uD83E' }, 'bad-character', 'Name'],
    ['a number for a string', { Name: 5 }, 'bad-value', 'Name'],
    ['a string for a number', { age: '5' }, 'bad-value', '@age'],
    ['a number that is none', { age: Number.NaN }, 'bad-value', '@age'],
    ['a fraction', { age: 1.5 }, 'bad-value', '@age'],
    ['an object for a text', { Name: Object.create(null) }, 'bad-value', 'Name'],
    ['a number in another form', { Mark: ['+1'] }, 'bad-value', 'Mark[1]'],
    ['a line end where it would be lost', { serial: 'A\n' }, 'bad-value', '@serial'],
    ['a day that is not', { Made: '2026-02-30' }, 'bad-value', 'Made'],
    ['none where one is required', { Name: undefined }, 'missing-element', 'Name'],
    ['no attribute', { serial: undefined }, 'missing-attribute', '@serial'],
    ['too few', { Mark: [] }, 'missing-element', 'Mark'],
    ['too many', { Owner: [1, 2, 3].map((id) => ({ Id: `${id}`, Since: '2026-01-01' })) }, 'too-many', 'Owner'],
    ['one for a list', { Mark: '1' }, 'bad-value', 'Mark'],
    ['a text for an element', { Wood: 'oak' }, 'bad-value', 'Wood'],
    ['a list for an element', { Wood: [{ Kind: '' }] }, 'bad-value', 'Wood'],
    ['both of a choice', { Cloth: ['a', 'b'] }, 'choice-both', 'Cloth'],
    ['none of a choice', { Wood: undefined }, 'choice-none', 'Toy'],
    ['something unknown', { Colour: 'brown' }, 'unknown-element', 'Colour'],
  ])('is not written with %s', (_, change, code, path) => {
    const wrong: Toy = Object.assign({}, bear, change)
    expect(faultsOf(() => serialise(toyRoot, wrong))).toEqual([[code, path, undefined]])
  })

  it('keeps the text it was read from, until it says something else', () => {
    const sent = document(
      `<t:Name>a</t:Name>${wood}<t:Size unit="" exact="1"/>${owner(' 007')}<t:Mark>+1</t:Mark>`,
      'serial="A&#10;" age="+0"',
    )
    const value = read(sent)

    expect(value).toMatchObject({ serial: 'A ', age: 0, Size: { exact: true }, Owner: [{ Id: '7' }], Mark: ['1'] })
    expect(infoset(parseXml(serialise(toyRoot, value)))).toEqual(infoset(parseXml(sent)))
    expect([sentText(value, 'age'), sentText(value.Mark, '0'), sentText(value, 'Name')]).toEqual([
      '+0',
      '+1',
      undefined,
    ])

    expect(serialise(toyRoot, { ...value, age: 1 })).toContain('serial="A " age="1"')
    value.age = 1
    expect(serialise(toyRoot, value)).toContain('serial="A&#10;" age="1"')
  })

  it('can be put into another document', () => {
    const envelope = { ...parseXml('<e/>'), children: [toElement(toyRoot, bear)] }
    expect(writeXml(envelope)).toContain('<e><tns:Toy xmlns:tns="urn:toy" serial="A1">')
  })
})

it('refuses a schema that says a name twice, or an attribute that is no text', () => {
  expect(() => sequence({ A: date }, choice({ A: date, B: date }))).toThrow()
  expect(() => attributed({ A: date }, sequence({ A: date }))).toThrow()
  expect(() => attributed({ A: sequence({}) }, sequence({}))).toThrow()
})

it('has types as exact as the schema', () => {
  const { Wood: _, ...bare } = bear
  const toys: Toy[] = [
    { ...bare, Cloth: ['a', 'b'] },
    { ...bare, Wood: { Kind: '' }, Made: '2026-01-01', age: 3 },
    // @ts-expect-error a choice takes one
    { ...bare, Wood: { Kind: '' }, Cloth: ['a', 'b'] },
    // @ts-expect-error and not none
    { ...bare },
    // @ts-expect-error absent is not undefined
    { ...bear, Made: undefined },
    // @ts-expect-error a long is no number
    { ...bear, Owner: [{ Id: 1, Since: '2026-01-01' }] },
    // @ts-expect-error there is no such element
    { ...bear, Colour: 'brown' },
  ]
  expect(toys).toHaveLength(7)
})
