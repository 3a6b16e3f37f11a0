import { useEffect, useState } from 'preact/hooks'

/** A value that pages watch. */
export type Store<T> = {
  get: () => T
  set: (value: T) => void
  /** Calls back on every change; the answer stops it. */
  watch: (onChange: (value: T) => void) => () => void
}

export function store<T>(initial: T): Store<T> {
  const watchers = new Set<(value: T) => void>()
  let current = initial
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return
      current = value
      for (const watcher of [...watchers]) watcher(value)
    },
    watch: (onChange) => {
      watchers.add(onChange)
      return () => {
        watchers.delete(onChange)
      }
    },
  }
}

/** The value of a store; the component is drawn anew when it changes. */
export function useStore<T>(of: Store<T>): T {
  const drawn = of.get()
  const [, redraw] = useState({})
  useEffect(() => {
    // It may have changed between drawing and this moment.
    if (!Object.is(of.get(), drawn)) redraw({})
    return of.watch(() => redraw({}))
  }, [of])
  return drawn
}
