import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { historyOf, queuedChild } from '../../regions/testing-places.ts'
import type { Application } from '../../shared/domain/application.ts'
import { textFor } from '../../shared/domain/privacy/consent.ts'
import { applicationsOfChildren } from '../../shared/table/applications.ts'
import { auditRegion } from '../../shared/table/archive/audit.ts'
import { consentsFor } from '../../shared/table/people/consents.ts'
import { principalOf } from '../../shared/table/people/principals.ts'
import { handler as submitApplication } from '../admission/submit-application.ts'
import { handler as giveConsent } from './give-consent.ts'
import { handler as listConsents } from './list-consents.ts'
import { handler as withdrawConsent } from './withdraw-consent.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let application: Application
const { version } = textFor('publication')
beforeAll(async () => {
  region = await testRegion()
  application = await queuedChild(region)
})

const parent = (ref = 'aaaaaaaa', children = [application.child]) => ({
  ...{ region: region.code, ref, role: 'parent' as const, children },
})
const about = (child = application.child) => ({ params: { child, purpose: 'publication' } })
const decisions = async (ref?: string) => {
  const { body } = await call(listConsents, parent(ref), about())
  return body.items.find(({ purpose }: { purpose: string }) => purpose === 'publication').decisions
}

describe('a consent', () => {
  it('is given to a text, withdrawn by whoever gave it, and every step is a fact', async () => {
    expect(await decisions()).toEqual([])
    const given = await call(giveConsent, parent(), { ...about(), body: { version } })
    expect(given).toMatchObject({ status: 200, body: { status: 'given', version, seq: 1 } })
    expect(await decisions('bbbbbbbb')).toEqual([
      { mine: false, status: 'given', version, givenAt: '2026-11-22T09:00:00.000Z', seq: 1 },
    ])
    const match = { ...about(), headers: { 'if-match': '"1"' } }
    expect((await call(withdrawConsent, parent('bbbbbbbb'), match)).status).toBe(409)
    expect((await call(withdrawConsent, parent(), { ...match, headers: { 'if-match': '"7"' } })).status).toBe(412)
    expect((await call(withdrawConsent, parent(), match)).body).toMatchObject({ status: 'withdrawn', seq: 2 })
    expect((await call(withdrawConsent, parent(), { ...match, headers: { 'if-match': '"2"' } })).status).toBe(409)

    const [consent] = await consentsFor(region.code, application.child)
    if (!consent) throw new Error('it is not there')
    expect((await historyOf('consent', consent)).map(({ type, data }) => [type, data.version, data.hash])).toEqual([
      ['ru.zvonok.privacy.consent-given.v1', version, textFor('publication').hash],
      ['ru.zvonok.privacy.consent-withdrawn.v1', version, textFor('publication').hash],
    ])
  })

  it('is refused for an old text, another child and a purpose that nobody knows', async () => {
    const body = { version: '2020-01' }
    expect((await call(giveConsent, parent(), { ...about(), body })).body.type).toBe('/problems/consent-outdated')
    const other = await queuedChild(region)
    expect((await call(giveConsent, parent(), { ...about(other.child), body: { version } })).status).toBe(404)
    const params = { child: application.child, purpose: 'profiling' }
    expect((await call(giveConsent, parent(), { params, body: { version } })).status).toBe(400)
  })
})

describe('filing an application', () => {
  const consents = [{ purpose: 'application', version: textFor('application').version }]
  const file = async (body: object, key: string) =>
    call(submitApplication, parent('cccccccc', []), { body, headers: { 'idempotency-key': key } })

  it('records what the family agreed to, with the version of the text, in the same step', async () => {
    expect((await file({ ...formFor(), consents }, 'one')).status).toBe(201)
    const [child = ''] = (await principalOf(region.code, 'cccccccc'))?.children ?? []
    expect(await consentsFor(region.code, child)).toEqual([
      expect.objectContaining({ ...consents[0], guardian: 'cccccccc', status: 'given', seq: 1 }),
    ])
    expect(await applicationsOfChildren(region.code, [child])).toHaveLength(1)
    expect((await auditRegion(region.code)).flaws).toEqual([])
  })

  it('does not happen with a text that is no longer in force', async () => {
    const outdated = [{ purpose: 'application', version: '2020-01' }]
    const { body } = await file({ ...formFor(), consents: outdated }, 'two')
    expect(body.type).toBe('/problems/consent-outdated')
    expect((await principalOf(region.code, 'cccccccc'))?.children).toHaveLength(1)
  })
})
