import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { ADAPTER, openSmevAdapter, type SmevAdapter } from '../../local/pages/smev-adapter.ts'
import { serve } from '../../local/ports.ts'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { heard, queuedChild, tick } from '../../regions/testing-places.ts'
import { formData } from '../../shared/federal/kindergarten.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { olderParts } from '../../shared/federal/versions.ts'
import { Applications } from '../../shared/table/applications.ts'
import { factsOf } from '../../shared/table/store/facts.ts'
import { handler as listOutgoing } from './list-outgoing.ts'
import { handler as pollAdapter } from './poll-adapter.ts'
import { handler as pushStatus } from './push-status.ts'
import { handler as replayMessage } from './replay-message.ts'
import { handler as showExchange } from './show-exchange.ts'

const CLIENT = 'smev-adapter'
let region: Awaited<ReturnType<typeof testRegion>>
let adapter: SmevAdapter
let service: Awaited<ReturnType<typeof serve>>
const before = { ...process.env }
beforeAll(async () => {
  region = await testRegion()
  service = await serve(0, (asked, response) => adapter.handler(asked, response))
  process.env.ADAPTER_URL = `${service.endpoint}${ADAPTER}`
})
beforeEach(() => {
  adapter = openSmevAdapter(0)
})
afterAll(async () => {
  process.env = before
  await service.close()
})

const poll = () => pollAdapter(tick(region, '2026-11-22T10:00:00Z') as never, {} as never)
const put = (xml: string) => adapter.put(region.code, xml)
const passed = () => adapter.passed(region.code).map(({ xml }) => xml)
type Handler = (event: never, context: never) => Promise<{ statusCode?: number; body?: string }>
const ask = async (handler: unknown, caller: object, asked: Parameters<typeof request>[1] = {}) => {
  const event = request({ region: region.code, ...caller } as never, asked)
  return JSON.parse((await (handler as Handler)(event as never, {} as never)).body ?? '{}')
}
const administrator = { ref: 'aaaaaaaa', role: 'administrator' }
const exchange = (now = new Date().toISOString()) => ask(showExchange, administrator, { now })
const outgoing = async () => (await ask(listOutgoing, { ref: CLIENT, role: 'federal' })).items

let number = 3_060_000_000
const next = () => String(++number)
const bare = (xml: string) => xml.replace(/^<\?.*\?>\n/, '')
const brought = (content: string, id: string, replyTo = `reply-${id}`) =>
  `<QueryResult xmlns="urn://x-artefacts-smev-gov-ru/services/service-adapter/types"><smevMetadata><MessageId>${id}</MessageId></smevMetadata><Message><messageType>PrimaryMessage</messageType><RequestMetadata><clientId>${replyTo}</clientId></RequestMetadata><RequestContent><content><MessagePrimaryContent>${bare(content)}</MessagePrimaryContent></content></RequestContent></Message></QueryResult>`
const told = (type: 'Status' | 'Reject', about: string, inside: string, id = next()) =>
  `<QueryResult><smevMetadata><MessageId>${id}</MessageId></smevMetadata><Message><messageType>${type}Message</messageType><ResponseMetadata><clientId>x</clientId><replyToClientId>${about}</replyToClientId></ResponseMetadata><ResponseContent>${inside}</ResponseContent></Message></QueryResult>`
const question = (orderId: string) =>
  serialise(formData, { oktmo: '61701000', GetApplicationQueueRequest: { orderId } })
function filing(orderId: string) {
  const shown = shownForm(formFor())
  const ApplicationRequest = { orderId, ServicesType: '1', ...shown, ...olderParts(shown) }
  return serialise(formData, { oktmo: '61701000', ApplicationRequest } as never)
}

it('fetches, does, answers to whom it asked, and acknowledges', async () => {
  const orderId = next()
  put(brought(filing(orderId), 'p-1', 'urn:reply:7'))
  put(brought(question('404'), 'p-2'))
  await poll()
  expect(adapter.waiting(region.code)).toBe(0)
  const application = await Applications.get({ region: region.code, id: `E${orderId}` })
  expect(application.federal).toMatchObject({ client: CLIENT, replyTo: 'urn:reply:7' })
  const documents = passed()
  expect(documents).toHaveLength(2)
  const answer = documents.find((xml) => xml.includes('<replyToClientId>urn:reply:7</replyToClientId>'))
  expect(answer).toMatch(/<ClientMessage .*<MessagePrimaryContent><tns:FormDataResponse .*orgCode>110</s)
  expect(documents.find((xml) => xml.includes('reply-p-2'))).toMatch(/Заявление по указанным параметрам не найдено/)
})

it('what cannot be read is refused in the words of the adapter', async () => {
  put(brought('<a xmlns="urn:other"/>', 'p-3'))
  await poll()
  expect(passed()).toEqual([expect.stringMatching(/<rejects><code>UNKNOWN_REQUEST_DESCRIPTION<\/code><description>/)])
})

