import { Complex, type Item, type Root, type Type } from './schema.ts'
import type { Simple } from './simple.ts'
import { elementsOf, type XmlElement } from './xml.ts'

/** One way to break a message, and the fault it has to be refused with. `exact`: its place is the start of that element. */
export type Mutation = { name: string; code: string; path: string; apply: () => void; exact?: true }

/** Every single way to break a valid message that its schema knows of. */
export const mutationsOf = (root: Root<unknown>, element: XmlElement): Mutation[] =>
  broken(root.type, element, '', root.name)

function broken(type: Type<unknown>, element: XmlElement, path: string, named: string): Mutation[] {
  const simple = type instanceof Complex ? type.text : type
  return [
    ...attributesBroken(type, element, path),
    ...(simple ? textBroken(simple, element, path) : []),
    ...(type instanceof Complex && !simple ? childrenBroken(type, element, path, named) : []),
  ]
}

const under = (path: string, name: string) => (path ? `${path}/${name}` : name)
const stranger = (like: XmlElement, name: string): XmlElement => ({ ...like, name, attributes: [], children: [] })

function attributesBroken(type: Type<unknown>, element: XmlElement, path: string): Mutation[] {
  const known = type instanceof Complex ? [...type.attributes.values()] : []
  const { attributes } = element
  const extra = { name: 'zz', namespace: '', prefix: '', value: '1' }
  return [
    {
      name: 'an attribute that is not known',
      code: 'unknown-attribute',
      path: under(path, '@zz'),
      apply: () => attributes.push(extra),
    },
    ...known.flatMap(({ name, type: simple, required }) => {
      const at = attributes.findIndex((it) => it.name === name)
      const attribute = attributes[at]
      if (!attribute) return []
      const gone = { name: 'no attribute', code: 'missing-attribute', apply: () => attributes.splice(at, 1) }
      const wrong = wrongTexts(simple).map(([code, value]) => ({
        ...{ name: 'a wrong attribute', code, path: under(path, `@${name}`) },
        apply: () => {
          attribute.value = value
        },
      }))
      return [...(required ? [{ ...gone, path: under(path, `@${name}`) }] : []), ...wrong]
    }),
  ]
}

function textBroken(simple: Simple<unknown>, element: XmlElement, path: string): Mutation[] {
  const wrong = wrongTexts(simple).map(
    ([code, text]): Mutation => ({
      ...{ name: 'a wrong text', code, path, exact: true },
      apply: () => {
        element.children = [text]
      },
    }),
  )
  const inside: Mutation = {
    ...{ name: 'an element in a text', code: 'element-not-allowed', path: under(path, 'Zz'), exact: true },
    apply: () => element.children.push(stranger(element, 'Zz')),
  }
  return [...wrong, inside]
}

/** Texts that are not of a simple type, each for another reason. */
function wrongTexts({ facets }: Simple<unknown>): [code: string, text: string][] {
  switch (facets.base) {
    case 'string':
    case 'normalizedString':
      return limits(facets)
    case 'enumeration':
      return [['not-in-list', 'ZZ']]
    case 'long':
      return [
        ['out-of-range', '9223372036854775808'],
        ['bad-value', '1.0'],
        ['bad-value', ''],
      ]
    case 'short':
      return [
        ['out-of-range', '32768'],
        ['bad-value', '1e3'],
      ]
    case 'byte':
      return [
        ['out-of-range', '-129'],
        ['bad-value', 'один'],
      ]
    case 'integer':
      return [['bad-value', '0x10']]
    case 'date':
      return ['2026-02-29', '20260201', '2026-2-1', '2026-02-01T00:00:00', '01.02.2026', ''].map((it) => [
        'bad-value',
        it,
      ])
    case 'dateTime':
      return ['2026-02-01', '2026-02-01 10:00:00', '2026-02-01T25:00:00Z', '2026-02-01T10:00Z'].map((it) => [
        'bad-value',
        it,
      ])
    case 'boolean':
      return ['да', 'TRUE', '2', ''].map((it) => ['bad-value', it])
  }
}

function limits({ minLength, maxLength }: { minLength: number; maxLength: number }): [string, string][] {
  const tooLong: [string, string][] = Number.isFinite(maxLength) ? [['too-long', 'я'.repeat(maxLength + 1)]] : []
  return minLength > 0 ? [...tooLong, ['too-short', '']] : tooLong
}

function childrenBroken(type: Complex<unknown>, element: XmlElement, path: string, named: string): Mutation[] {
  const children = elementsOf(element)
  const counts = new Map<string, number>()
  const placed = children.flatMap((child, at) => {
    const item = type.items.get(child.name)
    if (!item) return []
    const count = (counts.get(item.name) ?? 0) + 1
    counts.set(item.name, count)
    return [{ child, item, at, path: under(path, item.repeats ? `${item.name}[${count}]` : item.name) }]
  })
  const of = (item: Item) => placed.filter((it) => it.item === item)
  const whole = path || named
  const found: Mutation[] = [
    {
      ...{
        name: 'an element that is not known',
        code: 'unknown-element',
        path: under(path, 'Zz'),
        exact: true as const,
      },
      apply: () => element.children.unshift(stranger(element, 'Zz')),
    },
    { name: 'a text', code: 'text-not-allowed', path: whole, apply: () => element.children.push('лишнее') },
  ]
  for (const { child, item, at, path: its } of placed) {
    const without = () => element.children.splice(element.children.indexOf(child), 1)
    const alone = of(item).length <= item.min || (item.min === 0 && isChosen(type, item))
    if (alone && isChosen(type, item))
      found.push({ name: 'none of a choice', code: 'choice-none', path: whole, apply: without })
    else if (alone)
      found.push({ name: 'no element', code: 'missing-element', path: under(path, item.name), apply: without })
    if (of(item).length === item.max) {
      const last = item.repeats ? `${item.name}[${item.max + 1}]` : item.name
      const again = () => element.children.splice(element.children.indexOf(child), 0, child)
      found.push({ name: 'one more', code: 'too-many', path: under(path, last), apply: again })
    }
    const next = placed[at + 1]
    if (next && next.item.rank > item.rank)
      found.push({
        ...{ name: 'the order of two', code: 'wrong-order', path: its },
        apply: () => {
          const [first, second] = [child, next.child].map((it) => element.children.indexOf(it))
          if (first === undefined || second === undefined) return
          element.children[first] = next.child
          element.children[second] = child
        },
      })
    found.push({
      ...{ name: 'another namespace', code: 'namespace', path: under(path, item.name) },
      ...(!item.repeats && { exact: true as const }),
      apply: () => {
        child.namespace = 'urn:other'
      },
    })
    found.push(...broken(item.type, child, its, named))
  }
  return found
}

const isChosen = (type: Complex<unknown>, item: Item) =>
  type.parts.some((part) => part.kind === 'choice' && part.items.includes(item))

/** The first element at a path. */
export function elementAt(root: XmlElement, path: string): XmlElement | undefined {
  let found: XmlElement | undefined = root
  for (const step of path.split('/')) {
    const [, name = step, index = '1'] = /^(.*)\[(\d+)\]$/.exec(step) ?? []
    found = found && elementsOf(found).filter((it) => it.name === name)[Number(index) - 1]
  }
  return found
}
