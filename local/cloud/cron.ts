/**
 * The schedule expressions of EventBridge: `rate(5 minutes)` and `cron(minutes hours day-of-month month day-of-week year)`.
 * Croner was considered: it runs a time that falls into the spring gap right after it and repeats times in autumn,
 * EventBridge Scheduler skips the first and does not repeat the second.
 */

/** When a schedule runs next, strictly after an instant; nothing when it never does again. */
export type Next = (after: Date) => Date | undefined

interface Field {
  readonly name: string
  readonly min: number
  readonly max: number
  readonly words?: readonly string[]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const MINUTE: Field = { name: 'minutes', min: 0, max: 59 }
const HOUR: Field = { name: 'hours', min: 0, max: 23 }
const DATE: Field = { name: 'day-of-month', min: 1, max: 31 }
const MONTH: Field = { name: 'month', min: 1, max: 12, words: MONTHS }
const DAY: Field = { name: 'day-of-week', min: 1, max: 7, words: DAYS }
const YEAR: Field = { name: 'year', min: 1970, max: 2199 }

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/**
 * Reads a schedule expression as EventBridge does.
 * @param expression `rate(...)` or `cron(...)`
 * @param zone IANA time zone of a cron expression. `UTC` for rules, which know no other
 * @throws TypeError for what EventBridge refuses: five fields, `rate(1 minutes)`, both day fields set, a value out of range
 */
export function parseSchedule(expression: string, zone: string): Next {
  const [, kind, inside = ''] = /^(rate|cron)\((.*)\)$/.exec(expression) ?? []
  if (kind === 'rate') {
    const period = readRate(inside)
    return (after) => new Date(after.getTime() + period)
  }
  if (kind !== 'cron') throw new TypeError(`${expression} is neither rate(...) nor cron(...)`)
  return readCron(inside, zone)
}

function readRate(inside: string): number {
  const [, count = '', unit = '', plural] = /^(\d+) (minute|hour|day)(s?)$/.exec(inside) ?? []
  const period = UNITS[unit]
  if (period === undefined || Number(count) < 1 || (count === '1') !== (plural === '')) {
    throw new TypeError(`rate(${inside}) is not a rate: rate(1 minute), rate(5 minutes), rate(1 hour), rate(2 days)`)
  }
  return Number(count) * period
}

function readCron(inside: string, zone: string): Next {
  const fields = inside.trim().split(/\s+/)
  const [minute = '', hour = '', date = '', month = '', day = '', year = ''] = fields
  if (fields.length !== 6) throw new TypeError(`cron(${inside}) has ${fields.length} fields, not 6`)
  if ((date === '?') === (day === '?')) {
    throw new TypeError(`cron(${inside}): one of day-of-month and day-of-week, and only one, is "?"`)
  }
  const minutes = [...values(minute, MINUTE)].sort((a, b) => a - b)
  const hours = [...values(hour, HOUR)].sort((a, b) => a - b)
  const months = values(month, MONTH)
  const years = values(year, YEAR)
  const isDay = date === '?' ? dayOfWeek(day) : dayOfMonth(date)
  const local = localTime(zone)

  return (after) => {
    const now = local.of(after)
    for (let offset = 0; offset <= 366 * 12; offset++) {
      const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + offset))
      if (!years.has(at.getUTCFullYear()) || !months.has(at.getUTCMonth() + 1) || !isDay(at)) continue
      for (const hour of hours) {
        if (offset === 0 && hour < now.getUTCHours()) continue
        for (const minute of minutes) {
          const instant = local.instant(at.getTime() + (hour * 60 + minute) * 60_000)
          if (instant !== undefined && instant > after.getTime()) return new Date(instant)
        }
      }
    }
    return undefined
  }
}

function number(word: string, field: Field): number {
  const named = field.words?.indexOf(word.toUpperCase()) ?? -1
  const value = named >= 0 ? named + field.min : /^\d+$/.test(word) ? Number(word) : Number.NaN
  if (!(value >= field.min && value <= field.max)) throw new TypeError(`${word} is not a value of ${field.name}`)
  return value
}

