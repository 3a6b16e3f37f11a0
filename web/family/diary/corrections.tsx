import { timeInWords } from '../../../shared/ui/dates.ts'
import { Mark } from '../../../shared/ui/mark.tsx'
import type { Correction } from './words.ts'

type Props = {
  corrections: readonly Correction[]
  /** What stands now; nothing when the mark was taken back. */
  now: string | undefined
  zone: string
}

/** What a mark was, until when, and why it was changed, oldest first; the family sees every step. */
export const Corrections = ({ corrections, now, zone }: Props) => (
  <ul class="list">
    {corrections.map(({ value, at, reason }, index) => {
      const next = corrections[index + 1]?.value ?? now
      return (
        <li key={at}>
          Было <Mark value={value} replaced />
          {next === undefined ? ', отметка снята. ' : `, стало ${next}. `}
          {`Причина: ${reason}. ${timeInWords(at, zone)}`}
        </li>
      )
    })}
  </ul>
)
