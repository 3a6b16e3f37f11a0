import { scheduler } from 'node:timers/promises'

/** Waiting and ageing, so that back-offs of minutes can be tested in milliseconds. Milliseconds everywhere. */
export interface Clock {
  /** Waits `ms` of the region's time. Rejects with an AbortError once the region stops. */
  sleep(ms: number): Promise<void>
  /** How much of the region's time has passed since that real instant (`Date.now()` of then). */
  age(since: number): number
  /** Throws the same AbortError once the region stops: what fails from then on fails because of that. */
  check(): void
}

/**
 * A clock that runs `timeScale` times as fast as the wall's: with 60, a back-off of a minute takes a second and an event
 * accepted ten seconds ago is ten minutes old. It moves waiting alone: time stamps in events, schedules and function
 * time-outs stay real. With 1 it is the real clock.
 */
export function scaledClock(timeScale: number, stop: AbortSignal): Clock {
  return {
    sleep: async (ms) => {
      await scheduler.wait(ms / timeScale, { signal: stop })
    },
    age: (since) => (Date.now() - since) * timeScale,
    check: () => stop.throwIfAborted(),
  }
}

/** True for the error a sleeper throws because the region stops: the end of its loop, not a fault. */
export const isStop = (error: unknown) => error instanceof Error && error.name === 'AbortError'
