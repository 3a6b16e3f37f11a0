import { useEffect, useRef } from 'preact/hooks'
import { Heading } from './heading.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

/** `id` of the field it is about, or `href` when it stands on another page; without either it is about the whole. */
export type FieldProblem = { id?: string | undefined; href?: string | undefined; text: string }

/** Moves to the field itself, with its label in sight. Without a script the link does it. */
function goTo(id: string) {
  const field = document.getElementById(id)
  field?.closest('.field')?.scrollIntoView()
  field?.focus({ preventScroll: true })
}

/**
 * What is wrong with a page, at its top and in the words that stand beside the fields. It takes the focus when it appears;
 * give it a new `key` for each attempt. The page's title has to begin with «Ошибка: » (`titleWithErrors`).
 */
export function ErrorSummary({ errors }: { errors: readonly FieldProblem[] }) {
  const words = useWords(uiWords)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  return (
    <div class="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <Heading level={2} size="s" id="error-summary-title">
        {words.errors}
      </Heading>
      <ul class="error-summary__list">
        {errors.map((error) => (
          <li key={`${error.id} ${error.text}`}>
            <ErrorLine {...error} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What was refused of an action of the page; nothing when nothing was. Each try takes the focus anew. */
export const Refusal = ({ of: { attempt, errors } }: { of: { attempt: number; errors: readonly FieldProblem[] } }) =>
  errors.length > 0 ? <ErrorSummary key={attempt} errors={errors} /> : null

function ErrorLine({ id, href, text }: FieldProblem) {
  if (href !== undefined) return <a href={href}>{text}</a>
  if (id === undefined) return <>{text}</>
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(id)
      }}
    >
      {text}
    </a>
  )
}
