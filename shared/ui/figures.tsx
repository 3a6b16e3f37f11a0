import type { ComponentChildren } from 'preact'

export type Figure = { title: string; value: string; note?: ComponentChildren }

/** The few numbers that a page is about, each under its name. More than five are a table. */
export const Figures = ({ items }: { items: readonly Figure[] }) => (
  <dl class="totals">
    {items.map(({ title, value, note }) => (
      <div key={title} class="total">
        <dt class="soft">{title}</dt>
        <dd class="total__value">{value}</dd>
        {note !== undefined && <dd class="soft small">{note}</dd>}
      </div>
    ))}
  </dl>
)
