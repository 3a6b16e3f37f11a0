import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Heading } from './heading.tsx'

export type DoneProps = { title: string; action?: ComponentChildren; children?: ComponentChildren }

/**
 * It has just been done, and the page goes on. The button that did it is gone, so the focus comes here; give it a new `key`
 * for each deed.
 */
export function Done({ title, action, children }: DoneProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div class="banner banner--success" ref={box} tabIndex={-1} role="alert" aria-labelledby="done-title">
      <div class="banner__text">
        <Heading level={2} size="s" id="done-title">
          {title}
        </Heading>
        {children}
      </div>
      {action}
    </div>
  )
}
