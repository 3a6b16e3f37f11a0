import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asked, proved } from '../../checks/proved.ts'
import { snils } from '../../regions/people.ts'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { openDoors } from '../../regions/testing-doors.ts'
import { invoke } from '../../regions/testing-history.ts'
import { bearerOf, personOf } from '../../regions/testing-people.ts'
import { heard, historyOf, openGroup, pupilIn, queuedChild } from '../../regions/testing-places.ts'
import { DelegationTaken } from '../../shared/contracts/delegations.ts'
import { invite, take, withCode } from '../../shared/domain/access/delegation.ts'
import { Scope } from '../../shared/domain/access/policy.ts'
import { consentTexts } from '../../shared/domain/privacy/consent-texts.ts'
import { Applications } from '../../shared/table/applications.ts'
import { bury } from '../../shared/table/archive/tombstones.ts'
import { allNoticesOf } from '../../shared/table/notices.ts'
import { Delegations, delegationsOf } from '../../shared/table/people/delegations.ts'
import { Employments } from '../../shared/table/people/employments.ts'
import { principalOf } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as changeApplication } from '../admission/change-application.ts'
import { handler as listApplications } from '../admission/list-applications.ts'
import { handler as showApplication } from '../admission/show-application.ts'
import { handler as showForm } from '../admission/show-form.ts'
import { handler as submitApplication } from '../admission/submit-application.ts'
import { handler as withdrawApplication } from '../admission/withdraw-application.ts'
import { handler as acceptOffer } from '../enrollment/accept-offer.ts'
import { handler as tellFamily } from '../notifications/tell-family.ts'
import { handler as explainPlacement } from '../placement/explain-placement.ts'
import { handler as bringChild } from '../services/bring-child.ts'
import { handler as endGuardianship } from './end-guardianship.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let doors: Awaited<ReturnType<typeof openDoors>>
let child: string
let parent: string
beforeAll(async () => {
  region = await testRegion()
  doors = await openDoors()
  const school = await openGroup(region, { organisation: '302', id: '302-1-5a', capacity: 30 })
  child = (await pupilIn(region, school)).id
  parent = await personOf(region, { children: [child] })
})
afterAll(() => doors.close())

