import { civilDate } from '../../../shared/domain/calendar.ts'
import { counted } from '../../../shared/ui/counted.ts'
import { untilInWords } from '../../../shared/ui/dates.ts'

const DAY = 86_400_000

/** Days from today to the last day of a term, both by the calendar of the zone; negative when it is over. */
export const daysLeft = (term: string, zone: string, now: number): number =>
  (Date.parse(civilDate(term, zone)) - Date.parse(civilDate(new Date(now).toISOString(), zone))) / DAY

/** «до среды, 2 декабря 2026 г., включительно». */
export const untilTerm = (term: string, zone: string): string => untilInWords(civilDate(term, zone))

/** How much of a term is left: «осталось 10 дней», «сегодня последний день», «срок прошёл». */
export function leftInWords(term: string, zone: string, now: number): string {
  const days = daysLeft(term, zone, now)
  if (now > Date.parse(term)) return 'срок прошёл'
  if (days === 0) return 'сегодня последний день'
  return days === 1 ? 'остался 1 день' : `осталось ${counted(days, 'день', 'дня', 'дней')}`
}
