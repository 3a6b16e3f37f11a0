import { zones } from './zones.ts'

/** Civil dates are texts `2026-11-22`; instants are UTC texts with milliseconds. A zone is an IANA name. */

const DAY = 86_400_000
const format = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string) {
  const known = format.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  format.set(zone, made)
  return made
}

/** `2026-11-22 09:12:45` on the wall of a zone. */
function onTheWall(time: number, zone: string): string {
  const known = zones.get(zone)
  const offset = known && time < known.until ? known.offsets.findLast(([from]) => from <= time) : undefined
  if (!offset) return formatOf(zone).format(time)
  return new Date(time + offset[1]).toISOString().slice(0, 19).replace('T', ' ')
}

/** The date on the wall calendar of a zone at an instant. */
export const civilDate = (instant: string, zone: string): string => onTheWall(Date.parse(instant), zone).slice(0, 10)

/** What the wall clock of a zone shows at an instant, `09:12`. */
export const civilTime = (instant: string, zone: string): string => onTheWall(Date.parse(instant), zone).slice(11, 16)

export const hourOf = (instant: string, zone: string): number => Number(civilTime(instant, zone).slice(0, 2))

/** The first instant of a date in a zone. */
export function startOfDay(date: string, zone: string): string {
  const guess = Date.parse(`${date}T00:00:00Z`)
  // The offset at the guess may differ from the offset at the answer on a day of clock change, hence twice.
  const first = guess - offsetAt(guess, zone)
  return new Date(guess - offsetAt(first, zone)).toISOString()
}

const offsetAt = (time: number, zone: string) =>
  Date.parse(`${onTheWall(time, zone).replace(' ', 'T')}Z`) - Math.floor(time / 1000) * 1000

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** Days from one date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** Monday is 1, Sunday is 7. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** Days off of a region: public holidays, and Saturdays and Sundays unless they were moved to be working days. */
export type Holidays = { off: readonly string[]; working: readonly string[] }

export const isWorkingDay = (date: string, { off, working }: Holidays): boolean =>
  working.includes(date) || (weekday(date) < 6 && !off.includes(date))

/** The last instant of the n-th working day after a date: a term of «3 рабочих дня» ends with that day. */
export function endOfWorkingDays(date: string, days: number, holidays: Holidays, zone: string): string {
  let day = date
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) left--
  }
  return endOfDay(day, zone)
}

/** The last millisecond of a date in a zone. */
export const endOfDay = (date: string, zone: string): string =>
  new Date(Date.parse(startOfDay(addDays(date, 1), zone)) - 1).toISOString()

/** Full years at a date. Born on 29 February: a year older on 1 March (Civil Code art. 192 leaves this to the day after). */
export function fullYears(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The day so many months later; where that month is shorter, its first day past the end (born on the 31st: the 1st). */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10)
}

/**
 * The year that decides the age group: full years on 1 September of year Y are `Y - cohort`. It is all of the birth
 * date that the queue needs, so it is all that the queue stores.
 */
export const cohortOf = (birthDate: string): number =>
  Number(birthDate.slice(0, 4)) + (birthDate.slice(5) > '09-01' ? 1 : 0)

/** The year of the 1 September that a date's school year began with. */
export const schoolYear = (date: string): number => Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0)

/** Full years on the 1 September that a school year began with; 0 for a child born since. */
export const ageIn = (year: number, cohort: number): number => Math.max(0, year - cohort)

/** `22.11.2026`. */
export const russianDate = (date: string): string => date.slice(0, 10).split('-').reverse().join('.')

/** The 1 September that comes next: the day the groups of a new school year begin. */
export const nextSeptember = (date: string): string => `${schoolYear(date) + 1}-09-01`
