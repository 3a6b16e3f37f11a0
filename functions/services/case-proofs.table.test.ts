import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { heard, historyOf, queuedChild, tick } from '../../regions/testing-places.ts'
import { classWith } from '../../regions/testing-school.ts'
import { ApplicationRefused, EvidenceConfirmed } from '../../shared/contracts/admission.ts'
import { CaseFiled, CaseProofEnded, CaseProofNear } from '../../shared/contracts/cases.ts'
import { confirm } from '../../shared/domain/filing.ts'
import { pdfOf } from '../../shared/files/testing-uploads.ts'
import { Applications } from '../../shared/table/applications.ts'
import { bury } from '../../shared/table/archive/tombstones.ts'
import { Cases } from '../../shared/table/cases.ts'
import { allNoticesOf } from '../../shared/table/notices.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as refuseApplication } from '../admission/refuse-application.ts'
import { handler as tellFamily } from '../notifications/tell-family.ts'
import { handler as attachCaseFile } from './attach-case-file.ts'
import { handler as fileCase } from './file-case.ts'
import { handler as followCaseProofs } from './follow-case-proofs.ts'
import { handler as requestCaseUpload } from './request-case-upload.ts'
import { handler as takeCaseStep } from './take-case-step.ts'
import { handler as tellOfProofs } from './tell-of-proofs.ts'

const FILED = '2027-04-02T09:00:00.000Z'
const LAST = '2027-05-31'
const answers = { ground: 'first', address: 'ул. Садовая, 12', language: '1', consent: true }
const benefit = {
  category: { code: '9', title: 'Дети военнослужащих' },
  document: { issuedOn: '2026-02-01', issuedBy: 'Военкомат' },
}
let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
  await classWith(region, [], { id: '302-1-1a', title: '1А', ages: [7, 7], forms: [1] })
})

type Place = { region: string; id: string }
/** The authority has seen the evidence of the right, until a day. */
async function confirmed({ region: code, id }: Place, until: string, now: string) {
  const application = await Applications.get({ region: code, id })
  const seen = confirm(application, { benefit: true, siblings: false, until }, now.slice(0, 10))
  await commit(region.act(now), undefined, [EvidenceConfirmed.fact(seen)], Applications.save(seen))
}
const lastOf = async (type: string, it: Place) =>
  (await historyOf('application', await Applications.get(it))).findLast((fact) => fact.type === type)
const follow = async (fact: Parameters<typeof heard>[0] | undefined, times = 1) => {
  if (!fact) throw new Error('there is no such fact')
  await Promise.all(Array.from({ length: times }, () => Reflect.apply(followCaseProofs, undefined, [heard(fact), {}])))
}
const wake = (time: string) => Reflect.apply(tellOfProofs, undefined, [tick(region, time), {}])
const factsOf = async (id: string) => historyOf('case', await Cases.get({ region: region.code, id }))
const filed = async (id: string) => (await factsOf(id)).find(({ type }) => type === CaseFiled.type)
const toldOf = async (id: string) =>
  (await factsOf(id))
    .filter(({ type }) => [CaseProofNear.type, CaseProofEnded.type].includes(type))
    .map(({ type, at }) => [type === CaseProofNear.type ? 'near' : 'ended', at])

let key = 0
/** A family whose right was confirmed with the application of one child, and claims it in a case of another. */
async function family() {
  const sister = await queuedChild(region, { form: { benefit } })
  const { child, applicant } = await queuedChild(region, {
    form: { child: { ...formFor().child, birthDate: '2020-04-11' } },
    applicant: sister.applicant,
  })
  await confirmed(sister, LAST, '2026-11-22T09:00:00.000Z')
  const mother = { region: region.code, ref: applicant, role: 'parent' as const, children: [child, sister.child] }
  const headers = { 'idempotency-key': `proof-${++key}` }
  const body = { child, organisation: '302', answers }
  const { id } = (await call(fileCase, mother, { params: { service: 'first-class' }, body, headers, now: FILED })).body
  return { sister, child, applicant, mother, id: String(id) }
}

