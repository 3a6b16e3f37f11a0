import type { ComponentChildren } from 'preact'

export type MenuProps = { title: ComponentChildren; className?: string; children: ComponentChildren }

/** A button in the header with a small sheet under it. It is a `details`, so it opens without a script. */
export const Menu = ({ title, className = '', children }: MenuProps) => (
  <details class={`menu ${className}`.trim()} name="header-menu">
    <summary>
      {title}
      <span class="menu__arrow" aria-hidden="true" />
    </summary>
    <div class="menu__sheet">{children}</div>
  </details>
)
