import { civilDate } from '../calendar.ts'
import type { BenefitClass } from './benefit-class.ts'
import { mostPoints, type QueueRules } from './queue-rules.ts'

/** A place in the queue, as of a moment. */
export type Standing = Position & { at: string }

/** An application as the order of the queue sees it. Only confirmed evidence is in `benefit`, `siblingsAt` and the rest. */
export type Applicant = {
  id: string
  filedAt: string
  benefit: BenefitClass
  siblingsAt: readonly string[]
  wishes: readonly string[]
  /** Organisations to whose territory the family's address belongs. */
  territoryOf?: readonly string[] | undefined
  /** Whatever else the rule set names. */
  facts?: readonly string[] | undefined
  /** Dates; only a rule set that orders by them needs them. */
  bornOn?: string | undefined
  desiredOn?: string | undefined
}

/** Whether a criterion of a rule set is met at an organisation. */
function meets(it: Applicant, organisation: string, criterion: string): boolean {
  if (criterion === 'sibling') return it.siblingsAt.includes(organisation)
  if (criterion === 'territory') return it.territoryOf?.includes(organisation) ?? false
  return it.benefit === criterion || (it.facts?.includes(criterion) ?? false)
}

/** The class of an application at one organisation: a place in the rule set's list, 0 is first. */
export function classAt(it: Applicant, organisation: string, { order, classes = [] }: QueueRules): number {
  const sibling = it.siblingsAt.includes(organisation)
  const lives = it.territoryOf?.includes(organisation) ? ['territory'] : []
  const names: string[] = [...(sibling ? [`${it.benefit}+sibling`, 'sibling'] : []), ...lives, it.benefit]
  const place = order.findIndex((name) => {
    const own = classes.find((found) => found.name === name)
    if (!own) return names.includes(name)
    const has = (criterion: string) => meets(it, organisation, criterion)
    return own.with.every(has) && (own.any?.some(has) ?? true) && !own.without?.some(has)
  })
  return place < 0 ? order.length : place
}

/** The points of an application at an organisation, none in a class where they do not count. */
export function pointsAt(it: Applicant, organisation: string, rules: QueueRules, itsClass: number): number {
  const { points = [], pointsIn, within, order } = rules
  const name = order[itsClass]
  if (!within?.includes('points') || (pointsIn && (name === undefined || !pointsIn.includes(name)))) return 0
  return points.reduce((sum, row) => sum + (meets(it, organisation, row.criterion) ? row.points : 0), 0)
}

/** What an application has of that for which the rule set gives points, in the order of the rule set. */
export const criteriaAt = (it: Applicant, organisation: string, { points = [] }: QueueRules): string[] =>
  points.flatMap(({ criterion }) => (meets(it, organisation, criterion) ? [criterion] : []))

/**
 * Class and points of an application at an organisation in one whole number, 0 is best: what a programme ranks by. Without
 * points it is the class.
 */
export function priorityAt(it: Applicant, organisation: string, rules: QueueRules): number {
  const itsClass = classAt(it, organisation, rules)
  const most = mostPoints(rules)
  return itsClass * (most + 1) + (most - pointsAt(it, organisation, rules, itsClass))
}

/** The class that a number of `priorityAt` stands for. */
export const classOf = (priority: number, rules: QueueRules): number => Math.floor(priority / (mostPoints(rules) + 1))

/** The best place an application has among its wishes: by it the municipality's common queue is ordered. */
const bestPriority = (it: Applicant, rules: QueueRules) =>
  Math.min(...it.wishes.map((wish) => priorityAt(it, wish, rules)), (rules.order.length + 1) * (mostPoints(rules) + 1))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Between equals of a class the earlier filing goes first, then the id: a total order. */
export const earlier = (a: Pick<Applicant, 'filedAt' | 'id'>, b: Pick<Applicant, 'filedAt' | 'id'>): number =>
  compare(a.filedAt, b.filedAt) || compare(a.id, b.id)

/** Whom nothing is known of goes after those of whom it is. */
const LATEST = '9999'
const stepsIn = (zone: string | undefined) => ({
  filed: ({ filedAt }: Applicant) => filedAt,
  'filed-day': dayIn(zone),
  born: ({ bornOn }: Applicant) => bornOn ?? LATEST,
  desired: ({ desiredOn }: Applicant) => desiredOn ?? LATEST,
})

/** The day of filing; without a zone as it is written, since files of other systems state days of their own place. */
function dayIn(zone: string | undefined): (it: Applicant) => string {
  if (zone === undefined) return ({ filedAt }) => filedAt.slice(0, 10)
  // Asked for at every comparison of a sort, and slow to work out.
  const known = new Map<string, string>()
  return ({ filedAt }) => {
    const day = known.get(filedAt) ?? civilDate(filedAt, zone)
    known.set(filedAt, day)
    return day
  }
}

/** Who goes first among equals in class and points, by the rule set; the id has the last word: a total order. */
export function between({ within = ['filed'], zone }: Pick<QueueRules, 'within' | 'zone'>) {
  const steps = stepsIn(zone)
  const keys = within.flatMap((step) => (step === 'points' ? [] : [steps[step]]))
  return (a: Applicant, b: Applicant): number => {
    for (const key of keys) {
      const found = compare(key(a), key(b))
      if (found !== 0) return found
    }
    return compare(a.id, b.id)
  }
}

/** The common queue: classes and points of the rule set, then its order inside a class. */
export function inOrder<T extends Applicant>(applications: readonly T[], rules: QueueRules): T[] {
  const first = between(rules)
  return applications
    .map((it) => ({ it, rank: bestPriority(it, rules) }))
    .sort((a, b) => a.rank - b.rank || first(a.it, b.it))
    .map(({ it }) => it)
}

/** Where an application stands, and who stands before it by kind of right: "перед вами 14: 3 с льготой, 11 подали раньше". */
export type Position = { position: number; total: number; ahead: Record<BenefitClass, number> }

/** Positions of all applications of one queue, by id. */
export function positions(applications: readonly Applicant[], rules: QueueRules): Map<string, Position> {
  const ahead: Record<BenefitClass, number> = { outOfTurn: 0, first: 0, preferential: 0, none: 0 }
  const total = applications.length
  const found = new Map<string, Position>()
  for (const [index, it] of inOrder(applications, rules).entries()) {
    found.set(it.id, { position: index + 1, total, ahead: { ...ahead } })
    ahead[rightOf(it, rules)]++
  }
  return found
}

/**
 * The kind of right that an application is counted under: a sibling in a wished organisation is preferential, and so is its
 * territory where the rule set counts that.
 */
export function rightOf(it: Applicant, rules: QueueRules): BenefitClass {
  if (it.benefit !== 'none') return it.benefit
  const isLocal = countsTerritory(rules) && it.wishes.some((wish) => it.territoryOf?.includes(wish))
  return isLocal || it.wishes.some((wish) => it.siblingsAt.includes(wish)) ? 'preferential' : 'none'
}

const countsTerritory = ({ order, classes = [], points = [] }: QueueRules): boolean =>
  order.includes('territory') ||
  points.some(({ criterion }) => criterion === 'territory') ||
  classes.some((own) => [...own.with, ...(own.any ?? [])].includes('territory'))
