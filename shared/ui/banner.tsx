import type { ComponentChildren } from 'preact'
import { Heading } from './heading.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export type BannerProps = {
  tone?: 'info' | 'success' | 'warning' | 'danger'
  title?: string
  /** A link or a button beside the words. */
  action?: ComponentChildren
  children?: ComponentChildren
}

/** Something a person has to know beside what the page is for. Never the only place where a result is told. */
export function Banner({ tone = 'info', title, action, children }: BannerProps) {
  const words = useWords(uiWords)
  return (
    <section class={tone === 'info' ? 'banner' : `banner banner--${tone}`} aria-label={title ?? words.important}>
      <div class="banner__text">
        {title !== undefined && (
          <Heading level={2} size="s">
            {title}
          </Heading>
        )}
        {children}
      </div>
      {action}
    </section>
  )
}
