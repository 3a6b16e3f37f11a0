import { useCallback, useMemo } from 'preact/hooks'
import type * as z from 'zod/mini'
import type { Route } from '../shared/contracts/route.ts'
import type { CallInput } from './call.ts'
import { usePerson } from './person.ts'
import { usePortal } from './portal.ts'
import { NoConnection, ProblemError } from './problem-error.ts'
import { type Loading, useLoading } from './use-call.ts'

export type Seen<T> = Loading<T> & {
  /** Keeps what became of it since: this person has saved it. */
  keep: (value: T) => void
}

/**
 * `useCall` for a page that has to open without a line: until the answer is there, and when none comes, the last one that
 * this person saw is shown, with its time (`copy`).
 */
export function useSeen<R extends z.ZodMiniType, P extends z.ZodMiniType, Q extends z.ZodMiniType>(
  contract: Route<P, Q, z.ZodMiniType<object, object>, R>,
  input: CallInput<P, Q, z.ZodMiniType<object, object>>,
): Seen<z.output<R>> {
  const { call, seen, session } = usePortal()
  const person = usePerson()
  const name = `${contract.name} ${JSON.stringify(input)}`

  const keep = useCallback(
    (value: z.output<R>) => {
      const state = session.state.get()
      if (state.kind === 'signed-in') seen.keep(state.person, state.endsAt, name, value)
    },
    [name],
  )
  const loading = useLoading(async (signal) => {
    // Nobody to ask for yet: the shell comes back when there is.
    if (person === '') return await new Promise<never>(() => undefined)
    const value = await call(contract, { ...input, signal })
    keep(value)
    return value
  }, `${person} ${name}`)

  const copy = useMemo(() => {
    const found = loading.kind === 'ready' ? undefined : seen.read(person, name)
    const value = found && contract.response.safeParse(found.value)
    return found && value?.success ? { at: found.at, value: value.data } : undefined
  }, [person, name, loading.kind])
  if (loading.kind === 'ready' || !copy || (loading.kind === 'failed' && !mayPass(loading.error)))
    return { ...loading, keep }
  const { at, value } = copy
  return { kind: 'ready', value, copy: { at, asking: loading.kind === 'loading' }, again: loading.again, keep }
}

/** The server could not be reached or could not answer; what it refuses is not shown from a copy. */
const mayPass = (error: unknown) =>
  error instanceof NoConnection || (error instanceof ProblemError && error.status >= 500)
