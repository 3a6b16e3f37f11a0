import type { ComponentChildren } from 'preact'
import { ArrowLeft, ArrowRight } from './icons.tsx'

type Day = { href: string; title: ComponentChildren }
export type DayNavProps = { label: string; before: Day; after: Day /** Left out on the day itself. */; today?: Day }

/** From day to day: every day has its address. */
export const DayNav = ({ label, before, after, today }: DayNavProps) => (
  <nav class="day-nav" aria-label={label}>
    <a href={before.href} rel="prev">
      <ArrowLeft /> {before.title}
    </a>
    {today && <a href={today.href}>{today.title}</a>}
    <a href={after.href} rel="next">
      {after.title} <ArrowRight />
    </a>
  </nav>
)
