import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  asksRole,
  callerOf,
  close,
  firstGrant,
  newcomer,
  open,
  type Principal,
  refresh,
  withLoginGrants,
} from './principal.ts'

const at = (minutes: number) => new Date(Date.parse('2026-11-22T09:00:00.000Z') + minutes * 60_000).toISOString()
const pair = (name: string) => ({ access: `a-${name}`, refresh: `r-${name}` })
const signedIn = (principal: Principal = newcomer('demo', 'aaaaaaaa', 'А. С.')) =>
  open(principal, 's1', 'parent', pair('0'), at(0))

describe('a session', () => {
  it('lets its access token speak for a quarter of an hour', () => {
    expect(callerOf(signedIn(), 'a-0', at(14))).toMatchObject({ ref: 'aaaaaaaa', role: 'parent' })
    expect(callerOf(signedIn(), 'a-0', at(15))).toBeUndefined()
    expect(callerOf(signedIn(), 'a-1', at(1))).toBeUndefined()
  })

  it('ends with its grant, at once', () => {
    const principal = { ...signedIn(), grants: [{ id: 'parent', role: 'parent' as const, until: at(5) }] }
    expect(callerOf(principal, 'a-0', at(4))).toBeDefined()
    expect(callerOf(principal, 'a-0', at(6))).toBeUndefined()
  })

  it('gives a new pair, and both tabs that asked go on', () => {
    const first = refresh(signedIn(), 'r-0', pair('1'), at(10))
    const second = first && refresh(first, 'r-0', pair('2'), at(10.5))
    expect(second && callerOf(second, 'a-1', at(11))).toBeDefined()
    expect(second && callerOf(second, 'a-2', at(11))).toBeDefined()
    expect(second && refresh(second, 'r-1', pair('3'), at(11))?.sessions).toHaveLength(1)
  })

  it('goes on in another role that the person holds; tokens of other tabs end with the old one', () => {
    const grants = [
      { id: 'parent', role: 'parent' as const },
      { id: 'clerk', role: 'clerk' as const, organisation: '302' },
    ]
    const tabs = refresh({ ...signedIn(), grants }, 'r-0', pair('1'), at(1))
    const clerk = tabs && refresh(tabs, 'r-1', pair('2'), at(2), 'clerk')
    expect(clerk && callerOf(clerk, 'a-2', at(3))).toMatchObject({ role: 'clerk', organisation: '302', children: [] })
    expect(clerk && callerOf(clerk, 'a-1', at(3))).toBeUndefined()
    const later = clerk && refresh(clerk, 'r-2', pair('3'), at(4))
    expect(later && callerOf(later, 'a-3', at(5))).toMatchObject({ role: 'clerk' })
    expect(() => refresh(signedIn(), 'r-0', pair('1'), at(1), 'clerk')).toThrow('not-found')
    const over = {
      ...signedIn(),
      grants: [...grants.slice(0, 1), { id: 'clerk', role: 'clerk' as const, until: at(1) }],
    }
    expect(() => refresh(over, 'r-0', pair('1'), at(2), 'clerk')).toThrow('not-found')
  })

  it('gets no new bearer in a role that was taken or ran out, and goes on in one that is left', () => {
    const taught = (until?: string) => {
      const teacher = { id: 'teacher', role: 'teacher' as const, organisation: '302', ...(until && { until }) }
      const open = refresh(
        { ...signedIn(), grants: [...signedIn().grants, teacher] },
        'r-0',
        pair('1'),
        at(1),
        'teacher',
      )
      if (!open) throw new Error('signed in')
      return open
    }
    const dismissed = { ...taught(), grants: signedIn().grants }
    expect(() => refresh(dismissed, 'r-1', pair('2'), at(2))).toThrow('role-ended')
    expect(() => refresh(dismissed, 'r-1', pair('2'), at(2), 'teacher')).toThrow('role-ended')
    const [left] = dismissed.grants
    const parent = refresh(dismissed, 'r-1', pair('2'), at(2), left?.id)
    expect(parent && callerOf(parent, 'a-2', at(3))).toMatchObject({ role: 'parent' })
    expect(refresh(taught(at(10)), 'r-1', pair('2'), at(9))).toBeDefined()
    expect(() => refresh(taught(at(10)), 'r-1', pair('2'), at(11))).toThrow('role-ended')
  })

  it('sees entrusted children as a parent only, until their term ends', () => {
    const entrusted = [{ id: 'D', child: 'bbbbbbbb', scopes: ['diary' as const], until: at(10) }]
    expect(callerOf({ ...signedIn(), entrusted }, 'a-0', at(9))?.entrusted).toMatchObject([{ child: 'bbbbbbbb' }])
    expect(callerOf({ ...signedIn(), entrusted }, 'a-0', at(11))?.entrusted).toEqual([])
  })

  it('ends when a used refresh token comes back late: somebody stole it', () => {
    const next = refresh(signedIn(), 'r-0', pair('1'), at(10))
    const stolen = next && refresh(next, 'r-0', pair('2'), at(12))
    expect(stolen?.sessions).toEqual([])
  })

  it.each([
    ['an unknown token', 'r-9', 1],
    ['one whose session is over', 'r-0', 12 * 60 + 1],
  ])('gives nothing for %s', (_, token, minutes) =>
    expect(refresh(signedIn(), token, pair('1'), at(minutes))).toBeUndefined(),
  )

  it('is closed here or everywhere', () => {
    const two = open(signedIn(), 's2', 'parent', pair('x'), at(1))
    expect(close(two, 'r-0', false).sessions.map(({ id }) => id)).toEqual(['s2'])
    expect(close(two, 'r-0', true).sessions).toEqual([])
  })

  it('never lives beside more than nine others, whatever is opened and refreshed', () => {
    const step = fc.record({ opens: fc.boolean(), token: fc.nat(20), minutes: fc.nat(30) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let principal = newcomer('demo', 'aaaaaaaa', '')
        let now = 0
        for (const [n, { opens, token, minutes }] of steps.entries()) {
          now += minutes
          principal = opens
            ? open(principal, `s${n}`, 'parent', pair(String(n)), at(now))
            : (refresh(principal, `r-${token}`, pair(String(n)), at(now)) ?? principal)
          expect(principal.sessions.length).toBeLessThanOrEqual(10)
          expect(new Set(principal.sessions.map(({ id }) => id)).size).toBe(principal.sessions.length)
        }
      }),
    )
  })

  it('knows a parent’s children only while the role is a parent’s', () => {
    const both: Principal = {
      ...newcomer('demo', 'aaaaaaaa', ''),
      children: ['bbbbbbbb'],
      grants: [
        { id: 'parent', role: 'parent' },
        { id: 'teacher', role: 'teacher', organisation: '302' },
      ],
    }
    expect(callerOf(open(both, 's', 'parent', pair('p'), at(0)), 'a-p', at(1))?.children).toEqual(['bbbbbbbb'])
    expect(callerOf(open(both, 's', 'teacher', pair('t'), at(0)), 'a-t', at(1))).toMatchObject({
      children: [],
      organisation: '302',
    })
  })
})

