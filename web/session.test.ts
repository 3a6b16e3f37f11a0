import { beforeEach, describe, expect, it } from '@jest/globals'
import { NoConnection, NotAdmitted, ProblemError } from './problem-error.ts'
import { createSession, type Message, type Renewed, type Session } from './session.ts'

const signedOut = () => new ProblemError({ type: '/problems/signed-out', title: 'Войдите', status: 401 })
const HOURS = 3_600_000

/** A browser with tabs: one cookie, one clock, one channel, one lock, and a server that counts. */
function browser() {
  let now = 1_000_000
  let person = 'aaaaaaaa'
  let role = 'parent'
  let issued = 0
  let queue: Promise<unknown> = Promise.resolve()
  const tabs: ((message: unknown) => void)[] = []
  const ears = new Map<Session, (message: unknown) => void>()
  const world = {
    refreshes: 0,
    left: [] as boolean[],
    answer: (): Renewed | Error => ({
      token: `demo.${person}.secret${++issued}`,
      seconds: 900,
      sessionSeconds: 12 * 3600,
      grant: role,
    }),
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    /** The tab hears nothing more of the others. */
    deaf: (tab: Session) => {
      const ear = ears.get(tab)
      if (ear) tabs.splice(tabs.indexOf(ear), 1)
    },
    become: (other: string) => {
      person = other
    },
    tab(): Session {
      let hear: (message: unknown) => void = () => undefined
      const me = (message: unknown) => hear(message)
      tabs.push(me)
      const session = createSession({
        refresh: async (as) => {
          world.refreshes++
          await Promise.resolve()
          const before = role
          role = as ?? role
          const answer = world.answer()
          if (answer instanceof Error) role = before
          if (answer instanceof Error) throw answer
          return answer
        },
        leave: async (everywhere) => {
          const answer = world.answer()
          if (answer instanceof NoConnection) throw answer
          world.left.push(everywhere)
        },
        now: () => now,
        wait: () => Promise.resolve(),
        alone: (work) => {
          const turn = queue.then(work, work)
          queue = turn.catch(() => undefined)
          return turn
        },
        channel: {
          post: (message: Message) => {
            for (const tab of tabs) if (tab !== me) tab(structuredClone(message))
          },
          listen: (onMessage) => {
            hear = onMessage
          },
        },
      })
      ears.set(session, me)
      return session
    },
  }
  return world
}

let world: ReturnType<typeof browser>
beforeEach(() => {
  world = browser()
})

describe('the bearer', () => {
  it('is renewed once for all calls that wait for it', async () => {
    const tab = world.tab()
    const tokens = await Promise.all([tab.token(), tab.token(), tab.token()])
    expect(new Set(tokens).size).toBe(1)
    expect(world.refreshes).toBe(1)
    expect(tab.state.get()).toMatchObject({ kind: 'signed-in', person: 'demo.aaaaaaaa.parent' })
  })

  it('is used until shortly before its end, then renewed', async () => {
    const tab = world.tab()
    const first = await tab.token()
    world.pass(900_000 - 31_000)
    expect(await tab.token()).toBe(first)
    world.pass(2_000)
    expect(await tab.token()).not.toBe(first)
  })

  it('is replaced when the door refused it, once for all calls that were refused', async () => {
    const tab = world.tab()
    const first = await tab.token()
    const [a, b] = await Promise.all([tab.token(first), tab.token(first)])
    expect(a).toBe(b)
    expect(a).not.toBe(first)
    expect(world.refreshes).toBe(2)
  })
})

describe('two tabs', () => {
  it('share one bearer: the newest is everybody’s', async () => {
    const [one, two] = [world.tab(), world.tab()]
    await one.token()
    const newest = await two.token(await two.token())
    expect(await one.token()).toBe(newest)
    expect(world.refreshes).toBe(2)
  })

  it('renew it once when both need it at the same moment', async () => {
    const [one, two] = [world.tab(), world.tab()]
    await one.token()
    world.pass(HOURS)
    const [a, b] = await Promise.all([one.token(), two.token()])
    expect(a).toBe(b)
    expect(world.refreshes).toBe(2)
  })

  it('ask each other before they ask the server', async () => {
    const one = world.tab()
    const old = await one.token()
    const two = world.tab()
    const fresh = await two.token()
    expect(fresh).not.toBe(old)
    expect(await one.token(old)).toBe(fresh)
    expect(world.refreshes).toBe(2)
  })

  it('sign out together', async () => {
    const [one, two] = [world.tab(), world.tab()]
    await one.token()
    await two.token()
    await one.signOut(true)
    expect(world.left).toEqual([true])
    expect([one, two].map((tab) => tab.state.get())).toEqual([
      { kind: 'signed-out', because: 'left' },
      { kind: 'signed-out', because: 'left' },
    ])
  })

  it('close when somebody else signs in, though their own bearer is still good', async () => {
    const before = world.tab()
    await before.token()
    world.become('bbbbbbbb')
    const opened = world.tab()
    await opened.token()
    expect(opened.state.get()).toMatchObject({ kind: 'signed-in', person: 'demo.bbbbbbbb.parent' })
    expect(before.state.get()).toEqual({ kind: 'signed-out', because: 'another-person' })
  })

  it('never calls for one person with the bearer of another', async () => {
    const tab = world.tab()
    await tab.token()
    world.become('bbbbbbbb')
    world.pass(HOURS)
    await expect(tab.token()).rejects.toBeInstanceOf(NotAdmitted)
    expect(tab.state.get()).toEqual({ kind: 'signed-out', because: 'another-person' })
  })
})

