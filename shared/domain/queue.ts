import type { BenefitClass, QueueRules } from './region.ts'

/** A place in the queue, as of a moment. */
export type Standing = Position & { at: string }

/** An application as the order of the queue sees it. Only confirmed evidence is in `benefit` and `siblingsAt`. */
export type Applicant = {
  id: string
  filedAt: string
  benefit: BenefitClass
  siblingsAt: readonly string[]
  wishes: readonly string[]
}

/** The class of an application at one organisation: a place in the rule set's list, 0 is first. */
export function classAt(it: Applicant, organisation: string, { order }: QueueRules): number {
  const sibling = it.siblingsAt.includes(organisation)
  const names: string[] = sibling ? [`${it.benefit}+sibling`, 'sibling', it.benefit] : [it.benefit]
  const place = order.findIndex((name) => names.includes(name))
  return place < 0 ? order.length : place
}

/** The best class an application has among its wishes: by it the municipality's common queue is ordered. */
const bestClass = (it: Applicant, rules: QueueRules) =>
  Math.min(...it.wishes.map((wish) => classAt(it, wish, rules)), rules.order.length)

/** Between equals of a class the earlier filing goes first, then the id: a total order. */
export const earlier = (a: Applicant, b: Applicant): number =>
  a.filedAt < b.filedAt ? -1 : a.filedAt > b.filedAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** The common queue: classes of the rule set, inside a class by date and time of filing. */
export function inOrder<T extends Applicant>(applications: readonly T[], rules: QueueRules): T[] {
  return applications
    .map((it) => ({ it, rank: bestClass(it, rules) }))
    .sort((a, b) => a.rank - b.rank || earlier(a.it, b.it))
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
    ahead[rightOf(it)]++
  }
  return found
}

/** The kind of right that an application is counted under: a sibling in a wished organisation is preferential. */
export const rightOf = (it: Applicant): BenefitClass =>
  it.benefit === 'none' && it.wishes.some((wish) => it.siblingsAt.includes(wish)) ? 'preferential' : it.benefit
