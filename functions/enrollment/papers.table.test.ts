import { beforeAll, describe, expect, it } from '@jest/globals'
import jsQR from 'jsqr'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { offerPlace, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import type { Application } from '../../shared/domain/application.ts'
import type { Particulars } from '../../shared/domain/paper.ts'
import { getObject, listObjects } from '../../shared/files/objects.ts'
import { flat, photograph, readPdf } from '../../shared/files/testing-pdf.ts'
import { Applications } from '../../shared/table/applications.ts'
import { looksAt } from '../../shared/table/people/looks.ts'
import { ownLooksAt } from '../../shared/table/people/own-looks.ts'
import { handler as checkPaper } from '../admission/check-paper.ts'
import { handler as printReceipt } from '../admission/print-receipt.ts'
import { handler as forgetCopies } from '../platform/forget-copies.ts'
import { handler as acceptOffer } from './accept-offer.ts'
import { handler as acceptPapers } from './accept-papers.ts'
import { handler as concludeContract } from './conclude-contract.ts'
import { handler as enrollPupil } from './enroll-pupil.ts'
import { handler as printOffer } from './print-offer.ts'
import { handler as printOrder } from './print-order.ts'

const NOW = '2026-11-24T09:00:00.000Z'
let region: Awaited<ReturnType<typeof testRegion>>
let queued: Application
let offered: Application
let enrolled: Application

type Caller = Parameters<typeof request>[0]
type Handler = (event: never, context: never) => Promise<unknown>
const call = async (handler: Handler, caller: Caller, given: Parameters<typeof request>[1]) => {
  const answer = await handler(request(caller, { now: NOW, ...given }) as never, {} as never)
  const { statusCode, body } = answer as { statusCode: number; body?: string }
  return { status: statusCode, body: JSON.parse(body ?? '{}') }
}

const parent = (children: string[]) => ({ region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children })
const clerk = (organisation: string) => ({ region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation })
const specialist = (municipality: string) => ({
  ...{ region: region.code, ref: 'ssssssss', role: 'specialist' as const, municipality },
})

async function enrol({ id, child }: Application) {
  const steps: [Handler, Caller, unknown?][] = [
    [acceptOffer, parent([child])],
    [acceptPapers, clerk('215')],
    [concludeContract, clerk('215'), { number: '7-Д', on: '2026-11-24' }],
    [enrollPupil, clerk('215'), { number: '12/к', on: '2026-11-24' }],
  ]
  for (const [at, [handler, caller, body]] of steps.entries()) {
    const { status } = await call(handler, caller, { params: { id }, body, headers: { 'if-match': `"${at + 2}"` } })
    if (status !== 200) throw new Error(`step ${at} was answered ${status}`)
  }
  return Applications.get({ region: region.code, id })
}

beforeAll(async () => {
  region = await testRegion()
  const group = await openGroup(region, { organisation: '215', capacity: 20 })
  queued = await queuedChild(region)
  offered = await offerPlace(region, await queuedChild(region), group)
  enrolled = await enrol(await offerPlace(region, await queuedChild(region), group))
})

const copies = () => listObjects('copies', `${region.code}/`)

/** The paper behind a link, and what its code leads to. */
async function printed(handler: Handler, caller: Caller, { id }: Application) {
  const { status, body } = await call(handler, caller, { params: { id } })
  expect(status).toBe(200)
  const response = await fetch(body.url)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const bytes = Buffer.from(await response.arrayBuffer())
  const read = readPdf(bytes)
  const { data, width } = photograph(read.figures[0] ?? [])
  const address = new URL(jsQR.default(data, width, width)?.data ?? '')
  const said = flat(read.tree).map(({ own }) => own)
  return { link: body, bytes, said, address, all: said.join('\n') }
}

const check = (address: URL, over: Partial<Particulars> = {}) => {
  const { code = '', ...query } = { ...Object.fromEntries(address.searchParams), ...over }
  const event = request({ region: '', ref: '', role: 'public' }, { params: { code }, query, now: NOW })
  return checkPaper(
    { ...event, requestContext: { ...event.requestContext, authorizer: undefined } } as never,
    {} as never,
  )
}

describe('a receipt', () => {
  it('tells what was filed and when, to the millisecond, and only the family may have it', async () => {
    const { link, all, said } = await printed(printReceipt, parent([queued.child]), queued)
    expect(link).toMatchObject({ fileName: `Расписка № ${queued.number} от 22.11.2026.pdf`, seconds: 60 })
    expect(all).toContain('22.11.2026 12:00:00,000 (Europe/Moscow)')
    expect(all).toContain('Смирнов Лев Ильич, 14.02.2024 г. р.')
    expect(said).toEqual(
      expect.arrayContaining(['Смирнова Анна', 'Детский сад № 15 «Василёк»', 'Свидетельство о рождении ребёнка']),
    )

    const params = { id: queued.id }
    expect((await call(printReceipt, parent([offered.child]), { params })).status).toBe(404)
    expect((await call(printReceipt, specialist('61640000'), { params })).status).toBe(404)
    expect((await call(printReceipt, clerk('215'), { params })).status).toBe(403)
    expect((await call(printReceipt, specialist('61701000'), { params })).status).toBe(200)
    const own = await ownLooksAt(region.code, queued.child)
    const others = await looksAt(region.code, queued.child)
    expect([...own, ...others].map(({ day, role, reader, purpose }) => [day, role, reader, purpose])).toEqual([
      ['2026-11-24', 'parent', 'aaaaaaaa', 'family'],
      ['2026-11-24', 'specialist', 'ssssssss', 'printReceipt'],
    ])
  })

  it('is one document however often it is printed: sealed where it lies, and gone within the hour where it was opened', async () => {
    const first = await printed(printReceipt, parent([queued.child]), queued)
    const second = await printed(printReceipt, parent([queued.child]), queued)
    expect(second.bytes.equals(first.bytes)).toBe(true)
    expect(second.link.url).not.toBe(first.link.url)

    const kept = await listObjects('files', `${region.code}/papers/${queued.id}/`)
    expect(kept).toHaveLength(1)
    const sealed = Buffer.from((await getObject('files', kept[0] ?? '')) ?? [])
    expect(Buffer.from(sealed.toString(), 'base64').includes('%PDF')).toBe(false)

    expect((await copies()).length).toBeGreaterThan(1)
    await forgetCopies(tick(region, '2026-11-24T09:30:00Z') as never, {} as never)
    expect((await copies()).length).toBeGreaterThan(1)
    await forgetCopies(tick(region, '2026-11-24T09:40:00Z') as never, {} as never)
    expect(await copies()).toEqual([])
    expect((await fetch(second.link.url)).status).toBe(404)
  })
})

describe('a направление', () => {
  it('names child, kindergarten, address, group and the last day to answer', async () => {
    const { link, all, said } = await printed(printOffer, parent([offered.child]), offered)
    const { number } = 'offer' in offered ? offered.offer : { number: '' }
    expect(link.fileName).toBe(`Направление № ${number} от 22.11.2026.pdf`)
    expect(said).toEqual(expect.arrayContaining(['Детский сад № 15 «Василёк»', 'Младшая группа']))
    expect(all).toContain('до 02.12.2026 включительно')
    expect((await printed(printOffer, clerk('215'), offered)).all).toBe(all)
    expect((await call(printOffer, clerk('219'), { params: { id: offered.id } })).status).toBe(404)
  })

  it('is not printed for who has none', async () => {
    const { status, body } = await call(printOffer, parent([queued.child]), { params: { id: queued.id } })
    expect([status, body.type]).toEqual([409, '/problems/wrong-state'])
  })
})

describe('an order of enrolment', () => {
  it('enrols the child by name into the group, by contract and направление', async () => {
    const { link, all } = await printed(printOrder, clerk('215'), enrolled)
    expect(link.fileName).toBe('Приказ № 12-к от 24.11.2026.pdf')
    expect(all).toContain(
      'Зачислить с 24.11.2026 в группу «Младшая группа» ребёнка: Смирнов Лев Ильич, 14.02.2024 г. р.',
    )
    expect(all).toContain('договора об образовании № 7-Д от 24.11.2026')
    expect((await call(printOrder, clerk('219'), { params: { id: enrolled.id } })).status).toBe(404)
    expect((await call(printOrder, clerk('215'), { params: { id: offered.id } })).status).toBe(409)
    expect((await call(printOrder, parent([enrolled.child]), { params: { id: enrolled.id } })).status).toBe(403)
  })
})

describe('the code of a paper', () => {
  let address: URL
  beforeAll(async () => {
    address = (await printed(printReceipt, parent([queued.child]), queued)).address
  })

  it('says that it is genuine and who issued it, and nothing of the child', async () => {
    const order = await printed(printOrder, clerk('215'), enrolled)
    const { surname } = formFor().child
    expect(decodeURIComponent(address.href)).not.toContain(surname)
    const answers = await Promise.all(
      [address, order.address].map(async (it) => JSON.parse((await check(it)).body ?? '')),
    )
    expect(answers).toEqual([
      { genuine: true, issuer: 'Управление образования администрации города Примерска' },
      { genuine: true, issuer: 'Детский сад № 15 «Василёк»' },
    ])
  })

  it.each([
    ['another number', { number: 'FFFFFFFF' }],
    ['another date', { on: '2026-11-23' }],
    ['another kind', { kind: 'offer' as const }],
    ['another issuer', { by: '61640000' }],
    ['another application', { application: 'FFFFFFFF' }],
  ])('does not vouch for %s', async (_, over) => {
    expect(JSON.parse((await check(address, over)).body ?? '')).toEqual({ genuine: false })
  })

  it('of one region says nothing in another, and what is no code is no question', async () => {
    const other = await testRegion()
    expect(JSON.parse((await check(address, { region: other.code } as object)).body ?? '')).toEqual({ genuine: false })
    expect((await check(address, { code: 'x' } as object)).statusCode).toBe(400)
    expect((await check(address, { region: 'nowhere' } as object)).statusCode).toBe(404)
  })
})

it('a region adds its own words to its papers, and a region that adds none has none of them', async () => {
  const other = await testRegion(undefined, 'ural')
  const wishes = [{ organisation: '711', title: 'Сад', priority: 1 }]
  const group = await openGroup(other, { organisation: '711', capacity: 1 })
  const it = await offerPlace(other, await queuedChild(other, { form: { wishes } }), group)
  const family = { ...parent([it.child]), region: other.code }
  const [receipt, offer] = [await printed(printReceipt, family, it), await printed(printOffer, family, it)]
  const { papers } = other.data
  expect([receipt.all, offer.all]).toEqual([
    expect.stringContaining(papers.receipt[0] ?? 'nothing'),
    expect.stringContaining(papers.offer[0] ?? 'nothing'),
  ])
  const own = await printed(printReceipt, parent([queued.child]), queued)
  expect(own.all).not.toContain(papers.receipt[0])
})
