import { useEffect, useRef } from 'preact/hooks'

const EVERY = 20_000

/** What did not get through is sent again when the line comes back, and every so often, for as long as it waits. */
export function useResend(waiting: boolean, send: () => void): void {
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    if (!waiting) return
    const again = () => latest.current()
    const timer = setInterval(again, EVERY)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [waiting])
}
