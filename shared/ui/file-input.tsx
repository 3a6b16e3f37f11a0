import { described, Field, type FieldProps } from './field.tsx'

type FileInputProps = FieldProps & {
  /** Endings, `.pdf,.jpg`: what the window of the system offers first. */
  accept: string
  onInput: (file: File | undefined) => void
}

/** One file of the device. */
export const FileInput = ({ accept, onInput, ...field }: FileInputProps) => (
  <Field {...field}>
    <input
      class="input input--file"
      type="file"
      id={field.id}
      name={field.id}
      accept={accept}
      {...described(field)}
      onChange={(event) => onInput(event.currentTarget.files?.[0])}
    />
  </Field>
)
