import { addDays, schoolYear, weekday } from '../../../shared/domain/calendar.ts'

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The Monday of the week that an address asks for by any of its days; of this week when it asks for none. */
export function mondayAsked(asked: string | null, today: string): string {
  const day = asked !== null && isDate(asked) ? asked : today
  return addDays(day, 1 - weekday(day))
}

export type Half = { id: '1' | '2'; title: string; from: string; to: string }

/** The halves of the school year that a date belongs to; the second begins after the New Year holidays. */
export function halvesOf(date: string): readonly [Half, Half] {
  const year = schoolYear(date)
  return [
    { id: '1', title: '1-е полугодие', from: `${year}-09-01`, to: `${year}-12-31` },
    { id: '2', title: '2-е полугодие', from: `${year + 1}-01-09`, to: `${year + 1}-05-31` },
  ]
}

/** The half asked for, or the one that goes on or ended last. */
export function halfAsked(asked: string | null, today: string): Half {
  const [first, second] = halvesOf(today)
  if (asked === '1') return first
  if (asked === '2') return second
  return today < second.from ? first : second
}
