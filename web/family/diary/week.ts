import { addDays, weekday } from '../../../shared/domain/calendar.ts'

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The Monday of the week that an address asks for by any of its days; of this week when it asks for none. */
export function mondayAsked(asked: string | null, today: string): string {
  const day = asked !== null && isDate(asked) ? asked : today
  return addDays(day, 1 - weekday(day))
}

/** The days that an address asks for: both of them or none, and then it is for the region to say which term goes on. */
export function periodOf(query: URLSearchParams): { from: string; to: string } | undefined {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  return isDate(from) && isDate(to) && from <= to ? { from, to } : undefined
}
