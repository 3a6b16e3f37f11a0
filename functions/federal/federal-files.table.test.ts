import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ADAPTER, openSmevAdapter } from '../../local/pages/smev-adapter.ts'
import { serve } from '../../local/ports.ts'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { heard, historyOf, tick } from '../../regions/testing-places.ts'
import { ApplicationWithdrawn } from '../../shared/contracts/admission.ts'
import { FilesMissing } from '../../shared/contracts/federal.ts'
import { holding, MOST_FILES } from '../../shared/domain/attachment.ts'
import { withdraw } from '../../shared/domain/filing.ts'
import { formData } from '../../shared/federal/kindergarten.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { olderParts } from '../../shared/federal/versions.ts'
import { parseXml, writeXml } from '../../shared/federal/xml.ts'
import { pdfOf, png } from '../../shared/files/testing-uploads.ts'
import { MOST_BYTES } from '../../shared/files/upload.ts'
import { Applications } from '../../shared/table/applications.ts'
import { takeBytes } from '../../shared/table/attachments.ts'
import { troublesOf } from '../../shared/table/federal/troubles.ts'
import { allNoticesOf } from '../../shared/table/notices.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as listAttachments } from '../admission/list-attachments.ts'
import { handler as tellFamily } from '../notifications/tell-family.ts'
import { handler as attachFederalFile } from './attach-federal-file.ts'
import { handler as pollAdapter } from './poll-adapter.ts'
import { handler as receiveMessage } from './receive-message.ts'
import { handler as replayMessage } from './replay-message.ts'
import { handler as requestFederalUpload } from './request-federal-upload.ts'
import { handler as tellLateFiles } from './tell-late-files.ts'

let region: Awaited<ReturnType<typeof testRegion>>
const adapter = openSmevAdapter(0)
let service: Awaited<ReturnType<typeof serve>>
const before = { ...process.env }
beforeAll(async () => {
  region = await testRegion()
  service = await serve(0, (asked, response) => adapter.handler(asked, response))
  process.env.ADAPTER_URL = `${service.endpoint}${ADAPTER}`
})
afterAll(async () => {
  process.env = before
  await service.close()
})

type Handler = (event: never, context: never) => Promise<unknown>
const call = async (handler: unknown, caller: object, asked: Parameters<typeof request>[1]) => {
  const event = request({ region: region.code, ...caller } as never, asked)
  const answer = (await (handler as Handler)(event as never, {} as never)) as { statusCode: number; body?: string }
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? '{}') }
}
const portal = (ref = 'epgu') => ({ ref, role: 'federal' })
const specialist = { ref: 'ssssssss', role: 'specialist', municipality: '61701000' }
const listed = async (orderId: string) => {
  const { body } = await call(listAttachments, specialist, { params: { id: `E${orderId}` } })
  return { come: body.items.map((it: { name: string }) => it.name).sort(), awaited: body.awaited }
}

const troubles = async (orderId: string) =>
  (await troublesOf(region.code, undefined)).items.filter((it) => it.orderId === orderId)

let number = 3_090_000_000
const next = () => String(++number)
const files = [
  { CodeDocument: 'f-1', NameDocument: 'Удостоверение.pdf', TypeDocument: 'application/pdf' },
  { CodeDocument: 'f-2', NameDocument: 'Оборот', TypeDocument: 'image/png' },
]
const names = [
  { name: 'Удостоверение.pdf', of: 'benefit' },
  { name: 'Оборот', of: 'benefit' },
]
function filing(orderId: string) {
  const benefit = {
    category: { code: '11', title: 'Многодетная семья' },
    document: { issuedOn: '2025-01-01', issuedBy: 'Управление' },
  }
  const shown = shownForm(formFor({ benefit }))
  const BenefitInfo = { ...shown.BenefitInfo, BenefitFile: files }
  const ApplicationRequest = { orderId, ServicesType: '1', ...shown, ...olderParts(shown), BenefitInfo }
  return serialise(formData, { oktmo: '61701000', ApplicationRequest } as never)
}
async function filed() {
  const orderId = next()
  const event = request({ region: region.code, ...portal() } as never, { body: filing(orderId) })
  const { body } = (await (receiveMessage as Handler)(event as never, {} as never)) as { body: string }
  expect(body).toContain('<tns:orgCode>110</tns:orgCode>')
  return orderId
}
const place = (orderId: string, code: string, bytes: number, ref?: string) =>
  call(requestFederalUpload, portal(ref), { body: { orderId, code, bytes } })
const attach = (orderId: string, code: string, ref?: string) =>
  call(attachFederalFile, portal(ref), { body: { orderId, code } })
