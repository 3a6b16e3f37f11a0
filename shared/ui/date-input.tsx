import { described, FieldGroup, type FieldProps } from './field.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

/** A date as it was typed; any part may be empty or wrong. */
export type DateParts = { day: string; month: string; year: string }
export const emptyDate: DateParts = { day: '', month: '', year: '' }

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']

/** A number, or the beginning of a month's name: «9», «09», «сентября». */
function monthNumber(text: string): number {
  const word = text.trim().toLowerCase()
  return /^\d+$/.test(word) ? Number(word) : months.findIndex((month) => word.startsWith(month)) + 1
}

/** `2027-09-01`, or nothing when there is no such day in the calendar. */
export function civilDateOf({ day, month, year }: DateParts): string | undefined {
  const numbers = [Number(year), monthNumber(month), Number(day)]
  if (!/^\s*\d{4}\s*$/.test(year) || numbers.some((it) => !Number.isInteger(it) || it < 1)) return undefined
  const text = numbers.map((it) => String(it).padStart(2, '0')).join('-')
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}

export function partsOf(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day) || ''), month: String(Number(month) || ''), year }
}

/** A whole date pasted into the first box: «01.09.2027», «1/9/2027», «2027-09-01». */
function pasted(text: string): DateParts | undefined {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/.exec(text) ?? []
  if (day !== '') return { day, month, year }
  return /^\s*\d{4}-\d\d-\d\d\s*$/.test(text) ? partsOf(text.trim()) : undefined
}

export type DateInputProps = FieldProps & {
  value: DateParts
  onInput?: (value: DateParts) => void
  /** Birth date of the person themselves: the browser may know it. */
  birthday?: boolean
}

/** A date as day, month and year: a remembered date is typed faster than it is picked. */
export function DateInput({ value, onInput, birthday = false, ...field }: DateInputProps) {
  const words = useWords(uiWords)
  const invalid = described(field)['aria-invalid']
  const parts = [
    { part: 'day', title: words.day, width: 2 },
    { part: 'month', title: words.month, width: 2 },
    { part: 'year', title: words.year, width: 4 },
  ] as const
  return (
    <FieldGroup {...field} role="group">
      <div class="date">
        {parts.map(({ part, title, width }) => (
          <div key={part} class="date__part">
            <label for={part === 'day' ? field.id : `${field.id}-${part}`}>{title}</label>
            <input
              class={`input input--${width}`}
              id={part === 'day' ? field.id : `${field.id}-${part}`}
              name={`${field.id}-${part}`}
              inputMode={part === 'month' ? 'text' : 'numeric'}
              autoComplete={birthday ? `bday-${part}` : 'off'}
              value={value[part]}
              {...(invalid && { 'aria-invalid': invalid })}
              onInput={({ currentTarget }) =>
                onInput?.(pasted(currentTarget.value) ?? { ...value, [part]: currentTarget.value })
              }
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
