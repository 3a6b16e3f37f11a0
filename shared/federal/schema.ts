import { Simple } from './simple.ts'

/**
 * A small language for message schemas: what `xs:sequence`, `xs:choice`, occurrence and simple content of XML Schema
 * say, and nothing that no message of ours says. A schema is written once; `Infer` gives its TypeScript type, `parse`
 * and `serialise` (their own files) read and write by it.
 *
 *     const child = sequence(
 *       { Surname: string({ max: 256 }), MiddleName: optional(string({ max: 256 })) },
 *       choice({ Certificate: certificate, Foreign: foreign }),
 *       { Files: many(file, 0, 2) },
 *     )
 *
 * Names within one type must differ, its attributes included: then an element's name alone says where it belongs.
 */
export type Type<V> = Simple<V> | Complex<V>
export type Field<V> = Type<V> | Optional<V> | Many<V>
export type Fields = Readonly<Record<string, Field<unknown>>>

/** One element as a type knows it. Elements of one choice share a `rank`. */
export type Item = { name: string; type: Type<unknown>; min: number; max: number; repeats: boolean; rank: number }
export type Part = { kind: 'element'; item: Item } | { kind: 'choice'; items: Item[] }
export type AttributeItem = { name: string; type: Simple<unknown>; required: boolean }

/** Element content (`parts`, in order) or simple content (`text`), with attributes. Made by `sequence`, `text`, `attributed`. */
export class Complex<V> {
  /** Carries the TypeScript type, never a value. */
  declare readonly inferred?: V
  /** Of a type that the schema names: a document may name it too (`xsi:type`). */
  readonly name: string | undefined
  readonly attributes: ReadonlyMap<string, AttributeItem>
  readonly text: Simple<unknown> | undefined
  readonly parts: readonly Part[]
  readonly items: ReadonlyMap<string, Item>

  constructor(
    attributes: ReadonlyMap<string, AttributeItem>,
    content: Simple<unknown> | readonly Part[],
    name?: string,
  ) {
    this.name = name
    this.attributes = attributes
    this.text = content instanceof Simple ? content : undefined
    this.parts = content instanceof Simple ? [] : content
    const items = this.parts.flatMap((part) => (part.kind === 'choice' ? part.items : [part.item]))
    this.items = new Map(items.map((item) => [item.name, item]))
    const names = new Set([...attributes.keys(), ...items.map((item) => item.name), ...(this.text ? ['text'] : [])])
    if (names.size !== attributes.size + items.length + (this.text ? 1 : 0))
      throw new Error('a name is used twice in one type')
  }
}

export class Optional<V> {
  /** Types are compared by shape, and a Many has all that an Optional has. */
  readonly kind = 'optional'
  readonly type: Type<V>

  constructor(type: Type<V>) {
    this.type = type
  }
}

export class Many<V> {
  readonly kind = 'many'
  readonly type: Type<V>
  readonly min: number
  readonly max: number

  constructor(type: Type<V>, min: number, max: number) {
    this.type = type
    this.min = min
    this.max = max
  }
}

export class Choice<F extends Fields> {
  readonly alternatives: F

  constructor(alternatives: F) {
    this.alternatives = alternatives
  }
}

/** A global element: what a document of this schema begins with. All its elements are in `namespace`, no attribute is. */
export class Root<V> {
  readonly namespace: string
  readonly name: string
  readonly type: Complex<V>
  readonly prefix: string

  constructor(namespace: string, name: string, type: Complex<V>, prefix: string) {
    this.namespace = namespace
    this.name = name
    this.type = type
    this.prefix = prefix
  }
}

/**
 * The TypeScript type of a schema. Optional elements are optional properties, repeated ones are arrays that are always
 * there (empty when the element may be absent and is): one document, one value. Of a choice exactly one property exists;
 * `'ApplicationRequest' in message` tells which. Simple content is the property `text` beside its attributes.
 */
export type Infer<S> = S extends Root<infer V> | Type<infer V> ? V : never

/** What one field adds to the type of the sequence it stands in. */
type ValueOf<F> =
  F extends Many<infer V> ? readonly V[] : F extends Optional<infer V> | Simple<infer V> | Complex<infer V> ? V : never
type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never
type OptionalKeys<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F]
type Members<F> = { -readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]> } & {
  -readonly [K in OptionalKeys<F>]?: ValueOf<F[K]>
}
type OneOf<F> = { [K in keyof F]: { [P in K]: ValueOf<F[P]> } & { [P in Exclude<keyof F, K>]?: never } }[keyof F]
type PartValue<P> = P extends Choice<infer F> ? OneOf<F> : Members<P>
type Together<P> = P extends readonly [infer First, ...infer Rest] ? PartValue<First> & Together<Rest> : unknown

/** Elements in the order written, and choices among them. */
export function sequence<const P extends readonly (Fields | Choice<Fields>)[]>(
  ...parts: P
): Complex<Flat<Together<P>>> {
  const flat: Part[] = []
  for (const part of parts) {
    if (part instanceof Choice) {
      const items = Object.entries(part.alternatives).map(([name, field]) => item(name, field, flat.length))
      flat.push({ kind: 'choice', items })
    } else
      for (const [name, field] of Object.entries(part))
        flat.push({ kind: 'element', item: item(name, field, flat.length) })
  }
  return new Complex(new Map(), flat)
}

/** Exactly one of the elements named; each may repeat within its own bounds. */
export const choice = <const F extends Fields>(alternatives: F) => new Choice(alternatives)

/** The element may be absent. */
export const optional = <V>(type: Type<V>) => new Optional(type)

/** The element stands `min` to `max` times, one after another. */
export const many = <V>(type: Type<V>, min: number, max = Number.POSITIVE_INFINITY) => new Many(type, min, max)

/** Simple content with attributes: `{ text, ...attributes }`. */
export const text = <V, const A extends Fields>(
  type: Simple<V>,
  attributes: A,
): Complex<Flat<{ text: V } & Members<A>>> => new Complex(attributeItems(attributes), type)

/** The same content with (more) attributes. */
export const attributed = <V, const A extends Fields>(attributes: A, type: Complex<V>): Complex<Flat<V & Members<A>>> =>
  new Complex(new Map([...type.attributes, ...attributeItems(attributes)]), type.text ?? type.parts)

/** The same type with the name that the schema gives it. */
export const named = <V>(name: string, type: Complex<V>): Complex<V> =>
  new Complex(type.attributes, type.text ?? type.parts, name)

/** Declares a global element. `prefix` is the one we write; any is read. */
export const root = <V>(namespace: string, name: string, type: Complex<V>, prefix = 'tns') =>
  new Root(namespace, name, type, prefix)

function item(name: string, field: Field<unknown>, rank: number): Item {
  if (field instanceof Many) return { name, type: field.type, min: field.min, max: field.max, repeats: true, rank }
  const isOptional = field instanceof Optional
  return { name, type: isOptional ? field.type : field, min: isOptional ? 0 : 1, max: 1, repeats: false, rank }
}

function attributeItems(attributes: Fields): Map<string, AttributeItem> {
  return new Map(
    Object.entries(attributes).map(([name, field]) => {
      const type = field instanceof Optional ? field.type : field
      if (!(type instanceof Simple)) throw new Error(`attribute ${name} is not of a simple type`)
      return [name, { name, type, required: !(field instanceof Optional) }]
    }),
  )
}
