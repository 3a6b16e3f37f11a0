import { beforeAll, expect, it } from '@jest/globals'
import jsQR from 'jsqr'
import { request, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { personOf } from '../../regions/testing-people.ts'
import { classWith } from '../../regions/testing-school.ts'
import { flat, photograph, readPdf } from '../../shared/files/testing-pdf.ts'
import { handler as checkPaper } from '../admission/check-paper.ts'
import { handler as fileCase } from './file-case.ts'
import { handler as printCaseReceipt } from './print-case-receipt.ts'

const NOW = '2026-11-22T09:00:00.123Z'
const answers = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
let region: Awaited<ReturnType<typeof testRegion>>
let child: string
let mother: string
beforeAll(async () => {
  region = await testRegion()
  const ninth = await classWith(region, ['Смирнов Лев'], {
    ...{ id: '302-1-9a', title: '9А', ages: [15, 15], forms: [9], birthDate: '2011-05-11' },
  })
  child = ninth.ref('Смирнов Лев')
  mother = await personOf(region, { grants: [{ id: 'parent', role: 'parent' }] })
})

it('is a tagged paper with number, time of the server and a code that is checked without a word about the child', async () => {
  const family = { region: region.code, ref: mother, role: 'parent' as const, children: [child] }
  const filed = await call(fileCase, family, {
    params: { service: 'gia-9' },
    body: { child, answers },
    headers: { 'idempotency-key': 'receipt-1' },
    now: NOW,
  })
  const { id, number } = filed.body
  const params = { id }
  const link = await call(printCaseReceipt, family, { params })
  expect(link.body).toMatchObject({ fileName: `Расписка № ${number} от 22.11.2026.pdf`, seconds: 60 })
  const bytes = Buffer.from(await (await fetch(link.body.url)).arrayBuffer())
  const { tree, figures } = readPdf(bytes)
  const said = flat(tree).map(({ own }) => own)
  expect(said).toEqual(
    expect.arrayContaining([
      'Расписка в приёме заявления',
      number,
      '22.11.2026 12:00:00,123 (Europe/Moscow)',
      expect.stringMatching(/^Смирнов Лев.*, 11\.05\.2011 г\. р\.$/),
      '2026/2027',
    ]),
  )
  const { data, width } = photograph(figures[0] ?? [])
  const address = new URL(jsQR.default(data, width, width)?.data ?? '')
  expect(address.href).not.toContain(child)
  const check = async (over: object = {}) => {
    const { code = '', ...query } = { ...Object.fromEntries(address.searchParams), ...over }
    const event = request({ region: '', ref: '', role: 'public' }, { params: { code }, query, now: NOW })
    const open = { ...event, requestContext: { ...event.requestContext, authorizer: undefined } }
    const { body } = await Reflect.apply(checkPaper, undefined, [open, {}])
    return JSON.parse(body ?? '')
  }
  expect(await check()).toEqual({ genuine: true, issuer: 'Школа № 2' })
  expect(await check({ number: '00000000' })).toEqual({ genuine: false })
  expect(await check({ kind: 'receipt' })).toEqual({ genuine: false })

  // Printed once more it is the same, byte by byte.
  const again = await call(printCaseReceipt, family, { params })
  expect(Buffer.from(await (await fetch(again.body.url)).arrayBuffer()).equals(bytes)).toBe(true)
  const centre = (municipality: string) => ({
    region: region.code,
    ref: 'mmmmmmmm',
    role: 'mfc-clerk' as const,
    municipality,
  })
  expect((await call(printCaseReceipt, centre('61701000'), { params })).status).toBe(200)
  const strangers = [{ ...family, children: [] }, centre('61640000')]
  for (const stranger of strangers) expect((await call(printCaseReceipt, stranger, { params })).status).toBe(404)
})
