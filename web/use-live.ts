import { useEffect, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import type { Route } from '../shared/contracts/route.ts'
import type { CallInput } from './call.ts'
import { usePortal } from './portal.ts'
import { NoConnection, ProblemError } from './problem-error.ts'
import type { Loading } from './use-call.ts'

export type Live<T> = Loading<T> & {
  /** Reads again while what is shown stays. */
  renew: () => void
}

/** How long to wait before the next reading, in milliseconds; nothing when what was read is at rest. */
export type Pause<T> = (value: T, reads: number) => number | undefined

type Known<T> = {
  name: string
  reads: number
  result: { kind: 'ready'; value: T } | { kind: 'failed'; error: unknown }
}
const atRest = () => undefined

/**
 * What a page reads, and goes on reading while it changes: nothing flickers between two readings, and a window that nobody
 * looks at asks nothing.
 */
export function useLive<R extends z.ZodMiniType, P extends z.ZodMiniType, Q extends z.ZodMiniType>(
  contract: Route<P, Q, z.ZodMiniType<object, object>, R>,
  input: CallInput<P, Q, z.ZodMiniType<object, object>>,
  pause: Pause<z.output<R>> = atRest,
): Live<z.output<R>> {
  const { call } = usePortal()
  const [known, setKnown] = useState<Known<z.output<R>>>()
  const [round, setRound] = useState(0)
  const name = `${contract.name} ${JSON.stringify(input)}`
  const next = () => setRound((before) => before + 1)

  useEffect(() => {
    const leaving = new AbortController()
    const settle = (result: Known<z.output<R>>['result']) =>
      leaving.signal.aborted || setKnown((before) => after(before, name, result))
    call(contract, { ...input, signal: leaving.signal }).then(
      (value) => settle({ kind: 'ready', value }),
      (error: unknown) => settle({ kind: 'failed', error }),
    )
    return () => leaving.abort()
  }, [name, round])

  useEffect(() => {
    if (known?.result.kind !== 'ready') return
    const wait = pause(known.result.value, known.reads)
    return wait === undefined ? undefined : whenSeen(wait, next)
  }, [known])

  const again = () => {
    setKnown(undefined)
    next()
  }
  return known?.name === name ? { ...known.result, again, renew: next } : { kind: 'loading', again, renew: next }
}

/** What was read stays when the next reading only did not get through. */
function after<T>(before: Known<T> | undefined, name: string, result: Known<T>['result']): Known<T> {
  const same = before?.name === name ? before : undefined
  const reads = (same?.reads ?? 0) + 1
  const kept = same?.result.kind === 'ready' && result.kind === 'failed' && mayPass(result.error)
  return { name, reads, result: kept ? same.result : result }
}

const mayPass = (error: unknown) =>
  error instanceof NoConnection || (error instanceof ProblemError && error.status >= 500)

/** Calls after a while; a window in the background waits until somebody looks at it. The answer stops it. */
function whenSeen(milliseconds: number, work: () => void): () => void {
  const seen = () => {
    if (document.hidden) return
    document.removeEventListener('visibilitychange', seen)
    work()
  }
  const timer = setTimeout(() => {
    document.addEventListener('visibilitychange', seen)
    seen()
  }, milliseconds)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', seen)
  }
}
