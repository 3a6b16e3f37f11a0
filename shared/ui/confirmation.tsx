import type { ComponentChildren } from 'preact'
import { Heading } from './heading.tsx'
import { Bell } from './icons.tsx'

export type ConfirmationProps = {
  title: string
  /** 1, except where it is only shown. */
  level?: 1 | 3
  children?: ComponentChildren
  label?: string
  number?: string
}

/** It is done: the heading of the page, and the number to remember it by. What happens next stands under it. */
export const Confirmation = ({ title, level = 1, label, number, children }: ConfirmationProps) => (
  <div class="confirmation">
    <div class="confirmation__mark">
      <Bell size={48} />
    </div>
    <Heading level={level} size="xl">
      {title}
    </Heading>
    <div class="confirmation__body">
      {label}
      {number !== undefined && <span class="confirmation__number">{number}</span>}
      {children}
    </div>
  </div>
)
