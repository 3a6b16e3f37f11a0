import { type Application, offerOf } from '../application.ts'
import { addDays, civilDate } from '../calendar.ts'
import { Problem } from '../problems/problem.ts'
import type { Pupil } from '../pupil.ts'

/**
 * Days in which a child stood on a list that is shown as a whole. A look at the list then was a look at the child. Without
 * `to` it stands there still.
 */
export type Stretch = { list: string; from: string; to?: string | undefined }

/**
 * Every list that named the child, with the days: its classes and groups, the queue of the municipality, the offers of an
 * organisation, the messages to the portal that it was filed on.
 * @param zone days are civil dates there
 */
export function stretchesOf(pupil: Pupil | undefined, applications: readonly Application[], zone: string): Stretch[] {
  const day = (instant: string) => civilDate(instant, zone)
  const filed = applications.flatMap((it): Stretch[] => {
    const ended = 'endedAt' in it ? { to: day(it.endedAt) } : {}
    const offer = offerOf(it)
    return [
      { list: `queue/${it.municipality}`, from: day(it.receivedAt), ...ended },
      ...(offer ? [{ list: `offers/${offer.organisation}`, from: day(offer.madeAt), ...ended }] : []),
      ...(it.federal ? [{ list: `outgoing/${it.federal.client}`, from: day(it.receivedAt) }] : []),
    ]
  })
  // Who is enrolled from next September stands in the list of the group from the day of the order on, not before the offer.
  const since = (group: string, from: string) => {
    const offers = applications.flatMap((it) => offerOf(it) ?? []).filter((it) => it.group === group)
    return [from, ...offers.map(({ madeAt }) => day(madeAt))].toSorted()[0] ?? from
  }
  const attended = (pupil?.enrolments ?? []).map(
    ({ group, from, to }): Stretch => ({ list: `group/${group}`, from: since(group, from), to }),
  )
  return [...attended, ...filed]
}

/** Whether a day lies in one of the stretches. */
export const within = (stretches: readonly Omit<Stretch, 'list'>[], day: string): boolean =>
  stretches.some(({ from, to }) => from <= day && (to === undefined || day <= to))

/** The longest period of one search: a day is a partition of its own. */
export const SEARCH_DAYS = 92
const USUAL_DAYS = 30

type Search = {
  surname?: string | undefined
  birthDate?: string | undefined
  child?: string | undefined
  reader?: string | undefined
  from?: string | undefined
  to?: string | undefined
}
export type LookSearch = { from: string; to: string } & (
  | { by: 'name'; surname: string; birthDate: string }
  | { by: 'child'; child: string }
  | { by: 'reader'; reader: string }
  | { by: 'period' }
)

/**
 * What an auditor asks for: by a child (named, or by ref), by who looked, or everything staff saw in a period. A month when no
 * period is named; of a child a year.
 * @throws Problem `invalid-request` for half a name or a period that is too long or runs backwards
 */
export function lookSearch({ surname, birthDate, child, reader, ...period }: Search, today: string): LookSearch {
  if ((surname === undefined) !== (birthDate === undefined))
    throw wrong(surname === undefined ? 'surname' : 'birthDate', {
      ru: 'Укажите и фамилию, и дату рождения',
      en: 'Give both the surname and the birth date',
    })
  const to = period.to ?? today
  const ofChild = surname !== undefined || child !== undefined
  const from = period.from ?? addDays(to, ofChild ? -365 : -USUAL_DAYS)
  if (from > to) throw wrong('from', { ru: 'Начало периода позже конца', en: 'The period runs backwards' })
  if (!ofChild && addDays(from, SEARCH_DAYS) < to)
    throw wrong('from', {
      ru: `Период не больше ${SEARCH_DAYS} дней: сузьте его или ищите по ребёнку`,
      en: `At most ${SEARCH_DAYS} days: narrow the period or search by child`,
    })
  if (surname !== undefined && birthDate !== undefined) return { by: 'name', surname, birthDate, from, to }
  if (child !== undefined) return { by: 'child', child, from, to }
  return reader === undefined ? { by: 'period', from, to } : { by: 'reader', reader, from, to }
}

const wrong = (field: string, words: { ru: string; en: string }) =>
  new Problem('invalid-request', {}, { errors: [{ pointer: `/body/${field}`, ...words }] })
