import { number } from './counted.ts'
import { useLanguage } from './language.ts'

const TALL = 10

/** How much of the most: a bar beside a number that says the same, so it is for the eye alone. */
export const Bar = ({ value, max }: { value: number; max: number }) => (
  <svg class="bar" aria-hidden="true" viewBox={`0 0 100 ${TALL}`} preserveAspectRatio="none">
    <rect width={max === 0 ? 0 : (100 * value) / max} height={TALL} class="bar__first" />
  </svg>
)

export type BarsRow = { title: string; values: readonly [number, number] }
export type BarsProps = {
  /** What the chart shows, as a finding or a question. */
  title: string
  /** What the two parts of a bar are. */
  parts: readonly [string, string]
  rows: readonly BarsRow[]
}

/** Bars of two parts, one under another, each with its numbers in words: nothing is told by colour alone. */
export function Bars({ title, parts, rows }: BarsProps) {
  const language = useLanguage()
  const max = Math.max(1, ...rows.map(({ values: [a, b] }) => a + b))
  return (
    <figure class="bars">
      <figcaption class="heading heading--s">{title}</figcaption>
      <p class="bars__key">
        {parts.map((part, at) => (
          <span key={part}>
            <svg class="bars__sample" aria-hidden="true" viewBox="0 0 10 10">
              <rect width={10} height={10} class={at === 0 ? 'bar__first' : 'bar__second'} />
            </svg>
            {part}
          </span>
        ))}
      </p>
      <ul class="bars__rows">
        {rows.map(({ title: row, values: [a, b] }) => (
          <li key={row} class="bars__row">
            <span class="bars__title">{row}</span>
            <svg class="bar" aria-hidden="true" viewBox={`0 0 100 ${TALL}`} preserveAspectRatio="none">
              <rect width={(100 * a) / max} height={TALL} class="bar__first" />
              <rect x={(100 * a) / max} width={(100 * b) / max} height={TALL} class="bar__second" />
            </svg>
            <span class="bars__values">
              <strong>{number(a + b, language)}</strong>
              {` = ${number(a, language)} + ${number(b, language)}`}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
