import type * as z from 'zod/mini'
import type { tryQueueRules } from '../../shared/contracts/queue-rules.ts'
import { classInWords } from '../../shared/domain/access/right-words.ts'
import { FEDERAL_CLASSES } from '../../shared/domain/queue/queue-rules.ts'
import { civilDateOf, type DateParts, emptyDate, partsOf } from '../../shared/ui/date-input.tsx'
import type { FieldProblem } from '../../shared/ui/error-summary.tsx'

export type Proposal = z.input<typeof tryQueueRules.body>

/** What points can be given for: what an application of the region says of a child. */
export const CRITERIA = ['sibling', 'territory', 'outOfTurn', 'first', 'preferential'] as const
/** For whom seats can be kept: a right of the child, whichever kindergarten it asks for. */
export const KEPT_FOR = ['outOfTurn', 'first', 'preferential', 'none'] as const

/** The form as it is filled in. Points: what was typed for each criterion, nothing for none. */
export type Filled = {
  order: string[]
  within: 'filed' | 'filed-day' | 'desired'
  points: Record<string, string>
  /** Per cents of the free seats of a group, by the right that they are kept for; nothing for none. */
  reserves: Record<string, string>
  reservesFirst: 'reserved' | 'open'
  fromMonths: string
  belowYears: string
  next: 'at-once' | 'batch' | 'as-set'
  days: string
  signatures: '1' | '2'
  from: DateParts
  to: DateParts
  law: string
}

/** The form of a rule set: a new one begins as the one that is in force. */
export const filledFrom = (rules: Proposal): Filled => ({
  order: [...rules.order],
  within: rules.within?.includes('desired') ? 'desired' : rules.within?.includes('filed-day') ? 'filed-day' : 'filed',
  points: Object.fromEntries((rules.points ?? []).map(({ criterion, points }) => [criterion, String(points)])),
  reserves: Object.fromEntries((rules.reserves?.of ?? []).map((it) => [it.criterion, String(it.percent)])),
  reservesFirst: rules.reserves?.first ?? 'reserved',
  fromMonths: String(rules.ages?.fromMonths ?? ''),
  belowYears: String(rules.ages?.belowYears ?? ''),
  next: rules.nextReferral?.when ?? 'as-set',
  days: (rules.nextReferral?.on ?? []).map((day) => day.split('-').toReversed().join('.')).join(', '),
  signatures: rules.signatures === 2 ? '2' : '1',
  from: emptyDate,
  to: emptyDate,
  law: '',
})

/** The form of a draft: with its dates and its ground. */
export const filledFromDraft = (rules: Proposal): Filled => ({
  ...filledFrom(rules),
  from: partsOf(rules.validFrom),
  to: rules.validTo === undefined ? emptyDate : partsOf(rules.validTo),
  law: rules.law,
})

const whole = (text: string): number | undefined => (/^\s*\d+\s*$/.test(text) ? Number(text) : undefined)
const isEmpty = (date: DateParts): boolean => [date.day, date.month, date.year].every((part) => part.trim() === '')
const steps = {
  filed: ['filed'],
  'filed-day': ['filed-day', 'filed'],
  desired: ['desired', 'filed'],
} as const

