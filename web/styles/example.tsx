import type { ComponentChildren } from 'preact'
import { Heading } from '../../shared/ui/heading.tsx'

/** One component with its states: the name in code, when to use it, how it looks. */
export const Example = ({ name, use, children }: { name: string; use: string; children: ComponentChildren }) => (
  <section class="stack example" aria-label={name}>
    <div class="prose">
      <Heading level={3}>
        <code>{name}</code>
      </Heading>
      <p class="soft measure">{use}</p>
    </div>
    {children}
  </section>
)

export const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="stack stack--wide" id={id}>
    <Heading level={2}>{title}</Heading>
    {children}
  </section>
)
