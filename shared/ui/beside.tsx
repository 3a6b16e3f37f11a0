import type { ComponentChildren } from 'preact'

/** What the page is for, and beside it, where there is room, what one looks up: papers, answers, terms. */
export const Beside = ({ aside, children }: { aside: ComponentChildren; children: ComponentChildren }) => (
  <div class="beside">
    <div class="stack">{children}</div>
    <div class="stack">{aside}</div>
  </div>
)
