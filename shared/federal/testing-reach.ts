import { Complex, type Item, type Part, type Type } from './schema.ts'

/** What a schema allows and what some of its values show of that, for tests of the generator: `.../Comment: longest`. */
export type Reach = { wanted: Set<string>; shown: Set<string> }

/** Notes every optional element there and not there, every alternative, every list and text at both its limits. */
export function note(reach: Reach, type: Type<unknown>, value: unknown, path: string): void {
  if (!(type instanceof Complex)) {
    noteText(reach, type.facets, value, path)
    return
  }
  const members = new Map(Object.entries(Object(value)))
  if (type.text) note(reach, type.text, members.get('text'), path)
  for (const { name, type: simple } of type.attributes.values())
    if (members.has(name)) note(reach, simple, members.get(name), `${path}@${name}`)
  for (const part of type.parts) notePart(reach, part, members, path)
}

function notePart(reach: Reach, part: Part, members: ReadonlyMap<string, unknown>, path: string) {
  for (const item of part.kind === 'choice' ? part.items : [part.item]) {
    const at = `${path}/${item.name}`
    const member = members.get(item.name)
    const list: unknown[] = item.repeats && Array.isArray(member) ? member : member === undefined ? [] : [member]
    const isRequired = part.kind === 'element' && item.min === 1 && !item.repeats
    if (!isRequired) seen(reach, at, limitsOf(item), list.length)
    for (const one of list) note(reach, item.type, one, at)
  }
}

function limitsOf({ min, max, repeats }: Item): [string, number][] {
  const fewest: [string, number] = ['fewest', repeats ? min : 0]
  return Number.isFinite(max) ? [fewest, ['most', max]] : [fewest]
}

function noteText(reach: Reach, facets: object, value: unknown, path: string) {
  if (!('maxLength' in facets && 'minLength' in facets) || typeof value !== 'string') return
  const { minLength, maxLength } = facets
  const limits: [string, number][] = [['shortest', Number(minLength)]]
  if (Number(maxLength) <= 2048) limits.push(['longest', Number(maxLength)])
  seen(reach, path, limits, [...value].length)
}

function seen({ wanted, shown }: Reach, path: string, limits: [string, number][], count: number) {
  for (const [name, limit] of limits) {
    wanted.add(`${path}: ${name}`)
    if (count === limit) shown.add(`${path}: ${name}`)
  }
}
