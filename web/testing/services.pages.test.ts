import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { desk, groundFor, noFault, type PageState, phone, scrollsOneWay, settled, withBrowser } from './pages.ts'
import { parent, type Replies, refusal } from './region.ts'
import { CASE, clerk, closed, coordinator, firstClass, mfcClerk, pupil, rows, serviceReplies } from './services.ts'

const ground = groundFor()
const { open } = ground
type More = Iterable<readonly [string, ReturnType<Replies['get']>]>

/** From now on somebody is signed in; `more` answers in the place of what is usual. */
const signedIn = (me: object, more: More = []) => ground.answer([...serviceReplies(me), ...more])
const answers =
  (body: unknown, status = 200) =>
  () => ({ status, body })
const sent = (method: string, path: string) =>
  ground.region.asked
    .filter((it) => it.method === method && it.path === path)
    .map(({ body, headers }) => ({ body: JSON.parse(body), key: headers['idempotency-key'] }))

const FORM = '/cabinet/services/gia-9/form'
const DESK = '/cabinet/service-cases?service=gia-9'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const filled = {
  form: 'oge',
  subjects: ['01', '22', '03', '07'],
  on: '2027-05-20',
  address: 'ул. Лесная, 1',
  agreed: true,
}
const draft = (of: object) => answers({ draft: { answers: filled, savedAt: '2026-11-22T09:03:00.000Z', ...of } })
const prepared = ['GET /me/drafts/first-class', draft({ child: 'cccccccc', organisation: '302' })] as const
const finished = ['GET /me/drafts/gia-9', draft({ child: 'bbbbbbbb' })] as const

const family: readonly PageState[] = [
  ...['/cabinet/services', '/cabinet/services/gia-9', '/cabinet/cases', `/cabinet/cases/${CASE}`].map((path) => ({
    path,
    given: () => signedIn(pupil),
  })),
  { path: `${FORM}/1`, given: () => signedIn(pupil), after: (page) => press(page, 'Сохранить и продолжить') },
  { path: `${FORM}/check`, given: () => signedIn(pupil, [finished]), shows: 'Что принести' },
  { path: `/cabinet/cases/${CASE}/answers`, given: () => signedIn(pupil) },
  { path: `/cabinet/cases/${CASE}9`, given: () => signedIn(pupil) },
  {
    path: `/cabinet/cases/${CASE}/files`,
    given: () => signedIn(pupil),
    shows: 'ещё не приложен',
    after: (page) => press(page, 'Приложить'),
  },
  { path: `/cabinet/cases/${CASE}9/files`, given: () => signedIn(pupil), shows: 'документы не нужны' },
  { path: '/cabinet/deadlines', given: () => signedIn(pupil) },
  { path: '/cabinet/cases', given: () => signedIn(pupil, [['GET /me/cases', answers({ items: [] })]]) },
  { path: '/cabinet/deadlines', given: () => signedIn(pupil, [['GET /me/deadlines', answers({ items: [] })]]) },
  {
    path: '/cabinet/services/first-class/form/check',
    given: () => signedIn(parent, [prepared]),
    shows: 'Приём откроется',
  },
  {
    path: '/cabinet/services/first-class/form/who',
    given: () => signedIn(parent),
    after: async (page) => {
      await page.getByLabel('Другой ребёнок').check()
      await press(page, 'Сохранить и продолжить')
    },
  },
  {
    path: '/cabinet/services',
    given: () => signedIn(pupil, [['GET /services', () => refusal(403, 'not-permitted', 'Нет прав')]]),
  },
]
const offices: readonly PageState[] = [
  { path: DESK, given: () => signedIn(clerk), shows: 'просрочено' },
  {
    path: `${DESK}&case=${CASE}0`,
    given: () => signedIn(clerk),
    after: async (page) => {
      await press(page, 'Зачислить приказом')
      await press(page, 'Зачислить приказом')
    },
  },
  {
    path: DESK,
    given: () => signedIn(clerk, [['GET /organisations/302/cases', answers({ items: [] })]]),
    shows: 'В этом состоянии заявлений нет',
  },
  { path: '/cabinet/service-cases', given: () => signedIn(coordinator), shows: 'Заявления каждой школы' },
  {
    path: `/cabinet/service-filing/gia-9/${CASE}/files`,
    given: () => signedIn(mfcClerk),
    shows: 'Какой это документ',
  },
  {
    path: '/cabinet/service-filing',
    given: () => signedIn(mfcClerk),
    after: async (page) => {
      await page.getByLabel('Услуга').selectOption('first-class')
      await press(page, 'Зарегистрировать заявление')
    },
  },
]

withBrowser.each([
  { whose: 'a family', states: family.slice(0, 10) },
  { whose: 'a family, in other states', states: family.slice(10) },
  { whose: 'those who decide', states: offices.slice(0, 3) },
  { whose: 'those who choose a school or sit at a counter', states: offices.slice(3) },
])('every page of $whose', ({ states }) => {
  noFault(ground, states, [
    { width: 360, theme: 'contrast' },
    { width: 1280, theme: 'light' },
  ])
  scrollsOneWay(ground, states, [{ width: 320, text: '200' }])
})

