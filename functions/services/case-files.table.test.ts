import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { historyOf, queuedChild } from '../../regions/testing-places.ts'
import { classWith } from '../../regions/testing-school.ts'
import { EvidenceConfirmed } from '../../shared/contracts/admission.ts'
import { confirm } from '../../shared/domain/filing.ts'
import { getObject, listObjects } from '../../shared/files/objects.ts'
import { docx, pdfOf, png } from '../../shared/files/testing-uploads.ts'
import { Applications } from '../../shared/table/applications.ts'
import { bury } from '../../shared/table/archive/tombstones.ts'
import { attachmentsOf } from '../../shared/table/attachments.ts'
import { everythingAbout } from '../../shared/table/people/child-data.ts'
import { newChild } from '../../shared/table/people/people.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as attachCaseFile } from './attach-case-file.ts'
import { handler as fileCase } from './file-case.ts'
import { handler as listCaseFiles } from './list-case-files.ts'
import { handler as openCaseFile } from './open-case-file.ts'
import { handler as requestCaseUpload } from './request-case-upload.ts'
import { handler as showCase } from './show-case.ts'
import { handler as takeCaseStep } from './take-case-step.ts'

const SUMMER = '2027-06-16T09:00:00.000Z'
const AUTUMN = '2026-11-22T09:00:00.000Z'
const MOTHER = 'aaaaaaaa'
const profile = { profile: 'science', exams: ['04', '06'] }
const oge = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
let region: Awaited<ReturnType<typeof testRegion>>
let ninth: Awaited<ReturnType<typeof classWith>>

beforeAll(async () => {
  region = await testRegion()
  ninth = await classWith(region, ['Смирнов Лев', 'Котов Глеб'], {
    ...{ id: '302-1-9a', title: '9А', ages: [15, 15], forms: [9], birthDate: '2011-05-11' },
  })
})

type Caller = Parameters<typeof call>[1]
const parent = (...children: string[]): Caller => ({ region: region.code, ref: MOTHER, role: 'parent', children })
const clerk = (organisation = '302'): Caller => ({ region: region.code, ref: 'cccccccc', role: 'clerk', organisation })
const centre = (municipality: string): Caller => ({
  region: region.code,
  ref: 'mmmmmmmm',
  role: 'mfc-clerk',
  municipality,
})
const coordinator = (): Caller => ({ region: region.code, ref: 'kkkkkkkk', role: 'exam-coordinator' })
let key = 0
const file = async (service: string, child: string, answers: object, now: string): Promise<string> => {
  const headers = { 'idempotency-key': `file-${++key}` }
  const body = { child, answers, ...(service === 'class-10' && { organisation: '302' }) }
  return (await call(fileCase, parent(child), { params: { service }, body, headers, now })).body.id
}
const sent = async (caller: Caller, id: string, bytes: Uint8Array, size = bytes.length) => {
  const place = await call(requestCaseUpload, caller, { params: { id }, body: { bytes: size } })
  expect(place.status).toBe(200)
  const answer = await fetch(place.body.url, { method: 'PUT', body: Buffer.from(bytes) })
  return { upload: String(place.body.id), status: answer.status }
}
const named = (caller: Caller, id: string, upload: string, name: string, document: string) =>
  call(attachCaseFile, caller, { params: { id, file: upload }, body: { name, document } })
const listed = (caller: Caller, id: string) => call(listCaseFiles, caller, { params: { id } })
const page = () => pdfOf('1 0 obj << /Type /Page >> endobj')

