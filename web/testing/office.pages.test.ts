import { expect, it } from '@jest/globals'
import { press } from './browser.ts'
import { APPLICATION, applicationIs, schoolLife } from './children.ts'
import { exchange, forecast, quietExchange, secondRun, why } from './office.ts'
import { groundFor, noFault, type PageState, scrollsOneWay, settled, withBrowser } from './pages.ts'
import { newReplies, type Reply, refusal } from './region.ts'
import { RUN, specialist, staffReplies } from './staff.ts'

const ground = groundFor({ now: new Date('2026-11-22T09:00:00.000Z') })
const administrator = { ...specialist, role: 'administrator', municipality: undefined }
const analyst = { ...administrator, role: 'analyst' }
const ok =
  (body: unknown): Reply =>
  () => ({ status: 200, body })

/** Somebody is signed in, and one route is answered so. */
const as = (me: object, route: string, reply: Reply) => () =>
  ground.answer([...newReplies(), ...staffReplies(me), [route, reply]])
const asFamily = (body: unknown) => () => {
  ground.answer(newReplies())
  schoolLife(ground.region)
  applicationIs(ground.region, 'queued')
  ground.answer([[`GET ${APPLICATION}/placement`, ok(body)]])
}

const EXCHANGE = '/cabinet/exchange'
const WHY = `/cabinet${APPLICATION}/why`
const SHOW = 'GET /federal/exchange'
const states: readonly PageState[] = [
  { path: EXCHANGE, given: as(administrator, SHOW, ok(exchange)), shows: 'Сообщения для Госуслуг не забирают' },
  { path: EXCHANGE, given: as(administrator, SHOW, ok(quietExchange)), shows: 'Таких сообщений нет' },
  {
    path: EXCHANGE,
    given: as(specialist, SHOW, () => refusal(403, 'forbidden', 'Нет прав')),
    shows: 'Для этой страницы нет прав',
  },
  {
    path: `/cabinet/placement/${RUN}`,
    given: as(specialist, `GET /placement-runs/${RUN}`, ok(secondRun)),
    shows: 'Что изменилось с прошлого расчёта',
    after: (page) => page.getByText('Кому как: по праву, району и возрасту').click(),
  },
  {
    path: `/cabinet/placement/${RUN}/publish`,
    given: as(specialist, `GET /placement-runs/${RUN}`, ok(secondRun)),
    shows: 'Первая подпись стоит',
  },
  { path: WHY, given: asFamily(why.given), shows: 'Место есть: Детский сад № 15. В вашем списке этот сад — 2-й' },
  { path: WHY, given: asFamily(why.none), shows: 'Заявление осталось в очереди, и место в ней не потеряно' },
  { path: WHY, given: asFamily(why.ring), shows: 'дети полных садов меняются местами по кругу' },
  { path: WHY, given: asFamily(why.before), shows: 'Заявление ещё не участвовало в комплектовании' },
  { path: '/cabinet/forecast', given: as(analyst, 'GET /forecast', ok(forecast)), shows: 'Лесной округ' },
  {
    path: '/cabinet/forecast',
    given: as(analyst, 'GET /forecast', () => refusal(404, 'not-found', 'Нет')),
    shows: 'Прогноза пока нет',
  },
]

withBrowser('the exchange, a distribution and its reasons, the forecast', () => {
  noFault(ground, states)
  scrollsOneWay(ground, states, [{ width: 320, text: '200' }])
})

withBrowser('the exchange', () => {
  it('tries a message again, by keyboard, and says what came of it', async () => {
    as(administrator, SHOW, ok(exchange))()
    const replies: Reply[] = [
      ok({ done: true }),
      ok({ done: false, reason: 'Организация с кодом 99999 не существует' }),
      () => refusal(404, 'not-found', 'Такого сообщения нет'),
    ]
    ground.answer(
      exchange.items
        .slice(0, 2)
        .map(({ id }) => [
          `POST /federal/exchange/${id}/replay`,
          (asked) => replies.shift()?.(asked) ?? refusal(500, 'internal', 'Ошибка'),
        ]),
    )
    const page = await ground.open()
    await settled(page, EXCHANGE)
    const [first, second] = await page.getByRole('button', { name: 'Обработать ещё раз' }).all()
    expect(await page.getByRole('button', { name: 'Обработать ещё раз' }).count()).toBe(2)
    for (const [button, said] of [
      [first, 'Готово. Ответ уйдёт на Госуслуги следующим'],
      [second, 'Сообщение снова не прошло. Организация с кодом 99999 не существует'],
      [second, 'Не получилось. Такого сообщения нет'],
    ] as const) {
      if (button) await press(page, button)
      await page.getByText(said).waitFor()
    }
  })
})

withBrowser('a reason', () => {
  it('is told a mother without a word of the trade', async () => {
    asFamily(why.none)()
    const page = await ground.open()
    await settled(page, WHY)
    const told = (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ')
    expect(told).toContain('Последним прошёл ребёнок (без льготы), заявление которого подано 3 июня 2025 г.')
    expect(told).not.toMatch(/GMT|\.\.|undefined/)
  })

  it('of a ring leads to the exchange, and says at a wish why no trade was made', async () => {
    asFamily(why.ring)()
    const page = await ground.open()
    await settled(page, WHY)
    const told = await page.locator('main').textContent()
    expect(told).toContain('обмен обошёл бы того, кто стоит в очереди впереди')
    expect(told).not.toMatch(/\.\.|undefined/)
    const link = page.getByRole('link', { name: 'Попросить обмен местами' })
    expect(await link.getAttribute('href')).toMatch(/\/cabinet\/swap\/[0-9a-z]{8}$/)
  })
})
