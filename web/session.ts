import * as z from 'zod/mini'
import { NoConnection, NotAdmitted, ProblemError } from './problem-error.ts'
import { type Store, store } from './store.ts'

export type SessionState =
  | { kind: 'asking' }
  /**
   * `person` is the same for all sessions of one person in one role and says nothing about them: what lies on the device
   * for one role is not there in another. Times are the device's own clock.
   */
  | { kind: 'signed-in'; person: string; endsAt: number }
  /** `told`: what is said of this end instead of the usual. */
  | {
      kind: 'signed-out'
      because: 'not-signed-in' | 'ended' | 'left' | 'another-person' | 'another-role'
      told?: string | undefined
    }
  | { kind: 'unreachable' }

/** What the session route gives: a bearer, how long it is good for, how long the session still lasts, and the role it is for. */
export type Renewed = { token: string; seconds: number; sessionSeconds: number; grant: string }

export type SessionParts = {
  /** `as`: the grant to go on with. */
  refresh: (as?: string) => Promise<Renewed>
  leave: (everywhere: boolean) => Promise<unknown>
  now: () => number
  wait: (milliseconds: number) => Promise<void>
  /** Runs one work at a time in all tabs together. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  /** To and from the other tabs. */
  channel: { post: (message: Message) => void; listen: (onMessage: (message: unknown) => void) => void }
}

const Held = z.object({
  kind: z.literal('token'),
  token: z.string(),
  grant: z.string(),
  until: z.number(),
  endsAt: z.number(),
})
const Message = z.union([Held, z.object({ kind: z.enum(['ask', 'left']) })])
export type Message = z.infer<typeof Message>
type Held = z.infer<typeof Held>

export type Session = {
  state: Store<SessionState>
  /** A bearer that is good for a while. `instead` is one that the door refused. @throws ProblemError when signed out */
  token: (instead?: string) => Promise<string>
  /** Goes on in another role of the same person; the other tabs end. @throws ProblemError `not-found` when it is held no more */
  as: (grant: string) => Promise<void>
  /** The time of the session is over. */
  expire: () => void
  /** `told`: what the page says then. @throws NoConnection when the server could not be told: then the person is still signed in */
  signOut: (everywhere?: boolean, told?: string) => Promise<void>
}

/** A bearer this close to its end is not worth a request. */
const MARGIN = 30_000
/** How long another tab gets to say that it has a bearer. */
const ASK = 60

const humanOf = (token: string) => token.split('.').slice(0, 2).join('.')
const personOf = ({ token, grant }: Held) => `${humanOf(token)}.${grant}`

/**
 * The session of this browser. The bearer lives in memory only; a cookie that no script can read renews it. All tabs
 * share one bearer, so that they neither race for the cookie nor push each other's bearers out.
 */
export function createSession(parts: SessionParts): Session {
  const { now, channel } = parts
  const state = store<SessionState>({ kind: 'asking' })
  let held: Held | undefined
  let renewing: Promise<string> | undefined

  const good = (instead: string | undefined) =>
    held && held.token !== instead && held.until - MARGIN > now() ? held.token : undefined

  /** Whether it is ours: what this tab shows belongs to one person until it is opened anew. */
  function keep(given: Held): boolean {
    const before = state.get()
    const person = personOf(given)
    if (before.kind === 'signed-in' && before.person !== person) {
      end(before.person.startsWith(`${humanOf(given.token)}.`) ? 'another-role' : 'another-person')
      return false
    }
    held = given
    if (before.kind !== 'signed-in' || before.endsAt !== given.endsAt)
      state.set({ kind: 'signed-in', person, endsAt: given.endsAt })
    return true
  }

  function end(because: Extract<SessionState, { kind: 'signed-out' }>['because'], told?: string) {
    held = undefined
    state.set({ kind: 'signed-out', because, told })
  }

  channel.listen((message) => {
    const read = Message.safeParse(message)
    if (!read.success) return
    if (read.data.kind === 'token') keep(read.data)
    else if (read.data.kind === 'left') end('left')
    else if (held && good(undefined)) channel.post(held)
  })

  /**
   * Alone in all tabs: perhaps another one has renewed it while this one waited. The first bearer of a page always comes
   * from the server: the cookie may be of somebody who just signed in, and the other tabs of somebody else.
   */
  async function renew(instead: string | undefined): Promise<string> {
    if (held && good(instead) === undefined) {
      channel.post({ kind: 'ask' })
      await parts.wait(ASK)
    }
    const known = good(instead)
    if (known !== undefined) return known
    const given = await fresh()
    const ours = keep(given)
    channel.post(given)
    if (!ours) throw new NotAdmitted()
    return given.token
  }

  async function fresh(as?: string): Promise<Held> {
    const { token, seconds, sessionSeconds, grant } = await parts.refresh(as)
    const at = now()
    return { kind: 'token', token, grant, until: at + seconds * 1000, endsAt: at + sessionSeconds * 1000 }
  }

  async function token(instead?: string): Promise<string> {
    const known = good(instead)
    if (known !== undefined) return known
    renewing ??= parts
      .alone(() => renew(instead))
      .finally(() => {
        renewing = undefined
      })
    try {
      return await renewing
    } catch (error) {
      if (error instanceof ProblemError && error.is('signed-out'))
        end(state.get().kind === 'signed-in' ? 'ended' : 'not-signed-in')
      if (error instanceof ProblemError && error.is('role-ended')) end('ended', error.message)
      if (error instanceof NoConnection && state.get().kind !== 'signed-in') state.set({ kind: 'unreachable' })
      // A server that is too busy, or that another request of the same cookie overtook: the page must not wait for ever.
      if (state.get().kind === 'asking') state.set({ kind: 'unreachable' })
      throw error
    }
  }

  return {
    state,
    token,
    as: (grant) =>
      parts.alone(async () => {
        held = await fresh(grant)
        state.set({ kind: 'signed-in', person: personOf(held), endsAt: held.endsAt })
        channel.post(held)
      }),
    expire: () => end('ended'),
    signOut: async (everywhere = false, told?: string) => {
      await parts.leave(everywhere)
      end('left', told)
      channel.post({ kind: 'left' })
    },
  }
}
