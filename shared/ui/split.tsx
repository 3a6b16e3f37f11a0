import type { ComponentChildren } from 'preact'

/** Work on the left, what belongs to it on the right and in sight; on a narrow screen one after the other. */
export const Split = ({ aside, children }: { aside: ComponentChildren; children: ComponentChildren }) => (
  <div class="split">
    <div>{children}</div>
    <div class="split__aside">
      <div class="stack stack--wide">{aside}</div>
    </div>
  </div>
)