describe('D7: a message that comes again, because', () => {
  const lost = (method: string, status: number) => {
    let left = 4
    adapter.answers = (asked) => (asked === method && left-- > 0 ? status : undefined)
  }
  it.each([
    ['its acknowledgement was lost after it counted', 'DELETE', 0],
    ['its acknowledgement did not arrive', 'DELETE', 503],
    ['its answer was passed on and that was not heard', 'PUT', 0],
    ['its answer could not be passed on', 'PUT', 503],
  ])('%s, has one effect and one answer', async (_, method, status) => {
    const orderId = next()
    put(brought(filing(orderId), `again-${orderId}`))
    lost(method, status)
    for (let times = 0; times < 6; times++) await poll().catch(() => undefined)
    expect(adapter.waiting(region.code)).toBe(0)
    expect((await Applications.get({ region: region.code, id: `E${orderId}` })).seq).toBe(1)
    expect(new Set(passed()).size).toBe(1)
  })
})

describe('statuses of ours', () => {
  const statuses = async () => {
    const it = await queuedChild(region, { orderId: next(), client: CLIENT, replyTo: 'urn:reply:8' })
    for await (const fact of factsOf(region.code, `application/${it.id}`))
      await pushStatus(heard(fact) as never, {} as never)
    return it
  }

  it('are passed on once, and marked when SMEV has them', async () => {
    const it = await statuses()
    await poll()
    const documents = passed()
    expect(documents.at(-1)).toContain(`<replyToClientId>urn:reply:8</replyToClientId>`)
    expect(documents.at(-1)).toContain(it.number)
    await poll()
    expect(passed()).toHaveLength(documents.length)
    const messages = (await outgoing()).filter(({ orderId }: { orderId: string }) => orderId === it.number)
    expect(messages.length).toBeGreaterThan(0)
    for (const { delivered, messageId } of messages) {
      expect(delivered).toEqual(expect.any(String))
      expect(adapter.passed(region.code).some(({ id }) => id === messageId)).toBe(true)
    }
    expect((await exchange()).queues).toContainEqual(expect.objectContaining({ client: CLIENT, waiting: 0 }))
  })

  it('that SMEV refuses are shown in words and sent again, under another id', async () => {
    const it = await statuses()
    await poll()
    const id = adapter.passed(region.code)[0]?.id ?? ''
    const refusal = '<rejects><code>InvalidContent</code><description>cvc: Иванов</description></rejects>'
    for (const _ of [1, 2]) put(told('Reject', id, refusal, `reject-${it.number}`))
    await poll()
    const troubles = (await exchange()).items.filter(({ orderId }: { orderId?: string }) => orderId === it.number)
    expect(troubles).toEqual([
      expect.objectContaining({
        kind: 'undelivered',
        reason: 'СМЭВ не приняла наше сообщение: содержание не по схеме (InvalidContent)',
      }),
    ])
    const count = passed().length
    expect(await ask(replayMessage, administrator, { params: { id: troubles[0].id } })).toEqual({ done: true })
    await poll()
    expect(passed()).toHaveLength(count + 1)
    expect(adapter.passed(region.code)[0]?.id).not.toBe(id)
  })

  it('that the adapter will never take keep nothing back', async () => {
    const [first, second] = [await statuses(), await statuses()]
    let left = 1
    adapter.answers = (method) => (method === 'PUT' && left-- > 0 ? 422 : undefined)
    await poll()
    expect(passed().some((xml) => xml.includes(second.number))).toBe(true)
    expect((await exchange()).items).toContainEqual(
      expect.objectContaining({
        kind: 'undelivered',
        orderId: first.number,
        reason: expect.stringMatching(/^Адаптер/),
      }),
    )
  })
})

it('an answer that SMEV refuses is sent again', async () => {
  const it = await queuedChild(region, { orderId: next(), client: CLIENT })
  put(brought(question(it.number), `q-${it.number}`, 'urn:reply:9'))
  await poll()
  const id = adapter.passed(region.code)[0]?.id ?? ''
  put(told('Reject', id, '<rejects><code>FAILURE</code></rejects>'))
  await poll()
  const [trouble] = (await exchange()).items.filter(({ orderId }: { orderId?: string }) => orderId === it.number)
  expect(trouble.reason).toBe('СМЭВ не приняла наше сообщение: у получателя произошла ошибка (FAILURE)')
  expect(await ask(replayMessage, administrator, { params: { id: trouble.id } })).toEqual({ done: true })
  await poll()
  const [again] = passed()
  expect(again).toContain('GetApplicationQueueResponse')
  expect(again).toContain('<replyToClientId>urn:reply:9</replyToClientId>')
})

it('half of the quota and an adapter silent for an hour are alarms', async () => {
  for (let n = 0; n < 500; n++) put(told('Status', 'nobody', '<status><code>0</code></status>'))
  adapter.answers = (method) => (method === 'DELETE' ? 503 : undefined)
  const first = adapter.waiting(region.code)
  expect(first).toBe(500)
  await poll().catch(() => undefined)
  expect((await exchange()).incoming).toMatchObject({ waiting: 500, alarm: true, quota: 1000 })
  adapter = openSmevAdapter(0)
  await poll()
  expect((await exchange()).incoming).toMatchObject({ waiting: 0, alarm: false })
  expect((await exchange(new Date(Date.now() + 3_601_000).toISOString())).incoming).toMatchObject({ alarm: true })
})
