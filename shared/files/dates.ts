const civilDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const time = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Whether a string is a civil date `yyyy-mm-dd` and there is such a day (there is no 2026-02-30). */
export const isDate = (text: string): boolean =>
  civilDate.test(text) && (text.slice(8) <= '28' || new Date(Date.parse(text)).getUTCDate() === Number(text.slice(8)))

/** Whether a string is an ISO 8601 instant with `Z` or an offset, such as `2026-04-01T09:30:00+05:00`. */
export const isInstant = (text: string): boolean => time.test(text.slice(10)) && isDate(text.slice(0, 10))

/** `2026-04-01` as people write it in Russia: `01.04.2026`. */
export const russianDate = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`

/** Milliseconds as a date and time of Russian wall clocks: `01.04.2026 09:30:00`. */
export const russianInstant = (ms: number): string => {
  const iso = new Date(ms).toISOString()
  return `${russianDate(iso)} ${iso.slice(11, 19)}`
}

/** An ISO 8601 instant in UTC: `2026-04-01T04:30:00Z`; one that is in UTC already stays as it is. */
export const utcInstant = (instant: string): string =>
  instant.endsWith('Z') ? instant : new Date(instant).toISOString().replace('.000Z', 'Z')

/**
 * What the clock on the wall of a zone (IANA name) shows at an ISO 8601 instant, as milliseconds of a UTC date that reads the same.
 * Throws the `RangeError` of Intl if there is no such zone.
 */
export function wallClock(zone: string): (instant: string) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  // Asking Intl costs microseconds, and an offset never changes inside a quarter of an hour.
  const known = new Map<number, number>()
  return (instant) => {
    const ms = Date.parse(instant)
    const quarter = Math.floor(ms / 900_000)
    let offset = known.get(quarter)
    if (offset === undefined) {
      const [, sign, hours = 0, minutes = 0, seconds = 0] = gmt.exec(format.format(ms)) ?? []
      offset = (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
      if (known.size === 10_000) known.clear()
      known.set(quarter, offset)
    }
    return ms + offset
  }
}

const gmt = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/
