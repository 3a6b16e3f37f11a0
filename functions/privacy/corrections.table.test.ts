import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { heard, historyOf, lastFact, openGroup, pupilIn, queuedChild } from '../../regions/testing-places.ts'
import { CardCorrected } from '../../shared/contracts/personal-data.ts'
import type { Application } from '../../shared/domain/application.ts'
import { DataRequests } from '../../shared/table/people/data-requests.ts'
import { childCard, childrenCalled } from '../../shared/table/people/people.ts'
import { groupList, namesIn } from '../../shared/table/people/rosters.ts'
import { personWith } from '../../shared/vault/person.ts'
import { handler as rebuildRoster } from '../registry/rebuild-roster.ts'
import { handler as acceptCorrection } from './accept-correction.ts'
import { handler as eraseChild } from './erase-child.ts'
import { handler as listChildRequests } from './list-child-requests.ts'
import { handler as listDataRequests } from './list-data-requests.ts'
import { handler as refuseDataRequest } from './refuse-data-request.ts'
import { handler as requestCorrection } from './request-correction.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let application: Application
let pupil: string
beforeAll(async () => {
  region = await testRegion()
  application = await queuedChild(region)
  const group = await openGroup(region, { organisation: '302', capacity: 5, id: '302-1-5a' })
  pupil = (await pupilIn(region, group, {})).id
})

const parent = (child: string) => ({
  ...{ region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] },
})
const clerk = (organisation = '302') => ({ region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation })
const specialist = (municipality = '61701000') => ({
  ...{ region: region.code, ref: 'ssssssss', role: 'specialist' as const, municipality },
})
let asked = 0
const ask = (child: string, field: string, value: string) =>
  call(requestCorrection, parent(child), {
    params: { child },
    headers: { 'idempotency-key': String(asked++) },
    body: { field, value },
  })
const decide = (caller: ReturnType<typeof clerk> | ReturnType<typeof specialist>, id: string, seq = 1) =>
  call(acceptCorrection, caller, { params: { id }, headers: { 'if-match': `"${seq}"` } })

describe('a correction', () => {
  it('goes to the organisation the child attends, and changes card, search and list', async () => {
    const { status, body } = await ask(pupil, 'surname', '  Кузнецов ')
    expect(status).toBe(201)
    // Seven working days after Sunday the 22nd of November.
    expect(body.answerBy).toBe('2026-12-01T20:59:59.999Z')
    const seen = await call(listDataRequests, clerk(), {})
    expect(seen.body.items).toEqual([
      expect.objectContaining({ id: body.id, child: pupil, field: 'surname', value: 'Кузнецов', name: 'Смирнов Лев' }),
    ])
    expect((await call(listDataRequests, clerk('301'), {})).body.items).toEqual([])
    expect((await decide(clerk('301'), body.id)).status).toBe(404)
    expect((await decide(specialist(), body.id)).status).toBe(404)
    expect((await decide(clerk(), body.id, 5)).status).toBe(412)

    expect((await decide(clerk(), body.id)).body).toMatchObject({ status: 'done', seq: 2 })
    expect((await decide(clerk(), body.id, 2)).status).toBe(409)
    expect(await childCard(region.code, pupil)).toMatchObject({ surname: 'Кузнецов', name: 'Лев' })
    const found = await childrenCalled(region.code, 'Кузнецов', '2024-02-14')
    expect(found.map(({ ref }) => ref)).toEqual([pupil])
    const request = await DataRequests.get({ region: region.code, id: body.id })
    const facts = await historyOf('data-request', request)
    expect(JSON.stringify(facts)).not.toContain('Кузнецов')
    await Reflect.apply(rebuildRoster, undefined, [heard(await lastFact(CardCorrected, request)), {}])
    expect(await namesIn(region.code, groupList('302-1-5a'))).toEqual({ [pupil]: 'Кузнецов Лев' })
  })

  it('goes to the municipality while the child only waits; a refusal is told in words to the family alone', async () => {
    const { body } = await ask(application.child, 'snils', '001-001-998 00')
    const params = { id: body.id }
    expect((await call(listDataRequests, clerk(), {})).body.items).toEqual([])
    const [seen] = (await call(listDataRequests, specialist(), {})).body.items
    expect(seen).toMatchObject({ id: body.id, value: '00100199800' })
    const refusal = { params, headers: { 'if-match': '"1"' }, body: { reason: 'Принесите свидетельство' } }
    expect((await call(refuseDataRequest, specialist('61640000'), refusal)).status).toBe(404)
    expect((await call(refuseDataRequest, specialist(), refusal)).body).toMatchObject({ status: 'refused' })
    const { items } = (
      await call(listChildRequests, parent(application.child), { params: { child: application.child } })
    ).body
    expect(items).toEqual([expect.objectContaining({ status: 'refused', reason: 'Принесите свидетельство' })])
    expect(JSON.stringify(await DataRequests.get({ region: region.code, id: body.id }))).not.toContain('Принесите')
    const refused = await call(listDataRequests, specialist(), { query: { status: 'refused' } })
    expect(refused.body.items).toHaveLength(1)
  })

  it('of a SNILS leads the number to the child and no longer the wrong one, and never takes that of another', async () => {
    const mend = async (child: string, value: string) => decide(clerk(), (await ask(child, 'snils', value)).body.id)
    const found = (snils: string) => personWith(region.code, 'snils', snils)
    expect((await mend(pupil, '001-001-900 01')).status).toBe(200)
    expect(await found('00100190001')).toBe(pupil)
    expect((await mend(pupil, '001-001-901 01')).status).toBe(200)
    expect([await found('00100190001'), await found('00100190101')]).toEqual([undefined, pupil])

    const group = await openGroup(region, { organisation: '302', capacity: 5, id: '302-1-5b' })
    const other = (await pupilIn(region, group, {})).id
    expect((await mend(other, '00100190101')).body.type).toBe('/problems/snils-of-another')
    expect(await found('00100190101')).toBe(pupil)
  })

  it('that waits already is not asked twice; another field may be', async () => {
    const name = (value: string) => ask(application.child, 'name', value)
    expect((await name('Лёва')).status).toBe(201)
    expect((await name('Леонид')).body.type).toBe('/problems/data-request-open')
    expect((await ask(application.child, 'surname', 'Смирнов-Лихачёв')).status).toBe(201)
  })

  it.each([
    ['snils', '12', 'invalid-request'],
    ['snils', '112-233-445 96', 'invalid-request'],
    ['name', 'Лев', 'nothing-changed'],
    ['birthDate', '2020-01-01', 'invalid-request'],
  ])('of %s to «%s» is refused: %s', async (field, value, code) => {
    expect((await ask(application.child, field, value)).body.type).toBe(`/problems/${code}`)
  })

  it('is asked by guardians alone, and nobody but the administrator erases', async () => {
    const params = { child: application.child }
    const given = { params, headers: { 'idempotency-key': 'x' }, body: { field: 'name', value: 'Лёва' } }
    expect((await call(requestCorrection, parent(pupil), given)).status).toBe(404)
    for (const caller of [clerk(), specialist(), parent(application.child)])
      expect((await call(eraseChild, caller, { ...given, body: { ground: 'order' } })).status).toBe(403)
  })
})
