import { type Application, type In, inState } from './application.ts'
import { addDays } from './calendar.ts'
import { Problem } from './problems/problem.ts'

/** How many days before its evidence ends a family is told: enough for a new certificate. */
export const DAYS_AHEAD = 30

/** A right as a list of those who wait knows it: the last day of its evidence, and the one that the family was told of. */
export type Term = { until?: string | undefined; nearTold?: string | undefined }

/** Whether evidence that was confirmed has lost its force by a day; its last day is its own. */
export const hasRunOut = ({ until }: Term, today: string): boolean => until !== undefined && until < today

/** Whether the family has to be told on a day that its evidence ends soon, once for each term. */
export const runsOutSoon = ({ until, nearTold }: Term, today: string): boolean =>
  until !== undefined && until >= today && until !== nearTold && until <= addDays(today, DAYS_AHEAD)

/** The family has been told in advance. @throws Problem `nothing-changed` where it knows, or the right has no near end */
export function tellNear(application: Application, today: string): In<'queued'> & { nearTold: string } {
  const queued = inState(application, 'queued')
  const { benefit, until } = queued.confirmed
  if (!benefit || until === undefined || !runsOutSoon({ ...queued, until }, today)) throw new Problem('nothing-changed')
  return { ...queued, nearTold: until }
}

/** Evidence whose term has ended counts no more: the application stands in the common queue until there is new evidence. */
export function endBenefit(application: Application, today: string): { ended: In<'queued'>; until: string } {
  const queued = inState(application, 'queued')
  const { benefit, until, siblings } = queued.confirmed
  if (!benefit || until === undefined || !hasRunOut({ until }, today)) throw new Problem('nothing-changed')
  return { ended: { ...queued, confirmed: { benefit: false, siblings } }, until }
}
