import type { ComponentChildren } from 'preact'

/** A rule or a term that has to be seen: it stands out of the text without a box. */
export const Inset = ({ children }: { children: ComponentChildren }) => <div class="inset measure">{children}</div>

export type DetailsProps = {
  title: string
  open?: boolean /** A table inside. */
  wide?: boolean
  /** For what is fetched by those who open it. */
  onOpen?: () => void
  children: ComponentChildren
}

/** «Почему мы спрашиваем?»: for those who want to know, out of the way of those who do not. */
export const Details = ({ title, open = false, wide = false, onOpen, children }: DetailsProps) => (
  <details class={wide ? 'details' : 'details measure'} open={open} onToggle={onOpen}>
    <summary>{title}</summary>
    <div class={wide ? 'details__body' : 'details__body prose'}>{children}</div>
  </details>
)
