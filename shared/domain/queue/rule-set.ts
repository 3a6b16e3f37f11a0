import * as z from 'zod/mini'
import type { Act } from '../act.ts'
import { civilDate } from '../calendar.ts'
import { Code, exactly, Id, Instant, Ref } from '../fields.ts'
import { type FieldError, Problem } from '../problems/problem.ts'
import { itsMunicipality, type Municipality, type RegionData, rulesOn } from '../region.ts'
import { fresh, subject } from '../subject.ts'
import { contradictionsIn } from './order-findings.ts'
import { type ProposedRules, QueueRules, withZone } from './queue-rules.ts'

const base = { ...subject, id: Id, municipality: Code, rules: QueueRules, draftedBy: Ref, draftedAt: Instant }
/** `signedBy`: who signed first, where two signatures are wanted. */
const Draft = z.object({ ...base, status: exactly('draft'), signedBy: z.optional(Ref) })
const Adopted = z.object({ ...base, status: exactly('adopted'), adoptedAt: Instant })

/** An order of the queue that a municipality made itself: a draft until it is signed, then a version that never changes. */
export const RuleSet = z.discriminatedUnion('status', [Draft, Adopted])
export type RuleSet = z.infer<typeof RuleSet>
export type InRuleSet<S extends RuleSet['status']> = Extract<RuleSet, { status: S }>

/**
 * A proposal as the rule set of a municipality.
 * @throws Problem `invalid-request` with all that it says against itself, `rules-too-late`
 */
export function proposedRules(
  id: string,
  proposed: ProposedRules,
  region: RegionData,
  municipality: string,
  now: string,
): QueueRules {
  const { zone } = itsMunicipality(region, municipality)
  const rules = withZone({ ...proposed, id, municipality, tieBreak: 'application-id' }, zone)
  const errors = [
    ...contradictionsIn({ ...rules, id: 'проект' }, region.kindergarten.ageLimit).map(
      ({ path, says, todo }): FieldError => {
        const pointer = ['/body', ...path].join('/')
        return { pointer, ru: `${says}. ${todo}`, en: 'The rules contradict themselves here' }
      },
    ),
    ...(rules.law.trim() === '' ? [WITHOUT_LAW] : []),
    ...(rules.validTo !== undefined && rules.validTo < rules.validFrom ? [ENDS_FIRST] : []),
  ]
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors })
  stillAhead(rules, region, municipality, now)
  return rules
}

const WITHOUT_LAW = {
  pointer: '/body/law',
  ru: 'Укажите правовое основание: закон, приказ, порядок муниципалитета',
  en: 'Name the law or the act that says so',
}
const ENDS_FIRST = {
  pointer: '/body/validTo',
  ru: 'Последний день раньше первого. Исправьте даты',
  en: 'It ends before it begins',
}

function stillAhead({ validFrom }: QueueRules, region: RegionData, municipality: string, now: string): void {
  const today = civilDate(now, itsMunicipality(region, municipality).zone)
  if (validFrom <= today) throw new Problem('rules-too-late', { date: validFrom })
}

/** A draft of new rules: it has no effect until it is signed. */
export const draftRules = (
  act: Act,
  rules: QueueRules,
  municipality: string,
  draftedBy: string,
): InRuleSet<'draft'> => ({
  ...fresh,
  region: act.region,
  id: rules.id,
  municipality,
  rules,
  draftedBy,
  draftedAt: act.now,
  status: 'draft',
})

/** Signatures of different people that a distribution by these rules wants: what the rules say, else the municipality. */
export const signaturesUnder = (
  rules: Pick<QueueRules, 'signatures'>,
  municipality: Pick<Municipality, 'signatures'>,
): number => rules.signatures ?? municipality.signatures ?? 1

/** Signatures that new rules want: as many as a distribution by those in force. */
export const signaturesFor = (region: RegionData, municipality: string, date: string): number =>
  signaturesUnder(rulesOn(region, date, municipality), itsMunicipality(region, municipality))

/**
 * Somebody signs a draft. The last signature that is wanted makes it a version in force from its first day on.
 * @throws Problem `wrong-state`, `second-signature` when the same person signs twice, `rules-too-late`
 */
export function signRules(set: RuleSet, by: string, region: RegionData, now: string): RuleSet {
  if (set.status !== 'draft') throw new Problem('wrong-state', { state: `rule-set-${set.status}` })
  stillAhead(set.rules, region, set.municipality, now)
  const today = civilDate(now, itsMunicipality(region, set.municipality).zone)
  const { signedBy, ...draft } = set
  if (signedBy === by) throw new Problem('second-signature')
  if (signedBy === undefined && signaturesFor(region, set.municipality, today) > 1) return { ...draft, signedBy: by }
  return { ...draft, status: 'adopted', adoptedAt: now }
}

/** What is in force later for a municipality, the next one first. */
export function rulesAhead(
  { kindergarten: { rules } }: RegionData,
  adopted: readonly QueueRules[],
  municipality: string,
  today: string,
): QueueRules[] {
  const all = new Map([...rules, ...adopted].map((it) => [it.id, it]))
  return [...all.values()]
    .filter((it) => it.validFrom > today && (it.municipality ?? municipality) === municipality)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

/** Drafts that can still be signed, the newest first, as somebody sees them. */
export const draftsAhead = (sets: readonly RuleSet[], me: string, today: string) =>
  sets
    .flatMap((it) => (it.status === 'draft' && it.rules.validFrom > today ? [it] : []))
    .toReversed()
    .map(({ signedBy, ...it }) => ({ ...it, signed: signedBy === undefined ? 0 : 1, signedByMe: signedBy === me }))
