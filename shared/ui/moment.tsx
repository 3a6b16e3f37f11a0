import { minuteInDigits } from './dates.ts'

/** Day and minute in a table: «22.11.2026, 12:12». A narrow column breaks it between the two, never inside. */
export function Moment({ at, zone }: { at: string; zone: string }) {
  const [day, minute] = minuteInDigits(at, zone).split(', ')
  return (
    <time dateTime={at}>
      <span class="number">{day},</span> <span class="number">{minute}</span>
    </time>
  )
}
