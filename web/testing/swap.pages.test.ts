import { beforeEach, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { press, tick, violations } from './browser.ts'
import { groundFor, noFault, type PageState, scrollsOneWay, settled, withBrowser } from './pages.ts'
import { refusal } from './region.ts'

const CHILD = 'cccccccc'
const PAGE = `/cabinet/swap/${CHILD}`
const ROUTE = `/children/${CHILD}/swap-request`
const titled = (id: string, title: string) => ({ id, title })
const place = (id: string, name: string) => ({
  organisation: titled(id, `Детский сад № ${id.slice(1)} «${name}»`),
  group: titled(`${id}-1-g3`, 'Средняя группа'),
})
const here = place('215', 'Василёк')
const there = place('219', 'Ромашка')
const asked = {
  seq: 1,
  status: 'asked',
  wishes: [there.organisation],
  askedAt: '2026-11-20T09:00:00.000Z',
}
const found = {
  ...asked,
  status: 'proposed',
  to: there,
  answerBy: '2026-12-01T20:59:59.999Z',
  swap: 'S1',
  agreed: false,
}
const over = { ...asked, status: 'ended', endedAt: '2026-11-21T09:00:00.000Z' }

const ground = groundFor({ now: new Date('2026-11-22T09:00:00.000Z') })
const is = (request?: object, more: object = {}) =>
  ground.region.replies.set(`GET ${ROUTE}`, () => ({
    status: 200,
    body: { zone: 'Europe/Moscow', place: here, ...(request && { request }), ...more },
  }))
const gardens = () =>
  ground.answer([
    [
      'GET /organisations',
      () => ({
        status: 200,
        body: {
          municipalities: [
            {
              ...{ code: '61701000', title: 'г. Примерск' },
              organisations: [here, there].map(({ organisation }) => ({
                ...organisation,
                kind: 'kindergarten',
                address: 'г. Примерск, ул. Садовая, д. 1',
                phone: '+7 999 000-00-00',
                units: [
                  {
                    id: organisation.id,
                    title: 'Основное здание',
                    address: 'ул. Садовая, д. 1',
                    status: { code: 'working', title: 'Работает' },
                  },
                ],
              })),
            },
          ],
        },
      }),
    ],
  ])
const state = (shows: string, request?: object, more?: object): PageState => ({
  path: PAGE,
  shows,
  given: () => is(request, more),
})
const refused = (status: number, code: string, shows: string): PageState => ({
  path: PAGE,
  shows,
  given: () => ground.region.replies.set(`GET ${ROUTE}`, () => refusal(status, code, 'Отказано')),
})
const states: readonly PageState[] = [
  state('На какие детские сады вы согласны'),
  state('Места в детском саду нет', undefined, { place: undefined }),
  state('Ищем встречный запрос', asked),
  state('найденный обмен не состоялся', { ...asked, releasedAt: '2026-11-21T09:00:00.000Z' }),
  state('до вторника, 1 декабря 2026 г., включительно', found),
  state('Вы согласились, ждём остальных', { ...found, agreed: true }),
  state('обмен состоялся', { ...over, status: 'done', to: there }),
  state('запрос на обмен закрыт', { ...over, why: 'withdrawn' }),
  state('вы отказались от обмена', { ...over, why: 'declined' }),
  state('вы не ответили в срок', { ...over, why: 'unanswered' }),
  state('ребёнок перешёл в другую группу', { ...over, why: 'left' }),
  refused(404, 'not-found', 'Такой страницы нет'),
]

beforeEach(gardens)

withBrowser('an exchange of places', () => {
  noFault(ground, states)
  scrollsOneWay(ground, states, [{ width: 360, text: '200' }])

  it('says when the answer failed, and tries again', async () => {
    const page = await ground.open()
    refused(500, 'internal', '').given?.()
    await settled(page, PAGE)
    await page.getByText('Номер обращения: req-1').waitFor()
    expect(await violations(page, 'light')).toEqual([])
    is(asked)
    await press(page, page.getByRole('button', { name: 'Повторить' }))
    await page.getByText('Ищем встречный запрос').waitFor()
  })

  const sent = () =>
    ground.region.asked
      .filter(({ method, path }) => method === 'POST' && path.startsWith(ROUTE))
      .map(({ path, body, headers }) => ({
        path,
        body: JSON.parse(body),
        once: headers['idempotency-key'] !== undefined,
      }))
  const button = (page: Page, name: string) => page.getByRole('button', { name })

  it('is asked for by keyboard, never for nothing, and waits then', async () => {
    const page = await ground.open()
    is()
    ground.region.replies.set(`POST ${ROUTE}`, () => {
      is(asked)
      return { status: 201, body: { status: 'asked', wishes: 1 } }
    })
    await settled(page, PAGE)
    await press(page, button(page, 'Попросить обмен'))
    await page.getByText('Выберите хотя бы один детский сад').first().waitFor()
    await tick(page, page.getByRole('checkbox', { name: /Ромашка/ }))
    expect(await page.getByRole('checkbox').count()).toBe(1)
    await press(page, button(page, 'Попросить обмен'))
    await page.getByText('Ищем встречный запрос').waitFor()
    expect(sent()).toEqual([{ path: ROUTE, body: { wishes: ['219'] }, once: true }])
  })

  it('a consent names the proposal that was seen; when it is another one meanwhile, the page says so', async () => {
    const page = await ground.open()
    is(found)
    ground.region.replies.set(`POST ${ROUTE}/answer`, () => {
      is({ ...found, swap: 'S2' })
      return refusal(412, 'changed-meanwhile', 'Пока вы работали, данные изменил кто-то другой. Обновите страницу')
    })
    await settled(page, PAGE)
    await press(page, button(page, 'Согласиться'))
    await page.getByText('данные изменил кто-то другой').first().waitFor()
    ground.region.replies.set(`POST ${ROUTE}/answer`, () => {
      is({ ...found, agreed: true })
      return { status: 200, body: { status: 'proposed' } }
    })
    await page.reload()
    await press(page, button(page, 'Согласиться'))
    await page.getByText('Вы согласились, ждём остальных').waitFor()
    expect(sent()).toEqual(
      ['S1', 'S2'].map((swap) => ({ path: `${ROUTE}/answer`, body: { answer: 'agree', swap }, once: true })),
    )
    expect(ground.complaints).toEqual([])
  })
})
