import { number } from './counted.ts'
import { useLanguage, useWords } from './language.ts'
import { uiWords } from './words.ts'

/** «Заполнено 3 из 8»: the words first, the bar beside them. */
export function Filled({ done, all }: { done: number; all: number }) {
  const words = useWords(uiWords)
  return <Progress label={words.filled(done, all)} value={done} max={all} />
}

export type ProgressProps = { label: string; value: number; max?: number }

/** How far something has come. The label says it; the bar is for the eye. */
export function Progress({ label, value, max = 100 }: ProgressProps) {
  const language = useLanguage()
  return (
    <div class="progress measure">
      <p aria-hidden="true">{label}</p>
      <progress class="progress__bar" value={value} max={max} aria-label={label}>
        {`${number(Math.round((value / max) * 100), language)}\u00a0%`}
      </progress>
    </div>
  )
}
