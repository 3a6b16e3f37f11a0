import { dateInWords } from '../../shared/ui/dates.ts'
import type { SummaryRow } from '../../shared/ui/summary-list.tsx'
import { type Answers, dateOf, isAsked, type Question, type Questions } from './question.ts'

/** An answer as it is read: the words of a choice, a date in words. */
export function answerInWords(question: Question, answer: string): string {
  switch (question.kind) {
    case 'choice':
      return question.choices.find(({ value }) => value === answer)?.title ?? ''
    case 'date':
      return dateInWords(dateOf(answer) ?? '')
    case 'consent':
      return answer === 'yes' ? 'Да' : 'Нет'
    case 'long':
      return answer.trim()
    default:
      return question.tidy?.(answer) ?? answer.trim()
  }
}

/** What was answered, line by line, for «Проверьте ответы». What is not asked or was left out is not shown. */
export const answerRows = (
  questions: Questions,
  names: readonly string[],
  answers: Answers,
  change: (name: string) => string,
): SummaryRow[] =>
  names.flatMap((name) => {
    const question = questions[name]
    if (!isAsked(question, answers)) return []
    const value = answerInWords(question, answers[name] ?? '')
    return value === '' ? [] : [{ key: question.called ?? question.label, value, change: change(name) }]
  })
