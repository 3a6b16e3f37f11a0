import { useState } from 'preact/hooks'
import type { FieldProblem } from '../shared/ui/error-summary.tsx'
import { catalogue, useWords } from '../shared/ui/language.ts'
import { ProblemError } from './problem-error.ts'

const actionWords = catalogue({
  ru: {
    noAnswerTwice: 'Сервер не ответил: выполнено ли действие, неизвестно. Нажмите ещё раз — дважды оно не выполнится',
    changedMeanwhile: 'Пока вы работали, данные изменил кто-то другой. Ниже — как обстоит дело сейчас',
  },
  en: {
    noAnswerTwice: 'The server did not answer: whether it was done is unknown. Press again, it will not be done twice',
    changedMeanwhile: 'Somebody else changed the data while you worked. Below is how it stands now',
  },
})

export type Action = {
  busy: boolean
  /** Grows with every try: the key of the summary of errors. */
  attempt: number
  errors: readonly FieldProblem[]
  /** What was refused of a field. */
  errorAt: (id: string) => string | undefined
  /** Shows what the page itself found wrong; an empty list takes all back. */
  refuse: (errors: readonly FieldProblem[]) => void
  /**
   * Does it once. `refused`: the reason stands in `errors`. `outdated`: too, and what the page shows is old, read it anew.
   * `fields` names the fields that JSON pointers of the server lead to.
   */
  run: (work: () => Promise<unknown>, fields?: Fields) => Promise<'done' | 'refused' | 'outdated'>
}
type Fields = Readonly<Record<string, string>>

/** A change that a button makes: a second press waits for the first, and a refusal is told in words. */
export function useAction(): Action {
  const [{ busy, attempt, errors }, set] = useState<{
    busy: boolean
    attempt: number
    errors: readonly FieldProblem[]
  }>({ busy: false, attempt: 0, errors: [] })
  const words = useWords(actionWords)
  const refuse: Action['refuse'] = (found) =>
    set((before) => ({ busy: false, attempt: before.attempt + 1, errors: found }))
  const run: Action['run'] = async (work, fields = {}) => {
    set((before) => ({ ...before, busy: true }))
    try {
      await work()
      set((before) => ({ ...before, busy: false, errors: [] }))
      return 'done'
    } catch (error) {
      refuse(toldOf(error, fields, words))
      return isOutdated(error) ? 'outdated' : 'refused'
    }
  }
  const errorAt = (id: string) => errors.find((error) => error.id === id)?.text
  return { busy, attempt, errors, errorAt, refuse, run }
}

/** Somebody else was faster, or time was: the page shows what is no longer so. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof ProblemError && (error.is('changed-meanwhile') || error.is('wrong-state') || error.is('term-over'))

/** What was refused, beside the fields it is about, in the words of the server. */
export function toldOf(error: unknown, fields: Fields = {}, words = actionWords.ru): FieldProblem[] {
  if (!(error instanceof ProblemError)) return [{ text: words.noAnswerTwice }]
  const pointed = error.fields.map(({ pointer, text }) => ({ id: fields[pointer], text }))
  if (pointed.length > 0) return pointed
  if (error.is('changed-meanwhile')) return [{ text: words.changedMeanwhile }]
  return [{ text: error.message }]
}
