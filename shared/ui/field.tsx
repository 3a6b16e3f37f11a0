import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Hidden } from './heading.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

/** What every field has, whatever is filled in. `error` is a sentence: «Введите фамилию ребёнка». */
export type FieldProps = {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string | undefined
  optional?: boolean
}

type Parts = FieldProps & { children: ComponentChildren }

/** Ids of the hint and the error, for `aria-describedby` of what is filled in. */
export function described({ id, hint, error }: FieldProps) {
  const ids = classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)
  return { ...(ids && { 'aria-describedby': ids }), ...(error !== undefined && { 'aria-invalid': 'true' as const }) }
}

const frame = (error: string | undefined) => classNames('field', error !== undefined && 'field--error')

/** A label with one thing to fill in. */
export const Field = ({ children, ...field }: Parts) => (
  <div class={frame(field.error)}>
    <label class="field__label" for={field.id}>
      <Label {...field} />
    </label>
    <Notes {...field} />
    {children}
  </div>
)

/** A question with several things to fill in or to choose from: its label is the legend. */
export const FieldGroup = ({ children, role, ...field }: Parts & { role?: 'radiogroup' | 'group' }) => {
  const { 'aria-describedby': notes } = described(field)
  return (
    <fieldset class={frame(field.error)} {...(role && { role })} {...(notes && { 'aria-describedby': notes })}>
      <legend class="field__label">
        <Label {...field} />
      </legend>
      <Notes {...field} />
      {children}
    </fieldset>
  )
}

function Label({ label, optional = false }: FieldProps) {
  const words = useWords(uiWords)
  return (
    <>
      {label}
      {optional && <span class="field__optional"> ({words.optional})</span>}
    </>
  )
}

function Notes({ id, hint, error }: FieldProps) {
  const words = useWords(uiWords)
  return (
    <>
      {hint !== undefined && (
        <div class="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p class="field__error" id={`${id}-error`}>
          <Hidden>{words.error}: </Hidden>
          {error}
        </p>
      )}
    </>
  )
}

export type FieldsetProps = { legend: ComponentChildren; size?: 'm' | 's'; children: ComponentChildren }

/** Fields that belong together: «Свидетельство о рождении». The legend looks like a heading. */
export const Fieldset = ({ legend, size = 'm', children }: FieldsetProps) => (
  <fieldset class="group">
    <legend class={`heading heading--${size}`}>{legend}</legend>
    {children}
  </fieldset>
)