withBrowser('a form', () => {
  it('tells what the server refused beside the question, and goes on from there', async () => {
    const errors = [{ pointer: '/answers/subjects', detail: 'Обязательно: Математика' }]
    signedIn(pupil, [
      finished,
      ['POST /services/gia-9/cases', () => refusal(400, 'invalid-request', 'Исправьте', { errors })],
    ])
    const page = await open(phone)
    await settled(page, `${FORM}/check`)
    await press(page, 'Подать заявление')
    await page.getByRole('link', { name: 'Предметы: Обязательно: Математика' }).click()
    await page.getByRole('heading', { name: 'Экзамены' }).waitFor()
    expect(await page.getByText('Обязательно: Математика').count()).toBe(2)
  })

  it('is kept by the server as it is typed, and opens on another device where it was left', async () => {
    signedIn(pupil)
    const page = await open(phone)
    await settled(page, `${FORM}/1`)
    await page.getByLabel('ОГЭ').check()
    await page.getByText(/^Сохранено в\s\d\d:\d\d/).waitFor()
    expect(sent('PUT', '/me/drafts/gia-9').at(-1)?.body).toMatchObject({ child: 'bbbbbbbb', answers: { form: 'oge' } })
    signedIn(pupil, [finished])
    const other = await open(desk)
    await settled(other, `${FORM}/1`)
    expect(await other.getByLabel('История').isChecked()).toBe(true)
  })

  it('that does not get through goes again by itself, as the same one', async () => {
    signedIn(pupil, [finished])
    const page = await open(phone)
    await settled(page, `${FORM}/check`)
    await page.route('**/services/gia-9/cases', (route) => route.abort())
    await press(page, 'Подать заявление')
    await page.getByText('Заявление ещё не отправлено').waitFor({ timeout: 30_000 })
    await page.unroute('**/services/gia-9/cases')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByRole('heading', { name: 'Заявление подано' }).waitFor()
    await page.getByText('AN8SS404').waitFor()
    expect(sent('POST', '/services/gia-9/cases')).toHaveLength(1)
  })

  it('waits for the opening by the clock of the server and goes once, under one key', async () => {
    const opens = Date.parse('2027-03-31T21:00:00.000Z')
    // The device is a minute fast, and the machine that answers is a moment slow: it refuses once.
    const device = { now: opens - 60_000 }
    let tries = 0
    signedIn(parent, [
      prepared,
      [
        'GET /services/first-class',
        () => ({ status: 200, body: { ...firstClass, now: new Date(device.now - 60_000).toISOString() } }),
      ],
      [
        'POST /services/first-class/cases',
        () =>
          tries++ === 0
            ? closed()
            : { status: 201, body: { id: CASE, number: 'AN8SS404', filedAt: '2027-03-31T21:00:00.400Z' } },
      ],
    ])
    const page = await open(phone)
    await page.clock.install({ time: device.now })
    await settled(page, '/cabinet/services/first-class/form/check')
    device.now = opens
    await page.clock.pauseAt(device.now)
    await press(page, 'Ждать и отправить при открытии')
    await page.getByText(/^До открытия 00:01:\d\d$/).waitFor()
    await page.clock.runFor(59_000)
    expect(sent('POST', '/services/first-class/cases')).toEqual([])
    for (let seconds = 0; seconds < 20 && tries < 2; seconds++) {
      await page.clock.runFor(1000)
      // What the server answers comes in the time of the test, not in that of the page.
      await page.waitForTimeout(300)
    }
    await page.clock.resume()
    await page.getByRole('heading', { name: 'Заявление подано' }).waitFor()
    const posts = sent('POST', '/services/first-class/cases')
    expect(posts.map(({ body }) => body.child)).toEqual(['cccccccc', 'cccccccc'])
    expect(new Set(posts.map(({ key }) => key)).size).toBe(1)
  })
})

withBrowser('the desk', () => {
  it('takes one step for many and tells what became of each', async () => {
    signedIn(clerk, [
      [
        'POST /case-steps',
        answers({
          items: [
            { id: rows[0]?.id, done: true, state: 'registered' },
            { id: rows[1]?.id, done: false, problem: 'changed-meanwhile', says: 'Данные изменил кто-то другой' },
            { id: rows[2]?.id, done: true, state: 'registered' },
          ],
        }),
      ],
    ])
    const page = await open(desk)
    await settled(page, DESK)
    await press(page, 'Отметить все на странице')
    await press(page, 'Зарегистрировать')
    await page.getByText('Сделано 2 из 3').waitFor()
    await page.getByText('Константинопольская Александра, № AN8SS401: Данные изменил кто-то другой').waitFor()
    expect(sent('POST', '/case-steps')[0]?.body).toEqual({
      ...{ step: 'register', deed: {} },
      items: rows.map(({ id, seq }) => ({ id, seq })),
    })
  })
})
