import { SaxesParser } from 'saxes'
import { FederalError, type Place, shown, type XmlCode } from './fault.ts'

/** Attributes of XML Schema itself, which any document may have. */
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

/** `bound`: of `xsi:type` alone, the namespace that the prefix of its value stands for ('' where it stands for none). */
export type XmlAttribute = { name: string; namespace: string; prefix: string; value: string; bound?: string }

/**
 * An element with its namespace resolved. `attributes` holds no namespace declarations: those stand in `declarations`
 * (prefix to URI, '' for the default one) as this very element made them. Neighbouring text and CDATA are one string;
 * comments and processing instructions are not kept. `start` is the place of `<`, `end` the place of the last `>`.
 */
export type XmlElement = {
  name: string
  namespace: string
  prefix: string
  attributes: XmlAttribute[]
  declarations: Record<string, string>
  children: (XmlElement | string)[]
  start: Place
  end: Place
}

export type Limits = { bytes: number; depth: number; elements: number; attributes: number }

/** The largest valid kindergarten message has about 250 elements and 40 thousand characters. */
export const limits: Limits = { bytes: 256 * 1024, depth: 64, elements: 2_000, attributes: 2_000 }

/**
 * Reads a text (UTF-8 bytes, or a string already decoded) as one XML 1.0 document and returns its root.
 *
 * Throws FederalError with one fault: `not-xml`, `doctype` (any, whatever it says), `entity` (one that XML does not
 * predefine), `encoding` (bytes that are not UTF-8, or another encoding declared than UTF-8 and, over nothing but ASCII, US-ASCII),
 * `too-large`, `too-deep`, `too-many-nodes`. It stops at the first, so a hostile document costs no more than its honest beginning.
 */
export function parseXml(source: string | Uint8Array, within: Limits = limits): XmlElement {
  const text = decode(source, within.bytes)
  const placeOf = placesIn(text)
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let start = 0
  let elements = 0
  let attributes = 0

  const refusal = (code: XmlCode, message: string, at = parser.position, cause?: unknown) => {
    const names = open.slice(1).map((element) => element.name)
    const fault = { code, path: shown(names.join('/')), message, place: placeOf(at) }
    return new FederalError([fault], { cause })
  }
  const checkDeclaration = () => {
    const { version = '1.0', encoding = 'UTF-8' } = parser.xmlDecl
    if (version !== '1.0') throw refusal('not-xml', 'only XML 1.0 is read', 0)
    // What is really ASCII is UTF-8 too.
    const isAscii = /^(us-)?ascii$/i.test(encoding) && !/[\u0080-\uFFFF]/.test(text)
    if (!isAscii && !/^utf-?8$/i.test(encoding)) throw refusal('encoding', 'only UTF-8 is read', 0)
  }
  const append = (data: string) => {
    const children = open.at(-1)?.children
    const last = children?.at(-1)
    if (typeof last === 'string') children?.splice(-1, 1, last + data)
    else children?.push(data)
  }

  // Six handlers at most: the parser stores them as new properties, and with a seventh V8 makes its object a slow
  // dictionary (seven times slower, measured). So its errors are caught where they are thrown, and the declaration is
  // looked at when the root begins.
  parser.on('opentagstart', ({ name }) => {
    if (elements === 0) checkDeclaration()
    if (++elements > within.elements) throw refusal('too-many-nodes', `more than ${within.elements} elements`)
    if (open.length >= within.depth) throw refusal('too-deep', `deeper than ${within.depth} elements`)
    // The name was followed by one character, or by a line end of two.
    start = parser.position - name.length - (text.endsWith('\r\n', parser.position) ? 3 : 2)
  })
  parser.on('attribute', ({ name, prefix, value }) => {
    if (++attributes > within.attributes) throw refusal('too-many-nodes', `more than ${within.attributes} attributes`)
    // The parser below would trim the name of a namespace; another reader of the same message would not.
    if ((prefix === 'xmlns' || name === 'xmlns') && value !== value.trim())
      throw refusal('not-xml', 'the name of a namespace begins or ends with a space')
  })
  parser.on('opentag', (tag) => {
    const place = placeOf(start)
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      prefix: tag.prefix,
      attributes: [],
      declarations: tag.ns,
      children: [],
      start: place,
      end: place,
    }
    for (const { local, uri, prefix, name, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || name === 'xmlns') continue
      const attribute: XmlAttribute = { name: local, namespace: uri, prefix, value }
      if (uri === XSI && local === 'type') attribute.bound = parser.resolve(prefixIn(value)) ?? ''
      element.attributes.push(attribute)
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element) element.end = placeOf(parser.position - 1)
  })

  try {
    // The parser would read a whole DTD before it told of it.
    const doctype = text.indexOf('<!DOCTYPE')
    if (doctype >= 0) {
      parser.write(text.slice(0, doctype))
      if (elements === 0) throw refusal('doctype', 'a document type declaration is not allowed', doctype)
    }
    parser.write(doctype > 0 ? text.slice(doctype) : text).close()
  } catch (error) {
    if (error instanceof FederalError) throw error
    if (elements === 0) checkDeclaration()
    const message = error instanceof Error ? error.message.slice(0, 200) : ''
    throw refusal(message === 'undefined entity.' ? 'entity' : 'not-xml', message, parser.position, error)
  }
  if (!root) throw refusal('not-xml', 'there is no root element')
  return root
}

