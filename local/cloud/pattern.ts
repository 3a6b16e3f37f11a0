/**
 * EventBridge event patterns, also used for the filters of stream sources. A pattern is compiled once; whatever it asks
 * for that EventBridge does not know (a misspelt operator, an empty list) throws then, not silently at the first event.
 */
import { BlockList, isIP } from 'node:net'
import { isRecord } from './aws-json.ts'

type Test = (value: unknown) => boolean
type Matcher = (event: unknown) => boolean

const text = (operator: string, rule: unknown): string => {
  if (typeof rule !== 'string') throw new TypeError(`${operator} wants a string, not ${JSON.stringify(rule)}`)
  return rule
}

const onText =
  (test: (value: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value)

/** `prefix` and `suffix` take a string, or `{ "equals-ignore-case": string }`. */
function edge(operator: 'prefix' | 'suffix', rule: unknown): Test {
  const has = (value: string, part: string) => (operator === 'prefix' ? value.startsWith(part) : value.endsWith(part))
  if (!isRecord(rule)) {
    const part = text(operator, rule)
    return onText((value) => has(value, part))
  }
  const part = text(operator, rule['equals-ignore-case']).toLowerCase()
  return onText((value) => has(value.toLowerCase(), part))
}

/** `*` stands for any characters; `\*` and `\\` are the characters themselves; two `*` in a row are refused, as by AWS. */
function wildcard(rule: unknown): Test {
  const pattern = text('wildcard', rule)
  let source = ''
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i)
    const next = pattern.charAt(i + 1)
    if (character === '*' && next === '*') throw new TypeError(`wildcard ${pattern} has two stars in a row`)
    if (character === '\\' && (next === '*' || next === '\\')) {
      source += `\\${next}`
      i++
    } else source += character === '*' ? '[^]*' : character.replace(/[.*+?^${}()|[\]\\]/, '\\$&')
  }
  const expression = new RegExp(`^${source}$`)
  return onText((value) => expression.test(value))
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
}

/** `["=", 5]` or a range `[">", 0, "<=", 5]`. */
function numeric(rule: unknown): Test {
  if (!Array.isArray(rule) || (rule.length !== 2 && rule.length !== 4)) {
    throw new TypeError('numeric wants one or two comparisons')
  }
  const tests = [rule.slice(0, 2), rule.slice(2)].flatMap(([operator, bound]) => {
    if (operator === undefined) return []
    const compare = COMPARE[String(operator)]
    if (!compare || typeof bound !== 'number') throw new TypeError(`numeric does not know ${JSON.stringify(operator)}`)
    return [(value: number) => compare(value, bound)]
  })
  return (value) => typeof value === 'number' && tests.every((test) => test(value))
}

function cidr(rule: unknown): Test {
  const [address = '', bits] = text('cidr', rule).split('/')
  const family = isIP(address)
  if (family === 0 || bits === undefined) throw new TypeError(`cidr ${rule} is not an address block`)
  const block = new BlockList()
  block.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6')
  return onText((value) => isIP(value) === family && block.check(value, family === 4 ? 'ipv4' : 'ipv6'))
}

const OPERATORS: Readonly<Record<string, (rule: unknown) => Test>> = {
  prefix: (rule) => edge('prefix', rule),
  suffix: (rule) => edge('suffix', rule),
  'equals-ignore-case': (rule) => {
    const want = text('equals-ignore-case', rule).toLowerCase()
    return onText((value) => value.toLowerCase() === want)
  },
  wildcard,
  numeric,
  cidr,
  'anything-but': (rule) => {
    if (!isRecord(rule)) {
      const not = [rule].flat()
      return (value) => !not.includes(value)
    }
    const [operator = '', more] = Object.keys(rule)
    if (more || !['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(operator)) {
      throw new TypeError(`anything-but does not know ${JSON.stringify(rule)}`)
    }
    const tests = [rule[operator]].flat().map((one) => test(operator, one))
    return (value) => !tests.some((is) => is(value))
  },
}

function test(operator: string, rule: unknown): Test {
  const make = OPERATORS[operator]
  if (!make) throw new TypeError(`the pattern operator ${JSON.stringify(operator)} is unknown`)
  return make(rule)
}

/** A leaf: a list of alternatives, against the leaf values of the event (arrays count as each of their elements). */
function leaf(rules: readonly unknown[]): (values: readonly unknown[]) => boolean {
  if (rules.length === 0) throw new TypeError('an empty list matches nothing')
  const tests = rules.map((rule): ((values: readonly unknown[]) => boolean) => {
    if (Array.isArray(rule)) throw new TypeError(`a list in a list: ${JSON.stringify(rule)}`)
    if (!isRecord(rule)) return (values) => values.includes(rule)
    const [operator = '', more] = Object.keys(rule)
    if (more) throw new TypeError(`two operators in one: ${JSON.stringify(rule)}`)
    if (operator === 'exists') {
      if (typeof rule.exists !== 'boolean') throw new TypeError('exists is true or false')
      return (values) => values.length > 0 === rule.exists
    }
    const is = test(operator, rule[operator])
    return (values) => values.some(is)
  })
  return (values) => tests.some((matches) => matches(values))
}

/** Only leaves exist for EventBridge: an object or an empty array at the place of a leaf counts as absent. */
const leaves = (value: unknown): unknown[] =>
  [value].flat(Number.POSITIVE_INFINITY).filter((one) => one !== undefined && !isRecord(one))

const isOr = (name: string, rule: unknown): rule is unknown[] =>
  name === '$or' && Array.isArray(rule) && rule.length > 1 && rule.every(isRecord)

/**
 * Compiles a pattern: exact values, null, prefix, suffix, equals-ignore-case, anything-but, numeric, exists, wildcard,
 * cidr, `$or`, nested objects. An array in the event matches when one of its elements does; the fields of a nested pattern
 * must match within one element of an array of objects. (Source: EventBridge user guide, "event pattern operators".)
 * @throws TypeError for anything else
 */
export function compilePattern(pattern: unknown): Matcher {
  if (!isRecord(pattern)) throw new TypeError('a pattern is an object')
  const tests = Object.entries(pattern).map(([name, rule]): Matcher => {
    if (isOr(name, rule)) {
      const branches = rule.map(compilePattern)
      return (event) => branches.some((matches) => matches(event))
    }
    const field = (event: unknown) => (isRecord(event) ? event[name] : undefined)
    if (Array.isArray(rule)) {
      const matches = leaf(rule)
      return (event) => matches(leaves(field(event)))
    }
    if (!isRecord(rule)) throw new TypeError(`${name} must be a list or an object`)
    const matches = compilePattern(rule)
    return (event) => {
      const value = field(event)
      return Array.isArray(value) ? value.some(matches) : matches(value)
    }
  })
  return (event) => tests.every((matches) => matches(event))
}
