import { useEffect, useState } from 'preact/hooks'
import { Banner } from '../shared/ui/banner.tsx'
import { ButtonLink } from '../shared/ui/button.tsx'
import { counted, countedEnglish } from '../shared/ui/counted.ts'
import { useLanguage, useWords } from '../shared/ui/language.ts'
import { usePortal } from './portal.ts'
import { signInAddress } from './sign-in-page.tsx'
import { useStore } from './store.ts'
import { shellWords } from './words.ts'

const MINUTE = 60_000
const WARN = 5 * MINUTE

/** Whole minutes left when it is time to warn; nothing before. */
export function minutesLeft(endsAt: number, now: number): number | undefined {
  const left = endsAt - now
  return left > WARN ? undefined : Math.max(1, Math.ceil(left / MINUTE))
}

/** Five minutes before the session ends, and the end itself: the form is a draft by then. */
export function SessionEnding({ endsAt }: { endsAt: number }) {
  const words = useWords(shellWords)
  const language = useLanguage()
  const { now, session, router } = usePortal()
  const { path, query } = useStore(router.place)
  const [left, setLeft] = useState(() => minutesLeft(endsAt, now()))
  useEffect(() => {
    const look = () => {
      setLeft(minutesLeft(endsAt, now()))
      if (now() >= endsAt) session.expire()
    }
    look()
    const timer = setInterval(look, 15_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [endsAt, now, session])
  if (left === undefined) return null
  const minutes =
    language === 'en' ? countedEnglish(left, 'minute', 'minutes') : counted(left, 'минуту', 'минуты', 'минут')
  return (
    <Banner
      tone="warning"
      title={words.ending(minutes)}
      action={
        <ButtonLink kind="secondary" href={signInAddress(path, query)}>
          {words.again}
        </ButtonLink>
      }
    >
      <p>{words.endingText}</p>
    </Banner>
  )
}

export function Offline() {
  const words = useWords(shellWords)
  const { online } = usePortal()
  if (useStore(online)) return null
  return (
    <Banner tone="warning" title={words.offline}>
      <p>{words.offlineText}</p>
    </Banner>
  )
}
