import { beforeEach, expect, it } from '@jest/globals'
import { press } from './testing-browser.ts'
import { groundFor, noFault, type PageState, scrollsOneWay, settled, withBrowser } from './testing-pages.ts'
import { parent } from './testing-region.ts'
import { staffReplies } from './testing-staff.ts'

const ground = groundFor({ now: new Date('2026-11-22T09:00:00.000Z') })
const { open } = ground
const NOW = '2026-11-22T08:00:00.000Z'
const administrator = {
  ...{ ref: 'mmmmmmmm', role: 'administrator', name: 'Админов А.' },
  ...{ region: parent.region, children: [] },
}
const trouble = {
  ...{ id: 'T1', at: NOW, client: 'epgu', messageId: '5f0c3c2e-c6d1-11f0-8de9-0242ac120002', kind: 'refused' },
  ...{ request: 'ApplicationRequest', orderId: '3010000001', tries: 1 },
  reason: 'Неизвестный код 77 в поле «Language»',
}
const unreadable = { ...trouble, id: 'T2', kind: 'unreadable', path: 'cancelRequest/orderId', tries: 0 }
const queue = { client: 'epgu', waiting: 512, oldest: NOW, alarm: true, quota: 1000 }
const exchange = { on: true, queues: [queue], items: [trouble, unreadable, { ...trouble, id: 'T3', doneAt: NOW }] }
const showing = (body: object) => () =>
  ground.answer([...staffReplies(administrator), ['GET /federal/exchange', () => ({ status: 200, body })]])

beforeEach(showing(exchange))

const states: readonly PageState[] = [
  { path: '/cabinet/exchange', shows: 'Сообщения для Госуслуг не забирают' },
  {
    path: '/cabinet/exchange',
    shows: 'Таких сообщений нет',
    given: showing({ on: false, queues: [], items: [] }),
  },
]
withBrowser('what the administrator sees of the exchange', () => {
  noFault(ground, states)
  scrollsOneWay(ground, states, [{ width: 360, text: '200' }])

  it('repeats a message, and reads what is still wrong', async () => {
    const answers = [{ done: false, reason: 'Неизвестный код 77' }, { done: true }].values()
    ground.region.replies.set('POST /federal/exchange/T1/replay', () => ({ status: 200, body: answers.next().value }))
    const page = await open()
    await settled(page, '/cabinet/exchange')
    const again = page.getByRole('button', { name: 'Обработать ещё раз' }).first()
    await press(page, again)
    await page.getByText('Сообщение снова не прошло. Неизвестный код 77').waitFor()
    await press(page, again)
    await page.getByText('Сообщение обработано.').waitFor()
    expect(ground.region.asked.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })
})
