import type { Fault } from './fault.ts'
import type { Complex, Type } from './schema.ts'
import { Simple } from './simple.ts'
import { textOf, type XmlAttribute, type XmlElement, XSI } from './xml.ts'

const XS = 'http://www.w3.org/2001/XMLSchema'

type Wrong = Pick<Fault, 'code' | 'message'>

/**
 * What an attribute of XML Schema itself says of an element. It never adds anything to a message: a hint where the schema lies, that
 * there is a value (`xsi:nil="false"`), or the type that the schema names anyway are read and dropped. Another type, an absent
 * value (no element of these schemas may be nil) or any other name is wrong. Programs write such attributes unasked.
 * @param namespace of the schema
 * @returns why the attribute is refused
 */
export function wrongHint(hint: XmlAttribute, type: Type<unknown>, namespace: string, element: XmlElement) {
  switch (hint.name) {
    case 'schemaLocation':
    case 'noNamespaceSchemaLocation':
      return undefined
    case 'nil':
      return /^(false|0)$/.test(hint.value.trim()) ? undefined : absent
    case 'type':
      return isNamed(hint, type, namespace, element) ? undefined : otherType
    default:
      return unknown
  }
}
const absent: Wrong = { code: 'nil', message: 'an element of this schema is never nil' }
const otherType: Wrong = { code: 'other-type', message: 'the schema gives the element another type' }
export const unknown: Wrong = { code: 'unknown-attribute', message: 'the schema knows no such attribute here' }

/** The element says that it has no value at all. */
export const isNil = ({ attributes }: XmlElement): boolean =>
  attributes.some(
    ({ name, namespace, value }) => namespace === XSI && name === 'nil' && /^(true|1)$/.test(value.trim()),
  )

function isNamed(hint: XmlAttribute, type: Type<unknown>, namespace: string, element: XmlElement): boolean {
  const local = hint.value.trim().replace(/^[^:]*:/, '')
  if (type instanceof Simple && type.isBuiltIn)
    return hint.bound === XS && (type.name === `xs:${local}` || isNarrower(type, local, textOf(element)))
  return hint.bound === namespace && nameOf(type) === local
}

const nameOf = (type: Simple<unknown> | Complex<unknown>): string | undefined => type.name

/** Whole numbers of XML Schema by their bits: each type is narrower than those before it. */
const bits: Record<string, number> = { integer: Number.POSITIVE_INFINITY, long: 64, int: 32, short: 16, byte: 8 }

/** A narrower whole number may be named where a wider one stands, and then the value has to be of it. */
function isNarrower({ name, read }: Simple<unknown>, local: string, text: string): boolean {
  const [declared, named] = [bits[name.slice(3)], bits[local]]
  const value = read(text)
  if (declared === undefined || named === undefined || named >= declared) return false
  if (typeof value !== 'string' && typeof value !== 'number') return false
  return value.toString().length <= 20 && BigInt.asIntN(named, BigInt(value)) === BigInt(value)
}