/** Days of the year as people write them, `1.06, 15.10`; nothing where one is not a day. */
function daysIn(text: string): string[] | undefined {
  const days = text.split(/[,;\s]+/).filter(Boolean)
  const read = days.map((day) => /^(\d{1,2})\.(\d{1,2})\.?$/.exec(day)?.slice(1))
  if (read.some((it) => it === undefined)) return undefined
  return read.map(([day = '', month = ''] = []) => `${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/**
 * The proposal that a form makes, on the ground of the rules it began with (classes of their own stay), or what is missing.
 */
export function proposalOf(
  form: Filled,
  base: Proposal,
): { body: Proposal; errors?: never } | { errors: FieldProblem[]; body?: never } {
  const errors: FieldProblem[] = []
  const wrong = (id: string, text: string) => {
    errors.push({ id, text })
    return undefined
  }
  const validFrom = civilDateOf(form.from) ?? wrong('from', 'Введите первый день: день, месяц и год')
  const validTo = isEmpty(form.to)
    ? undefined
    : (civilDateOf(form.to) ?? wrong('to', 'Введите последний день или оставьте поле пустым'))
  if (form.law.trim() === '') wrong('law', 'Введите правовое основание: акт, его дату и номер')
  const points = CRITERIA.flatMap((criterion) => {
    const typed = form.points[criterion] ?? ''
    if (typed.trim() === '' || whole(typed) === 0) return []
    const count = whole(typed) ?? wrong(`points-${criterion}`, 'Введите целое число баллов')
    return count === undefined ? [] : [{ criterion, points: count, law: form.law.trim() }]
  })
  // What this form has no words for stays as it was.
  const otherPoints = (base.points ?? []).filter(({ criterion }) => CRITERIA.every((it) => it !== criterion))
  const allPoints = [...points, ...otherPoints]
  const isSame = form.within === filledFrom(base).within
  const within = isSame ? (base.within ?? ['filed']).filter((it) => it !== 'points') : steps[form.within]
  const ages = agesOf(form, wrong)
  const reserves = reservesOf(form, base, wrong)
  const on = form.next === 'batch' ? (daysIn(form.days) ?? wrong('days', 'Введите дни так: 01.06, 15.10')) : undefined
  if (errors.length > 0 || validFrom === undefined) return { errors }
  return {
    body: {
      order: form.order,
      ...(base.classes && { classes: base.classes }),
      ...(allPoints.length > 0 && { points: allPoints, ...(base.pointsIn && { pointsIn: base.pointsIn }) }),
      ...((allPoints.length > 0 || within.join() !== 'filed') && {
        within: [...(allPoints.length > 0 ? (['points'] as const) : []), ...within],
      }),
      ...(ages && { ages }),
      ...(form.next !== 'as-set' && { nextReferral: { when: form.next, ...(on && { on }) } }),
      ...(reserves.length > 0 && { reserves: { first: form.reservesFirst, of: reserves } }),
      signatures: Number(form.signatures),
      ...(base.filedWhen && { filedWhen: base.filedWhen }),
      validFrom,
      ...(validTo !== undefined && { validTo }),
      law: form.law.trim(),
    },
  }
}

/** A reserve that stays as large as it was keeps the ground that it had. */
function reservesOf({ reserves, law }: Filled, base: Proposal, wrong: (id: string, text: string) => undefined) {
  return KEPT_FOR.flatMap((criterion) => {
    const typed = reserves[criterion] ?? ''
    if (typed.trim() === '' || whole(typed) === 0) return []
    const percent = whole(typed)
    if (percent === undefined || percent > 100) {
      wrong(`reserves-${criterion}`, 'Введите долю мест целым числом от 1 до 100')
      return []
    }
    const same = base.reserves?.of.find((it) => it.criterion === criterion && it.percent === percent)
    return [same ?? { criterion, percent, law: law.trim() }]
  })
}

function agesOf({ fromMonths, belowYears }: Filled, wrong: (id: string, text: string) => undefined) {
  if (fromMonths.trim() === '' && belowYears.trim() === '') return undefined
  const [from, below] = [whole(fromMonths), whole(belowYears)]
  if (from === undefined) wrong('fromMonths', 'Введите возраст в месяцах целым числом или оставьте оба поля пустыми')
  if (below === undefined) wrong('belowYears', 'Введите возраст в годах целым числом или оставьте оба поля пустыми')
  return from === undefined || below === undefined ? undefined : { fromMonths: from, belowYears: below }
}

/** Classes that can be put into the order and are not in it. */
export const classesLeft = ({ order }: Pick<Filled, 'order'>, { classes = [] }: Proposal): string[] =>
  [...FEDERAL_CLASSES, ...classes.map(({ name }) => name)].filter((name) => !order.includes(name))

/** A class of the order in words: of law, or of the rule set's own. */
export const titleOfClass = (name: string, { classes = [] }: Proposal): string =>
  classes.find((it) => it.name === name)?.title ?? classInWords(name)

/** The order with one class moved by a place up (-1) or down (1), or taken out (0). */
export function moved(order: readonly string[], at: number, by: -1 | 0 | 1): string[] {
  const [name, others] = [order[at], order.filter((_, index) => index !== at)]
  return by === 0 || name === undefined ? others : others.toSpliced(at + by, 0, name)
}
