import { Radios } from '../../shared/ui/choices.tsx'
import type { Correction, Lesson } from './sheet.ts'

export const REASON = 'reason'

type Props = {
  reasons: Lesson['reasons']
  corrections: readonly Correction[]
  value: string
  onInput: (value: string) => void
  error?: string | undefined
}

/** A mark that was given before is changed: why. The family reads the reason beside the old mark. */
export const CorrectionReason = ({ reasons, corrections, value, onInput, error }: Props) => (
  <Radios
    id={REASON}
    label="Почему меняете отметку?"
    hint={
      <>
        {corrections.map(({ ref, name, was, mine }) => (
          <span
            key={ref}
            class="line"
          >{`${name}: было ${was}, ${mine === '' ? 'отметка убрана' : `станет ${mine}`}`}</span>
        ))}
        Родители увидят прежнюю отметку и причину в дневнике.
      </>
    }
    value={value}
    choices={reasons.map(({ code, title }) => ({ value: code, title }))}
    onInput={onInput}
    error={error}
  />
)
