import { beforeEach, expect, it } from '@jest/globals'
import { press, said } from './browser.ts'
import { GIRL, schoolLife } from './children.ts'
import { groundFor, noFault, type PageState, scrollsOneWay, settled, titled, withBrowser } from './pages.ts'
import { parent, refusal } from './region.ts'

const ground = groundFor({ now: new Date('2026-11-22T09:00:00.000Z') })
const { open } = ground
const PAGE = `/cabinet/looks/${GIRL}`
const ROUTE = `GET /children/${GIRL}/looks`
const ok = (body: unknown) => () => ({ status: 200, body })

const look = (day: string, more: object = {}) => ({
  ...{ day, role: 'teacher', subjects: ['Математика'], organisation: 'Школа № 2', action: 'showLesson', listed: true },
  ...more,
})
const looked = ok({
  items: [
    look('2026-11-20'),
    look('2026-11-20', { role: 'clerk', subjects: [], action: 'findPupil', listed: false }),
    look('2026-11-12', {
      ...{ role: 'specialist', subjects: [], organisation: undefined, municipality: 'город Примерск' },
      action: 'showForm',
    }),
    look('2026-11-10', { role: 'parent', subjects: [], organisation: undefined, action: 'showDiary', listed: false }),
  ],
  next: 'c1',
})
const auditor = { ...parent, grants: [], children: [], role: 'auditor', name: 'Белова Вера Игоревна' }
const row = (at: string, more: object = {}) => ({
  ...{ at, child: GIRL, action: 'findPupil', role: 'clerk', reader: 'cccccccc', name: 'Орлова Татьяна Викторовна' },
  ...{ organisation: 'Школа № 1', rule: 'clerk-finds-pupils' },
  why: 'Делопроизводитель находит ученика региона по фамилии и дате рождения, чтобы запросить перевод.',
  ...more,
})
const found = {
  ...{ from: '2025-11-22', to: '2026-11-22', next: 'c2' },
  children: [{ ref: GIRL, name: 'Смирнова Дарья Ильинична', birthDate: '2015-04-11' }],
  items: [
    row('2026-11-20T09:00:00.000Z'),
    row('2026-11-19T09:00:00.000Z', {
      child: undefined,
      list: '5А, Школа № 2',
      name: undefined,
      rule: undefined,
      why: undefined,
    }),
  ],
}

const [girl] = parent.children
beforeEach(() => {
  schoolLife(ground.region)
  ground.region.replies.set('GET /me', ok({ ...parent, grants: [], children: [girl] }))
  const session = { token: 'demo.aaaaaaaa.secret', seconds: 900, sessionSeconds: 43_200, grant: 'parent' }
  ground.region.replies.set('POST /session/refresh', ok(session))
  ground.region.replies.set(ROUTE, looked)
})

const asAuditor = () => {
  ground.region.replies.set('GET /me', ok(auditor))
  ground.region.replies.set('POST /looks/search', ok(found))
}
const family: readonly PageState[] = [
  { path: PAGE, shows: 'Учитель, предмет «Математика», Школа № 2 — открывал урок' },
  { path: `${PAGE}?after=c1`, shows: 'В начало' },
  { path: PAGE, shows: 'Сотрудники не открывали', given: () => ground.region.replies.set(ROUTE, ok({ items: [] })) },
  { path: '/cabinet/looks/zzzzzzzz', shows: 'Такого ребёнка нет' },
]

withBrowser('who looked, for the family', () => {
  noFault(ground, family)
  scrollsOneWay(ground, family, [{ width: 360, text: '200' }])

  it('is one step from the card of the child, by keyboard, and goes on to older days', async () => {
    const page = await open()
    await settled(page, '/cabinet/')
    await press(page, page.getByRole('link', { name: 'Кто смотрел данные (Смирнова Дарья)' }))
    await titled(page, 'Кто смотрел данные: Смирнова Дарья')
    await page.locator('h2').first().waitFor()
    expect(await said(page.locator('h2'))).toEqual(['20 ноября 2026 г.', '12 ноября 2026 г.', '10 ноября 2026 г.'])
    expect(await said(page.locator('main li'))).toContain('Доверенное лицо семьи — открывал дневник.')
    await press(page, page.locator('a[rel=next]'))
    await page.waitForURL(/after=c1/)
    expect(ground.complaints).toEqual([])
  })
})

withBrowser('a log that cannot be read', () => {
  it('says so, and is read again at a press', async () => {
    const page = await open()
    ground.region.replies.set(ROUTE, () => refusal(500, 'internal', 'Внутренняя ошибка'))
    await settled(page, PAGE)
    await page.getByText('Номер обращения: req-1').waitFor()
    ground.region.replies.set(ROUTE, looked)
    await press(page, page.getByRole('button', { name: 'Повторить' }))
    await page.getByText('20 ноября 2026').waitFor()
  })
})

const search: readonly PageState[] = [
  { path: '/cabinet/looks', shows: 'Каждый ваш поиск записывается', given: asAuditor },
  {
    path: '/cabinet/looks',
    given: asAuditor,
    after: async (page) => {
      await page.getByLabel('Всё за период').check()
      await press(page, page.getByRole('button', { name: 'Найти' }))
      await page.getByText('Список: 5А, Школа № 2').first().waitFor()
    },
  },
  {
    path: '/cabinet/looks',
    given: asAuditor,
    after: async (page) => {
      await press(page, page.getByRole('button', { name: 'Найти' }))
      await page.getByRole('link', { name: 'Введите фамилию ребёнка' }).waitFor()
    },
  },
]

withBrowser('who looked, for the auditor', () => {
  noFault(ground, search)
  scrollsOneWay(ground, search, [{ width: 360, text: '200' }])

  it('goes from a row to all that its reader saw, and on to the next rows', async () => {
    const page = await open()
    asAuditor()
    await settled(page, '/cabinet/looks')
    await page.getByLabel('По коду ребёнка').check()
    await page.getByLabel('Код ребёнка', { exact: true }).fill(GIRL)
    await press(page, page.getByRole('button', { name: 'Найти' }))
    await page.getByText(/^Смирнова Дарья Ильинична\. с /).waitFor()
    await press(page, page.getByRole('button', { name: 'Показать ещё' }))
    await page.getByText('Показано записей: 4').waitFor()
    await press(page, page.getByRole('button', { name: 'Орлова Татьяна Викторовна' }).first())
    await page.getByText('Показано записей: 2').waitFor()
    const asked = ground.region.asked
      .filter(({ path }) => path.endsWith('/looks/search'))
      .map(({ body }) => JSON.parse(body))
    expect(asked).toEqual([{ child: GIRL }, { child: GIRL, after: 'c2' }, { reader: 'cccccccc' }])
    expect(ground.complaints).toEqual([])
  })
})
