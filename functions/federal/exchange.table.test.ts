import { beforeAll, expect, it, jest } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { heard, queuedChild } from '../../regions/testing-places.ts'
import { formData } from '../../shared/federal/kindergarten.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { Applications } from '../../shared/table/applications.ts'
import { putRegion } from '../../shared/table/regions.ts'
import { commit, factsOf } from '../../shared/table/store/facts.ts'
import { handler as pushStatus } from './push-status.ts'
import { handler as receiveMessage } from './receive-message.ts'
import { handler as replayMessage } from './replay-message.ts'
import { handler as showExchange } from './show-exchange.ts'
import { handler as takeOutgoing } from './take-outgoing.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

type Handler = (event: never, context: never) => Promise<{ statusCode?: number; body?: string }>
const ask = async (handler: unknown, role: 'federal' | 'administrator', asked: Parameters<typeof request>[1] = {}) => {
  const event = request({ region: region.code, ref: role === 'federal' ? 'epgu' : 'aaaaaaaa', role }, asked)
  const { statusCode, body = '' } = await (handler as Handler)(event as never, {} as never)
  return { statusCode, body, said: body.startsWith('{') ? JSON.parse(body) : undefined }
}
const send = (body: string, id: string) => ask(receiveMessage, 'federal', { body, headers: { 'x-message-id': id } })
const exchange = async (now?: string) =>
  (await ask(showExchange, 'administrator', now === undefined ? {} : { now })).said
const replay = (id: string) => ask(replayMessage, 'administrator', { params: { id } })

it('shows what waits to be passed on, and since when', async () => {
  const it = await queuedChild(region, { orderId: '3040000001' })
  for await (const fact of factsOf(region.code, `application/${it.id}`))
    await pushStatus(heard(fact) as never, {} as never)
  const waiting = { client: 'epgu', waiting: 2, oldest: '2026-11-22T09:00:00.000Z', alarm: false, quota: 1000 }
  expect((await exchange()).queues).toEqual([waiting])
  expect((await exchange('2026-11-22T10:00:01.000Z')).queues).toEqual([{ ...waiting, alarm: true }])
  expect((await ask(takeOutgoing, 'federal', { body: { upTo: 99 } })).said).toEqual({ upTo: 2 })
  expect((await ask(takeOutgoing, 'federal', { body: { upTo: 0 } })).said).toEqual({ upTo: 2 })
  expect((await exchange()).queues).toEqual([{ client: 'epgu', waiting: 0, alarm: false, quota: 1000 }])
})

it('shows in plain words what could not be read, once, with its place', async () => {
  const broken = serialise(formData, { oktmo: '61701000', cancelRequest: { orderId: '5' } }).replace('>5<', '>5,5<')
  for (const _ of [1, 2]) await send(broken, 'broken-1')
  await send('<a', 'broken-2')
  const { items } = await exchange()
  expect(items).toHaveLength(2)
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        messageId: 'broken-1',
        kind: 'unreadable',
        request: 'cancelRequest',
        reason: expect.stringMatching(/^Значение не того вида.*\(строка 2, столбец \d+\)$/),
        path: 'cancelRequest/orderId',
      }),
      expect.objectContaining({
        messageId: 'broken-2',
        kind: 'unreadable',
        reason: expect.stringMatching(/не является XML/),
      }),
    ]),
  )
  expect((await replay(items[0].id)).said).toMatchObject({ done: false })
})

it('a message refused for what the region lacked is carried out when it has it', async () => {
  const form = formFor()
  const { ChildInfo: child, ...shown } = shownForm(form)
  const record = { ...child.ChildBirthDocRF, ChildBirthDocActNumber: '1', ChildBirthDocActDate: '2024-02-20' }
  const Language = { code: '77', text: 'Новый язык' }
  const ApplicationRequest = {
    ...{ orderId: '3040000009', ServicesType: '1', ...shown, ChildInfo: { ...child, ChildBirthDocRF: record } },
    EntryParams: { ...shown.EntryParams, Language },
  }
  const xml = serialise(formData, { oktmo: '61701000', ApplicationRequest } as never)
  expect((await send(xml, 'lacking')).body).toContain('Указано неверное значение Language')
  const [trouble] = (await exchange()).items.filter(({ messageId }: { messageId: string }) => messageId === 'lacking')
  expect(trouble).toMatchObject({ kind: 'refused', orderId: '3040000009', request: 'ApplicationRequest', tries: 0 })
  expect((await replay(trouble.id)).said).toMatchObject({ done: false })

  const { kindergarten } = region.data
  const languages = [...kindergarten.languages, { code: '77', title: 'Новый язык' }]
  const richer = { ...region.data, kindergarten: { ...kindergarten, languages } }
  await commit(region.act(), undefined, [], putRegion(richer, 'test-2'))
  // A function knows of it after five minutes.
  jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 301_000)
  expect((await replay(trouble.id)).said).toEqual({ done: true })
  expect((await Applications.get({ region: region.code, id: 'E3040000009' })).status).toBe('queued')
  expect((await exchange()).items.find(({ id }: { id: string }) => id === trouble.id)).toMatchObject({
    tries: 2,
    doneAt: expect.any(String),
  })
  expect((await exchange()).queues).toMatchObject([{ waiting: 1 }])
})

it('is for the administrator alone', async () => {
  expect((await ask(showExchange, 'federal')).statusCode).toBe(403)
  expect((await ask(replayMessage, 'federal', { params: { id: 'x' } })).statusCode).toBe(403)
  expect((await replay('unknown')).statusCode).toBe(404)
})
