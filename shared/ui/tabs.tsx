export type TabItem = { href: string; title: string; current?: boolean }

/** Parts of one thing, each with an address of its own: tabs are links, not a widget. */
export const Tabs = ({ label, items }: { label: string; items: readonly TabItem[] }) => (
  <nav aria-label={label}>
    <ul class="tabs">
      {items.map(({ href, title, current }) => (
        <li key={href}>
          <a class="tabs__link" href={href} {...(current && { 'aria-current': 'page' as const })}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
