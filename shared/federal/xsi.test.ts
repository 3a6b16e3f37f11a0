import { describe, expect, it } from '@jest/globals'
import { exampleRequests } from './examples.ts'
import { FederalError } from './fault.ts'
import { infoset } from './infoset.ts'
import { formData } from './kindergarten.ts'
import { KINDERGARTEN_4 } from './kindergarten-4.ts'
import { parse } from './parse.ts'
import { serialise } from './serialise.ts'
import { readRequest } from './versions.ts'
import { parseXml } from './xml.ts'

const sent = exampleRequests.get('ApplicationRequest') ?? ''
const spaces = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="http://www.w3.org/2001/XMLSchema"'
const declared = sent.replace(/<(\w+:)?FormData /, (root) => `${root}${spaces} `)
const prefix = /<(\w+:)?FormData /.exec(sent)?.[1] ?? ''

/** The example with attributes put into its first element of that name. */
const withHint = (element: string, hint: string) =>
  declared.replace(new RegExp(`<${prefix}${element}(?=[ >/])`), (tag) => `${tag} ${hint.replaceAll('k:', prefix)}`)

function refusal(text: string) {
  try {
    parse(formData, parseXml(text))
    return 'read'
  } catch (error) {
    if (!(error instanceof FederalError)) throw error
    return [error.first.code, error.first.path]
  }
}

describe('attributes of XML Schema itself', () => {
  it('are put where they are meant to be', () => {
    expect(prefix).not.toBe('')
    expect(withHint('ChildInfo', 'i:type="k:ChildInfoType"')).toContain(`<${prefix}ChildInfo i:type="${prefix}Child`)
  })

  it.each([
    ['FormData', 'i:schemaLocation="urn:a a.xsd"'],
    ['FormData', 'i:noNamespaceSchemaLocation="a.xsd"'],
    ['FormData', 'i:type="k:FormDataType"'],
    ['ApplicationRequest', 'i:type="k:ApplicationType"'],
    ['ChildInfo', 'i:type=" k:ChildInfoType "'],
    ['Area', 'i:type="k:DataElementType"'],
    ['ChildSurname', 'i:type="k:string-256"'],
    ['ServicesType', 'i:type="k:stringNN-20"'],
    ['ChildBirthDate', 'i:type="x:date"'],
    ['orderId', 'i:type="x:long"'],
    ['Parents', 'i:type="x:boolean"'],
    ['orderId', 'i:nil="false"'],
    ['PersonInfo', 'i:nil="0"'],
  ])('are read and dropped where they repeat the schema: %s %s', (element, hint) => {
    const text = withHint(element, hint)

    expect(text).not.toBe(declared)
    expect(serialise(formData, parse(formData, parseXml(text)))).toBe(
      serialise(formData, parse(formData, parseXml(sent))),
    )
    expect(infoset(parseXml(text))).toEqual(infoset(parseXml(sent)))
  })

  it.each([
    ['ChildInfo', 'i:type="k:PersonInfoType"', ['other-type', 'ApplicationRequest/ChildInfo/@type']],
    ['ChildInfo', 'i:type="ChildInfoType"', ['other-type', 'ApplicationRequest/ChildInfo/@type']],
    ['ChildInfo', 'i:type="x:ChildInfoType"', ['other-type', 'ApplicationRequest/ChildInfo/@type']],
    ['ChildInfo', 'i:type="zz:ChildInfoType"', ['other-type', 'ApplicationRequest/ChildInfo/@type']],
    ['ChildInfo', 'i:type=""', ['other-type', 'ApplicationRequest/ChildInfo/@type']],
    ['ChildSurname', 'i:type="x:string"', ['other-type', 'ApplicationRequest/ChildInfo/ChildSurname/@type']],
    ['ChildSurname', 'i:type="k:string-1024"', ['other-type', 'ApplicationRequest/ChildInfo/ChildSurname/@type']],
    ['ChildBirthDate', 'i:type="x:dateTime"', ['other-type', 'ApplicationRequest/ChildInfo/ChildBirthDate/@type']],
    ['ChildBirthDate', 'i:type="k:date"', ['other-type', 'ApplicationRequest/ChildInfo/ChildBirthDate/@type']],
    ['orderId', 'i:type="x:integer"', ['other-type', 'ApplicationRequest/orderId/@type']],
    ['PersonInfo', 'i:nil="true"', ['nil', 'ApplicationRequest/PersonInfo/@nil']],
    ['PersonInfo', 'i:nil="maybe"', ['nil', 'ApplicationRequest/PersonInfo/@nil']],
    ['PersonInfo', 'i:kind="a"', ['unknown-attribute', 'ApplicationRequest/PersonInfo/@kind']],
    ['PersonInfo', 'type="PersonInfoType"', ['unknown-attribute', 'ApplicationRequest/PersonInfo/@type']],
  ])('are refused with their place where they say something else: %s %s', (element, hint, expected) => {
    expect(refusal(withHint(element, hint))).toEqual(expected)
  })

  it.each([
    ['x:int', '3010000', 'read'],
    ['x:short', '-32768', 'read'],
    ['x:byte', '+007', 'read'],
    ['x:int', '2147483648', ['other-type', 'cancelRequest/orderId/@type']],
    ['x:byte', '128', ['other-type', 'cancelRequest/orderId/@type']],
    ['x:unsignedInt', '1', ['other-type', 'cancelRequest/orderId/@type']],
  ])('name a narrower whole number that the value has to be of: %s %s', (type, id, expected) => {
    const order = `<k:cancelRequest><k:orderId i:type="${type}">${id}</k:orderId></k:cancelRequest>`
    const text = `<k:FormData xmlns:k="${formData.namespace}" ${spaces} oktmo="1">${order}</k:FormData>`

    expect(refusal(text)).toEqual(expected)
  })

  it('find the namespace of a type where the envelope declares it', () => {
    const order =
      '<FormData xmlns="urn:k" oktmo="1"><cancelRequest i:type="k:cancelRequestType"><orderId>1</orderId></cancelRequest></FormData>'
    const text = `<Envelope xmlns:k="urn:k" ${spaces}>${order}</Envelope>`.replaceAll('urn:k', formData.namespace)
    const [content] = parseXml(text).children

    expect(typeof content === 'string' || !content ? content : parse(formData, content)).toMatchObject({ oktmo: '1' })
  })

  it('mean nothing in 4.0.1, whose types are not known', () => {
    const order =
      '<k:cancelRequest i:type="k:Cancel"><k:orderId i:nil="false">1</k:orderId><k:reason i:nil="true"/></k:cancelRequest>'
    const text = `<k:FormData xmlns:k="${KINDERGARTEN_4}" ${spaces} oktmo="1">${order}</k:FormData>`

    expect(readRequest(parseXml(text)).message.cancelRequest).toEqual({ orderId: '1' })
  })
})
