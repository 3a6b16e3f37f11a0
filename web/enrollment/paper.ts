import { civilDateOf, type DateParts } from '../../shared/ui/date-input.tsx'
import { dateInWords } from '../../shared/ui/dates.ts'
import type { FieldProblem } from '../../shared/ui/error-summary.tsx'

/** A contract or an order as it is typed. */
export type Typed = { number: string; on: DateParts }
export type Paper = { number: string; on: string }

/** Between which dates a paper can be: not older than what it rests on, not in the future. */
export type Limits = { from: string; to: string; fromWhat: string }

/** The paper as it is sent, or what is wrong with it, field by field. */
export function paperOf({ number, on }: Typed, { from, to, fromWhat }: Limits): Paper | FieldProblem[] {
  const date = civilDateOf(on)
  const errors: FieldProblem[] = []
  const tidy = number.trim()
  if (tidy === '') errors.push({ id: 'number', text: 'Введите номер' })
  else if (tidy.length > 50) errors.push({ id: 'number', text: 'Номер не длиннее 50 знаков' })
  if (date === undefined) errors.push({ id: 'on', text: 'Введите дату: день, месяц и год, например 1 9 2027' })
  else if (date > to) errors.push({ id: 'on', text: 'Дата не может быть позже сегодняшней' })
  else if (date < from) errors.push({ id: 'on', text: `Дата не может быть раньше ${fromWhat}: ${dateInWords(from)}` })
  return date === undefined || errors.length > 0 ? errors : { number: tidy, on: date }
}
