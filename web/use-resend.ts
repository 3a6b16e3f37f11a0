import { useEffect, useRef } from 'preact/hooks'

const EVERY_SECONDS = 20

/**
 * What did not get through is sent again when the line comes back, and every so many seconds, for as long as it waits. A page
 * that nobody looked at may have slept through its time: it sends when it is looked at again and that time is over.
 */
export function useResend(waiting: boolean, send: () => void, seconds = EVERY_SECONDS): void {
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    if (!waiting) return
    const due = Date.now() + seconds * 1000
    const again = () => latest.current()
    const late = () => document.visibilityState === 'visible' && Date.now() >= due && again()
    const timer = setInterval(again, seconds * 1000)
    addEventListener('online', again)
    document.addEventListener('visibilitychange', late)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', late)
    }
  }, [waiting, seconds])
}
