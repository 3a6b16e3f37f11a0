import * as z from 'zod/mini'
import { CivilDate, Code, Id, none, oneOf, Title, Zone } from '../fields.ts'

/**
 * Rights of federal law, best first; a brother or sister at the very organisation may make a class of its own, and so may the
 * territory that a municipality assigns to the organisation (273-FZ art. 9 p. 1.6, art. 67 p. 3).
 */
export const FEDERAL_CLASSES = [
  'outOfTurn+sibling',
  'outOfTurn',
  'first+sibling',
  'first',
  'preferential+sibling',
  'preferential',
  'sibling',
  'territory',
  'none',
] as const

/**
 * What a class or points are given for: `sibling` or `territory` (at the very organisation), a right (`outOfTurn`, `first`,
 * `preferential`), or any other fact that is known of the child and its family by a name of the rule set's own.
 */
const Criterion = Code

/** A class of a rule set's own: who has all of `with`, one of `any` and nothing of `without`. */
const OwnClass = z.object({
  name: Code,
  title: Title,
  with: z.array(Criterion),
  any: z.optional(z.array(Criterion)),
  without: z.optional(z.array(Criterion)),
})

/** Month and day, `06-01`: a day that every year has. */
const YearlyDate = none(
  z
    .string()
    .check(
      z.regex(/^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2[0-8])$/),
    ),
)

export const QueueRules = z.object({
  id: Id,
  validFrom: CivilDate,
  validTo: z.optional(CivilDate),
  law: Title,
  /** OKTMO of the municipality that has an order of its own; without it the rules are those of the region. */
  municipality: z.optional(Code),
  /** Best first: federal classes (`FEDERAL_CLASSES`) or names of `classes`. Of two that fit the first one counts. */
  order: z.array(Code),
  classes: z.optional(z.array(OwnClass)),
  /** Points at an organisation; more go first, where `within` says so. */
  points: z.optional(
    z.array(z.object({ criterion: Criterion, points: none(z.int().check(z.gte(1), z.lte(100))), law: Title })),
  ),
  /** The classes in which points count; in all of them when it is not said. */
  pointsIn: z.optional(z.array(Code)),
  /**
   * Who goes first inside a class: more points, the earlier moment or day of filing, the older child, the earlier desired
   * date. By the moment of filing when it is not said.
   */
  within: z.optional(z.array(oneOf('points', 'filed', 'filed-day', 'born', 'desired'))),
  /** Whose days `filed-day` counts: filled in with that of the municipality (`withZone`), so that a snapshot says it itself. */
  zone: z.optional(Zone),
  /** The age on the desired day: from so many months on, below so many years. */
  ages: z.optional(
    z.object({
      fromMonths: none(z.int().check(z.gte(0), z.lte(84))),
      belowYears: none(z.int().check(z.gte(1), z.lte(19))),
    }),
  ),
  /** When a freed place is offered to the next: as soon as it is free, or on the next of these days of the year. */
  nextReferral: z.optional(z.object({ when: oneOf('at-once', 'batch'), on: z.optional(z.array(YearlyDate)) })),
  /**
   * Seats of every group that are kept for children of a right while any of them asks; what they leave goes to everybody. Which
   * are given first, the kept ones or those for everybody, changes who gets them, so it is said.
   */
  reserves: z.optional(
    z.object({
      first: oneOf('reserved', 'open'),
      of: z.array(z.object({ criterion: Criterion, percent: none(z.int().check(z.gte(1), z.lte(100))), law: Title })),
    }),
  ),
  /** How many people sign a distribution before it is published: one, or two different ones. */
  signatures: z.optional(none(z.int().check(z.gte(1), z.lte(2)))),
  /** What counts as the moment of filing for who had to wait with a ticket; when it was accepted, if nothing is said. */
  filedWhen: z.optional(oneOf('accepted', 'ticket')),
  /** The last word between equals. */
  tieBreak: oneOf('application-id'),
})
export type QueueRules = z.infer<typeof QueueRules>

/** What a municipality proposes: a rule set without its name and place, which it gets when it is kept. */
export const ProposedRules = z.omit(QueueRules, { id: true, municipality: true, tieBreak: true, zone: true })
export type ProposedRules = z.infer<typeof ProposedRules>

/**
 * The rule set in force on a date, of the municipality when it has one, else of the region. Of two that are valid the one that
 * began later counts, and of two that began on a day the one that stands later in the list.
 * Returns nothing where none is in force: `region check` refuses such data.
 */
export function inForce(rules: readonly QueueRules[], date: string, municipality?: string): QueueRules | undefined {
  const valid = rules
    .filter(({ validFrom, validTo = date }) => validFrom <= date && date <= validTo)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
  const own = municipality === undefined ? undefined : valid.findLast((it) => it.municipality === municipality)
  return own ?? valid.findLast((it) => it.municipality === undefined)
}

/** A rule set for a municipality of this zone; one that counts no days stays as it is. */
export const withZone = (rules: QueueRules, zone: string): QueueRules =>
  rules.within?.includes('filed-day') ? { ...rules, zone } : rules

/** The most points that anybody can have. */
export const mostPoints = ({ points = [] }: Pick<QueueRules, 'points'>): number =>
  points.reduce((sum, it) => sum + it.points, 0)
