import { Actions, Button } from '../../shared/ui/button.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { Page } from '../page.tsx'
import { words } from './form-words.ts'
import type { Shown } from './words.ts'

type Props = { service: Shown; left: number | undefined; onStop: () => void }

/** The form is ready and waits for the window to open. The time that is left is not read aloud every second. */
export function Waiting({ service, left, onStop }: Props) {
  const text = useWords(words)
  return (
    <Page title={text.waiting} caption={service.title} words={words}>
      <p class="lead" role="timer" aria-live="off">
        {left === undefined || left > 0 ? text.left(timeOf(left, text.days)) : text.opensNow}
      </p>
      <p class="measure">{left !== undefined && left > FAR_MS ? text.waitFar : text.waitText}</p>
      <Actions>
        <Button kind="secondary" onClick={onStop}>
          {text.stop}
        </Button>
      </Actions>
    </Page>
  )
}

/** Nobody keeps a page open for so long. */
const FAR_MS = 3 * 3_600_000

/** `02:03:59`, hours, minutes and seconds; days before them, where there are any: «128 дней, 01:55:43». */
function timeOf(left: number | undefined, days: (count: number) => string): string {
  if (left === undefined) return '…'
  const seconds = Math.ceil(left / 1000)
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':')
  const whole = Math.floor(seconds / 86_400)
  return whole === 0 ? clock : `${days(whole)}, ${clock}`
}
