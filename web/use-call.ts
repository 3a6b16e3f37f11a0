import { useCallback, useEffect, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import type { Route } from '../shared/contracts/route.ts'
import type { CallInput } from './call.ts'
import { usePortal } from './portal.ts'

export type Loading<T> = {
  again: () => void
  /** What is shown was seen before, at this time of the device; whether a newer answer is on its way. Only of `useSeen`. */
  copy?: { at: number; asking: boolean }
} & ({ kind: 'loading' } | { kind: 'ready'; value: T } | { kind: 'failed'; error: unknown })

type Loaded<T> = { kind: 'ready'; value: T } | { kind: 'failed'; error: unknown }

/**
 * What a page reads when it opens: `const queue = useCall(showQueue, { params })`, drawn by `<Loaded of={queue}>`. It is read
 * anew when the input changes, and `again()` reads it once more; leaving the page ends the request.
 */
export function useCall<R extends z.ZodMiniType, P extends z.ZodMiniType, Q extends z.ZodMiniType>(
  contract: Route<P, Q, z.ZodMiniType<object, object>, R>,
  input: CallInput<P, Q, z.ZodMiniType<object, object>>,
): Loading<z.output<R>> {
  const { call } = usePortal()
  return useLoading((signal) => call(contract, { ...input, signal }), `${contract.name} ${JSON.stringify(input)}`)
}

/** The same for any work: `name` says what is loaded, a new name loads anew. */
export function useLoading<T>(load: (signal: AbortSignal) => Promise<T>, name: string): Loading<T> {
  const [loaded, setLoaded] = useState<{ name: string; round: number; result: Loaded<T> }>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    const settle = (result: Loaded<T>) => leaving.signal.aborted || setLoaded({ name, round, result })
    load(leaving.signal).then(
      (value) => settle({ kind: 'ready', value }),
      (error: unknown) => settle({ kind: 'failed', error }),
    )
    return () => leaving.abort()
  }, [name, round])
  const again = useCallback(() => setRound((before) => before + 1), [])
  // What was loaded under another name is somebody else's: it is not shown for a moment.
  return loaded?.name === name && loaded.round === round ? { ...loaded.result, again } : { kind: 'loading', again }
}
