import { civilDate } from '../shared/domain/calendar.ts'

/** The zone this device stands in: moments are told as on the person's own clock. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The date on this device; the server decides by the clock of the school or municipality. */
export const civilToday = (now: number): string => civilDate(new Date(now).toISOString(), deviceZone())