describe('a case whose document stands by a right that ends', () => {
  it('its family is told a month before and when it has ended, once each, whatever comes twice, at once or late', async () => {
    const { id, applicant, sister } = await family()
    await follow(await filed(id), 3)
    for (const time of [FILED, '2027-04-30T20:59:00.000Z']) await wake(time)
    expect(await toldOf(id)).toEqual([])

    await Promise.all([wake('2027-04-30T21:30:00.000Z'), wake('2027-04-30T21:30:00.000Z')])
    await wake('2027-04-30T22:30:00.000Z')
    await wake('2027-05-31T20:30:00.000Z')
    expect(await toldOf(id)).toEqual([['near', '2027-04-30T21:30:00.000Z']])

    await Promise.all([wake('2027-05-31T21:30:00.000Z'), wake('2027-05-31T21:30:00.000Z')])
    await wake('2027-05-31T22:30:00.000Z')
    const all = [
      ['near', '2027-04-30T21:30:00.000Z'],
      ['ended', '2027-05-31T21:30:00.000Z'],
    ]
    expect(await toldOf(id)).toEqual(all)

    // Facts of a time when the right was still there come once more.
    await follow(await filed(id))
    await follow(await lastOf(EvidenceConfirmed.type, sister))
    for (const time of ['2027-05-31T23:30:00.000Z', '2027-07-01T09:00:00.000Z']) await wake(time)
    expect(await toldOf(id)).toEqual(all)

    for (const fact of await factsOf(id)) await Reflect.apply(tellFamily, undefined, [heard(fact), {}])
    const notices = (await allNoticesOf(region.code, applicant)).filter(({ about }) => about === `case/${id}`)
    expect(notices.map(({ code, term }) => [code, term]).toSorted()).toEqual([
      ['case-filed', undefined],
      ['case-proof-ended', undefined],
      ['case-proof-near', '2027-05-31T20:59:59.999Z'],
    ])
  })

  it('is told of the new end alone when the right was confirmed anew', async () => {
    const { id, sister } = await family()
    await follow(await filed(id))
    await confirmed(sister, '2027-08-31', '2027-04-20T09:00:00.000Z')
    await follow(await lastOf(EvidenceConfirmed.type, sister))
    for (const time of ['2027-05-15T09:00:00.000Z', '2027-06-15T09:00:00.000Z', '2027-08-02T09:00:00.000Z'])
      await wake(time)
    expect(await toldOf(id)).toEqual([['near', '2027-08-02T09:00:00.000Z']])
  })

  it('is told within the hour when the application that the right was seen with is refused', async () => {
    const { id, sister } = await family()
    await follow(await filed(id))
    const { seq } = await Applications.get({ region: region.code, id: sister.id })
    const specialist = { region: region.code, ref: 'ffffffff', role: 'specialist' as const, municipality: '61701000' }
    const headers = { 'if-match': `"${seq}"` }
    const asked = { params: { id: sister.id }, body: { ground: 'documents' }, headers, now: '2027-04-10T09:00:00.000Z' }
    expect((await call(refuseApplication, specialist, asked)).status).toBe(200)
    await follow(await lastOf(ApplicationRefused.type, sister), 2)
    await wake('2027-04-10T10:00:00.000Z')
    await wake('2027-04-10T11:00:00.000Z')
    expect(await toldOf(id)).toEqual([['ended', '2027-04-10T10:00:00.000Z']])
  })

  it('is told nothing when the document was sent, the case has ended or the child was erased', async () => {
    const [sent, over, erased] = [await family(), await family(), await family()]
    for (const { id } of [sent, over, erased]) await follow(await filed(id))

    const bytes = pdfOf('1 0 obj << /Type /Page >> endobj')
    const params = { id: sent.id }
    const place = await call(requestCaseUpload, sent.mother, { params, body: { bytes: bytes.length } })
    await fetch(place.body.url, { method: 'PUT', body: Buffer.from(bytes) })
    const named = { params: { ...params, file: place.body.id }, body: { name: 'a.pdf', document: 'benefit' } }
    expect((await call(attachCaseFile, sent.mother, named)).status).toBe(200)

    const step = { params: { id: over.id, step: 'withdraw' }, body: {}, headers: { 'if-match': '"1"' }, now: FILED }
    expect((await call(takeCaseStep, over.mother, step)).status).toBe(200)
    await bury(region.code, new Set([erased.child]))

    for (const time of ['2027-05-02T09:00:00.000Z', '2027-06-01T09:00:00.000Z']) await wake(time)
    await follow(await filed(erased.id))
    for (const { id } of [sent, over, erased]) expect(await toldOf(id)).toEqual([])
  })
})
