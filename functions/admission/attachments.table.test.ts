import { beforeAll, describe, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { historyOf, queuedChild } from '../../regions/testing-places.ts'
import type { Application } from '../../shared/domain/application.ts'
import { getObject, listObjects } from '../../shared/files/objects.ts'
import { docx, pdfOf, png, text, zipOf } from '../../shared/files/testing-uploads.ts'
import { Applications } from '../../shared/table/applications.ts'
import { attachmentsOf } from '../../shared/table/attachments.ts'
import { handler as attachFile } from './attach-file.ts'
import { handler as listAttachments } from './list-attachments.ts'
import { handler as openAttachment } from './open-attachment.ts'
import { handler as requestUpload } from './request-upload.ts'
import { handler as withdrawApplication } from './withdraw-application.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let application: Application
beforeAll(async () => {
  region = await testRegion()
  application = await queuedChild(region)
})

type Caller = Parameters<typeof request>[0]
type Handler = (event: never, context: never) => Promise<unknown>
const call = async (handler: Handler, caller: Caller, given: Parameters<typeof request>[1]) => {
  const { statusCode, body } = (await handler(request(caller, given) as never, {} as never)) as {
    statusCode: number
    body?: string
  }
  return { status: statusCode, body: JSON.parse(body ?? '{}') }
}
const parent = ({ child }: Application) => ({
  ...{ region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] },
})
const specialist = (municipality: string) => ({
  ...{ region: region.code, ref: 'ssssssss', role: 'specialist' as const, municipality },
})

const sent = async (it: Application, bytes: Uint8Array, size = bytes.length) => {
  const { status, body } = await call(requestUpload, parent(it), { params: { id: it.id }, body: { bytes: size } })
  expect(status).toBe(200)
  const answer = await fetch(body.url, { method: 'PUT', body: Buffer.from(bytes) })
  return { upload: String(body.id), status: answer.status }
}
const named = (it: Application, attachment: string, name: string) =>
  call(attachFile, parent(it), { params: { id: it.id, attachment }, body: { name } })
const listed = async (it: Application, caller: Caller = parent(it)) =>
  (await call(listAttachments, caller, { params: { id: it.id } })).body.items

describe('a file sent with an application', () => {
  it('is looked at, sealed, noted as a fact, deleted where it was sent, and opened by who may see it', async () => {
    const bytes = pdfOf('1 0 obj << /Type /Page >> endobj')
    const { upload, status } = await sent(application, bytes)
    expect(status).toBe(200)
    expect(await listed(application)).toEqual([])
    expect((await named(application, upload, '../Справка о доходах.PDF')).body).toEqual({ id: upload, kind: 'pdf' })
    // Once more is the same.
    expect((await named(application, upload, 'иначе.pdf')).status).toBe(200)

    expect(await listed(application, specialist('61701000'))).toEqual([
      {
        ...{ id: upload, name: 'Справка о доходах.PDF', kind: 'pdf', bytes: bytes.length },
        attachedAt: '2026-11-22T09:00:00.000Z',
      },
    ])
    expect(await listObjects('raw', `${region.code}/uploads/`)).toEqual([])
    const stored = await getObject('files', `${region.code}/attachments/${application.id}/${upload}`)
    expect(Buffer.from(Buffer.from(stored ?? []).toString(), 'base64').includes('%PDF')).toBe(false)

    const [attachment] = await attachmentsOf(application)
    if (!attachment) throw new Error('it is not there')
    const [fact] = await historyOf('attachment', attachment)
    expect(fact?.data).toEqual({
      ...{ id: upload, application: application.id, child: application.child, municipality: '61701000', kind: 'pdf' },
    })
    expect(JSON.stringify(attachment)).not.toContain('Справка')

    const params = { id: application.id, attachment: upload }
    const { body } = await call(openAttachment, specialist('61701000'), { params })
    const opened = await fetch(body.url)
    expect(body.fileName).toBe('Справка о доходах.PDF')
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(Buffer.from(await opened.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('is nobody else’s', async () => {
    const other = await queuedChild(region)
    const { upload } = await sent(application, png(10, 10))
    const params = { id: application.id, attachment: upload }
    expect((await call(attachFile, parent(other), { params, body: { name: 'a.png' } })).status).toBe(404)
    expect((await named(other, upload, 'a.png')).status).toBe(404)
    await named(application, upload, 'a.png')
    expect((await named(other, upload, 'a.png')).status).toBe(404)
    expect((await call(openAttachment, parent(other), { params })).status).toBe(404)
    expect((await call(openAttachment, parent(other), { params: { ...params, id: other.id } })).status).toBe(404)
    expect((await call(listAttachments, specialist('61640000'), { params })).status).toBe(404)
  })

  it.each([
    ['with a macro', 'a.docx', docx({ name: 'word/vbaProject.bin', data: 'x' }), 'есть сценарии, макросы'],
    ['of another kind than it is called', 'a.pdf', png(10, 10), 'не соответствует окончанию'],
    ['that is no document', 'a.docx', zipOf([text('')]), 'принимаются PDF, JPEG'],
  ])('is refused in words and deleted: one %s', async (_, name, bytes, words) => {
    const { upload } = await sent(application, bytes)
    const { status, body } = await named(application, upload, name)
    expect([status, body.type]).toEqual([422, '/problems/upload-refused'])
    expect(body.detail).toContain(words)
    expect(await listObjects('raw', `${region.code}/uploads/`)).toEqual([])
    expect((await named(application, upload, name)).status).toBe(404)
  })

  it('is exactly as large as was said, and never over 10 MB', async () => {
    expect((await sent(application, Buffer.alloc(200), 100)).status).toBe(403)
    expect((await sent(application, Buffer.alloc(50), 100)).status).toBe(403)
    const body = { bytes: 10 * 1024 * 1024 + 1 }
    expect((await call(requestUpload, parent(application), { params: { id: application.id }, body })).status).toBe(400)
  })

  it('is one of ten, and of an application that goes on', async () => {
    const it = await queuedChild(region)
    for (let count = 0; count < 10; count++) await named(it, (await sent(it, png(10, 10))).upload, `${count}.png`)
    const ask = () => call(requestUpload, parent(it), { params: { id: it.id }, body: { bytes: 10 } })
    expect((await ask()).body.type).toBe('/problems/too-many-files')
    const headers = { 'if-match': '"1"' }
    expect((await call(withdrawApplication, parent(it), { params: { id: it.id }, headers })).status).toBe(200)
    expect((await Applications.get(it)).status).toBe('withdrawn')
    expect((await ask()).body.type).toBe('/problems/wrong-state')
  })
})