/** Asks as somebody. @returns status and body */
async function ask(
  bearer: string,
  method: string,
  path: string,
  { body, match }: { body?: unknown; match?: number } = {},
) {
  const response = await doors.ask(path, {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      'idempotency-key': randomUUID(),
      ...(match !== undefined && { 'if-match': `"${match}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, cookie: response.headers.get('set-cookie'), ...JSON.parse(text || '{}') }
}
const enter = (code: string) =>
  doors.ask('/session/code', { method: 'POST', body: JSON.stringify({ region: region.code, code }) })
async function tokenOf(entered: Response): Promise<string> {
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';')
  const { token } = await (await doors.ask('/session/refresh', { method: 'POST', headers: { cookie } })).json()
  return token
}
const guardianOf = (of: string) => ({ region: region.code, ref: parent, role: 'parent' as const, children: [of] })
const diary = (bearer: string) => ask(bearer, 'GET', `/children/${child}/diary?week=2026-11-16`)

describe('a delegate', () => {
  const invited = async (scopes: string[], until = '2027-05-31') => {
    const mother = await bearerOf(region, parent)
    const { id } = await ask(mother, 'POST', `/children/${child}/delegates`, { body: { scopes, until } })
    const { code } = await ask(mother, 'PUT', `/delegations/${id}/code`)
    return { mother, id, code }
  }

  it('sees what was entrusted once the code is taken, and no more; not an hour after it was taken back', async () => {
    const { mother, id, code } = await invited(['diary'])
    const grandmother = await bearerOf(region, await personOf(region))
    expect((await diary(grandmother)).status).toBe(404)

    const typed = code.toUpperCase().replaceAll('-', ' ')
    expect(await ask(grandmother, 'POST', '/delegations/acceptance', { body: { code: typed } })).toMatchObject({
      status: 200,
      child,
      scopes: ['diary'],
    })
    expect((await diary(grandmother)).status).toBe(200)
    expect((await ask(grandmother, 'GET', '/me/applications')).items).toEqual([])
    const [seen] = (await ask(grandmother, 'GET', '/me')).children
    expect(seen).toMatchObject({ ref: child, entrusted: { delegation: expect.any(String), scopes: ['diary'] } })
    expect(seen.entrusted.by).toBe('Орлова Вера Ивановна')
    // When it was born is nothing to read a diary by.
    expect(Object.keys(seen).toSorted()).toEqual(['attends', 'entrusted', 'name', 'ref'])
    expect((await ask(mother, 'GET', `/children/${child}/delegates`)).items).toContainEqual(
      expect.objectContaining({ id, status: 'given', name: 'Орлова Вера Ивановна' }),
    )

    expect((await ask(mother, 'POST', `/delegations/${id}/withdrawal`)).status).toBe(200)
    expect((await diary(grandmother)).status).toBe(404)
    expect(await ask(mother, 'POST', `/delegations/${id}/withdrawal`)).toMatchObject({ status: 409 })
  })

  it('files for the child what was entrusted, answers nothing for its guardians, and stops when it is taken back', async () => {
    const { id, code, mother } = await invited(['apply', 'notices'])
    const aunt = await bearerOf(region, await personOf(region))
    const draft = { child, answers: {} }
    const save = () => ask(aunt, 'PUT', '/me/drafts/gia-9', { body: draft })
    expect((await save()).status).toBe(404)

    expect((await ask(aunt, 'POST', '/delegations/acceptance', { body: { code } })).status).toBe(200)
    expect((await save()).status).toBe(200)
    expect((await ask(aunt, 'GET', '/me/drafts/gia-9')).draft).toMatchObject({ child })
    expect((await ask(aunt, 'GET', '/me')).children).toMatchObject([{ ref: child, birthDate: expect.any(String) }])
    expect((await diary(aunt)).status).toBe(404)
    expect((await ask(aunt, 'GET', `/children/${child}/consents`)).status).toBe(404)

    expect((await ask(mother, 'POST', `/delegations/${id}/withdrawal`)).status).toBe(200)
    expect((await save()).status).toBe(404)
    expect((await ask(aunt, 'GET', '/me/drafts/gia-9')).draft).toBeUndefined()
  })

  it('files, changes and withdraws a kindergarten application for the child, and its guardian is told of each', async () => {
    const waiting = await queuedChild(region, { applicant: parent })
    const { body: form } = await call(showForm, guardianOf(waiting.child), { params: { id: waiting.id } })
    const { seq: _, confirmed: __, ...filled } = form
    const match = { 'if-match': `"${waiting.seq}"` }
    await call(withdrawApplication, guardianOf(waiting.child), { params: { id: waiting.id }, headers: match })
    const stepfather = await personOf(region)
    const caller = (scopes: Scope[]) => ({
      ...{ region: region.code, ref: stepfather, role: 'parent' as const },
      entrusted: scopes.length === 0 ? [] : [{ child: waiting.child, scopes }],
    })
    const file = (scopes: Scope[], more = {}) =>
      call(submitApplication, caller(scopes), {
        ...{ body: { ...filled, ...more }, headers: { 'idempotency-key': randomUUID() } },
      })
    const version = consentTexts[0]?.version ?? ''
    expect((await file(['applications', 'diary', 'notices'])).body.type).toBe('/problems/filing-not-entrusted')
    expect((await file([])).body.type).toBe('/problems/child-of-others')
    const agreeing = await file(['apply'], { consents: [{ purpose: 'health', version }] })
    expect(agreeing).toMatchObject({ status: 409, body: { type: '/problems/consents-of-guardians' } })
    const bring = (scopes: Scope[]) =>
      call(bringChild, caller(scopes), { body: filled.child, headers: { 'idempotency-key': randomUUID() } })
    expect(await bring(['apply'])).toMatchObject({ status: 201, body: { child: waiting.child } })
    expect((await bring(['diary'])).body.type).toBe('/problems/filing-not-entrusted')
    expect((await principalOf(region.code, stepfather))?.children).toEqual([])
    const { status, body } = await file(['apply'])
    expect(status).toBe(201)
    const known = await Applications.get({ region: region.code, id: body.id })
    expect(known).toMatchObject({ applicant: stepfather, delegated: true, child: waiting.child })
    expect((await principalOf(region.code, stepfather))?.children).toEqual([])

    const params = { id: body.id }
    const at = async () => ({
      params,
      headers: { 'if-match': `"${(await Applications.get({ region: region.code, id: body.id })).seq}"` },
    })
    const listed = async (scopes: Scope[]) => (await call(listApplications, caller(scopes), {})).body.items
    expect(await listed(['apply'])).toMatchObject([{ id: body.id }])
    expect(await listed(['diary'])).toEqual([])
    expect((await call(showApplication, guardianOf(waiting.child), { params })).body).toMatchObject({ delegated: true })
    const other = { ...filled, child: formFor().child }
    const changed = { ...filled, allowOther: true }
    const change = async (next: object) => call(changeApplication, caller(['apply']), { ...(await at()), body: next })
    expect((await change(other)).body.errors).toMatchObject([{ pointer: '/child' }])
    expect((await change(changed)).status).toBe(200)
    for (const handler of [acceptOffer, explainPlacement])
      expect((await call(handler, caller([...Scope.options]), await at())).status).toBe(404)
    expect((await call(withdrawApplication, caller(['diary']), await at())).status).toBe(404)
    expect((await call(withdrawApplication, caller(['apply']), await at())).status).toBe(200)

    const told = []
    const facts = await historyOf('application', await Applications.get(known))
    for (const fact of facts) await invoke(tellFamily, heard(fact))
    for (const { code, about } of await allNoticesOf(region.code, parent))
      if (about === `application/${body.id}`) told.push(code)
    expect(told.toSorted()).toEqual(['application-changed', 'application-filed', 'application-withdrawn'])
    expect(await allNoticesOf(region.code, stepfather)).toEqual([])
    expect(facts.map(({ actor }) => actor)).toEqual(Array.from({ length: 3 }, () => `person/${stepfather}`))
  })

  it('cannot use a code twice, a void one, or one for an own child', async () => {
    const { mother, id, code } = await invited(['diary'])
    const again = await ask(mother, 'PUT', `/delegations/${id}/code`)
    const somebody = await bearerOf(region, await personOf(region))
    const taken = (bearer: string, with_: string) =>
      ask(bearer, 'POST', '/delegations/acceptance', { body: { code: with_ } })
    expect(await taken(somebody, code)).toMatchObject({ status: 409 })
    expect(await taken(mother, again.code)).toMatchObject({ status: 409 })
    expect(await taken(somebody, again.code)).toMatchObject({ status: 200 })
    expect(await taken(await bearerOf(region, await personOf(region)), again.code)).toMatchObject({ status: 409 })
  })

  it('is asked for no longer than a year, and not for a day that is over', async () => {
    const mother = await bearerOf(region, parent)
    for (const until of ['2026-11-20', '2027-12-31'])
      expect(
        await ask(mother, 'POST', `/children/${child}/delegates`, { body: { scopes: ['diary'], until } }),
      ).toMatchObject({ status: 400 })
  })
})

describe('a pupil with a code of a guardian', () => {
  it('signs in, sees the own diary only, and is out when the code is renewed', async () => {
    const mother = await bearerOf(region, parent)
    const { code } = await ask(mother, 'PUT', `/children/${child}/sign-in-code`)
    const entered = await enter(code)
    expect(entered.status).toBe(204)
    const token = await tokenOf(entered)
    expect((await diary(token)).status).toBe(200)
    expect((await ask(token, 'GET', '/me')).role).toBe('pupil')
    expect((await ask(token, 'GET', '/me/applications')).status).toBe(403)

    await ask(mother, 'PUT', `/children/${child}/sign-in-code`)
    expect((await diary(token)).status).toBe(403)
    expect((await enter(code)).status).toBe(409)
    expect((await enter(`${code.slice(0, -1)}${code.endsWith('a') ? 'b' : 'a'}`)).status).toBe(409)
  })
})

describe('a guardian', () => {
  it('who is parted from the child is out at once, with the delegates they named; the other one stays', async () => {
    const other = await personOf(region, { children: [child] })
    const father = await bearerOf(region, other)
    const { id } = await ask(father, 'POST', `/children/${child}/delegates`, {
      body: { scopes: ['diary', 'applications'], until: '2027-01-31' },
    })
    const { code } = await ask(father, 'PUT', `/delegations/${id}/code`)
    const friend = await bearerOf(region, await personOf(region))
    await ask(friend, 'POST', '/delegations/acceptance', { body: { code } })
    expect([(await diary(father)).status, (await diary(friend)).status]).toEqual([200, 200])

    const official = await personOf(region, { grants: [{ id: 'a', role: 'administrator' }] })
    const administrator = await bearerOf(region, official)
    const { seq, items } = await ask(administrator, 'GET', `/children/${child}/guardians`)
    expect(items).toHaveLength(2)
    const path = `/children/${child}/guardians/${other}/end`
    const ended = await ask(administrator, 'POST', path, { match: seq, body: { ground: 'Решение суда № 2-114/2026' } })
    expect(ended.status).toBe(200)
    expect([(await diary(father)).status, (await diary(friend)).status]).toEqual([404, 404])
    expect((await diary(await bearerOf(region, parent))).status).toBe(200)
    // They read why, though nothing else that they were told of the child is theirs to read any more.
    const told = await ask(father, 'GET', '/me/notices')
    expect(told.items).toMatchObject([{ code: 'guardian-parted', child }])
    expect(JSON.stringify(told.items)).not.toContain('2-114/2026')
    const twice = await ask(administrator, 'POST', path, { match: ended.seq, body: { ground: 'ещё раз' } })
    expect(twice).toMatchObject({ status: 409 })
  })

  it('who was parted has the child again by another decision, once, without the delegates; the history keeps both', async () => {
    const school = await openGroup(region, { organisation: '302', id: '302-1-5d', capacity: 30 })
    const { id: of } = await pupilIn(region, school)
    const father = await personOf(region, { children: [of] })
    const bearer = await bearerOf(region, father)
    const diaryOf = async (token: string) => (await ask(token, 'GET', `/children/${of}/diary?week=2026-11-16`)).status
    const body = { scopes: ['diary'], until: '2027-01-31' }
    const { id } = await ask(bearer, 'POST', `/children/${of}/delegates`, { body })
    const { code } = await ask(bearer, 'PUT', `/delegations/${id}/code`)
    const friend = await bearerOf(region, await personOf(region))
    await ask(friend, 'POST', '/delegations/acceptance', { body: { code } })

    const administrator = await official()
    const decide = (what: string, match: number, ground: string) =>
      ask(administrator, 'POST', `/children/${of}/guardians/${father}/${what}`, { match, body: { ground } })
    expect(await decide('restoration', 0, 'решение № 1')).toMatchObject({ status: 409, type: '/problems/not-parted' })
    const { seq } = await ask(administrator, 'GET', `/children/${of}/guardians`)
    const ended = await decide('end', seq, 'решение № 2-1/2026')
    expect(await decide('restoration', seq, 'решение № 2-9/2026')).toMatchObject({ status: 412 })
    const again = await decide('restoration', ended.seq, 'решение № 2-9/2026')
    expect(again.status).toBe(200)
    expect(await decide('restoration', again.seq, 'ещё раз')).toMatchObject({ status: 409 })
    expect([await diaryOf(bearer), await diaryOf(friend)]).toEqual([200, 404])
    const told = await ask(bearer, 'GET', '/me/notices')
    expect(told.items).toContainEqual(expect.objectContaining({ code: 'guardian-restored', child: of }))

    const now = await ask(administrator, 'GET', `/children/${of}/guardians`)
    expect(now.items).toMatchObject([{ guardian: father }])
    expect(now.parted).toMatchObject([{ ground: 'решение № 2-1/2026', restored: { ground: 'решение № 2-9/2026' } }])
    expect((await decide('end', again.seq, 'решение № 2-20/2026')).status).toBe(200)
    expect(await diaryOf(bearer)).toBe(404)
  })

  it('and a delegate whose own data are gone keep nobody else from being seen and parted', async () => {
    const school = await openGroup(region, { organisation: '302', id: '302-1-5c', capacity: 30 })
    const { id: of } = await pupilIn(region, school)
    const [here, gone, friend] = [
      await personOf(region, { children: [of] }),
      await personOf(region, { children: [of] }),
      await personOf(region),
    ]
    const mother = await bearerOf(region, here)
    const body = { scopes: ['diary'], until: '2027-05-31' }
    const { id } = await ask(mother, 'POST', `/children/${of}/delegates`, { body })
    const { code } = await ask(mother, 'PUT', `/delegations/${id}/code`)
    await ask(await bearerOf(region, friend), 'POST', '/delegations/acceptance', { body: { code } })
    await bury(region.code, new Set([gone, friend]))

    expect((await ask(mother, 'GET', `/children/${of}/delegates`)).items).toEqual([
      expect.objectContaining({ id, status: 'given' }),
    ])
    const administrator = await official()
    const guardians = () => ask(administrator, 'GET', `/children/${of}/guardians`)
    const { seq, items } = await guardians()
    expect(items).toEqual([{ guardian: here, name: 'Орлова Вера Ивановна' }, { guardian: gone }])
    const path = `/children/${of}/guardians/${gone}/end`
    expect((await ask(administrator, 'POST', path, { match: seq, body: { ground: 'Решение суда' } })).status).toBe(200)
    expect((await guardians()).parted).toMatchObject([{ guardian: gone }])
  })
})

describe('staff', () => {
  const teacher = { role: 'teacher', organisation: '302', snils: '00012345600', surname: 'Ким', name: 'Анна' }

  it('get a role from their head, and are out at the next request when it is taken', async () => {
    const head = await bearerOf(
      region,
      await personOf(region, { grants: [{ id: 'h', role: 'head', organisation: '302' }] }),
    )
    const given = await ask(head, 'POST', '/staff', { body: teacher })
    expect(given.status).toBe(201)
    const { items } = await ask(head, 'GET', '/organisations/302/staff')
    expect(items).toMatchObject([{ name: 'Ким Анна', grants: [{ id: given.grant, role: 'teacher' }] }])
    const bearer = await bearerOf(region, items[0].person, given.grant)
    expect(await ask(head, 'POST', '/staff', { body: teacher })).toMatchObject({ status: 409 })
    const classes = () => ask(bearer, 'GET', '/organisations/302/classes')
    expect((await classes()).status).toBe(200)

    const taken = await ask(head, 'POST', `/employments/${given.id}/grants/${given.grant}/end`, { match: given.seq })
    expect(taken.status).toBe(200)
    expect((await classes()).status).toBe(403)
  })

  it("of another organisation, and higher roles, are out of a head's reach", async () => {
    const head = await bearerOf(
      region,
      await personOf(region, { grants: [{ id: 'h', role: 'head', organisation: '302' }] }),
    )
    const asked = (over: object) => ask(head, 'POST', '/staff', { body: { ...teacher, ...over } })
    expect((await asked({ organisation: '301' })).status).toBe(404)
    expect((await asked({ role: 'head' })).status).toBe(404)
    expect((await asked({ role: 'administrator' })).status).toBe(404)
    expect((await asked({ role: 'class-teacher' })).status).toBe(400)
  })
})

/** Ways to lose a right: somebody who has it, and what takes it away. */
const losses: Record<string, () => Promise<{ bearer: string; lose: () => Promise<{ status: number }> }>> = {
  'a delegation that its guardian takes back': async () => {
    const { bearer, mother, id } = await entrusted()
    return { bearer, lose: () => ask(mother, 'POST', `/delegations/${id}/withdrawal`) }
  },
  'a delegation that the delegate gives back': async () => {
    const { bearer, id } = await entrusted()
    return { bearer, lose: () => ask(bearer, 'POST', `/delegations/${id}/withdrawal`) }
  },
  'a guardian who is parted from the child': async () => {
    const guardian = await personOf(region, { children: [child] })
    const bearer = await bearerOf(region, guardian)
    return { bearer, lose: () => part(guardian) }
  },
  'a delegate of a guardian who is parted': async () => {
    const guardian = await personOf(region, { children: [child] })
    const { bearer } = await entrusted(guardian)
    return { bearer, lose: () => part(guardian) }
  },
  'a class teacher who is dismissed': async () => {
    const administrator = await official()
    const person = { snils: snils(numbers++), surname: 'Ким', name: 'Анна' }
    const place = { role: 'class-teacher', organisation: '302', group: '302-1-5a' }
    const given = await ask(administrator, 'POST', '/staff', { body: { ...place, ...person } })
    const { person: ref } = await Employments.get({ region: region.code, id: given.id })
    const bearer = await bearerOf(region, ref, given.grant)
    const path = `/employments/${given.id}/grants/${given.grant}/end`
    return { bearer, lose: () => ask(administrator, 'POST', path, { match: given.seq }) }
  },
  'a pupil whose code is renewed, in each session': async () => {
    const mother = await bearerOf(region, parent)
    const renew = () => ask(mother, 'PUT', `/children/${child}/sign-in-code`)
    const entered = await enter((await renew()).code)
    return { bearer: await tokenOf(entered), lose: renew }
  },
}
let numbers = 700_000
const official = async () => bearerOf(region, await personOf(region, { grants: [{ id: 'a', role: 'administrator' }] }))
async function part(guardian: string) {
  const administrator = await official()
  const { seq } = await ask(administrator, 'GET', `/children/${child}/guardians`)
  const path = `/children/${child}/guardians/${guardian}/end`
  return ask(administrator, 'POST', path, { match: seq, body: { ground: 'Решение суда' } })
}
async function entrusted(by = parent) {
  const mother = await bearerOf(region, by)
  const body = { scopes: ['diary'], until: '2027-05-31' }
  const { id } = await ask(mother, 'POST', `/children/${child}/delegates`, { body })
  const { code } = await ask(mother, 'PUT', `/delegations/${id}/code`)
  const bearer = await bearerOf(region, await personOf(region))
  await ask(bearer, 'POST', '/delegations/acceptance', { body: { code } })
  return { mother, bearer, id }
}

it('whoever loses a right is out at the next request, however often they asked before', async () => {
  const kinds = Object.entries(losses)
  const wrong: string[] = []
  const rounds = asked ? 40 : 1
  for (let round = 0; round < rounds; round++)
    for (const [name, begin] of kinds) {
      const { bearer, lose } = await begin()
      const before = await diary(bearer)
      const lost = await lose()
      const after = await Promise.all([diary(bearer), diary(bearer), diary(bearer)])
      const letIn = after.filter(({ status }) => status < 400)
      if (before.status !== 200 || lost.status >= 300) wrong.push(`${name}: ${before.status}, ${lost.status}`)
      wrong.push(...letIn.map(() => `${name}: let in`))
    }
  const what = 'requests let in after the right to them was lost'
  proved({ id: 'E4', what, n: rounds * kinds.length * 3, violations: wrong.length })
  expect(wrong).toEqual([])
})

it('all that a former guardian entrusted ends, with whomever and however much it was', async () => {
  const group = await openGroup(region, { organisation: '302', id: '302-1-5b', capacity: 30 })
  const { id: of } = await pupilIn(region, group)
  const father = await personOf(region, { children: [of] })
  const act = region.act()
  const terms = { child: of, by: father, scopes: ['diary' as const], until: '2027-05-31T20:59:59.999Z' }
  for (let delegates = 0; delegates < 10; delegates++) {
    const delegate = await personOf(region)
    const given = take(withCode(invite(act, terms, []), '0'.repeat(64), act.now), delegate, [], act.now)
    await commit(act, undefined, [DelegationTaken.fact(given)], Delegations.save(given))
  }
  const administrator = { region: region.code, ref: 'mmmmmmmm', role: 'administrator' as const }
  const params = { child: of, guardian: father }
  const body = { ground: 'Решение суда 2-114/2026' }
  const { status } = await call(endGuardianship, administrator, { params, body, headers: { 'if-match': '"0"' } })
  expect(status).toBe(200)
  const left = await delegationsOf(region.code, of)
  expect(left.map((it) => it.status)).toEqual(Array.from({ length: 10 }, () => 'withdrawn'))
})
