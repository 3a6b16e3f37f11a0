import type { Choice } from '../../shared/ui/choices.tsx'
import { civilDateOf, type DateParts } from '../../shared/ui/date-input.tsx'
import type { Width } from '../../shared/ui/text-input.tsx'

/** Answers as they were typed, by the name of the question. A date is `day.month.year`. */
export type Answers = Readonly<Record<string, string>>

type Asked = {
  label: string
  /** How the answer is called where the legend is not beside it: «Номер паспорта». */
  called?: string
  hint?: string
  /** Where the answer stands in the request, as a JSON pointer: the server's errors find the question by it. */
  pointer?: string
  /** Asked only then; otherwise its answer is kept but does not count. */
  when?: (answers: Answers) => boolean
  /** Said when nothing was answered: «Введите фамилию ребёнка». Without it the answer may be left out. */
  empty?: string
  /** What is wrong with an answer, as a sentence; nothing when it is right. */
  wrong?: (answer: string, answers: Answers) => string | undefined
}

export type Question = Asked &
  (
    | {
        kind: 'text' | 'tel' | 'email'
        width?: Width
        digits?: boolean
        autoComplete?: string
        maxLength?: number
        /** The answer as it is meant: shown when it is checked, and sent. */
        tidy?: (answer: string) => string
      }
    | { kind: 'long' }
    | { kind: 'date'; birthday?: boolean }
    | {
        kind: 'choice'
        choices: readonly (Choice & { title: string })[]
        /** Answers to other questions that this choice brings along. */
        fills?: (chosen: string) => Answers
      }
    /** A sentence to agree with: the answer is `yes` or nothing. */
    | { kind: 'consent' }
  )

export type Questions = Readonly<Record<string, Question>>
/** Questions that stand together under a legend. */
export type Part = { legend?: string; hint?: string; names: readonly string[] }

export type AnswerError = { name: string; text: string }

export const partsOfDate = (answer: string): DateParts => {
  const [day = '', month = '', year = ''] = answer.split('.')
  return { day, month, year }
}
export const dateAnswer = ({ day, month, year }: DateParts): string =>
  day + month + year === '' ? '' : [day, month, year].join('.')

/** The date of an answer, `2027-09-01`, or nothing when it is no date. */
export const dateOf = (answer: string | undefined): string | undefined => civilDateOf(partsOfDate(answer ?? ''))

/** Whether a question is asked at all after these answers. */
export const isAsked = (question: Question | undefined, answers: Answers): question is Question =>
  question !== undefined && (question.when?.(answers) ?? true)

const NO_DATE = 'Введите дату: день, месяц и год, например 1 9 2027'

/** What is wrong with an answer; nothing when it is right or the question is not asked. */
export function errorOf(question: Question, name: string, answers: Answers): string | undefined {
  if (!isAsked(question, answers)) return undefined
  const answer = (answers[name] ?? '').trim()
  if (answer === '') return question.empty
  if (question.kind === 'date' && dateOf(answer) === undefined) return NO_DATE
  if (question.kind === 'choice' && !question.choices.some(({ value }) => value === answer)) return question.empty
  return question.wrong?.(answer, answers)
}

/** All that is wrong with these questions, in their order. */
export const errorsOf = (questions: Questions, names: readonly string[], answers: Answers): AnswerError[] =>
  names.flatMap((name) => {
    const question = questions[name]
    const text = question && errorOf(question, name, answers)
    return text === undefined ? [] : [{ name, text }]
  })

/** The question that a JSON pointer of the server leads to: the one whose own pointer is the longest beginning of it. */
export function questionAt(questions: Questions, pointer: string): string | undefined {
  const leading = Object.entries(questions).filter(
    ([, it]) => it.pointer !== undefined && `${pointer}/`.startsWith(`${it.pointer}/`),
  )
  const [longest] = leading.sort(([, a], [, b]) => (b.pointer?.length ?? 0) - (a.pointer?.length ?? 0))
  return longest?.[0]
}