/**
 * Writes an element and all below it as a document: declaration, then the element without any white space of our own.
 * Prefixes and declarations are kept; a declaration that stood on an element above is made again here when a name needs
 * it (a prefix used only inside a value, as in `xsi:type`, is not seen). Every string must be legal XML text: values
 * that passed a schema are.
 */
export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, new Map())}`

/** All character data of an element, that of elements below it not included. */
export const textOf = ({ children }: XmlElement): string =>
  children.length === 0 ? '' : children.filter((child) => typeof child === 'string').join('')

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string')

function write(element: XmlElement, above: ReadonlyMap<string, string>): string {
  const here = new Map(Object.entries(element.declarations))
  const bind = (prefix: string, namespace: string) => {
    if (prefix !== 'xml' && (here.get(prefix) ?? above.get(prefix) ?? '') !== namespace) here.set(prefix, namespace)
  }
  const name = element.prefix ? `${element.prefix}:${element.name}` : element.name
  bind(element.prefix, element.namespace)
  let attributes = ''
  for (const { name, namespace, prefix, value } of element.attributes) {
    if (prefix) bind(prefix, namespace)
    attributes += ` ${prefix ? `${prefix}:` : ''}${name}="${escapeValue(value)}"`
  }
  let declarations = ''
  for (const [prefix, namespace] of here)
    declarations += ` ${prefix ? `xmlns:${prefix}` : 'xmlns'}="${escapeValue(namespace)}"`

  const open = `<${name}${declarations}${attributes}`
  if (element.children.length === 0) return `${open}/>`
  const scope = here.size ? new Map([...above, ...here]) : above
  const inside = element.children.map((child) => (typeof child === 'string' ? escapeText(child) : write(child, scope)))
  return `${open}>${inside.join('')}</${name}>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const entity = (character: string) => entities[character] ?? character
// A reader turns a bare \r into \n, and every kind of white space in an attribute into a space.
const escapeText = (text: string) => text.replace(/[&<>\r]/g, entity)
const escapeValue = (text: string) => text.replace(/[&<>"\t\n\r]/g, entity)

/** The prefix of a name that an attribute holds, empty where it has none. */
const prefixIn = (name: string) => name.slice(0, Math.max(0, name.indexOf(':'))).trimStart()

function decode(source: string | Uint8Array, maxBytes: number): string {
  const refuse = (code: XmlCode, message: string) => new FederalError([{ code, path: '', message }])
  const size = typeof source === 'string' && source.length <= maxBytes ? Buffer.byteLength(source) : source.length
  if (size > maxBytes) throw refuse('too-large', `more than ${maxBytes} bytes`)
  if (typeof source === 'string') {
    // The parser below would swallow the character after a lone surrogate.
    if (!source.isWellFormed()) throw refuse('encoding', 'the text is not well-formed Unicode')
    return source.startsWith('\uFEFF') ? source.slice(1) : source
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source)
  } catch {
    throw refuse('encoding', 'the bytes are not UTF-8')
  }
}

/** Offsets must be asked for in rising order: each line end is looked for once. */
function placesIn(text: string): (offset: number) => Place {
  let line = 1
  let lineStart = 0
  let nextEnd = text.indexOf('\n')
  return (offset) => {
    while (nextEnd >= 0 && nextEnd < offset) {
      line++
      lineStart = nextEnd + 1
      nextEnd = text.indexOf('\n', lineStart)
    }
    return { line, column: offset - lineStart + 1 }
  }
}
