import * as z from 'zod/mini'
import { schoolYear } from './calendar.ts'
import { CivilDate, Title } from './fields.ts'

/** A part of a school year, both days in it: a term that marks are shown of, or a vacation. */
export const Span = z.object({ title: Title, from: CivilDate, to: CivilDate })
export type Span = z.infer<typeof Span>

export const isWithin = (date: string, { from, to }: Pick<Span, 'from' | 'to'>): boolean => from <= date && date <= to

type Terms = readonly [Span, ...Span[]]

/** The terms of the school year of a date, in order; two halves where the region names none. */
export function termsOf(all: readonly Span[], date: string): Terms {
  const year = schoolYear(date)
  const [first, ...rest] = all
    .filter(({ from }) => schoolYear(from) === year)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (first) return [first, ...rest]
  return [
    { title: '1-е полугодие', from: `${year}-09-01`, to: `${year}-12-31` },
    { title: '2-е полугодие', from: `${year + 1}-01-09`, to: `${year + 1}-05-31` },
  ]
}

/** The term that a date lies in, the one that ended last before it, or the first of the year. */
export const termOn = (terms: Terms, date: string): Span => terms.findLast(({ from }) => from <= date) ?? terms[0]
