import type { ComponentChildren } from 'preact'
import { Heading, Hidden } from './heading.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export type SummaryRow = {
  key: string
  value: ComponentChildren
  /** Where the answer is changed; «Изменить» says what to a screen reader. */
  change?: string | undefined
}

/** Question and answer, line by line: «Проверьте ответы», a card of a child. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const words = useWords(uiWords)
  return (
    <dl class="summary">
      {rows.map(({ key, value, change }) => (
        <div key={key} class="summary__row">
          <dt class="summary__key">{key}</dt>
          <dd class="summary__value">{value}</dd>
          {change !== undefined && (
            <dd class="summary__action">
              <a href={change}>
                {words.change} <Hidden>{key}</Hidden>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

export type SummaryCardProps = {
  title: string
  /** `warning`: it waits for the person. */
  tone?: 'neutral' | 'warning'
  change?: string
  rows: readonly SummaryRow[]
  children?: ComponentChildren
}

/** A summary list with a heading of its own and one link that changes all of it. */
export function SummaryCard({ title, tone = 'neutral', change, rows, children }: SummaryCardProps) {
  const words = useWords(uiWords)
  return (
    <section class={tone === 'warning' ? 'summary-card summary-card--warning' : 'summary-card'}>
      <div class="summary-card__head">
        <Heading level={2} size="s">
          {title}
        </Heading>
        {change !== undefined && (
          <a href={change}>
            {words.change} <Hidden>{title}</Hidden>
          </a>
        )}
      </div>
      <SummaryList rows={rows} />
      {children !== undefined && <div class="summary-card__more">{children}</div>}
    </section>
  )
}
