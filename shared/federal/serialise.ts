import { type Fault, FederalError } from './fault.ts'
import { Complex, type Item, type Part, type Root, type Type } from './schema.ts'
import { sentText } from './sent.ts'
import { Refused, type Simple } from './simple.ts'
import { writeXml, type XmlAttribute, type XmlElement } from './xml.ts'

/**
 * Writes a value as a document of its schema, in UTF-8 without white space between elements.
 * Throws FederalError with every fault (codes of `parse`, no places): a value that it writes, `parse` accepts.
 */
export const serialise = <V>(root: Root<V>, value: NoInfer<V>): string => writeXml(toElement(root, value))

/** The same as an element, to be put into another document. */
export function toElement<V>(root: Root<V>, value: NoInfer<V>): XmlElement {
  const writing = new Writing(root.namespace, root.prefix)
  const element = writing.element(root.name, root.type, value, '', undefined)
  const [first, ...others] = writing.faults
  if (first) throw new FederalError([first, ...others])
  return element
}

const nowhere = { line: 0, column: 0 }
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSimple = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

class Writing {
  readonly faults: Fault[] = []
  readonly #namespace: string
  readonly #prefix: string

  constructor(namespace: string, prefix: string) {
    this.#namespace = namespace
    this.#prefix = prefix
  }

  element(name: string, type: Type<unknown>, value: unknown, path: string, sent: string | undefined): XmlElement {
    const element: XmlElement = {
      name,
      namespace: this.#namespace,
      prefix: this.#prefix,
      attributes: [],
      declarations: {},
      children: [],
      start: nowhere,
      end: nowhere,
    }
    if (!(type instanceof Complex)) append(element, this.#simple(type, value, path, sent))
    else if (isRecord(value)) this.#complex(type, value, path, element)
    else this.#refuse('bad-value', path || name, 'not an object')
    return element
  }

  #refuse(code: Fault['code'], path: string, message: string) {
    this.faults.push({ code, path, message })
  }

  #complex(type: Complex<unknown>, value: Record<string, unknown>, path: string, element: XmlElement) {
    for (const key of Object.keys(value)) {
      if (!type.items.has(key) && !type.attributes.has(key) && !(type.text && key === 'text'))
        this.#refuse('unknown-element', within(path, key), 'the schema knows no such element or attribute here')
    }
    this.#attributes(type, value, path, element.attributes)
    if (type.text) append(element, this.#simple(type.text, value.text, path, sentText(value, 'text')))
    for (const part of type.parts) this.#part(part, value, path, element)
  }

  #attributes(type: Complex<unknown>, value: Record<string, unknown>, path: string, attributes: XmlAttribute[]) {
    for (const { name, type: simple, required } of type.attributes.values()) {
      const at = within(path, `@${name}`)
      if (value[name] !== undefined) {
        const text = this.#simple(simple, value[name], at, sentText(value, name))
        attributes.push({ name, namespace: '', prefix: '', value: text })
      } else if (required) this.#refuse('missing-attribute', at, 'the attribute is required')
    }
  }

  #part(part: Part, value: Record<string, unknown>, path: string, element: XmlElement) {
    if (part.kind === 'element') return this.#item(part.item, value, path, element)
    const [first, second] = part.items.filter((item) => value[item.name] !== undefined)
    const names = part.items.map((item) => item.name).join(', ')
    if (!first) return this.#refuse('choice-none', path || element.name, `one of ${names} is required`)
    if (second)
      this.#refuse('choice-both', within(path, second.name), `${first.name} is there already, only one of the two may`)
    this.#item(first, value, path, element)
  }

  #item({ name, type, min, max, repeats }: Item, value: Record<string, unknown>, path: string, element: XmlElement) {
    const at = within(path, name)
    const member = value[name]
    if (repeats && member !== undefined && !Array.isArray(member)) return this.#refuse('bad-value', at, 'not an array')
    const list: unknown[] = Array.isArray(member) && repeats ? member : member === undefined ? [] : [member]
    if (list.length < min)
      this.#refuse('missing-element', at, min > 1 ? `fewer than ${min}` : 'the element is required')
    if (list.length > max) this.#refuse('too-many', at, `more than ${max}`)
    list.forEach((one, index) => {
      const sent = repeats ? sentText(list, String(index)) : sentText(value, name)
      element.children.push(this.element(name, type, one, repeats ? `${at}[${index + 1}]` : at, sent))
    })
  }

  /** The text sent stays as long as it still says this value. */
  #simple(type: Simple<unknown>, value: unknown, path: string, sent: string | undefined): string {
    if (sent !== undefined && type.read(sent) === value) return sent
    const text = isSimple(value) ? String(value) : ''
    const back = type.read(text)
    if (back instanceof Refused) this.#refuse(back.code, path, back.message)
    else if (back !== value) this.#refuse('bad-value', path, `not a value of ${type.name} in its normal form`)
    return text
  }
}

const append = (element: XmlElement, text: string) => {
  if (text) element.children.push(text)
}
const within = (path: string, name: string) => (path ? `${path}/${name}` : name)
