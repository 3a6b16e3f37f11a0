import { useEffect } from 'preact/hooks'

/** The browser asks before the page is closed or left while something waits to be saved. */
export function useUnsavedWarning(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [waiting])
}
