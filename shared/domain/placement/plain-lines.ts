import { EMPTY, NameTable, withByte } from './name-table.ts'
import { NO_TEXT, type Roll } from './roll.ts'

const fields = ['id', 'prefs', 'class', 'points', 'submittedAt', 'category', 'family', 'district', 'birth', 'siblingAt']
const PREFS = fields.indexOf('prefs')
const CLASS = fields.indexOf('class')
const POINTS = fields.indexOf('points')
const FILED = fields.indexOf('submittedAt')
const CATEGORY = fields.indexOf('category')
const FAMILY = fields.indexOf('family')
const DISTRICT = fields.indexOf('district')
const BIRTH = fields.indexOf('birth')
const SIBLINGS = fields.indexOf('siblingAt')
const ID_AND_PREFS = 0b11
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const SPACE = 32
const QUOTE = 34
const COMMA = 44
const DASH = 45
const DOT = 46
const ZERO = 48
const COLON = 58
const BIG_T = 84
const BIG_Z = 90
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/**
 * Reads children into a roll without making an object or a text of their lines: a quarter of the time that `JSON.parse`
 * and what it leaves to be collected take. It knows the plain form alone: the fields above once each, texts without
 * escapes, whole numbers, instants in UTC. Whatever is not so it leaves to `readRecord`, which knows the whole form and
 * every error; of a plain line both make the same.
 */
export class PlainLines {
  readonly #bytes: Uint8Array
  readonly #roll: Roll
  readonly #fields = new NameTable()
  #at = 0
  /** The text read last stands from here up to there. */
  #from = 0
  #to = 0
  #hash = 0
  #idFrom = 0
  #idTo = 0
  #idHash = 0
  readonly #names = new Uint32Array(256)
  #wishes = 0

  constructor(bytes: Uint8Array, roll: Roll) {
    this.#bytes = bytes
    this.#roll = roll
    for (const name of fields) this.#fields.numberOfText(name)
  }

