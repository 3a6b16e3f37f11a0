import { useEffect, useState } from 'preact/hooks'
import { Button } from '../shared/ui/button.tsx'
import { timeInWords } from '../shared/ui/dates.ts'
import { Inset } from '../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../shared/ui/language.ts'
import { deviceZone } from './device.ts'
import type { Loading } from './use-call.ts'
import { shellWords } from './words.ts'

/** On an ordinary line the answer is there before anybody could read that it is awaited. */
const SOON = 700

/** Says that what stands below is what was seen last, of when, and whether the fresh one is on its way. */
export function SeenNote({ of: { copy, again } }: { of: Loading<unknown> }) {
  const words = useWords(shellWords)
  const language = useLanguage()
  const [late, setLate] = useState(false)
  const asking = copy?.asking === true
  useEffect(() => {
    if (!asking) return
    const timer = setTimeout(() => setLate(true), SOON)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [asking])
  if (!copy || (asking && !late)) return null
  const when = timeInWords(new Date(copy.at).toISOString(), deviceZone(), language)
  return (
    <Inset>
      <p role="status">{asking ? words.seenAsking(when) : words.seenOffline(when)}</p>
      {!asking && (
        <Button kind="plain" onClick={again}>
          {words.retry}
        </Button>
      )}
    </Inset>
  )
}
