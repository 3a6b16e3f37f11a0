/**
 * What the contracts use of `zod/mini`, for browsers: the build puts it in its place, a tenth of its size. It refuses what
 * zod refuses and gives what zod gives (web/shapes.slow.test.ts holds both to every contract), and says less about why.
 */
type Read = (value: unknown) => unknown
type Fields = Readonly<Record<string, Shape>>
type Made = {
  optional?: boolean
  shape?: Fields
  def?: { options: readonly Shape[] }
  options?: readonly string[]
}
type Shape = Made & {
  parse: Read
  safeParse: (value: unknown) => { success: true; data: unknown } | { success: false; error: unknown }
  check: (...checks: readonly Read[]) => Shape
}

class Refused extends Error {}

function refuse(): never {
  throw new Refused('the value does not have the shape that was declared')
}
const when = (fits: boolean, value: unknown) => (fits ? value : refuse())

const made = (parse: Read, more: Made = {}): Shape => ({
  ...more,
  parse,
  safeParse: (value) => {
    try {
      return { success: true, data: parse(value) }
    } catch (error) {
      return { success: false, error }
    }
  },
  check: (...checks) => made((value) => checks.reduce((so, check) => check(so), parse(value)), more),
})

export const unknown = () => made((value) => value)
export const string = () => made((value) => when(typeof value === 'string', value))
export const boolean = () => made((value) => when(typeof value === 'boolean', value))
export const number = () => made((value) => when(Number.isFinite(value), value))
export const int = () => made((value) => when(Number.isSafeInteger(value), value))
export const literal = (word: unknown) => made((value) => when(value === word, value))
const oneOf = (words: readonly string[]) =>
  made(
    (value) =>
      when(
        words.some((word) => word === value),
        value,
      ),
    { options: words },
  )

export { oneOf as enum }

const matching = (pattern: RegExp) => (value: unknown) => when(typeof value === 'string' && pattern.test(value), value)
const isDate = (text: string) => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
const date = (value: unknown) =>
  when(typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDate(value), value)
const time = matching(/^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/)
export const iso = {
  date: () => made(date),
  datetime: () =>
    made((value) => {
      date(String(time(value)).slice(0, 10))
      return value
    }),
}

export const optional = (of: Shape) =>
  made((value) => (value === undefined ? undefined : of.parse(value)), { ...of, optional: true })
export const array = (of: Shape) =>
  made((value) => (Array.isArray(value) ? Array.from(value, (it) => of.parse(it)) : refuse()))

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

export const object = (shape: Fields): Shape =>
  made(
    (value) => {
      const given = Object(when(isObject(value), value))
      const read = Object.entries(shape).flatMap(([name, of]) => {
        if (name in given) return [[name, of.parse(given[name])]]
        return of.optional ? [] : refuse()
      })
      return Object.fromEntries(read)
    },
    { shape },
  )
export const extend = ({ shape }: Shape, more: Fields) => object({ ...shape, ...more })
const some = ({ shape = {} }: Shape, wanted: (name: string) => boolean) =>
  object(Object.fromEntries(Object.entries(shape).filter(([name]) => wanted(name))))
export const pick = (of: Shape, names: object) => some(of, (name) => name in names)
export const omit = (of: Shape, names: object) => some(of, (name) => !(name in names))

export const record = (key: Shape, of: Shape) =>
  made((value) =>
    Object.fromEntries(
      Object.entries(Object(when(isObject(value), value)))
        // As zod: no key of data becomes the prototype of an object.
        .filter(([name]) => name !== '__proto__')
        .map(([name, it]) => [key.parse(name), of.parse(it)]),
    ),
  )

/** A record asks for none of its keys here. */
export const partialRecord = (key: Shape, of: Shape) => record(key, of)

export const union = (options: readonly Shape[]) =>
  made(
    (value) => {
      for (const option of options) {
        const read = option.safeParse(value)
        if (read.success) return read.data
      }
      return refuse()
    },
    { def: { options } },
  )
/** Its options differ in the tag, so that no two take one value. */
export const discriminatedUnion = (_tag: string, options: readonly Shape[]) => union(options)

const sized = (fits: (size: number) => boolean) => (value: unknown) =>
  when((typeof value === 'string' || Array.isArray(value)) && fits(value.length), value)
export const minLength = (least: number) => sized((size) => size >= least)
export const maxLength = (most: number) => sized((size) => size <= most)
export const length = (exact: number) => sized((size) => size === exact)
export const regex = matching
export const gte = (least: number) => (value: unknown) => when(Number(value) >= least, value)
export const lte = (most: number) => (value: unknown) => when(Number(value) <= most, value)
export const nonnegative = () => gte(0)
export const trim = () => (value: unknown) => String(value).trim()
export const refine = (fits: (value: unknown) => boolean) => (value: unknown) => when(fits(value), value)

/** Privacy tags are for servers and checks. */
export const registry = () => ({ add: () => undefined })
