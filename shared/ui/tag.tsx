import type { ComponentChildren } from 'preact'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** The state of a thing in one or two words. The colour only repeats what the words say. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) => (
  <strong class={tone === 'neutral' ? 'tag' : `tag tag--${tone}`}>{children}</strong>
)
