import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { storedTexts } from '../../checks/access/traces.ts'
import { handed, notHanded } from '../../checks/child-records.ts'
import { proved } from '../../checks/proved.ts'
import { handler as attachFile } from '../../functions/admission/attach-file.ts'
import { handler as printReceipt } from '../../functions/admission/print-receipt.ts'
import { handler as requestUpload } from '../../functions/admission/request-upload.ts'
import { handler as pushStatus } from '../../functions/federal/push-status.ts'
import { handler as receiveMessage } from '../../functions/federal/receive-message.ts'
import { handler as recordGrade } from '../../functions/journal/record-grade.ts'
import { handler as showMarks } from '../../functions/journal/show-marks.ts'
import { handler as listNotices } from '../../functions/notifications/list-notices.ts'
import { handler as destroyData } from '../../functions/privacy/destroy-data.ts'
import { handler as eraseChild } from '../../functions/privacy/erase-child.ts'
import { handler as exportChild } from '../../functions/privacy/export-child.ts'
import { handler as printChildData } from '../../functions/privacy/print-child-data.ts'
import { handler as printDestructionAct } from '../../functions/privacy/print-destruction-act.ts'
import { handler as requestErasure } from '../../functions/privacy/request-erasure.ts'
import { state } from '../../infra/state.ts'
import { request, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { invoke } from '../../regions/testing-history.ts'
import { heard, lastFact, queuedChild } from '../../regions/testing-places.ts'
import { classWith, hour, timetableOf } from '../../regions/testing-school.ts'
import { ApplicationSubmitted } from '../../shared/contracts/admission.ts'
import { CaseFiled } from '../../shared/contracts/cases.ts'
import { ConsentGiven } from '../../shared/contracts/consents.ts'
import { DelegateInvited, PupilCodeGiven } from '../../shared/contracts/delegations.ts'
import { PupilEnrolled } from '../../shared/contracts/enrollment.ts'
import type { Fact } from '../../shared/contracts/event.ts'
import { CorrectionRequested, ErasureOrdered } from '../../shared/contracts/personal-data.ts'
import { SwapAsked } from '../../shared/contracts/swaps.ts'
import { TransferRequested } from '../../shared/contracts/transfers.ts'
import { invite } from '../../shared/domain/access/delegation.ts'
import { undecided } from '../../shared/domain/access/guardianship.ts'
import { newcomer } from '../../shared/domain/access/principal.ts'
import type { Application } from '../../shared/domain/application.ts'
import { fileCase } from '../../shared/domain/case.ts'
import { give, textFor } from '../../shared/domain/privacy/consent.ts'
import { requestCorrection } from '../../shared/domain/privacy/data-request.ts'
import { attendance, enrol } from '../../shared/domain/pupil.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { fresh } from '../../shared/domain/subject.ts'
import { SwapRequest } from '../../shared/domain/swap.ts'
import { Transfer } from '../../shared/domain/transfer.ts'
import { formData } from '../../shared/federal/kindergarten.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { getObject, listObjects } from '../../shared/files/objects.ts'
import { readPdf } from '../../shared/files/testing-pdf.ts'
import { pdfOf } from '../../shared/files/testing-uploads.ts'
import { Applications } from '../../shared/table/applications.ts'
import { auditRegion } from '../../shared/table/archive/audit.ts'
import { copyKeys, copyMain } from '../../shared/table/archive/backup.ts'
import { shelfOf } from '../../shared/table/archive/raw.ts'
import { Cases, putAnswers, storeDraft } from '../../shared/table/cases.ts'
import { saveDelivery } from '../../shared/table/deliveries.ts'
import { allNoticesOf, Notices } from '../../shared/table/notices.ts'
import { everythingAbout } from '../../shared/table/people/child-data.ts'
import { Consents } from '../../shared/table/people/consents.ts'
import { DataRequests, sealedText } from '../../shared/table/people/data-requests.ts'
import { Delegations, delegationsOf } from '../../shared/table/people/delegations.ts'
import { destroy, leaveGuardians } from '../../shared/table/people/destruction.ts'
import { Guardianships } from '../../shared/table/people/guardianships.ts'
import { noteLook } from '../../shared/table/people/looks.ts'
import { childCard, childrenCalled } from '../../shared/table/people/people.ts'
import { principalOf, storePrincipal } from '../../shared/table/people/principals.ts'
import { groupList, namesIn, storeNames } from '../../shared/table/people/rosters.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { asOf, contingentIn, queueIn } from '../../shared/table/queue/counting.ts'
import { serviceOf } from '../../shared/table/services.ts'
import type { Write } from '../../shared/table/store/entity.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { headsOf } from '../../shared/table/store/heads.ts'
import { documents, keysTable, mainTable } from '../../shared/table/store/table.ts'
import { SwapRequests } from '../../shared/table/swaps.ts'
import { Transfers } from '../../shared/table/transfers.ts'
import { openArchive, writeArchive } from '../../shared/vault/archive.ts'
import { findVault, personVault } from '../../shared/vault/person.ts'
import { signRoot } from '../../shared/vault/roots.ts'
import { createTables } from '../cloud/dynamo.ts'
import { federalApplication } from '../tour/application.ts'
import { everyFormat } from './formats.ts'
import { restoration } from './restoration.ts'

/** Of the child that is erased; its brother has none of it. */
const canaries = ['Марк', 'canary', 'Справка о Марке']
const CLASS = '302-1-5a'
const TEACHER = 'tttttttt'
const GRANDMOTHER = 'bbbbbbbb'
const NOW = '2026-11-22T09:00:00.000Z'
const LATER = '2026-12-01T09:00:00.000Z'
const ORDER = '77000000001'

let region: Awaited<ReturnType<typeof testRegion>>
let folder: string
let application: Application
let brother: Application
let message: string
let before: unknown

const smev = async (id: string, xml: string, now = NOW) => {
  const caller = { region: region.code, ref: 'epgu', role: 'federal' as const }
  const event = request(caller, { headers: { 'x-message-id': id }, body: xml, now })
  const answer = await Reflect.apply(receiveMessage, undefined, [event, {}])
  return String(answer.body)
}
const parent = () => ({
  ...{ region: region.code, ref: application.applicant, role: 'parent' as const },
  children: [application.child, brother.child],
})
const administrator = () => ({ region: region.code, ref: 'mmmmmmmm', role: 'administrator' as const })
const child = () => ({ params: { child: application.child } })
const once = (key: string) => ({ 'idempotency-key': key })

/** What others see of the region: numbers that an erasure must not move. */
async function aggregates() {
  const when = asOf({ now: LATER }, region.data)
  const town = itsMunicipality(region.data, '61701000')
  const teacher = { region: region.code, ref: 'pppppppp', role: 'parent' as const, children: [application.child] }
  const query = { from: '2026-11-20', to: '2026-11-27' }
  const marks = (await call(showMarks, teacher, { ...child(), query, now: LATER })).body.subjects
  return {
    contingent: await contingentIn(region.data, town, when),
    queue: await queueIn(region.data, town, when),
    marks,
  }
}

/** How many items and objects were searched. */
let looked = 0

/** What of the child stands anywhere in the region to be read without a personal key. */
async function found(): Promise<string[]> {
  const all: unknown[] = []
  for (const table of [mainTable, keysTable]) {
    const { Items = [] } = await documents.send(
      new ScanCommand({
        TableName: table.getName(),
        FilterExpression: 'begins_with(#pk, :region)',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':region': `${region.code}#` },
      }),
    )
    all.push(Items)
  }
  for (const bucket of ['files', 'raw', 'roots'] as const)
    for (const key of await listObjects(bucket, `${region.code}/`))
      all.push(Buffer.from((await getObject(bucket, key)) ?? []).toString())
  const text = JSON.stringify(all)
  looked += all.flat().length
  return canaries.filter((canary) => text.includes(canary))
}
const archive = (holds: 'main' | 'keys') =>
  writeArchive(join(folder, holds), holds, { holds, stage: 'test', region: region.code, began: NOW })