describe('a document of a case', () => {
  it('is looked at, sealed, named for what the service asks, and lets the step be taken that waits for it', async () => {
    const child = ninth.ref('Смирнов Лев')
    const id = await file('class-10', child, profile, SUMMER)
    const admit = (seq: number) =>
      call(takeCaseStep, clerk(), {
        params: { id, step: 'admit' },
        body: {},
        headers: { 'if-match': `"${seq}"` },
        now: SUMMER,
      })
    expect((await admit(1)).body).toMatchObject({
      type: '/problems/documents-missing',
      detail: 'К заявлению не приложены документы: Аттестат об основном общем образовании',
    })
    const { upload, status } = await sent(parent(child), id, page())
    expect(status).toBe(200)
    expect((await named(parent(child), id, upload, 'a.pdf', 'pmpk')).body.errors).toMatchObject([
      { pointer: '/document' },
    ])
    expect((await named(parent(child), id, upload, '../Аттестат.PDF', 'certificate')).body).toEqual({
      ...{ id: upload, kind: 'pdf' },
    })
    // Once more is the same.
    expect((await named(parent(child), id, upload, 'иначе.pdf', 'portfolio')).status).toBe(200)
    expect((await listed(clerk(), id)).body).toMatchObject({
      documents: [
        { code: 'certificate', sent: true },
        { code: 'portfolio', sent: false, optional: true },
      ],
      items: [{ id: upload, name: 'Аттестат.PDF', kind: 'pdf', document: 'certificate' }],
      open: true,
    })
    expect(await listObjects('raw', `${region.code}/uploads/${id}/`)).toEqual([])
    const stored = await getObject('files', `${region.code}/attachments/${id}/${upload}`)
    expect(Buffer.from(Buffer.from(stored ?? []).toString(), 'base64').includes('%PDF')).toBe(false)
    const [attachment] = await attachmentsOf({ region: region.code, id })
    if (!attachment) throw new Error('it is not there')
    const [fact] = await historyOf('attachment', attachment)
    expect(fact?.data).toEqual({
      ...{ id: upload, case: id, child, municipality: '61701000', kind: 'pdf', document: 'certificate' },
    })
    const opened = await call(openCaseFile, clerk(), { params: { id, file: upload } })
    expect(Buffer.from(await (await fetch(opened.body.url)).arrayBuffer()).equals(page())).toBe(true)
    expect((await admit(1)).body).toMatchObject({ state: 'admitted' })

    const data = await everythingAbout(region.act(), child, MOTHER)
    expect(data.cases).toMatchObject([{ attachments: [{ name: 'Аттестат.PDF', document: 'certificate' }] }])
  })

  it('is scanned at a counter, and seen by nobody without a right to the case', async () => {
    const child = ninth.ref('Котов Глеб')
    const id = await file('gia-9', child, oge, AUTUMN)
    const other = await file('gia-9', ninth.ref('Смирнов Лев'), oge, AUTUMN)
    const { upload } = await sent(centre('61701000'), id, png(10, 10))
    expect((await named(centre('61701000'), id, upload, 'a.png', 'pmpk')).status).toBe(200)
    expect((await listed(coordinator(), id)).body.items).toHaveLength(1)
    const open = (caller: Caller, of = id) => call(openCaseFile, caller, { params: { id: of, file: upload } })
    expect((await open(coordinator())).status).toBe(200)
    for (const stranger of [parent(ninth.ref('Смирнов Лев')), clerk('301'), parent()])
      expect([(await listed(stranger, id)).status, (await open(stranger)).status]).toEqual([404, 404])
    expect((await open(parent(ninth.ref('Смирнов Лев')), other)).status).toBe(404)
    expect((await named(parent(ninth.ref('Смирнов Лев')), other, upload, 'a.png', 'pmpk')).status).toBe(404)
    expect((await listed(centre('61701000'), id)).status).toBe(403)
    const far = await call(requestCaseUpload, centre('61640000'), { params: { id }, body: { bytes: 10 } })
    expect(far.status).toBe(404)
  })

  it.each([
    ['with a macro', 'a.docx', docx({ name: 'word/vbaProject.bin', data: 'x' }), 'есть сценарии, макросы'],
    ['of another kind than it is called', 'a.pdf', png(10, 10), 'не соответствует окончанию'],
  ])('is refused in words and deleted: one %s', async (_, name, bytes, words) => {
    const child = ninth.ref('Смирнов Лев')
    const { cases } = await everythingAbout(region.act(), child, MOTHER)
    const id = cases.find(({ state }) => state.service === 'class-10')?.state.id ?? ''
    const { upload } = await sent(parent(child), id, bytes)
    const refused = await named(parent(child), id, upload, name, 'portfolio')
    expect([refused.status, refused.body.type]).toEqual([422, '/problems/upload-refused'])
    expect(refused.body.detail).toContain(words)
    expect(await listObjects('raw', `${region.code}/uploads/${id}/`)).toEqual([])
  })

  it('is not taken once the case has ended, and goes with the child', async () => {
    const { vault, writes } = await newChild(region.act(), { ...formFor().child, birthDate: '2012-05-11' }, [MOTHER])
    await commit(region.act(), undefined, [], ...writes)
    const id = await file('class-10', vault.ref, profile, SUMMER)
    const family = parent(vault.ref)
    const { upload } = await sent(family, id, page())
    await named(family, id, upload, 'a.pdf', 'certificate')
    const headers = { 'if-match': '"1"' }
    await call(takeCaseStep, family, { params: { id, step: 'withdraw' }, body: {}, headers, now: SUMMER })
    const late = await call(requestCaseUpload, family, { params: { id }, body: { bytes: 10 } })
    expect(late.body.type).toBe('/problems/wrong-state')
    expect((await listed(family, id)).body.open).toBe(false)

    expect(await listObjects('files', `${region.code}/attachments/${id}/`)).toHaveLength(1)
    await bury(region.code, new Set([vault.ref]))
    expect(await listObjects('files', `${region.code}/attachments/${id}/`)).toEqual([])
    expect((await listed(family, id)).status).toBe(404)
  })
})

it('a right that the authority confirmed makes its document needless: the family is asked once, the school sees its term', async () => {
  const benefit = {
    category: { code: '9', title: 'Дети военнослужащих' },
    document: { issuedOn: '2026-02-01', issuedBy: 'Военкомат' },
  }
  const sister = await queuedChild(region, { form: { benefit } })
  const { child, applicant } = await queuedChild(region, {
    form: { child: { ...formFor().child, birthDate: '2020-04-11' } },
    applicant: sister.applicant,
  })
  const seen = confirm(
    await Applications.get(sister),
    { benefit: true, siblings: false, until: '2027-05-31' },
    '2026-11-22',
  )
  await commit(region.act(), undefined, [EvidenceConfirmed.fact(seen)], Applications.save(seen))

  const mother: Caller = { region: region.code, ref: applicant, role: 'parent', children: [child, sister.child] }
  const answers = { ground: 'first', address: 'ул. Садовая, 12', language: '1', consent: true }
  const now = '2027-04-02T09:00:00.000Z'
  const headers = { 'idempotency-key': 'first-class' }
  const body = { child, organisation: '302', answers }
  const { id } = (await call(fileCase, mother, { params: { service: 'first-class' }, body, headers, now })).body

  const shownOn = async (day: string) => {
    const at = { params: { id }, now: `${day}T09:00:00.000Z` }
    const [one, files] = await Promise.all([call(showCase, clerk(), at), call(listCaseFiles, mother, at)])
    const [document] = files.body.documents
    return { benefits: one.body.benefits, document }
  }
  expect(await shownOn('2027-05-31')).toMatchObject({
    benefits: [{ title: 'Дети военнослужащих', until: '2027-05-31' }],
    document: { code: 'benefit', sent: false, confirmed: { until: '2027-05-31' } },
  })
  const later = await shownOn('2027-06-01')
  expect(later.benefits).toEqual([])
  expect(later.document).not.toHaveProperty('confirmed')
})
