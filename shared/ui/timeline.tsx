import type { ComponentChildren } from 'preact'
import { Hidden } from './heading.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export type TimelineStep = {
  title: string
  when: 'past' | 'now' | 'ahead'
  /** Date and time in words, always with the year. */
  at?: string
  children?: ComponentChildren
}

/** What has happened, where it stands, what comes: the statuses of an application. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const words = useWords(uiWords)
  const said = { past: words.passed, now: words.now, ahead: words.ahead }
  return (
    <ol class="timeline">
      {steps.map(({ title, when, at, children }, index) => (
        <li
          key={index}
          class={`timeline__step timeline__step--${when}`}
          {...(when === 'now' && { 'aria-current': 'step' as const })}
        >
          <p class="timeline__title">
            <Hidden>{said[when]}: </Hidden>
            {title}
          </p>
          {at !== undefined && <p class="soft small">{at}</p>}
          {children}
        </li>
      ))}
    </ol>
  )
}
