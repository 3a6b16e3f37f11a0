import { type Fault, FederalError, type Place, shown } from './fault.ts'
import { Complex, type Item, type Part, type Root, type Type } from './schema.ts'
import { keepSent } from './sent.ts'
import { Refused, type Simple } from './simple.ts'
import { elementsOf, textOf, type XmlElement, XSI } from './xml.ts'
import { isNil, unknown, wrongHint } from './xsi.ts'

/**
 * `strict: false` reads by name alone, as a later version of a schema has to be read: it passes over elements and attributes
 * that the schema does not know (and elements of other namespaces), an element that says it is nil is absent, and elements may
 * stand in any order. The rest of the rules stay. `all: true` reports every fault, in the order of the text, instead of the first.
 */
export type ParseOptions = { strict?: boolean; all?: boolean }

/**
 * Reads an element by its schema: names and namespaces, order, occurrence, choices, attributes, simple types.
 * The value is complete and in normal form (`Infer` says which); a text that says the same otherwise (`+5`, `1` for
 * `true`, a line end in an xs:normalizedString) is kept beside it, so that serialising the same object gives it back.
 * Attributes of XML Schema itself that say nothing new (`wrongHint`) are allowed anywhere and dropped.
 *
 * Throws FederalError with the first fault of the text, or with all of them.
 */
