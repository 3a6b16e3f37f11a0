import { beforeAll, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { heard, offerPlace, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import type { Application } from '../../shared/domain/application.ts'
import { formData } from '../../shared/federal/kindergarten.ts'
import { orderRequest100, orderResponse100 } from '../../shared/federal/kindergarten-order.ts'
import { parse } from '../../shared/federal/parse.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { parseXml } from '../../shared/federal/xml.ts'
import { Applications } from '../../shared/table/applications.ts'
import { factsOf } from '../../shared/table/store/facts.ts'
import { handler as listOutgoing } from './list-outgoing.ts'
import { handler as pushDays } from './push-days.ts'
import { handler as pushStatus } from './push-status.ts'
import { handler as receiveMessage } from './receive-message.ts'
import { handler as replayMessage } from './replay-message.ts'
import { handler as showExchange } from './show-exchange.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

type Handler = (event: never, context: never) => Promise<{ statusCode?: number; body?: string }>
const ask = async (handler: unknown, role: string, asked: Parameters<typeof request>[1] = {}) => {
  const event = request({ region: region.code, ref: role === 'federal' ? 'epgu' : 'aaaaaaaa', role } as never, asked)
  return (await (handler as Handler)(event as never, {} as never)).body ?? ''
}
let messages = 0
const send = (body: string) =>
  ask(receiveMessage, 'federal', { body, headers: { 'x-message-id': `order-${++messages}` } })
const exchange = async (orderId: string) =>
  JSON.parse(await ask(showExchange, 'administrator')).items.filter(
    (it: { orderId?: string }) => it.orderId === orderId,
  )
const replay = async (id: string) => JSON.parse(await ask(replayMessage, 'administrator', { params: { id } }))
type Out = { id: string; kind: string; xml: string; messageId: string }
const outgoing = async (orderId: string): Promise<Out[]> =>
  JSON.parse(await ask(listOutgoing, 'federal', { query: { orderId } })).items
async function hear(it: Application) {
  for await (const fact of factsOf(region.code, `application/${it.id}`))
    await pushStatus(heard(fact) as never, {} as never)
}

/** An application that was filed here, and that its parent asked to see in the portal. */
async function asked(orderId: string, desiredOn = '2027-09-01') {
  const form = formFor({ entry: { ...formFor().entry, desiredOn } })
  const it = await queuedChild(region, { form })
  const { PersonInfo, PersonIdentityDocInfo, ChildInfo } = shownForm(form)
  const record = { ...ChildInfo.ChildBirthDocRF, ChildBirthDocActNumber: '1', ChildBirthDocActDate: '2024-02-20' }
  const family = { PersonInfo, PersonIdentityDocInfo, ChildInfo: { ...ChildInfo, ChildBirthDocRF: record } }
  const ApplicationOrderInfoRequest = { orderId, ServicesType: '1', ...family }
  await send(serialise(formData, { oktmo: '61701000', ApplicationOrderInfoRequest } as never))
  await hear(it)
  return it
}
const answer = (orderId: string, over: { code?: string; orderId?: string }) =>
  send(
    serialise(orderResponse100, {
      CreateOrderResponse: { code: '9', message: 'Иванов не найден', orderId_InfoRequest: orderId, ...over },
    }),
  )

it.each([
  ['without a number', '71', {}],
  ['with a number that is none', '72', { orderId: '0' }],
])('an order that the portal did not make, %s, is shown in words and sent again', async (_, orderId, over) => {
  const it = await asked(orderId)
  expect(await answer(orderId, over)).toContain('accepted="true"')
  const [trouble, ...more] = await exchange(orderId)
  expect(more).toEqual([])
  expect(trouble).toMatchObject({
    kind: 'undelivered',
    request: 'CreateOrderResponse',
    reason: 'Госуслуги не создали заказ в личном кабинете (код 9)',
  })
  expect(JSON.stringify(trouble)).not.toContain('Иванов')

  expect(await replay(trouble.id)).toEqual({ done: true })
  const [first, again] = await outgoing(orderId)
  expect(again).toMatchObject({ kind: 'OrderRequest', xml: first?.xml })
  expect(again?.messageId).not.toBe(first?.messageId)
  await answer(orderId, { code: '0', orderId: `${orderId}700` })
  expect((await Applications.get(it)).federal?.order).toEqual({ asked: orderId, number: `${orderId}700` })
})

it('a change of an order that the portal did not take is shown in words and sent again', async () => {
  const group = await openGroup(region, { organisation: '215', capacity: 5 })
  const it = await asked('73')
  await answer('73', { code: '0', orderId: '73700' })
  await offerPlace(region, await Applications.get(it), group)
  await hear(it)
  const sent = (await outgoing('73700')).at(-1)
  const response = (code: string) =>
    serialise(orderResponse100, { UpdateOrderResponse: { code, message: 'x' } }).replace(/^<\?.*\?>\n/, '')
  const brought = (code: string, id: string) =>
    `<QueryResult><smevMetadata><MessageId>${id}</MessageId></smevMetadata><Message><ResponseMetadata><replyToClientId>${sent?.messageId}</replyToClientId></ResponseMetadata><MessagePrimaryContent>${response(code)}</MessagePrimaryContent></Message></QueryResult>`
  await send(brought('0', 'update-1'))
  expect(await exchange('73700')).toEqual([])
  await send(brought('5', 'update-2'))
  const [trouble] = await exchange('73700')
  expect(trouble.reason).toBe('Госуслуги не приняли изменение заказа (код 5)')
  expect(await replay(trouble.id)).toEqual({ done: true })
  expect((await outgoing('73700')).at(-1)?.xml).toBe(sent?.xml)
})

it('a day that comes before the portal has told the number of its order is told after', async () => {
  const it = await asked('74', '2026-12-01')
  const night = (day: string) => pushDays(tick(region, `${day}T00:10:00Z`) as never, {} as never)
  await night('2026-12-01')
  expect(await outgoing('74')).toHaveLength(1)
  await answer('74', { code: '0', orderId: '74700' })
  await hear(it)
  await night('2026-12-02')
  const update = (await outgoing('74700')).at(-1)?.xml ?? ''
  expect(parse(orderRequest100, parseXml(update)).UpdateOrderRequest).toMatchObject({
    orderId: '74700',
    statusHistoryList: { statusHistory: [{ statusCode: { orgCode: '160' } }] },
  })
})
