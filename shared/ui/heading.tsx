import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type HeadingProps = {
  level: 1 | 2 | 3 | 4
  /** How large it looks, when that differs from its level. */
  size?: 'xl' | 'l' | 'm' | 's'
  /** A small line above it: what the page is a part of. It is read as a part of the heading. */
  caption?: string | undefined
  id?: string
  children: ComponentChildren
}

const sizes = { 1: 'xl', 2: 'l', 3: 'm', 4: 's' } as const

/** A heading. The one of level 1 can take the focus, so that a screen reader starts there after a navigation. */
export function Heading({ level, size = sizes[level], caption, id, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag class={classNames('heading', `heading--${size}`)} {...(id && { id })} {...(level === 1 && { tabIndex: -1 })}>
      {caption && <span class="caption">{caption}</span>}
      {children}
    </Tag>
  )
}

/** The first sentence of a page, larger: what this is and what to do. */
export const Lead = ({ children }: { children: ComponentChildren }) => <p class="lead measure">{children}</p>

/** Words that only a screen reader says. */
export const Hidden = ({ children }: { children: ComponentChildren }) => <span class="visually-hidden">{children}</span>
