import * as z from 'zod/mini'
import { Role } from './access/policy.ts'
import { civilDate, schoolYear, startOfDay } from './calendar.ts'
import { Code, Count, Flag, none, oneOf, Title } from './fields.ts'

/**
 * An e-service as data of a region (`regions/<code>/services.json`): who may apply for whom and when, what the form asks,
 * which states an application goes through, who moves it, by which legal ground and in what term. First class, class 10,
 * exams and olympiads are files, not code; kindergartens have a machinery of their own because a queue has.
 */

const Word = none(z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]{0,49}$/)))
const Entry = z.object({ code: Code, title: Title, law: z.optional(Title) })
/** A day and minute of every year in the zone of the municipality, `04-01T00:00`. */
const YearMoment = none(
  z
    .string()
    .check(
      z.refine((text) => /^\d\d-\d\dT\d\d:\d\d$/.test(text) && isMinuteOfEveryYear(text), 'no minute of every year'),
    ),
)
const isMinuteOfEveryYear = (text: string) => {
  const date = new Date(`2001-${text}:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 16) === text
}
/** Only where an earlier question was answered by one of these. */
const When = z.object({ field: Word, is: z.array(Code) })

export const Field = z.object({
  id: Word,
  title: Title,
  hint: z.optional(Title),
  kind: oneOf('text', 'date', 'choice', 'choices', 'flag', 'consent'),
  /** Answers are required unless this says no. */
  optional: z.optional(Flag),
  /** Of `consent`: the words, and the version of them that is the answer: whoever agreed to older words agrees anew. */
  text: z.optional(Title),
  version: z.optional(Code),
  /** Of `choice` and `choices`. */
  options: z.optional(z.array(Entry)),
  /** Of `choices`: how many, and which must be among them; of `text`: characters. */
  least: z.optional(Count),
  most: z.optional(Count),
  always: z.optional(z.array(Code)),
  when: z.optional(When),
  /** A code that registers and reports count by: it is kept open beside the sealed form, so it must say nothing special. */
  counted: z.optional(Flag),
  /** Of `text`: an address; who decides is told whose territory it lies on by the act of the municipality. */
  territory: z.optional(Flag),
  /** The same for brothers and sisters: a second application begins with it. */
  family: z.optional(Flag),
})
export type Field = z.infer<typeof Field>

const Term = z.object({ days: none(z.int().check(z.gte(1), z.lte(365))), working: z.optional(Flag) })

export const State = z.object({
  code: Word,
  title: Title,
  /** What the family reads: what happens now, and what it has to do. */
  family: Title,
  /** The code of the same in the federal portal. */
  portal: z.optional(Code),
  /** How long it may take, and who has to act. */
  term: z.optional(Term),
  acts: z.optional(oneOf('family', 'office')),
  /** The form may still be changed. */
  changeable: z.optional(Flag),
  /** Nothing follows; `refused` and `withdrawn` let the child apply anew. */
  ends: z.optional(oneOf('granted', 'refused', 'withdrawn')),
})
export type State = z.infer<typeof State>

const Step = z.object({
  code: Word,
  title: Title,
  from: z.array(Word),
  to: Word,
  by: z.array(Role),
  /** A decision names one of these. */
  grounds: z.optional(z.array(Entry)),
  /** Documents without whose files, where the answers ask for them, it cannot be taken. */
  needs: z.optional(z.array(Word)),
  /** What else is written down: number and date of an order; a sentence for the family; the class that the child enters. */
  asks: z.optional(z.array(oneOf('order', 'reason', 'group'))),
  /** It asks the school that the child attends for a transfer into the class that is named. */
  does: z.optional(oneOf('transfer')),
  /** Nobody takes it: it follows the answer to that request, or its silence. */
  after: z.optional(oneOf('accepted', 'refused', 'expired')),
})
export type Step = z.infer<typeof Step>

const Window = z.object({
  title: Title,
  opens: YearMoment,
  /** The minute is still in it. Before `opens` in the calendar: in the next year. */
  closes: YearMoment,
  /** For whom it opens; for all without this. */
  when: z.optional(When),
})

export const Service = z.object({
  code: Word,
  title: Title,
  secondTitle: z.optional(Title),
  law: Title,
  /** What one ought to know before. */
  about: z.array(Title),
  applicants: z.array(oneOf('parent', 'pupil')),
  /** `chosen`: a school that the family names; `own`: the one that the child attends. It decides. */
  organisation: oneOf('chosen', 'own'),
  /** Of `own`: forms whose pupils may apply. */
  forms: z.optional(z.array(Count)),
  /** Of `chosen`: full years on the 1 September that the service is for. */
  ages: z.optional(z.object({ from: Count, to: Count })),
  /** At how many organisations at once. */
  most: none(z.int().check(z.gte(1), z.lte(10))),
  windows: z.array(Window),
  /** The school year that runs when it is filed, or the coming one. Without this windows that close by March are for the former. */
  year: z.optional(oneOf('running', 'coming')),
  /** Also who was granted it may apply again in the year. */
  repeats: z.optional(Flag),
  sections: z.array(z.object({ title: Title, fields: z.array(Field) })),
  documents: z.array(
    z.object({
      code: Word,
      title: Title,
      optional: z.optional(Flag),
      when: z.optional(When),
      /** Categories of benefits that prove the same: where one was confirmed before, nobody asks for the document. */
      benefits: z.optional(z.array(Code)),
    }),
  ),
  /** An application begins in the first. */
  states: z.array(State),
  steps: z.array(Step),
})
export type Service = z.infer<typeof Service>

export const fieldsOf = ({ sections }: Service): Field[] => sections.flatMap(({ fields }) => fields)

/** The address in the answers by which territory counts; nothing where none is asked for or none was given. */
export function addressIn(service: Service, answers: Answers): string | undefined {
  const field = fieldsOf(service).find(({ territory }) => territory)
  const answer = field && answers[field.id]
  return typeof answer === 'string' ? answer : undefined
}
export const stateOf = ({ states }: Service, code: string): State | undefined =>
  states.find((state) => state.code === code)

/** The documents that an application with these answers is asked for. */
export const documentsAsked = ({ documents }: Service, answers: Answers) =>
  documents.filter(({ when }) => holds(when, answers))

/**
 * The documents that answers ask for and rights that were confirmed before make needless, with the right that does: of
 * several the one that holds longest.
 */
export const provedBy = <B extends { code: string; until?: string | undefined }>(
  service: Service,
  answers: Answers,
  benefits: readonly B[],
) =>
  documentsAsked(service, answers).flatMap(({ code, benefits: by = [] }) => {
    const [benefit] = benefits
      .filter((it) => by.includes(it.code))
      .toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))
    return benefit ? [{ document: code, benefit }] : []
  })
const lastDay = ({ until = '9999-12-31' }: { until?: string | undefined }) => until

/** Whether a condition on an earlier answer holds. */
export const holds = (when: z.infer<typeof When> | undefined, answers: Answers): boolean =>
  when === undefined || [answers[when.field] ?? []].flat().some((it) => when.is.includes(String(it)))

export type Answer = string | boolean | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

export type Opening = { title: string; opens: string; closes: string }

/**
 * The windows of a service around a moment, as instants: those of this year and the next, in order, for whom they open.
 * @param answers what is known of the form; without it every window counts
 */
export function windowsOf({ windows }: Service, now: string, zone: string, answers?: Answers): Opening[] {
  const year = Number(civilDate(now, zone).slice(0, 4))
  return windows
    .filter(({ when }) => answers === undefined || holds(when, answers))
    .flatMap(({ title, opens, closes }) =>
      [year - 1, year, year + 1].map((of) => ({
        title,
        opens: moment(of, opens, zone),
        closes: lastOf(moment(closes < opens ? of + 1 : of, closes, zone)),
      })),
    )
    .filter(({ closes }) => closes >= now)
    .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))
}

/** A minute of the wall clock: the day begins when it begins there, and clocks that change do it at night. */
function moment(year: number, text: string, zone: string): string {
  const [day = '', time = ''] = text.split('T')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(Date.parse(startOfDay(`${year}-${day}`, zone)) + (hours * 60 + minutes) * 60_000).toISOString()
}
const lastOf = (minute: string): string => new Date(Date.parse(minute) + 59_999).toISOString()

/** The school year, by its September, that is applied for in a window on a day. */
export function yearAppliedFor({ year }: Service, closes: string, on: string): number {
  if (year === 'running') return schoolYear(on)
  if (year === 'coming') return schoolYear(on) + 1
  return Number(closes.slice(0, 4)) - (closes.slice(5, 7) <= '03' ? 1 : 0)
}

/** Whether a child has to attend another school to apply: some step asks for its transfer. */
export const isOfTransfer = ({ steps }: Service): boolean => steps.some(({ does }) => does === 'transfer')

/** The window that is open at a moment; the first that closes of several. */
export const openNow = (windows: readonly Opening[], now: string): Opening | undefined =>
  windows
    .filter(({ opens, closes }) => opens <= now && now <= closes)
    .toSorted((a, b) => (a.closes < b.closes ? -1 : 1))[0]