describe('another role', () => {
  it('goes on in the tab that chose it, and ends the others, who are told so', async () => {
    const [one, two] = [world.tab(), world.tab()]
    await one.token()
    await two.token()
    await one.as('teacher')
    expect(one.state.get()).toMatchObject({ kind: 'signed-in', person: 'demo.aaaaaaaa.teacher' })
    expect(two.state.get()).toEqual({ kind: 'signed-out', because: 'another-role' })
    expect(await one.token()).toBe('demo.aaaaaaaa.secret2')
  })

  it('is noticed by a tab that heard nothing, when it needs a bearer', async () => {
    const [one, two] = [world.tab(), world.tab()]
    const first = await one.token()
    world.deaf(one)
    await two.token()
    await two.as('teacher')
    await expect(one.token(first)).rejects.toBeInstanceOf(NotAdmitted)
    expect(one.state.get()).toEqual({ kind: 'signed-out', because: 'another-role' })
  })

  it('that is held no more leaves everything as it was', async () => {
    const tab = world.tab()
    const first = await tab.token()
    world.answer = () => new ProblemError({ type: '/problems/not-found', title: 'Не найдено', status: 404 })
    await expect(tab.as('teacher')).rejects.toThrow()
    expect(tab.state.get()).toMatchObject({ kind: 'signed-in', person: 'demo.aaaaaaaa.parent' })
    expect(await tab.token()).toBe(first)
  })
})

describe('the end of a session', () => {
  it('is not signed in when there never was one', async () => {
    world.answer = signedOut
    const tab = world.tab()
    await expect(tab.token()).rejects.toThrow('Войдите')
    expect(tab.state.get()).toEqual({ kind: 'signed-out', because: 'not-signed-in' })
  })

  it('has ended when there was', async () => {
    const tab = world.tab()
    const first = await tab.token()
    world.answer = signedOut
    await expect(tab.token(first)).rejects.toThrow()
    expect(tab.state.get()).toEqual({ kind: 'signed-out', because: 'ended' })
  })

  it.each([true, false])('says that the role was taken back, to who works in it: %s', async (works) => {
    const tab = world.tab()
    const first = works ? await tab.token() : undefined
    const title = 'Роль снята. Войдите снова'
    world.answer = () => new ProblemError({ type: '/problems/role-ended', title, status: 403 })
    await expect(tab.token(first)).rejects.toThrow(title)
    expect(tab.state.get()).toEqual({ kind: 'signed-out', because: 'ended', told: title })
  })

  it('is known beforehand, and the same after a renewal', async () => {
    const tab = world.tab()
    await tab.token()
    const state = tab.state.get()
    expect(state.kind === 'signed-in' && state.endsAt).toBe(1_000_000 + 12 * HOURS)
    tab.expire()
    expect(tab.state.get()).toEqual({ kind: 'signed-out', because: 'ended' })
  })

  it('is no end when only the network is gone', async () => {
    const tab = world.tab()
    const first = await tab.token()
    world.answer = () => new NoConnection()
    await expect(tab.token(first)).rejects.toBeInstanceOf(NoConnection)
    expect(tab.state.get()).toMatchObject({ kind: 'signed-in' })
  })

  it.each([
    ['was never reached', new NoConnection()],
    ['was too busy', new ProblemError({ type: '/problems/too-busy', title: 'Занято', status: 503 })],
    [
      'was asked twice at once',
      new ProblemError({ type: '/problems/changed-meanwhile', title: 'Изменено', status: 412 }),
    ],
  ])('is unknown when the server %s, and known on the next try', async (_, error) => {
    const tab = world.tab()
    const answer = world.answer
    world.answer = () => error
    await expect(tab.token()).rejects.toThrow()
    expect(tab.state.get()).toEqual({ kind: 'unreachable' })
    world.answer = answer
    await tab.token()
    expect(tab.state.get()).toMatchObject({ kind: 'signed-in' })
  })

  it('does not pretend to sign out when the server was not told', async () => {
    const tab = world.tab()
    await tab.token()
    world.answer = () => new NoConnection()
    await expect(tab.signOut()).rejects.toThrow()
    expect(tab.state.get()).toMatchObject({ kind: 'signed-in' })
  })
})
