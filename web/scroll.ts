import * as z from 'zod/mini'

const Remembered = z.object({ scroll: z.number() })

/** Writes into the present step of the history how far down the page is. */
export function keepScroll({ history, scrollY }: Window): void {
  history.replaceState({ scroll: scrollY }, '')
}

/** Keeps it up to date: the browser's own step back leaves no moment to write it down. */
export function rememberScroll(window: Window): void {
  let soon: number | undefined
  window.addEventListener(
    'scroll',
    () => {
      window.clearTimeout(soon)
      soon = window.setTimeout(() => keepScroll(window), 150)
    },
    { passive: true },
  )
  window.addEventListener('pagehide', () => keepScroll(window))
}

const WAIT = 3000

/** Brings a page back to where it was left, as soon as it is long enough; the person's own scrolling ends the attempt. */
export function restoreScroll(window: Window, state: unknown): void {
  const read = Remembered.safeParse(state)
  const y = read.success ? read.data.scroll : 0
  const { document } = window
  const reach = () => {
    window.scrollTo(0, y)
    return y <= document.documentElement.scrollHeight - window.innerHeight
  }
  if (reach()) return
  const growth = new ResizeObserver(() => reach() && stop())
  const stop = () => {
    growth.disconnect()
    for (const act of ['wheel', 'touchstart', 'keydown']) window.removeEventListener(act, stop)
  }
  growth.observe(document.body)
  for (const act of ['wheel', 'touchstart', 'keydown'])
    window.addEventListener(act, stop, { once: true, passive: true })
  setTimeout(stop, WAIT)
}