  /** Adds the child of the line that begins at `from` and ends before `to`. False: it is not plain, nothing is added. */
  read(from: number, to: number): boolean {
    const roll = this.#roll
    const child = roll.count
    roll.class[child] = 0
    roll.points[child] = 0
    roll.filed[child] = Infinity
    roll.category[child] = NO_TEXT
    roll.family[child] = NO_TEXT
    roll.district[child] = NO_TEXT
    roll.birth[child] = NO_TEXT
    this.#at = from
    const isChild = (this.#object(child) & ID_AND_PREFS) === ID_AND_PREFS
    const isNew = () => roll.ids.isNew(this.#bytes, this.#idFrom, this.#idTo, this.#idHash)
    if (isChild && this.#at === to && isNew()) {
      roll.end(this.#wishes)
      return true
    }
    roll.siblings.delete(child)
    return false
  }

  /** The fields that were read, a bit each; 0 where something is not plain. */
  #object(child: number): number {
    if (!this.#take(OPEN_OBJECT)) return 0
    let seen = 0
    do {
      if (!this.#text()) return 0
      const field = this.#fields.find(this.#bytes, this.#from, this.#to, this.#hash)
      if (field < 0 || (seen & (1 << field)) !== 0 || !this.#take(COLON) || !this.#field(field, child)) return 0
      seen |= 1 << field
    } while (this.#take(COMMA))
    return this.#take(CLOSE_OBJECT) ? seen : 0
  }

  #field(field: number, child: number): boolean {
    const roll = this.#roll
    if (field === PREFS) return this.#prefs()
    if (field === CLASS) return this.#whole(roll.class, child)
    if (field === POINTS) return this.#whole(roll.points, child)
    if (field === SIBLINGS) return this.#siblings(child)
    if (!this.#text()) return false
    if (field === FILED) return this.#instant(roll.filed, child)
    if (field === CATEGORY) return this.#name(roll.category, child)
    if (field === FAMILY) return this.#name(roll.family, child)
    if (field === DISTRICT) return this.#name(roll.district, child)
    if (field === BIRTH) return this.#name(roll.birth, child) && this.#to - this.#from === 10 && this.#day() >= 0
    this.#idFrom = this.#from
    this.#idTo = this.#to
    this.#idHash = this.#hash
    return true
  }

  #prefs(): boolean {
    const names = this.#list()
    for (let position = 0; position < names; position++) this.#roll.wish(this.#names[position] ?? 0, position)
    this.#wishes = names
    return names >= 0
  }

  #siblings(child: number): boolean {
    const names = this.#list()
    if (names > 0) this.#roll.siblings.set(child, [...this.#names.subarray(0, names)])
    return names >= 0
  }

  /** How many names a list has, now in `#names`; -1 where it is not plain. */
  #list(): number {
    if (!this.#take(OPEN_LIST)) return -1
    if (this.#take(CLOSE_LIST)) return 0
    const { wished } = this.#roll
    let names = 0
    do {
      if (names === this.#names.length || !this.#text()) return -1
      this.#names[names++] = wished.numberOf(this.#bytes, this.#from, this.#to, this.#hash)
    } while (this.#take(COMMA))
    return this.#take(CLOSE_LIST) ? names : -1
  }

  #name(column: Uint32Array, child: number): boolean {
    column[child] = this.#roll.texts.numberOf(this.#bytes, this.#from, this.#to, this.#hash)
    return true
  }

  /** Up to nine digits. */
  #whole(column: Float64Array, child: number): boolean {
    while (this.#bytes[this.#at] === SPACE) this.#at++
    const from = this.#at
    let number = 0
    for (let digit = this.#digit(from); digit >= 0; digit = this.#digit(this.#at)) {
      number = 10 * number + digit
      this.#at++
    }
    column[child] = number
    const digits = this.#at - from
    return digits === 1 || (digits > 1 && digits < 10 && this.#bytes[from] !== ZERO)
  }

  /** YYYY-MM-DDThh:mm:ssZ or YYYY-MM-DDThh:mm:ss.mmmZ of the text read last. */
  #instant(column: Float64Array, child: number): boolean {
    const from = this.#from
    const last = this.#to - 1
    const isFine = last - from === 23
    const bytes = this.#bytes
    if (bytes[from + 10] !== BIG_T || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON || bytes[last] !== BIG_Z)
      return false
    if (isFine ? bytes[from + 19] !== DOT : last - from !== 19) return false
    const day = this.#day()
    const hour = this.#two(from + 11)
    const minute = this.#two(from + 14)
    const second = this.#two(from + 17)
    const tenths = isFine ? this.#two(from + 20) : 0
    const thousandth = isFine ? this.#digit(from + 22) : 0
    if (day < 0 || Math.min(hour, minute, second, tenths, thousandth) < 0) return false
    column[child] = day + ((hour * 60 + minute) * 60 + second) * 1000 + 10 * tenths + thousandth
    return hour < 24 && minute < 60 && second < 60
  }

  /** Milliseconds of the YYYY-MM-DD that the text read last begins with; -1 for none from 1970 on. */
  #day(): number {
    const from = this.#from
    const year = 100 * this.#two(from) + this.#two(from + 2)
    const month = this.#two(from + 5)
    const day = this.#two(from + 8)
    if (year < 1970 || this.#bytes[from + 4] !== DASH || this.#bytes[from + 7] !== DASH) return -1
    const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    return day > 0 && day <= (MONTHS[month - 1] ?? 0) + (isLeap ? 1 : 0) ? Date.UTC(year, month - 1, day) : -1
  }

  /** Two digits, or something below 0. */
  #two(at: number): number {
    const tens = this.#digit(at)
    const ones = this.#digit(at + 1)
    return tens < 0 || ones < 0 ? -10_000 : 10 * tens + ones
  }

  #digit(at: number): number {
    const digit = (this.#bytes[at] ?? 0) - ZERO
    return digit >= 0 && digit <= 9 ? digit : -1
  }

  #take(sign: number): boolean {
    while (this.#bytes[this.#at] === SPACE) this.#at++
    if (this.#bytes[this.#at] !== sign) return false
    this.#at++
    return true
  }

  /** A text that is not empty and has no escapes. */
  #text(): boolean {
    if (!this.#take(QUOTE)) return false
    const bytes = this.#bytes
    const from = this.#at
    let at = from
    let byte = bytes[at] ?? 0
    let hash = EMPTY
    while (byte !== QUOTE && byte !== BACKSLASH && byte >= SPACE) {
      hash = withByte(hash, byte)
      byte = bytes[++at] ?? 0
    }
    this.#from = from
    this.#to = at
    this.#hash = hash
    this.#at = at + 1
    return byte === QUOTE && at > from
  }
}
