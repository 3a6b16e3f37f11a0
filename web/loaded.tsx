import type { ComponentChildren } from 'preact'
import { Skeleton } from '../shared/ui/states.tsx'
import { Failure } from './failure.tsx'
import { SeenNote } from './seen-note.tsx'
import type { Loading } from './use-call.ts'

type Props<T> = {
  of: Loading<T>
  /** About how many lines the content has. */
  lines?: number
  children: (value: T) => ComponentChildren
}

/** The content when it is there; until then its shape, and instead of it what went wrong. */
export function Loaded<T>({ of, lines = 4, children }: Props<T>) {
  if (of.kind === 'loading') return <Skeleton lines={lines} />
  if (of.kind === 'failed') return <Failure error={of.error} again={of.again} />
  return (
    <>
      <SeenNote of={of} />
      {children(of.value)}
    </>
  )
}
