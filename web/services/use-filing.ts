import { useEffect, useRef, useState } from 'preact/hooks'
import { fileCase, showService } from '../../shared/contracts/services.ts'
import { newAttempt } from '../call.ts'
import { attemptFor, emptyDraft } from '../draft.ts'
import { type Turn, turnOf } from '../family/kindergarten/turn-banner.tsx'
import { useMe } from '../me.ts'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import { NoConnection, ProblemError } from '../problem-error.ts'
import { keepReceipt } from '../receipts.ts'
import { useResend } from '../use-resend.ts'
import type { Body } from './body.ts'
import { type Clock, clockFrom, waitFor } from './opening.ts'
import { SERVICES } from './paths.ts'
import { formOf } from './use-filling.ts'

export type Filing = {
  phase: 'ready' | 'sending' | 'lost' | 'waiting' | 'turn'
  /** The ticket of a form that more come with at once than are taken: it goes at its turn. */
  turn: Turn | undefined
  /** How long it is until the opening, in milliseconds, while one waits. */
  left: number | undefined
  /** The clock of the server, once it was asked. */
  send: () => Promise<void>
  wait: (opens: string) => void
  stop: () => void
}

/** The server's clock is asked anew so often, and once more in the last minute. */
const SYNC = 300_000
/** A window that opens this moment may be a moment away on another machine. */
const EARLY_TRIES = 5

/** Sends the form: once, now or at the opening; what does not get through goes again by itself under the same key. */
export function useFiling(
  service: string,
  body: () => Body,
  before: () => Promise<void>,
  onRefused: (error: unknown) => void,
): Filing {
  const { call, drafts, router, now } = usePortal()
  const { region } = useMe()
  const person = usePerson()
  const [phase, setPhase] = useState<Filing['phase']>('ready')
  const [left, setLeft] = useState<number>()
  const [turn, setTurn] = useState<Turn>()
  const waiting = useRef<AbortController | undefined>(undefined)

  async function post(): Promise<void> {
    const form = formOf(service)
    const request = body()
    const draft = drafts.read(person, form) ?? emptyDraft
    const attempt = attemptFor(draft, request, newAttempt)
    drafts.save(person, form, { ...draft, attempt })
    const receipt = await call(fileCase, { params: { service }, body: request, attempt: attempt.key })
    keepReceipt(localStorage, receipt)
    drafts.drop(person, form)
    router.go(`${SERVICES}/${service}/sent/${receipt.id}`, { replace: true })
  }
  async function send(tries = 0): Promise<void> {
    setPhase('sending')
    try {
      if (tries === 0) await before()
      await post()
    } catch (error) {
      if (tries > 0 && tries < EARLY_TRIES && error instanceof ProblemError && error.is('window-closed')) {
        await pause(1000)
        return send(tries + 1)
      }
      if (error instanceof ProblemError && error.is('busy')) {
        setTurn(turnOf(error.params))
        return setPhase('turn')
      }
      setPhase(error instanceof NoConnection ? 'lost' : 'ready')
      if (!(error instanceof NoConnection)) onRefused(error)
    }
  }

  async function waitAndSend(opens: string, { signal }: AbortController): Promise<void> {
    const dice = Math.random()
    await before()
    let clock: Clock = { ahead: 0, within: 0 }
    for (;;) {
      clock = await serverClock().catch(() => clock)
      const until = waitFor(opens, now(), clock, dice)
      const next = until > 2 * 60_000 ? Math.min(SYNC, until - 60_000 * (0.3 + dice / 2)) : until
      const tick = setInterval(() => setLeft(waitFor(opens, now(), clock, dice)), 1000)
      setLeft(until)
      await pause(next, signal).finally(() => clearInterval(tick))
      if (waitFor(opens, now(), clock, dice) === 0) return send(1)
    }
  }
  async function serverClock(): Promise<Clock> {
    const asked = now()
    const { now: server } = await call(showService, { params: { service }, query: { region: region.code } })
    return clockFrom(asked, now(), server)
  }

  const wait = (opens: string) => {
    const controller = new AbortController()
    waiting.current = controller
    setPhase('waiting')
    waitAndSend(opens, controller).catch((error: unknown) => controller.signal.aborted || onRefused(error))
  }
  const stop = () => {
    waiting.current?.abort()
    setPhase('ready')
  }
  useResend(phase === 'lost', () => send())
  useResend(phase === 'turn', () => send(), turn?.seconds)
  useEffect(() => () => waiting.current?.abort(), [])
  useScreenOn(phase === 'waiting' || phase === 'turn')
  return { phase, turn, left, send: () => send(), wait, stop }
}

/** Ends early, with an error, when the signal says so. */
const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

/** A phone that falls asleep would sleep through the opening. Where it cannot be asked, the page says so in words. */
function useScreenOn(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return
    const lock = navigator.wakeLock.request('screen')
    lock.catch(() => undefined)
    return () => {
      lock.then((held) => held.release()).catch(() => undefined)
    }
  }, [wanted])
}
