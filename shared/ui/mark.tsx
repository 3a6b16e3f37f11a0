import { Hidden } from './heading.tsx'

export type MarkProps = {
  value: string
  /** Said before it, where the place alone does not say that it is a mark: «Отметка». */
  label?: string
  /** It stands no longer: a correction replaced it. */
  replaced?: boolean
}

/** A mark as it stands in a diary. It is told by its digit alone: no colour praises or blames. */
export const Mark = ({ value, label, replaced = false }: MarkProps) => (
  <span class={replaced ? 'mark mark--replaced' : 'mark'}>
    {label !== undefined && <Hidden>{label} </Hidden>}
    {value}
  </span>
)
