import { type Fault, FederalError, type Place, shown } from './fault.ts'
import { Complex, type Item, type Root, type Type } from './schema.ts'
import { keepSent } from './sent.ts'
import { Refused, type Simple } from './simple.ts'
import { elementsOf, textOf, type XmlElement } from './xml.ts'

/**
 * `strict: false` passes over elements and attributes that the schema does not know (and elements of other namespaces);
 * the rest of the rules stay. `all: true` reports every fault, in the order of the text, instead of the first.
 */
export type ParseOptions = { strict?: boolean; all?: boolean }

/**
 * Reads an element by its schema: names and namespaces, order, occurrence, choices, attributes, simple types.
 * The value is complete and in normal form (`Infer` says which); a text that says the same otherwise (`+5`, `1` for
 * `true`, a line end in an xs:normalizedString) is kept beside it, so that serialising the same object gives it back.
 * `xsi:schemaLocation` is allowed anywhere, as XML Schema has it, and dropped.
 *
 * Throws FederalError with the first fault of the text, or with all of them.
 */
export function parse<V>(root: Root<V>, element: XmlElement, { strict = true, all = false }: ParseOptions = {}): V {
  const reading = new Reading(root.namespace, strict)
  const value = reading.document(root, element)
  const [first, ...others] = reading.faults.toSorted(byPlace)
  if (first) throw new FederalError(all ? [first, ...others] : [first])
  return checked<V>(value)
}

function checked<V>(value: unknown): V {
  // biome-ignore lint/plugin: cast: the value was built by the schema whose type V is; types cannot follow a walk over data
  return value as V
}

const origin: Place = { line: 0, column: 0 }
const byPlace = ({ place: a = origin }: Fault, { place: b = origin }: Fault) => a.line - b.line || a.column - b.column

const xsi = 'http://www.w3.org/2001/XMLSchema-instance'
const isHint = (namespace: string, name: string) => namespace === xsi && /^(noNamespaceS|s)chemaLocation$/.test(name)
const isBlank = (text: string) => !/[^ \t\r\n]/.test(text)

class Reading {
  readonly faults: Fault[] = []
  readonly #namespace: string
  readonly #strict: boolean

  constructor(namespace: string, strict: boolean) {
    this.#namespace = namespace
    this.#strict = strict
  }

  document(root: Root<unknown>, element: XmlElement): unknown {
    if (element.name !== root.name)
      return this.#refuse('unknown-root', element.name, element, `the root must be ${root.name}`)
    if (element.namespace !== root.namespace)
      return this.#refuse('namespace', element.name, element, `the root is not in the namespace ${root.namespace}`)
    return this.#complex(root.type, element, '')
  }

