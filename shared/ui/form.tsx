import type { ComponentChildren } from 'preact'

export type FormProps = {
  class?: string
  /** `id` of the heading that names it, where a page has several. */
  labelledBy?: string
  onSubmit: () => void
  children: ComponentChildren
}

/** A form that says itself what is wrong with it, in the words of the page: the browser neither checks nor sends it. */
export const Form = ({ class: look = 'stack measure', labelledBy, onSubmit, children }: FormProps) => (
  <form
    class={look}
    noValidate
    aria-labelledby={labelledBy}
    onSubmit={(event) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)