async function sent(orderId: string, code: string, bytes: Uint8Array) {
  const { body } = await place(orderId, code, bytes.length)
  expect((await fetch(body.url, { method: 'PUT', body: Buffer.from(bytes) })).status).toBe(200)
  return attach(orderId, code)
}

it('an application whose files have not come is taken, and shows them as not arrived until they do', async () => {
  const orderId = await filed()
  expect(await listed(orderId)).toEqual({ come: [], awaited: names })

  expect((await sent(orderId, 'f-1', pdfOf('1 0 obj << /Type /Page >> endobj'))).body).toMatchObject({ kind: 'pdf' })
  expect(await listed(orderId)).toEqual({ come: ['Удостоверение.pdf'], awaited: names.slice(1) })

  // The name had no ending: its kind says which.
  expect((await sent(orderId, 'f-2', png(10, 10))).body).toMatchObject({ kind: 'png' })
  expect(await listed(orderId)).toEqual({ come: ['Оборот.png', 'Удостоверение.pdf'], awaited: [] })
  // Once more is the same.
  expect((await attach(orderId, 'f-2')).status).toBe(200)
  expect((await listed(orderId)).come).toHaveLength(2)
})

it('a file is refused for what it is, and stays among those that have not come', async () => {
  const orderId = await filed()
  const refused = await sent(orderId, 'f-1', png(10, 10))
  expect([refused.status, refused.body.type]).toEqual([422, '/problems/upload-refused'])
  expect((await attach(orderId, 'f-1')).status).toBe(404)
  expect(await listed(orderId)).toEqual({ come: [], awaited: names })

  // Whoever looks after the exchange sees it, once however often it is sent, and that it is over when a good one has come.
  await sent(orderId, 'f-1', Buffer.from('not a paper'))
  const [trouble, ...others] = await troubles(orderId)
  expect(others).toEqual([])
  expect(trouble).toMatchObject({ kind: 'file', client: 'epgu', orderId, messageId: orderId, tries: 0 })
  expect(trouble?.reason).toMatch(/^Файл документа о льготе\. Файл не принят: /)
  expect(JSON.stringify(trouble)).not.toContain('Удостоверение')
  await sent(orderId, 'f-1', pdfOf('1 0 obj << /Type /Page >> endobj'))
  expect(await troubles(orderId)).toMatchObject([{ id: trouble?.id, doneAt: expect.any(String) }])
})

it('no file is taken that the application does not name, nor of another client', async () => {
  const orderId = await filed()
  expect((await place(orderId, 'f-9', 10)).status).toBe(404)
  expect((await place('404', 'f-1', 10)).status).toBe(404)
  expect((await place(orderId, 'f-1', 10, 'other')).status).toBe(404)
  expect((await attach(orderId, 'f-1', 'other')).status).toBe(404)
  expect((await place(orderId, 'f-1', 10_485_761)).status).toBe(400)
})

it('where the adapter is asked, files are fetched with the message; what it does not have is not arrived', async () => {
  const orderId = next()
  const content = writeXml(parseXml(filing(orderId))).replace(/^<\?.*\?>\n/, '')
  const brought = (id: string) =>
    `<QueryResult><smevMetadata><MessageId>${id}</MessageId></smevMetadata><Message><RequestContent><content><MessagePrimaryContent>${content}</MessagePrimaryContent></content></RequestContent></Message></QueryResult>`
  adapter.bring(region.code, 'f-1', pdfOf('1 0 obj << /Type /Page >> endobj'))
  adapter.bring(region.code, 'f-2', Buffer.from('not a picture'))
  adapter.put(region.code, brought('b-1'))
  const poll = () => pollAdapter(tick(region, '2026-11-22T10:00:00Z') as never, {} as never)
  await poll()
  expect(adapter.waiting(region.code)).toBeLessThan(2)
  expect(await listed(orderId)).toEqual({ come: ['Удостоверение.pdf'], awaited: names.slice(1) })

  // What was refused is seen on the page of the exchange, without the name of the file; one try more finds the same.
  const [trouble, ...others] = await troubles(orderId)
  expect(others).toEqual([])
  expect(trouble).toMatchObject({ kind: 'file', tries: 0 })
  expect(trouble?.reason).toMatch(/^Файл документа о льготе\. Файл не принят: /)
  expect(JSON.stringify(trouble)).not.toContain('Оборот')
  const again = () =>
    call(replayMessage, { ref: 'aaaaaaaa', role: 'administrator' }, { params: { id: trouble?.id ?? '' } })
  expect((await again()).body).toEqual({ done: false, reason: trouble?.reason })
  expect(await troubles(orderId)).toMatchObject([{ tries: 1 }])

  adapter.bring(region.code, 'f-2', Buffer.alloc(MOST_BYTES + 1))
  const { reason: large } = (await again()).body
  expect(large).toMatch(/10 МБ/)
  expect(await troubles(orderId)).toMatchObject([{ tries: 2, reason: large }])

  // Somebody has taken the adapter away: there is nobody to ask.
  const address = process.env.ADAPTER_URL
  process.env.ADAPTER_URL = 'none'
  expect((await again()).body).toEqual({ done: false, reason: expect.stringMatching(/запросить файл не у кого/) })
  process.env.ADAPTER_URL = address

  // The message comes again, now with a file that is all right.
  adapter.bring(region.code, 'f-2', png(10, 10))
  adapter.put(region.code, brought('b-1'))
  await poll()
  expect(await listed(orderId)).toEqual({ come: ['Оборот.png', 'Удостоверение.pdf'], awaited: [] })
  expect(await troubles(orderId)).toMatchObject([{ kind: 'file', doneAt: expect.any(String) }])
  expect((await again()).body).toEqual({ done: true })
})