describe('roles by login', () => {
  const rolesOf = ({ grants }: Principal) => grants.map(({ id }) => id)

  it('come first at every sign-in, and go with the organisation', () => {
    const once = withLoginGrants(newcomer('demo', 'aaaaaaaa', 'А. С.'), ['302'])
    expect(rolesOf(once)).toEqual(['login-302', 'parent'])
    expect(rolesOf(withLoginGrants(once, ['302']))).toEqual(['login-302', 'parent'])
    expect(rolesOf(withLoginGrants(once, []))).toEqual(['parent'])
  })

  describe('of several positions', () => {
    const grants = [
      { id: 'a', role: 'clerk' as const, organisation: '301' },
      { id: 'b', role: 'teacher' as const, organisation: '302', until: at(600) },
      { id: 'parent', role: 'parent' as const },
    ]
    const person = { ...newcomer('demo', 'aaaaaaaa', 'А. С.'), grants }
    const opened = open(person, 's1', 'a', pair('0'), at(0))

    it('begins with the first, and asks until one is chosen', () => {
      expect(firstGrant(person, at(0))?.id).toBe('a')
      expect(asksRole(person, at(0))).toBe(true)
      const chosen = refresh(opened, 'r-0', pair('1'), at(1), 'a')
      expect(chosen).toMatchObject({ last: 'a' })
      expect(chosen && asksRole(chosen, at(1))).toBe(false)
    })

    it('remembers the last, for as long as it is held', () => {
      const chosen = refresh(opened, 'r-0', pair('1'), at(1), 'b')
      if (!chosen) throw new Error('the session was not renewed')
      expect(firstGrant(chosen, at(2))?.id).toBe('b')
      expect(asksRole(chosen, at(2))).toBe(false)
      expect(firstGrant(chosen, at(601))?.id).toBe('a')
      expect(refresh(chosen, 'r-1', pair('2'), at(3))).toMatchObject({ last: 'b' })
    })

    it('asks nobody who holds one, whether they are a parent too or not', () => {
      for (const one of [grants.slice(1), grants.slice(0, 1), grants.slice(2)])
        expect(asksRole({ ...person, grants: one }, at(0))).toBe(false)
    })
  })
})