export function parse<V>(root: Root<V>, element: XmlElement, { strict = true, all = false }: ParseOptions = {}): V {
  const reading = new Reading(root, strict)
  const value = reading.document(element)
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

const isBlank = (text: string) => !/[^ \t\r\n]/.test(text)

class Reading {
  readonly faults: Fault[] = []
  readonly #root: Root<unknown>
  readonly #strict: boolean

  constructor(root: Root<unknown>, strict: boolean) {
    this.#root = root
    this.#strict = strict
  }

  document(element: XmlElement): unknown {
    const { name, namespace, start } = element
    const root = this.#root
    if (name !== root.name) return this.#refuse('unknown-root', name, start, `the root must be ${root.name}`)
    if (namespace !== root.namespace)
      return this.#refuse('namespace', name, start, `the root is not in the namespace ${root.namespace}`)
    return this.#complex(root.type, element, '')
  }

  #refuse(code: Fault['code'], path: string, place: Place, message: string): undefined {
    this.faults.push({ code, path: shown(path), message, place })
  }

  /** `holder` and `key` say where the value will stand. */
  #value(type: Type<unknown>, element: XmlElement, path: string, holder: object, key: string): unknown {
    if (type instanceof Complex) return this.#complex(type, element, path)
    this.#attributes(type, element, path, {})
    return this.#text(type, element, path, holder, key)
  }

  #complex(type: Complex<unknown>, element: XmlElement, path: string): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    this.#attributes(type, element, path, value)
    if (type.text) value.text = this.#text(type.text, element, path, value, 'text')
    else this.#children(type, element, path, value)
    return value
  }

  #text(type: Simple<unknown>, element: XmlElement, path: string, holder: object, key: string): unknown {
    for (const child of element.children) {
      if (typeof child !== 'string')
        this.#refuse(
          'element-not-allowed',
          within(path, child.name),
          child.start,
          'an element where only text is allowed',
        )
    }
    return this.#simple(type, textOf(element), path, element.start, holder, key)
  }

  #simple(type: Simple<unknown>, sent: string, path: string, place: Place, holder: object, key: string): unknown {
    const value = type.read(sent)
    if (value instanceof Refused) return this.#refuse(value.code, path, place, value.message)
    if (String(value) !== sent) keepSent(holder, key, sent)
    return value
  }

  #attributes(type: Type<unknown>, element: XmlElement, path: string, value: Record<string, unknown>) {
    const { attributes, start } = element
    const named = type instanceof Complex ? type.attributes : undefined
    for (const attribute of attributes) {
      const { name, namespace, value: sent } = attribute
      const known = namespace === '' ? named?.get(name) : undefined
      if (known) value[name] = this.#simple(known.type, sent, within(path, `@${name}`), start, value, name)
      else if (this.#strict) {
        const wrong = namespace === XSI ? wrongHint(attribute, type, this.#root.namespace, element) : unknown
        if (wrong) this.#refuse(wrong.code, within(path, `@${name}`), start, wrong.message)
      }
    }
    for (const { name, required } of named?.values() ?? []) {
      if (required && !attributes.some((attribute) => attribute.name === name && attribute.namespace === ''))
        this.#refuse('missing-attribute', within(path, `@${name}`), start, 'the attribute is required')
    }
  }

  #children(type: Complex<unknown>, element: XmlElement, path: string, value: Record<string, unknown>) {
    const counts = new Map<string, number>()
    const chosen: (string | undefined)[] = []
    let reached = 0
    let hasText = false

    for (const child of element.children) {
      if (typeof child === 'string') {
        hasText ||= !isBlank(child)
        continue
      }
      if (!this.#strict && isNil(child)) continue
      const item = type.items.get(child.name)
      if (!item || child.namespace !== this.#root.namespace) {
        if (this.#strict) this.#unknown(child, within(path, child.name), item !== undefined)
        continue
      }
      const count = (counts.get(item.name) ?? 0) + 1
      counts.set(item.name, count)
      const at = within(path, item.name, item.repeats ? count : undefined)
      chosen[item.rank] ??= item.name
      const first = chosen[item.rank]
      if (this.#strict && item.rank < reached)
        this.#refuse('wrong-order', at, child.start, 'the element stands too late')
      else if (first !== item.name)
        this.#refuse('choice-both', at, child.start, `${first} stands already, only one of the two may`)
      else if (count > item.max) this.#refuse('too-many', at, child.start, `more than ${item.max}`)
      reached = Math.max(reached, item.rank)
      this.#member(item, child, at, value)
    }
    if (hasText)
      this.#refuse('text-not-allowed', path || this.#root.name, element.start, 'text where only elements are allowed')
    for (const part of type.parts) this.#absent(part, counts, path, value, () => expectedAt(type, element, part))
  }

  #unknown(child: XmlElement, path: string, isElsewhere: boolean) {
    if (isElsewhere)
      this.#refuse('namespace', path, child.start, `the element is not in the namespace ${this.#root.namespace}`)
    else this.#refuse('unknown-element', path, child.start, 'the schema knows no such element here')
  }

  #member({ name, type, repeats }: Item, child: XmlElement, path: string, value: Record<string, unknown>) {
    if (!repeats) {
      value[name] = this.#value(type, child, path, value, name)
      return
    }
    const list = value[name]
    const values: unknown[] = Array.isArray(list) ? list : []
    value[name] = values
    values.push(this.#value(type, child, path, values, String(values.length)))
  }

  #absent(part: Part, counts: Map<string, number>, path: string, value: Record<string, unknown>, place: () => Place) {
    if (part.kind === 'choice') {
      const present = part.items.filter((item) => counts.has(item.name))
      for (const item of present) this.#enough(item, counts, path, place)
      const names = part.items.map((item) => item.name).join(', ')
      if (present.length === 0)
        this.#refuse('choice-none', path || this.#root.name, place(), `one of ${names} is required`)
    } else {
      this.#enough(part.item, counts, path, place)
      if (part.item.repeats) value[part.item.name] ??= []
    }
  }

  #enough({ name, min }: Item, counts: Map<string, number>, path: string, place: () => Place) {
    if ((counts.get(name) ?? 0) < min)
      this.#refuse(
        'missing-element',
        within(path, name),
        place(),
        min > 1 ? `fewer than ${min}` : 'the element is required',
      )
  }
}

const within = (path: string, name: string, index?: number) =>
  `${path ? `${path}/` : ''}${name}${index === undefined ? '' : `[${index}]`}`

/** Where a missing element should have stood: before the first element of a later part, or at the end. */
function expectedAt(type: Complex<unknown>, element: XmlElement, part: Part): Place {
  const rank = type.parts.indexOf(part)
  const later = elementsOf(element).find((child) => (type.items.get(child.name)?.rank ?? -1) > rank)
  return later?.start ?? element.end
}
