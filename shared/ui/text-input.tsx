import { classNames } from './class-names.ts'
import { described, Field, type FieldProps } from './field.tsx'

export type Width = 2 | 4 | 6 | 10 | 20

type Input = FieldProps & { name?: string; value?: string; onInput?: (value: string) => void }

export type TextInputProps = Input & {
  /** About how many letters fit: the width tells what is expected. Left out: the whole measure. */
  width?: Width | undefined
  kind?: 'text' | 'tel' | 'email'
  inputMode?: 'text' | 'numeric' | 'decimal' | undefined
  /** The token of HTML, `family-name`, `off` for somebody else's data: the browser fills in what it knows. */
  autoComplete?: string | undefined
  maxLength?: number | undefined
}

const kinds = { text: { type: 'text' }, tel: { type: 'tel' }, email: { type: 'email' } } as const

/** One line of text. Nothing is masked and paste always works: what is typed is understood on the way out. */
export function TextInput({ name, value, onInput, width, kind = 'text', ...more }: TextInputProps) {
  const { inputMode, autoComplete, maxLength, ...field } = more
  return (
    <Field {...field}>
      <input
        class={classNames('input', width !== undefined && `input--${width}`)}
        id={field.id}
        name={name ?? field.id}
        {...kinds[kind]}
        value={value ?? ''}
        spellcheck={false}
        {...(inputMode && { inputMode })}
        {...(autoComplete && { autoComplete })}
        {...(maxLength && { maxLength })}
        {...described(field)}
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
    </Field>
  )
}

/** Several lines of text. */
export const TextArea = ({ name, value, onInput, rows = 4, ...field }: Input & { rows?: number }) => (
  <Field {...field}>
    <textarea
      class="input"
      id={field.id}
      name={name ?? field.id}
      rows={rows}
      value={value ?? ''}
      {...described(field)}
      onInput={(event) => onInput?.(event.currentTarget.value)}
    />
  </Field>
)

export type Option = { value: string; title: string }
export type SelectProps = Input & {
  options: readonly Option[]
  width?: Width /** The line that chooses nothing. */
  none?: string
}

/** One of many, where radios would be too long: from about eight on. */
export const Select = ({ name, value, onInput, options, width, none, ...field }: SelectProps) => (
  <Field {...field}>
    <select
      class={classNames('input', width !== undefined && `input--${width}`)}
      id={field.id}
      name={name ?? field.id}
      value={value ?? ''}
      {...described(field)}
      onInput={(event) => onInput?.(event.currentTarget.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.title}
        </option>
      ))}
    </select>
  </Field>
)

export type FileInputProps = FieldProps & {
  name?: string
  accept?: string
  multiple?: boolean
  onFiles?: (files: File[]) => void
}

/** Files from the device; a phone offers its camera. Kinds and sizes are said in the hint. */
export const FileInput = ({ name, accept, multiple = false, onFiles, ...field }: FileInputProps) => (
  <Field {...field}>
    <input
      class="input"
      type="file"
      id={field.id}
      name={name ?? field.id}
      multiple={multiple}
      {...(accept && { accept })}
      {...described(field)}
      onChange={(event) => onFiles?.([...(event.currentTarget.files ?? [])])}
    />
  </Field>
)
