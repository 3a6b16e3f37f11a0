import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export type Crumb = { href: string; title: string }

/** The way back up, from the start page to the parent of this one. The page itself is its heading. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const words = useWords(uiWords)
  if (items.length === 0) return null
  return (
    <nav class="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol class="breadcrumbs__list">
        {items.map(({ href, title }) => (
          <li key={href} class="breadcrumbs__item">
            <a href={href}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