  #refuse(code: Fault['code'], path: string, { start }: { start: Place }, message: string): undefined {
    this.faults.push({ code, path: shown(path), message, place: start })
  }

  #value(type: Type<unknown>, element: XmlElement, path: string, keep: (sent: string) => void): unknown {
    if (type instanceof Complex) return this.#complex(type, element, path)
    this.#attributes(undefined, element, path, {})
    return this.#text(type, element, path, keep)
  }

  #complex(type: Complex<unknown>, element: XmlElement, path: string): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    this.#attributes(type, element, path, value)
    if (type.text) value.text = this.#text(type.text, element, path, (sent) => keepSent(value, 'text', sent))
    else this.#children(type, element, path, value)
    return value
  }

  #text(type: Simple<unknown>, element: XmlElement, path: string, keep: (sent: string) => void): unknown {
    for (const child of elementsOf(element))
      this.#refuse('element-not-allowed', within(path, child.name), child, 'an element where only text is allowed')
    return this.#simple(type, textOf(element), path, element, keep)
  }

  #simple(type: Simple<unknown>, sent: string, path: string, at: XmlElement, keep: (sent: string) => void): unknown {
    const value = type.read(sent)
    if (value instanceof Refused) return this.#refuse(value.code, path, at, value.message)
    if (String(value) !== sent) keep(sent)
    return value
  }

  #attributes(type: Complex<unknown> | undefined, element: XmlElement, path: string, value: Record<string, unknown>) {
    for (const { name, namespace, value: sent } of element.attributes) {
      const known = namespace === '' ? type?.attributes.get(name) : undefined
      const at = `${path ? `${path}/` : ''}@${name}`
      if (known) value[name] = this.#simple(known.type, sent, at, element, (text) => keepSent(value, name, text))
      else if (this.#strict && !isHint(namespace, name))
        this.#refuse('unknown-attribute', at, element, 'the schema knows no such attribute here')
    }
    for (const { name, required } of type?.attributes.values() ?? []) {
      if (required && !element.attributes.some((attribute) => attribute.name === name && attribute.namespace === ''))
        this.#refuse('missing-attribute', `${path ? `${path}/` : ''}@${name}`, element, 'the attribute is required')
    }
  }

  #children(type: Complex<unknown>, element: XmlElement, path: string, value: Record<string, unknown>) {
    const counts = new Map<string, number>()
    const chosen = new Map<number, string>()
    let reached = 0
    if (element.children.some((child) => typeof child === 'string' && !isBlank(child)))
      this.#refuse('text-not-allowed', path || element.name, element, 'text where only elements are allowed')

    for (const child of elementsOf(element)) {
      const item = type.items.get(child.name)
      if (!item || child.namespace !== this.#namespace) {
        if (this.#strict) this.#unknown(child, within(path, child.name), item !== undefined)
        continue
      }
      const count = (counts.get(item.name) ?? 0) + 1
      counts.set(item.name, count)
      const at = within(path, item.name, item.repeats ? count : undefined)
      const other = chosen.get(item.rank)
      chosen.set(item.rank, other ?? item.name)
      if (item.rank < reached) this.#refuse('wrong-order', at, child, 'the element stands too late')
      else if (other !== undefined && other !== item.name)
        this.#refuse('choice-both', at, child, `${other} stands already, only one of the two may`)
      else if (count > item.max) this.#refuse('too-many', at, child, `more than ${item.max}`)
      reached = Math.max(reached, item.rank)
      this.#member(item, child, at, value)
    }
    this.#absent(type, element, path, value, counts)
  }

  #unknown(child: XmlElement, path: string, isElsewhere: boolean) {
    if (isElsewhere) this.#refuse('namespace', path, child, `the element is not in the namespace ${this.#namespace}`)
    else this.#refuse('unknown-element', path, child, 'the schema knows no such element here')
  }

  #member(item: Item, child: XmlElement, path: string, value: Record<string, unknown>) {
    if (!item.repeats) {
      value[item.name] = this.#value(item.type, child, path, (sent) => keepSent(value, item.name, sent))
      return
    }
    const list = value[item.name]
    const values: unknown[] = Array.isArray(list) ? list : []
    value[item.name] = values
    const index = String(values.length)
    values.push(this.#value(item.type, child, path, (sent) => keepSent(values, index, sent)))
  }

  #absent(
    type: Complex<unknown>,
    element: XmlElement,
    path: string,
    value: Record<string, unknown>,
    counts: Map<string, number>,
  ) {
    type.parts.forEach((part, rank) => {
      const place = {
        get start() {
          return expectedAt(type, element, rank)
        },
      }
      if (part.kind === 'element') {
        const { name, min, repeats } = part.item
        const count = counts.get(name) ?? 0
        if (count < min)
          this.#refuse(
            'missing-element',
            within(path, name),
            place,
            min > 1 ? `fewer than ${min}` : 'the element is required',
          )
        if (repeats) value[name] ??= []
        return
      }
      const present = part.items.filter((item) => counts.has(item.name))
      const names = part.items.map((item) => item.name).join(', ')
      if (present.length === 0) this.#refuse('choice-none', path || element.name, place, `one of ${names} is required`)
      for (const { name, min } of present)
        if ((counts.get(name) ?? 0) < min)
          this.#refuse('missing-element', within(path, name), place, `fewer than ${min}`)
    })
  }
}

const within = (path: string, name: string, index?: number) =>
  `${path ? `${path}/` : ''}${name}${index === undefined ? '' : `[${index}]`}`

/** Where a missing element should have stood: before the first element of a later rank, or at the end. */
function expectedAt(type: Complex<unknown>, element: XmlElement, rank: number): Place {
  const later = elementsOf(element).find((child) => (type.items.get(child.name)?.rank ?? -1) > rank)
  return later?.start ?? element.end
}