/** Lists, ranges and steps: `1,2`, `MON-FRI`, `0/15`, `8-17/3`, `*`. */
function values(source: string, field: Field): Set<number> {
  const found = new Set<number>()
  for (const part of source.split(',')) {
    const [range = '', step] = part.split('/')
    const [from = '', to] = range.split('-')
    const first = range === '*' ? field.min : number(from, field)
    const last = range === '*' || (step && to === undefined) ? field.max : number(to ?? from, field)
    if (step !== undefined && !(Number(step) >= 1)) throw new TypeError(`${part} is not a step of ${field.name}`)
    if (last < first) throw new TypeError(`${part} is not a range of ${field.name}`)
    for (let value = first; value <= last; value += Number(step ?? 1)) found.add(value)
  }
  return found
}

const lastDate = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()

/** The weekday nearest to a date without leaving the month (`15W`). */
function nearestWeekday(at: Date, date: number): number {
  const last = lastDate(at)
  const target = Math.min(date, last)
  const day = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), target)).getUTCDay()
  if (day === 6) return target > 1 ? target - 1 : target + 2
  if (day === 0) return target < last ? target + 1 : target - 2
  return target
}

function dayOfMonth(source: string): (at: Date) => boolean {
  const tests = source.split(',').map((part): ((at: Date) => boolean) => {
    if (part === 'L') return (at) => at.getUTCDate() === lastDate(at)
    if (part === 'LW') return (at) => at.getUTCDate() === nearestWeekday(at, lastDate(at))
    const [, near] = /^(\d+)W$/.exec(part) ?? []
    if (near !== undefined) {
      const date = number(near, DATE)
      return (at) => at.getUTCDate() === nearestWeekday(at, date)
    }
    const dates = values(part, DATE)
    return (at) => dates.has(at.getUTCDate())
  })
  return (at) => tests.some((test) => test(at))
}

/** Sunday is 1. `6L` is the last Friday of the month, `FRI#2` its second Friday, `L` alone a Saturday. */
function dayOfWeek(source: string): (at: Date) => boolean {
  const tests = source.split(',').map((part): ((at: Date) => boolean) => {
    if (part === 'L') return (at) => at.getUTCDay() === 6
    const [, last] = /^(\w+)L$/.exec(part) ?? []
    if (last !== undefined) {
      const day = number(last, DAY) - 1
      return (at) => at.getUTCDay() === day && at.getUTCDate() > lastDate(at) - 7
    }
    const [name = '', nth] = part.split('#')
    if (nth !== undefined) {
      const day = number(name, DAY) - 1
      if (!/^[1-5]$/.test(nth)) throw new TypeError(`${part}: a month has five weeks at most`)
      return (at) => at.getUTCDay() === day && Math.ceil(at.getUTCDate() / 7) === Number(nth)
    }
    const days = values(part, DAY)
    return (at) => days.has(at.getUTCDay() + 1)
  })
  return (at) => tests.some((test) => test(at))
}

/** Between instants and the wall clock of a zone; local times are dates whose UTC fields are what the clock shows. */
function localTime(zone: string) {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new TypeError(`${zone} is not a time zone`)
  }
  const of = (instant: Date): Date => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    return new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  }
  const shift = (instant: number) => of(new Date(instant)).getTime() - Math.floor(instant / 1000) * 1000

  /** The first instant at which the clock shows that; nothing for a time that the clock jumps over in spring. */
  const instant = (shown: number): number | undefined => {
    const found = [shift(shown - 86_400_000), shift(shown + 86_400_000)]
      .map((offset) => shown - offset)
      .filter((candidate) => of(new Date(candidate)).getTime() === shown)
    return found.length > 0 ? Math.min(...found) : undefined
  }
  return { of, instant }
}
