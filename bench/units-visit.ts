import { request } from '../regions/testing.ts'
import { personOf } from '../regions/testing-people.ts'
import { open } from '../shared/domain/access/principal.ts'
import { REFRESH } from '../shared/edge/sign-in/door.ts'
import { newTokens } from '../shared/edge/sign-in/tokens.ts'
import { principalOf, putPrincipal } from '../shared/table/people/principals.ts'
import { commit } from '../shared/table/store/facts.ts'
import { admitted, asked, type Case, type Town } from './town.ts'
import { fullWeek, MONDAY } from './units-journal.ts'

const SESSIONS = ['2026-11-28T09:00:00.000Z', '2026-11-28T18:00:00.000Z'] as const
type Family = { child: string; person: string }

/** Two families of one pupil each, in one class with a full week. */
async function families(town: Town, group: string): Promise<Family[]> {
  const refs = await fullWeek(town, group)
  return Promise.all(
    refs.slice(0, 2).map(async (child) => {
      const grants = [{ id: 'parent', role: 'parent' as const }]
      return { child, person: await personOf(town, { children: [child], grants }) }
    }),
  )
}

/** Opens a session. @returns the cookie that the browser keeps of it */
async function signIn({ code, act }: Town, { person }: Family, now: string): Promise<string> {
  const principal = await principalOf(code, person)
  if (!principal) throw new Error(`nobody is ${person}`)
  const { refresh, hashes } = newTokens(act(now), person)
  await commit(act(now), undefined, [], putPrincipal(open(principal, act(now).id(), 'parent', hashes, now)))
  return `${REFRESH}=${refresh}`
}

/** What the portal asks when a parent opens the diary: the session anew, who that is, and the week. */
async function openDiary({ code }: Town, { child, person }: Family, cookie: string, now: string) {
  const nobody = { region: code, ref: person, role: 'public' as const }
  const { token } = await asked('access/refresh-session', { ...request(nobody, { body: {}, now }), cookies: [cookie] })
  const bearer = { authorization: `Bearer ${token}` }
  for (const [fn, given] of [
    ['access/show-me', {}],
    ['journal/show-diary', { params: { child }, query: { week: MONDAY } }],
  ] as const) {
    const { region, ref, role, children } = await admitted(request(nobody, { headers: bearer, now }))
    await asked(fn, request({ region, ref, role, children }, { ...given, now }))
  }
}

/** With all that a visit takes: what the authorizer reads, the keys of the family, looks that are noted. */
const visit =
  (of: 'first' | 'second', group: string): Case['charge'] =>
  async (town) => {
    const [other, family] = await families(town, group)
    if (!other || !family) throw new Error('there are no families')
    const [morning, evening] = SESSIONS
    await openDiary(town, other, await signIn(town, other, morning), morning)
    const [first, second] = [await signIn(town, family, morning), await signIn(town, family, evening)]
    if (of === 'second') await openDiary(town, family, first, morning)
    return town.charged(() =>
      of === 'first' ? openDiary(town, family, first, morning) : openDiary(town, family, second, evening),
    )
  }

// The diary's six and as much for the session, who that is, and the look that is noted.
export const visitCases: Case[] = [
  {
    metric: 'a visit to the diary, the first of a day, write',
    of: 'write',
    budget: 3,
    charge: visit('first', '302-1-6a'),
  },
  {
    metric: 'a visit to the diary, the first of a day, read',
    of: 'read',
    budget: 12,
    charge: visit('first', '302-1-6b'),
  },
  {
    metric: 'a visit to the diary, another of the day, write',
    of: 'write',
    budget: 2,
    charge: visit('second', '302-1-6v'),
  },
  {
    metric: 'a visit to the diary, another of the day, read',
    of: 'read',
    budget: 12,
    charge: visit('second', '302-1-6g'),
  },
]
