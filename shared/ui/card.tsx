import type { ComponentChildren } from 'preact'
import { Heading } from './heading.tsx'

export type CardProps = { title: string; href?: string; level?: 2 | 3; children?: ComponentChildren }

/** One thing on a page of several: a child, a section. With `href` all of it is the link. */
export const Card = ({ title, href, level = 2, children }: CardProps) => (
  <article class={href === undefined ? 'card' : 'card card--link'}>
    <Heading level={level} size="s">
      {href === undefined ? (
        title
      ) : (
        <a class="card__link" href={href}>
          {title}
        </a>
      )}
    </Heading>
    {children}
  </article>
)

/** Cards side by side, as many as fit. */
export const Cards = ({ children }: { children: readonly ComponentChildren[] }) => (
  <ul class="cards">
    {children.map((card, at) => (
      <li key={at}>{card}</li>
    ))}
  </ul>
)