it('one file more than an application holds is refused, which is a trouble of the exchange', async () => {
  const orderId = await filed()
  const it = await applicationOf(orderId)
  for (let at = 0; at < MOST_FILES; at++) {
    const sheet = { upload: `0123456789012345678901234${at}`, name: `Лист ${at}.png`, by: it.applicant }
    await takeBytes(region.act(), holding(it), sheet, png(10, 10))
  }
  const refused = await place(orderId, 'f-1', 100)
  expect([refused.status, refused.body.type]).toEqual([409, '/problems/too-many-files'])
  expect(await troubles(orderId)).toMatchObject([{ kind: 'file', reason: expect.stringContaining(String(MOST_FILES)) }])
})

const look = (time: string) => tellLateFiles(tick(region, time) as never, {} as never)
const applicationOf = (orderId: string) => Applications.get({ region: region.code, id: `E${orderId}` })
const missing = async (orderId: string) =>
  (await historyOf('application', await applicationOf(orderId))).filter(({ type }) => type === FilesMissing.type)
const [LAST, LATER, LATEST] = ['2026-11-25T20:00:00Z', '2026-11-25T21:00:00Z', '2026-11-26T21:00:00Z']

it('a file that does not come within three days is a trouble of the exchange, and the family is told once', async () => {
  const orderId = await filed()
  await sent(orderId, 'f-1', pdfOf('1 0 obj << /Type /Page >> endobj'))
  await look(LAST)
  expect([await missing(orderId), await troubles(orderId)]).toEqual([[], []])

  await look(LATER)
  const reason = 'Файл документа о льготе. Не пришёл в течение 3 дней. Семье об этом сказано'
  expect(await troubles(orderId)).toMatchObject([{ kind: 'file', client: 'epgu', orderId, reason, tries: 0 }])
  await look(LATEST)
  const [fact, ...more] = await missing(orderId)
  expect(more).toEqual([])
  if (!fact) throw new Error('nothing was told')
  for (const _ of [1, 2]) await tellFamily(heard(fact) as never, {} as never)
  const { applicant } = await applicationOf(orderId)
  const told = await allNoticesOf(region.code, applicant)
  expect(told.filter(({ code }) => code === 'files-missing')).toMatchObject([{ about: `application/E${orderId}` }])

  // It comes at last.
  await sent(orderId, 'f-2', png(10, 10))
  expect(await troubles(orderId)).toMatchObject([{ doneAt: expect.any(String) }])
})

it('of files that have come, and of an application that has ended, nothing is said; what was refused keeps its reason', async () => {
  const [whole, ended, refused] = [await filed(), await filed(), await filed()]
  for (const [code, bytes] of [
    ['f-1', pdfOf('1 0 obj << /Type /Page >> endobj')],
    ['f-2', png(10, 10)],
  ] as const)
    await sent(whole, code, bytes)
  const end = withdraw(await applicationOf(ended), '2026-11-23T09:00:00.000Z')
  await commit(
    region.act('2026-11-23T09:00:00.000Z'),
    undefined,
    [ApplicationWithdrawn.fact(end)],
    Applications.save(end),
  )
  await sent(refused, 'f-1', png(10, 10))
  await Promise.all([look(LATER), look(LATER)])
  expect([await troubles(whole), await missing(whole)]).toEqual([[], []])
  expect([await troubles(ended), await missing(ended)]).toEqual([[], []])
  const reasons = (await troubles(refused)).map((it) => it.reason).sort()
  expect(reasons).toEqual([
    expect.stringMatching(/Не пришёл в течение 3 дней/),
    expect.stringMatching(/Файл не принят: /),
  ])
  expect(await missing(refused)).toHaveLength(1)
})