const clock = () => LATER

beforeAll(async () => {
  region = await testRegion()
  folder = await mkdtemp(join(tmpdir(), 'zvonok-erasure-'))
  const garden = { id: '215', title: 'Детский сад № 15' }
  message = federalApplication(ORDER, 1, '2023-03-15', garden).replaceAll('parent@demo', 'canary@demo')
  expect(await smev('one', message)).toContain('110')
  application = await Applications.get({ region: region.code, id: `E${ORDER}` })
  brother = await queuedChild(region, { applicant: application.applicant })

  const params = { id: application.id }
  const bytes = pdfOf('1 0 obj << /Type /Page >> endobj')
  const { body } = await call(requestUpload, parent(), { params, body: { bytes: bytes.length } })
  await fetch(body.url, { method: 'PUT', body: Buffer.from(bytes) })
  const named = { params: { ...params, attachment: body.id }, body: { name: 'Справка о Марке.pdf' } }
  expect((await call(attachFile, parent(), named)).status).toBe(200)
  expect((await call(printReceipt, parent(), { params })).status).toBe(200)

  const entrusting = { child: application.child, by: application.applicant, scopes: ['diary' as const] }
  const until = '2027-05-31T20:59:59.999Z'
  const invited = invite(region.act(), { ...entrusting, until }, [])
  const given = { ...invited, status: 'given' as const, delegate: GRANDMOTHER, takenAt: NOW }
  await commit(region.act(), undefined, [DelegateInvited.fact(given)], Delegations.save(given))
  const { id, child, scopes } = given
  await storePrincipal({ ...newcomer(region.code, GRANDMOTHER, 'Б. Б.'), entrusted: [{ id, child, scopes, until }] })

  await classWith(region, ['Ёлкина Анна'])
  await timetableOf(region, [hour(CLASS, 1, 2, 'math', TEACHER)])
  const known = { region: region.code, id: application.child, cohort: application.cohort }
  const place = { organisation: '302', municipality: '61701000', id: CLASS, kind: 'class' as const }
  const pupil = enrol(undefined, known, place, '2026-09-01', '1-у')
  await commit(region.act(), undefined, [PupilEnrolled.fact({ ...pupil, ...attendance(pupil) })], Pupils.save(pupil))
  await storeNames(region.act(), groupList(CLASS), { [application.child]: 'Смирнов Марк' })
  const sheet = { topic: 'Дроби', entries: { [application.child]: { mark: '5' } } }
  const teacher = { region: region.code, ref: TEACHER, role: 'teacher' as const, organisation: '302' }
  const lesson = { params: { id: `${CLASS}-20261123-2` }, headers: { 'if-match': '"0"' }, body: sheet, now: LATER }
  expect((await call(recordGrade, teacher, lesson)).status).toBe(200)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('everything about a child', () => {
  it('is handed to its guardian: what was filed, sent, made, noted, told, and who looked', async () => {
    const { status, body } = await call(exportChild, parent(), { ...child(), now: LATER })
    expect(status).toBe(200)
    expect(body.card).toMatchObject({ surname: 'Смирнов', name: 'Марк' })
    expect(body.applications).toHaveLength(1)
    const [first] = body.applications
    expect(first).toMatchObject({
      state: { number: ORDER, status: 'queued' },
      form: { applicant: { email: 'canary@demo.example' }, benefit: { category: { code: '11' } } },
      attachments: [{ name: 'Справка о Марке.pdf', kind: 'pdf' }],
    })
    expect(first.papers).toHaveLength(1)
    expect(body.pupil.enrolments).toHaveLength(1)
    expect(body.lessons).toEqual([expect.objectContaining({ date: '2026-11-23', mark: '5', was: [] })])
    expect(body.delegations).toEqual([expect.objectContaining({ scopes: ['diary'], status: 'given' })])
    expect(body.looks).toContainEqual(
      expect.objectContaining({ role: 'parent', purpose: 'family', who: 'Родитель', what: 'данные своего ребёнка' }),
    )
    expect(body.people).toEqual([{ ref: application.applicant, name: 'Смирнова Анна Сергеевна' }])
  })

  it('comes as a PDF too, and holds nothing of another child', async () => {
    const { body } = await call(printChildData, parent(), { ...child(), now: LATER })
    const text = JSON.stringify(readPdf(new Uint8Array(await (await fetch(body.url)).arrayBuffer())))
    for (const word of ['Марк', 'canary@demo.example', 'Справка о Марке.pdf', '23.11.2026'])
      expect(text).toContain(word)
    const other = await call(exportChild, parent(), { params: { child: brother.child } })
    for (const canary of canaries) expect(JSON.stringify(other.body)).not.toContain(canary)
  })

  it('is nobody else’s', async () => {
    const stranger = { ...parent(), children: [brother.child] }
    for (const handler of [exportChild, printChildData, requestErasure])
      expect((await call(handler, stranger, { ...child(), headers: once('x') })).status).toBe(404)
    expect((await call(exportChild, administrator(), child())).status).toBe(403)
  })
})

describe('every kind of record', () => {
  /** What else may be kept of a child. */
  async function alsoKept(of: Application) {
    const { code, act, data } = region
    const { child, applicant } = of
    const here = { region: code, child }
    const vault = await personVault(code, child)
    const service = await serviceOf(code, 'gia-9')
    const answers = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
    const about = { child, applicant, organisation: '302', municipality: '61701000', answers }
    const filed = fileCase(act(), service, { ...about, channel: 'portal' }, data)
    await storeDraft(act(), vault, applicant, 'gia-9', { child, answers: {} })
    const swap = SwapRequest.parse({
      ...{
        ...fresh,
        region: code,
        id: child,
        municipality: '61701000',
        cohort: 2023,
        wishes: ['219'],
        status: 'asked',
      },
      ...{ from: { organisation: '215', group: '215-1-g1' }, askedBy: applicant, askedAt: NOW },
    })
    const decided = { ...undecided(code, child), codeAt: NOW }
    const place = { organisation: '302', municipality: '61701000', group: CLASS }
    const transfer = Transfer.parse({
      ...{ ...fresh, region: code, id: act().id(), pupil: child, from: place, to: { ...place, organisation: '301' } },
      ...{ requestedBy: TEACHER, requestedAt: NOW, answerBy: LATER, status: 'requested' },
    })
    const pupil = enrol(
      undefined,
      { region: code, id: child, cohort: of.cohort },
      { ...place, id: CLASS, kind: 'class' },
      '2026-09-01',
      '2-у',
    )
    const news = {
      ...here,
      ref: applicant,
      id: act().id(),
      at: NOW,
      code: 'offer-made' as const,
      about: 'application/x',
    }
    const letter = { ...news, way: 'email' as const, dueAt: LATER, status: 'waiting' as const, tries: 0, seq: 0 }
    const consent = give(undefined, { ...here, guardian: applicant, purpose: 'health' }, textFor('health').version, NOW)
    const asking = { id: act().id(), child, desk: 'region', field: 'name' as const, value: 'x', requestedBy: applicant }
    const correction = requestCorrection(act(), asking, [], data)
    const note = (fact: Fact, ...writes: Write[]) => commit(act(), undefined, [fact], ...writes)
    await note(SwapAsked.fact(swap), SwapRequests.save(swap))
    await note(PupilCodeGiven.fact(decided), Guardianships.save(decided))
    await note(TransferRequested.fact(transfer), Transfers.save(transfer))
    await note(PupilEnrolled.fact({ ...pupil, ...attendance(pupil) }), Pupils.save(pupil))
    await note(ConsentGiven.fact(consent), Consents.save(consent))
    await note(CaseFiled.fact(filed), Cases.save(filed), putAnswers(act(), filed.id, vault, answers))
    const value = sealedText(act(), vault, { region: code, id: correction.id }, 'value', 'Лёва')
    await note(CorrectionRequested.fact(correction), DataRequests.save({ ...correction, value }))
    await commit(act(), undefined, [], Notices.put(news), saveDelivery(letter))
    const clerk = { region: code, ref: 'cccccccc', role: 'clerk' as const, children: [], organisation: '302' }
    await noteLook(act(), clerk, brother.child, 'findPupil', 'clerk-admits')
    return filed.id
  }

  it('is handed to the family, or it is written down why not', async () => {
    const filed = await alsoKept(brother)
    await invoke(pushStatus, heard(await lastFact(ApplicationSubmitted, application)))
    const children = [application.child, brother.child]
    const all = await Promise.all(children.map((it) => everythingAbout(region.act(LATER), it, application.applicant)))
    const held = all.map((it) => JSON.parse(JSON.stringify(it)))
    const part = (of: unknown, path: string): unknown[] =>
      path.split('.').reduce((its: unknown[], name) => its.flatMap((it) => Object(it)[name] ?? []), [of])
    const lacking = Object.entries(handed).filter(([, path]) => held.every((it) => part(it, path).length === 0))
    expect(lacking).toEqual([])

    const texts = await storedTexts(region.code)
    const theirs = texts.filter((it) => [...children, application.id, brother.id, filed].some((id) => it.includes(id)))
    const kinds = new Set(theirs.map((it) => String(JSON.parse(it).kind)))
    expect([...kinds].filter((kind) => !(kind in handed) && !notHanded.has(kind))).toEqual([])
    expect(Object.keys(handed).filter((kind) => !kinds.has(kind))).toEqual([])
    const declared = [...(await everyFormat()).keys()]
    expect(declared.filter((kind) => !(kind in handed) && !notHanded.has(kind))).toEqual([])
  })
})

describe('an erasure', () => {
  const ask = (key: string) => call(requestErasure, parent(), { ...child(), headers: once(key), now: LATER })
  const erase = (key: string) =>
    call(eraseChild, administrator(), { ...child(), headers: once(key), body: { ground: 'request' }, now: LATER })

  it('is refused while the law keeps the data: the child attends, its application goes on', async () => {
    expect((await ask('one')).body).toMatchObject({
      type: '/problems/erasure-barred',
      detail: expect.stringContaining('зачислен'),
    })
    const pupil = await Pupils.get({ region: region.code, id: application.child })
    const left = { ...pupil, enrolments: pupil.enrolments.map((it) => ({ ...it, to: '2026-11-27' })) }
    await commit(
      region.act(NOW, { cause: 'left' }),
      undefined,
      [PupilEnrolled.fact({ ...left, ...attendance(pupil) })],
      Pupils.save(left),
    )
    expect((await erase('two')).body.detail).toContain('заявление ещё рассматривают')
    const xml = serialise(formData, { oktmo: '61701000', cancelRequest: { orderId: ORDER, reason: 'Переезд' } })
    await smev('two', xml)
    expect((await Applications.get(application)).status).toBe('withdrawn')
    before = await aggregates()
    await signRoot(region.code, NOW, await Array.fromAsync(headsOf(region.code)))
  })

  it('is asked for once, decided, and leaves nothing that leads to the child', async () => {
    await copyMain(await archive('main'), { shelf: shelfOf('main'), passes: 3, clock })
    await copyKeys(await archive('keys'), { shelf: shelfOf('keys'), clock })
    expect(await found()).toEqual(['Марк', 'canary'])

    expect((await ask('three')).status).toBe(201)
    expect((await ask('four')).body.type).toBe('/problems/data-request-open')
    const { status, body } = await erase('five')
    expect(status).toBe(202)
    expect((await erase('six')).body.type).toBe('/problems/wrong-state')

    const order = await DataRequests.get({ region: region.code, id: body.id })
    const fact = heard(await lastFact(ErasureOrdered, order))
    if (order.kind !== 'erasure' || order.status !== 'ordered') throw new Error('it was not ordered')
    // A worker that was killed before its last step: the next one goes through all of them again.
    await leaveGuardians(region.act(LATER), application.child)
    await destroy(region.act(LATER), order)
    for (let delivery = 0; delivery < 2; delivery++) await Reflect.apply(destroyData, undefined, [fact, {}])

    const done = await DataRequests.get({ region: region.code, id: body.id })
    expect(done).toMatchObject({ status: 'done', ground: 'request', destroyed: { applications: 1, files: 1 } })
    expect(await findVault(region.code, application.child)).toBeUndefined()
    await expect(childCard(region.code, application.child)).rejects.toThrow('not-found')
    expect(await childrenCalled(region.code, 'Смирнов', '2023-03-15')).toEqual([])
    expect(await namesIn(region.code, groupList(CLASS))).toEqual({})
    expect((await principalOf(region.code, application.applicant))?.children).toEqual([brother.child])
    expect((await delegationsOf(region.code, application.child)).map(({ status }) => status)).toEqual(['withdrawn'])
    expect(await listObjects('raw', `${region.code}/`)).toEqual([])
    looked = 0
    expect(await found()).toEqual([])
    expect((await call(exportChild, parent(), child())).status).toBe(404)
    expect(await childCard(region.code, brother.child)).toMatchObject({ name: 'Лев' })
  })

  it('is told to whose child it was, once, though it is theirs no more', async () => {
    const told = (await allNoticesOf(region.code, application.applicant)).filter(({ code }) => code.startsWith('data-'))
    expect(told).toMatchObject([{ code: 'data-erased', child: application.child, at: LATER }])
    const done = await DataRequests.get({ region: region.code, id: told[0]?.about.split('/')[1] ?? '' })
    expect(done).not.toHaveProperty('tell')
    const { body } = await call(listNotices, { ...parent(), children: [brother.child] }, {})
    expect(body.items.map(({ code }: { code: string }) => code)).toContain('data-erased')
    expect(body.items.map((it: { child: string }) => it.child)).toContain(application.child)
  })

  it('leaves the numbers of others and the journal as they were', async () => {
    expect(await aggregates()).toEqual(before)
    expect((await auditRegion(region.code)).flaws).toEqual([])
  })

  it('answers the federal portal that there is no such application, also to a message it repeats', async () => {
    const words = 'Заявление по указанным параметрам не найдено'
    for (const [id, xml] of [
      ['one', message],
      ['three', message.replaceAll('Марк', 'Мирон').replaceAll('canary', 'another')],
    ] as const) {
      const answer = await smev(id, xml, LATER)
      expect(answer).toContain(words)
      expect(answer).toContain('150')
      expect(answer).toContain(ORDER)
    }
    // What was repeated is not kept anew; a message that was never seen lies with all others, for thirty days at most.
    expect(await listObjects('raw', `${region.code}/`)).toHaveLength(1)
  })

  it('has an act with the extract of the log, which names nobody', async () => {
    const { body } = await call(printDestructionAct, administrator(), {
      params: { id: `erasure-${application.child}` },
    })
    const text = JSON.stringify(readPdf(new Uint8Array(await (await fetch(body.url)).arrayBuffer())))
    for (const word of ['Акт об уничтожении', ORDER, application.child, 'Выгрузка из журнала'])
      expect(text).toContain(word)
    expect(text).not.toContain('Смирнов')
  })

  it('is not undone by yesterday’s backup', async () => {
    const ending = `-erased-${region.code}`
    const { main, keys } = state.tables
    const plain = { ...state, tables: { main: { ttl: main.ttl }, keys } }
    await createTables(process.env.ZVONOK_DATABASE ?? '', 'test', plain, ending)
    process.env.TABLES = ending
    try {
      const report = await restoration({
        main: await openArchive(join(folder, 'main'), LATER),
        keys: await openArchive(join(folder, 'keys'), LATER),
        ...{ objects: true, clock },
      })
      expect(report).toMatchObject({ ok: true, tombstones: { applied: 1, bad: [] } })
      expect(report.kinds).toMatchObject({ CARD: 4, FORM: 2 })
      expect(await findVault(region.code, application.child)).toBeUndefined()
      const left = await found()
      const what = 'stored items and objects with something of an erased child, before and after a restored backup'
      proved({ id: 'G5', what, n: looked, violations: left.length })
      expect(left).toEqual([])
      expect(await listObjects('files', `${region.code}/attachments/`)).toEqual([])
      expect(await childCard(region.code, brother.child)).toMatchObject({ name: 'Лев' })
      expect((await principalOf(region.code, application.applicant))?.children).toEqual([brother.child])
      expect((await principalOf(region.code, GRANDMOTHER))?.entrusted).toEqual([])
    } finally {
      delete process.env.TABLES
    }
  })
})
