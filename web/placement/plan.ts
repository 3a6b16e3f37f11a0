import type * as z from 'zod/mini'
import { type saveGroupPlan, showGroupPlan } from '../../shared/contracts/group-plan.ts'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { dateInWords } from '../../shared/ui/dates.ts'
import { useMe } from '../me.ts'
import { useCall } from '../use-call.ts'
import { RUNS, runsCrumbs } from './words.ts'

export type Plan = z.output<typeof showGroupPlan.response>
export type Line = Plan['lines'][number]
type Body = z.input<typeof saveGroupPlan.body>

/** The plan of the specialist's municipality for the year that begins on this day. */
export function usePlan(startsOn: string) {
  const { municipality } = useMe()
  const params = { municipality: municipality?.code ?? '', startsOn }
  return { params, plan: useCall(showGroupPlan, { params }), title: municipality?.title ?? '' }
}

export const planPath = (startsOn: string): string => `${RUNS}/plans/${startsOn}`
export const planTitle = (startsOn: string): string => `План групп с ${dateInWords(startsOn)}`
export const planCrumbs = (startsOn: string): Crumb[] => [
  ...runsCrumbs,
  { href: planPath(startsOn), title: planTitle(startsOn) },
]

/** What is saved of a plan that is shown: what a specialist decides, and nothing that follows from it. */
export const bodyOf = ({ lines, decisions }: Plan): Body => ({
  lines: lines.map(({ group, ages, capacity, leaving, joining, movingOut, reserved, state, note }) => ({
    ...{ group, ages, capacity, leaving, joining, movingOut, reserved, state },
    ...(note && { note }),
  })),
  decisions,
})

export const stateTitles = {
  working: 'работает',
  opening: 'открывается',
  repair: 'закрыта на ремонт',
} as const satisfies Record<Line['state'], string>
