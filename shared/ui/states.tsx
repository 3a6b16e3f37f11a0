import type { ComponentChildren } from 'preact'
import { Heading, Hidden } from './heading.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export type StateProps = {
  title: string
  /** What the person can do about it: a button or a link. */
  action?: ComponentChildren
  children?: ComponentChildren
  /** Level of the heading: 1 when the state is the whole page. */
  level?: 1 | 2
  role?: 'alert' | 'status'
}

/**
 * In the place of content that is not there: nothing yet, no rights, no connection, a failure. It says what happened,
 * what is with the person's data, and what to do.
 */
export const State = ({ title, action, children, level = 2, role }: StateProps) => (
  <div class={level === 1 ? 'state state--plain' : 'state'} {...(role && { role })}>
    <div class="state__text">
      <Heading level={level} size={level === 1 ? 'xl' : 's'}>
        {title}
      </Heading>
      {children}
    </div>
    {action}
  </div>
)

/** While an answer is on its way: the shape of what comes, and the word for those who do not see it. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const words = useWords(uiWords)
  return (
    <div class="skeleton" role="status">
      <Hidden>{words.loading}</Hidden>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="skeleton__line" aria-hidden="true" />
      ))}
    </div>
  )
}
