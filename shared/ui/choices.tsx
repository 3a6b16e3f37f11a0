import type { ComponentChildren } from 'preact'
import { described, FieldGroup, type FieldProps } from './field.tsx'

export type Choice = {
  value: string
  title: ComponentChildren
  hint?: ComponentChildren
  /** Asked under the choice while it is chosen. */
  more?: ComponentChildren
}

type Row = Choice & {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  checked: boolean
  onChange: (on: boolean) => void
}

const ChoiceRow = ({ id, name, type, value, title, hint, more, checked, onChange }: Row) => (
  <>
    <label class="choice" for={id}>
      <input
        class="choice__input"
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        {...(hint !== undefined && { 'aria-describedby': `${id}-choice-hint` })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{title}</span>
      {hint !== undefined && (
        <span class="choice__hint" id={`${id}-choice-hint`}>
          {hint}
        </span>
      )}
    </label>
    {checked && more !== undefined && <div class="choice__more">{more}</div>}
  </>
)

export type RadiosProps = FieldProps & {
  name?: string
  value?: string
  choices: readonly Choice[]
  onInput?: (value: string) => void
}

/** One of a few, all in sight. The field's id is the id of the first, so that an error leads to it. */
export const Radios = ({ name, value, choices, onInput, ...field }: RadiosProps) => (
  <FieldGroup {...field} role="radiogroup">
    <div class="choices">
      {choices.map((choice, at) => (
        <ChoiceRow
          key={choice.value}
          {...choice}
          id={at === 0 ? field.id : `${field.id}-${at + 1}`}
          name={name ?? field.id}
          type="radio"
          checked={choice.value === value}
          onChange={() => onInput?.(choice.value)}
        />
      ))}
    </div>
  </FieldGroup>
)

export type CheckboxesProps = FieldProps & {
  name?: string
  values: readonly string[]
  choices: readonly Choice[]
  onInput?: (values: string[]) => void
}

/** Any number of a few. */
export const Checkboxes = ({ name, values, choices, onInput, ...field }: CheckboxesProps) => (
  <FieldGroup {...field} role="group">
    <div class="choices">
      {choices.map((choice, at) => (
        <ChoiceRow
          key={choice.value}
          {...choice}
          id={at === 0 ? field.id : `${field.id}-${at + 1}`}
          name={name ?? field.id}
          type="checkbox"
          checked={values.includes(choice.value)}
          onChange={(on) => {
            const others = values.filter((value) => value !== choice.value)
            onInput?.(on ? [...others, choice.value] : others)
          }}
        />
      ))}
    </div>
  </FieldGroup>
)

export type CheckboxProps = Omit<FieldProps, 'label'> & {
  label: ComponentChildren
  name?: string
  checked: boolean
  onInput?: (checked: boolean) => void
}

/** One sentence to agree with. */
export const Checkbox = ({ id, name, label, hint, error, checked, onInput }: CheckboxProps) => (
  <div class={error === undefined ? 'field' : 'field field--error'}>
    {error !== undefined && (
      <p class="field__error" id={`${id}-error`}>
        {error}
      </p>
    )}
    <label class="choice" for={id}>
      <input
        class="choice__input"
        type="checkbox"
        id={id}
        name={name ?? id}
        value="yes"
        checked={checked}
        {...described({ id, label, hint, error })}
        onChange={(event) => onInput?.(event.currentTarget.checked)}
      />
      <span>{label}</span>
      {hint !== undefined && (
        <span class="choice__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </label>
  </div>
)
