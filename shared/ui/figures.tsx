import type { ComponentChildren } from 'preact'

export type Figure = { title: string; value: ComponentChildren }

/** A few numbers that a page is about, large and first. */
export const Figures = ({ items }: { items: readonly Figure[] }) => (
  <dl class="figures">
    {items.map(({ title, value }) => (
      <div key={title} class="figures__item">
        <dt>{title}</dt>
        <dd class="figures__value">{value}</dd>
      </div>
    ))}
  </dl>
)
