import { useEffect, useRef, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { listReports } from '../../shared/contracts/reports.ts'
import { type Loading, useCall } from '../use-call.ts'

export type ReportList = z.output<typeof listReports.response>
export type Report = ReportList['items'][number]

export const isMade = ({ status }: Report): boolean => status === 'ready' || status === 'failed'

const pauses = [1, 2, 3, 5, 8]

/** Seconds until the list is looked at again: soon at first, then less and less often. */
export const pauseBefore = (look: number): number => pauses[look] ?? 15

/**
 * A page of the list of reports. While one of them is being made it is read again and again, politely: ever more rarely,
 * and not at all while nobody looks at the page. What was read stays in sight meanwhile.
 */
export function useReports(after: string | undefined): {
  list: Loading<ReportList>
  stale: boolean
  refresh: () => void
} {
  const read = useCall(listReports, { query: { ...(after !== undefined && { after }) } })
  const kept = useRef<{ after: string | undefined; value: ReportList } | undefined>(undefined)
  if (read.kind === 'ready') kept.current = { after, value: read.value }
  const known = kept.current?.after === after ? kept.current?.value : undefined
  const list: Loading<ReportList> = known ? { kind: 'ready', value: known, again: read.again } : read
  const [look, setLook] = useState(0)
  const waiting = known?.items.some((it) => !isMade(it)) ?? false

  useEffect(() => {
    if (!waiting || read.kind === 'loading') return
    const again = () => {
      if (document.visibilityState === 'hidden') return
      setLook(look + 1)
      read.again()
    }
    const timer = setTimeout(again, pauseBefore(look) * 1000)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [waiting, read.kind, look])

  return {
    list,
    stale: known !== undefined && read.kind === 'failed',
    refresh: () => {
      setLook(0)
      read.again()
    },
  }
}
