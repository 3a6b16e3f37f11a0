import type { ComponentChildren } from 'preact'

export type SaveBarProps = {
  /** What is not saved yet, or when it was: it is read aloud when it changes. */
  status: ComponentChildren
  /** Something waits to be saved. */
  waiting: boolean
  /** The button that saves all of it. */
  children: ComponentChildren
}

/** One save for a whole page, always in sight: what waits, and the button. Low screens let it scroll away. */
export const SaveBar = ({ status, waiting, children }: SaveBarProps) => (
  <div class={waiting ? 'save-bar save-bar--waiting' : 'save-bar'}>
    <p class="save-bar__status" role="status">
      {status}
    </p>
    <div class="actions actions--close">{children}</div>
  </div>
)
