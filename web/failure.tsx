import { Button, ButtonLink } from '../shared/ui/button.tsx'
import { useWords } from '../shared/ui/language.ts'
import { State } from '../shared/ui/states.tsx'
import { NoConnection, ProblemError } from './problem-error.ts'
import { shellWords } from './words.ts'

type Props = {
  error: unknown
  again?: () => void
  /** 1 when it is all there is on the page. */
  level?: 1 | 2
}

/** What happened, in a few words: the heading, and the title of a window that shows nothing else. */
export function failureTitle(error: unknown, words: typeof shellWords.ru): string {
  if (error instanceof NoConnection) return words.noAnswer
  if (!(error instanceof ProblemError) || error.status >= 500) return words.failed
  return error.is('not-permitted') ? words.noRights : error.is('not-found') ? words.notFound : error.message
}

/** An error where content should be: what happened, what became of the data, what to do. */
export function Failure({ error, again, level = 2 }: Props) {
  const words = useWords(shellWords)
  const retry = again && <Button onClick={again}>{words.retry}</Button>
  if (error instanceof NoConnection)
    return (
      <State level={level} title={words.noAnswer} action={retry} role="alert">
        <p>{words.noAnswerText}</p>
      </State>
    )
  if (error instanceof ProblemError && error.is('not-permitted'))
    return (
      <State level={level} title={words.noRights} action={<ButtonLink href="/cabinet/">{words.toStart}</ButtonLink>}>
        <p>{words.noRightsText}</p>
      </State>
    )
  if (error instanceof ProblemError && error.is('not-found'))
    return (
      <State level={level} title={words.notFound} action={<ButtonLink href="/cabinet/">{words.toStart}</ButtonLink>}>
        <p>{words.notFoundText}</p>
      </State>
    )
  if (error instanceof ProblemError && error.status < 500)
    return <State level={level} title={error.message} action={retry} role="alert" />
  const request = error instanceof ProblemError ? error.request : undefined
  return (
    <State level={level} title={words.failed} action={retry} role="alert">
      <p>{words.failedText}</p>
      {request !== undefined && <p class="soft small">{words.request(request)}</p>}
    </State>
  )
}
