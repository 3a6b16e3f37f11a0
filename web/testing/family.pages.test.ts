import { beforeEach, expect, it } from '@jest/globals'
import { statuses } from '../family/applications/words.ts'
import { press, violations } from './browser.ts'
import { APPLICATION, applicationIs, GIRL, schoolLife, twoPupils } from './children.ts'
import { waysToTell } from './notices.ts'
import {
  faultsOf,
  groundFor,
  noFault,
  type PageState,
  phone,
  scrollsOneWay,
  settled,
  titled,
  withBrowser,
} from './pages.ts'
import { refusal } from './region.ts'

const ONE = `/cabinet${APPLICATION}`
/** Sunday noon in Moscow: the samples live around it. */
const ground = groundFor({ now: new Date('2026-11-22T09:00:00.000Z') })
const { open } = ground
const isNow = (status: Parameters<typeof applicationIs>[1]) => applicationIs(ground.region, status)

beforeEach(() => {
  schoolLife(ground.region)
  isNow('queued')
})

const offered = () => isNow('offered')
const atSchool: readonly PageState[] = [
  { path: '/cabinet/diary', shows: 'Математика' },
  { path: `/cabinet/diary/${GIRL}?week=2026-12-30`, shows: 'На этой неделе уроков нет' },
  { path: `/cabinet/diary/${GIRL}?week=2026-11-19`, shows: 'Математика' },
  { path: `/cabinet/diary/${GIRL}/marks`, shows: 'Математика' },
  { path: `/cabinet/diary/${GIRL}/marks?from=2026-11-30&to=2027-02-28`, shows: 'Отметок за этот период нет' },
  { path: '/cabinet/diary/zzzzzzzz', shows: 'Такого дневника нет' },
  { path: '/cabinet/notices', shows: 'предоставлено место' },
  { path: '/cabinet/notices/settings', shows: 'anna@demo.example', given: () => waysToTell(ground.region.replies) },
]
const toAnswer: readonly PageState[] = [
  { path: '/cabinet/', shows: 'есть направление', given: offered },
  { path: '/cabinet/applications', shows: 'Есть направление' },
  { path: `${ONE}/consent`, shows: 'Что это значит' },
  { path: `${ONE}/refusal`, shows: 'Место передадут другому ребёнку' },
  { path: `${ONE}/withdrawal`, shows: 'Сначала откажитесь от места' },
]
const paper = (number: string) =>
  `/cabinet/check?region=demo&kind=receipt&application=${number}&number=${number}&on=2026-11-22&by=61701000&code=${CODE}`
const CODE = 'GBrpSoyo_e6Cacrb2yQGTw'
const filed = () => {
  const file = { id: 'F1', name: 'Справка.pdf', kind: 'pdf', bytes: 51_200, attachedAt: '2026-11-22T09:00:00.000Z' }
  const awaited = [{ name: 'Удостоверение.pdf', of: 'benefit' }]
  ground.region.replies.set(`GET ${APPLICATION}/attachments`, () => ({ status: 200, body: { items: [file], awaited } }))
  ground.region.replies.set(`GET /papers/${CODE}`, ({ query }) => {
    const genuine = query.get('number') === '1'
    return { status: 200, body: genuine ? { genuine, issuer: 'Управление образования' } : { genuine } }
  })
}
const coded = { code: '1', title: 'Да' }
const issued = { number: '452210', issuedOn: '2024-02-20', issuedBy: 'ЗАГС' }
const form = {
  applicant: { surname: 'Смирнова', name: 'Анна', phone: '+7(491)2205500', email: 'anna@demo.example', parent: true },
  applicantDocument: { type: coded, series: '6112', ...issued },
  child: {
    ...{ surname: 'Смирнов', name: 'Лев', birthDate: '2024-02-14' },
    document: { type: 'rf', series: 'II-ОБ', ...issued, actOn: '2024-02-19' },
  },
  address: { full: 'г. Примерск, ул. Садовая, д. 12' },
  entry: { desiredOn: '2027-09-01', language: coded, schedule: coded },
  adaptation: { group: coded },
  wishes: [{ organisation: '215', title: 'Детский сад № 15', priority: 1 }],
  allowOther: false,
}
const ownForm = () => {
  ground.region.replies.set(`GET ${APPLICATION}/form`, () => ({
    status: 200,
    body: { ...form, seq: 3, confirmed: { benefit: false, siblings: false } },
  }))
}
const papers: readonly PageState[] = [
  { path: `${ONE}/child`, shows: 'Кем выдан', given: ownForm },
  { path: `${ONE}/files`, shows: 'Справка.pdf', given: filed },
  { path: paper('1'), shows: 'Такой документ выдан', given: filed },
  { path: paper('2'), shows: 'Такой документ не выдавался', given: filed },
  { path: '/cabinet/check', shows: 'Адрес прочитан не полностью' },
]
const steps = (['queued', 'offered', 'contracting', 'enrolled', 'lapsed'] as const).map(
  (status): PageState => ({ path: ONE, shows: statuses[status].text, given: () => isNow(status) }),
)

withBrowser.each([
  ['every step of an application', steps],
  ['what has to be answered', toAnswer],
  ['the life at school', atSchool],
  ['files and papers', papers],
])('%s', (_, states) => {
  noFault(ground, states)
  scrollsOneWay(ground, states, [{ width: 360, text: '200' }])
})

withBrowser('a family', () => {
  it('says what is missing, what failed, and tries again', async () => {
    const page = await open()
    ground.region.replies.set('GET /me/applications', () => ({ status: 200, body: { items: [] } }))
    ground.region.replies.set('GET /me/notices', () => refusal(500, 'internal', 'Внутренняя ошибка'))
    ground.region.replies.set(`GET ${APPLICATION}`, () => refusal(404, 'not-found', 'Не найдено'))
    await settled(page, '/cabinet/applications')
    await page.getByText('Заявлений в детский сад пока нет').waitFor()
    await settled(page, ONE)
    await page.getByText('Такой страницы нет').waitFor()
    await settled(page, '/cabinet/notices')
    await page.getByText('Номер обращения: req-1').waitFor()
    schoolLife(ground.region)
    await press(page, page.getByRole('button', { name: 'Повторить' }))
    await page.getByText('предоставлено место').waitFor()
  })
})

withBrowser('a family of three', () => {
  it('goes from child to child in one step, to the same page and week, and the title says whose it is', async () => {
    const page = await open()
    twoPupils(ground.region)
    const brother = page.getByRole('navigation', { name: 'Дети' }).getByRole('link', { name: 'Лев' })
    await settled(page, `/cabinet/diary/${GIRL}?week=2026-11-19`)
    await press(page, brother)
    await titled(page, 'Дневник: Смирнов Лев')
    expect(new URL(page.url()).search).toBe('?week=2026-11-19')
    expect(await brother.getAttribute('aria-current')).toBe('page')
    expect(await faultsOf(page, phone, 'diary')).toEqual([])

    await settled(page, `/cabinet/diary/${GIRL}/marks?from=2026-11-30&to=2027-02-28`)
    await press(page, brother)
    await titled(page, 'Все отметки: Смирнов Лев')
    expect(new URL(page.url()).pathname).toMatch(/dddddddd\/marks$/)
    expect(await page.getByRole('link', { name: '2-й триместр' }).getAttribute('aria-current')).toBe('page')

    await settled(page, '/cabinet/applications')
    expect(await page.locator('.task-list li').count()).toBe(2)
    await press(page, brother)
    await titled(page, 'Мои заявления: Смирнов Лев')
    expect(await page.locator('.task-list li').count()).toBe(1)
    expect(await faultsOf(page, phone, 'applications')).toEqual([])
    await press(page, page.getByRole('link', { name: 'Все дети' }))
    await titled(page, 'Мои заявления')
    expect(ground.complaints).toEqual([])
  })
})

withBrowser('the answer to a направление', () => {
  it('by keyboard, from the start page to the consent, over the version that was seen', async () => {
    const page = await open()
    offered()
    ground.region.replies.set(`POST ${APPLICATION}/consent`, () => {
      isNow('consented')
      return { status: 200, body: { id: 'E77320070851', seq: 4, status: 'consented' } }
    })
    await settled(page, '/cabinet/')
    await page.getByText('до вторника, 1 декабря 2026 г., включительно').waitFor()
    await press(page, page.getByRole('link', { name: 'Ответить на направление' }))
    await titled(page, 'Смирнов Лев, заявление № 77320070851')
    await press(page, page.getByRole('link', { name: 'Согласиться с местом' }))
    await titled(page, 'Согласиться с местом')
    await press(page, page.getByRole('button', { name: 'Согласиться и подать заявление о приёме' }))
    await titled(page, 'Вы согласились с местом')
    expect(await page.locator('h1').evaluate((it) => it === document.activeElement)).toBe(true)
    const [sent] = ground.region.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/consent'))
    expect(sent?.headers['if-match']).toBe('"3"')
    await page.reload()
    await titled(page, 'Вы согласились с местом')
    expect(ground.region.asked.filter(({ path }) => path.endsWith('/consent'))).toHaveLength(1)
    expect(ground.complaints).toEqual([])
  })

  it.each([
    ['the term ran out', 'lapsed', 409, 'wrong-state', 'Пока вы решали, заявление изменилось'],
    ['somebody else did the same', 'consented', 412, 'changed-meanwhile', 'Это уже было сделано'],
    ['it was changed, and still waits', 'offered', 412, 'changed-meanwhile', 'данные изменил кто-то другой'],
  ] as const)('when %s, the page says so and shows what is true now', async (_, then, status, code, words) => {
    const page = await open()
    offered()
    ground.region.replies.set(`POST ${APPLICATION}/consent`, () => {
      isNow(then)
      return refusal(status, code, 'Пока вы работали, данные изменил кто-то другой. Обновите страницу и повторите')
    })
    await settled(page, `${ONE}/consent`)
    await press(page, page.getByRole('button', { name: 'Согласиться и подать заявление о приёме' }))
    await page.getByText(words).first().waitFor()
    expect(await violations(page, 'light')).toEqual([])
  })

  it('can be a refusal, which says what becomes of the place and of the queue', async () => {
    const page = await open()
    offered()
    ground.region.replies.set(`POST ${APPLICATION}/refusal`, () => {
      isNow('declined')
      return { status: 200, body: { id: 'E77320070851', seq: 4, status: 'declined' } }
    })
    await settled(page, `${ONE}/refusal`)
    await page.getByText('Вернуться в очередь можно в любой день').waitFor()
    await press(page, page.getByRole('button', { name: 'Отказаться от места' }))
    await titled(page, 'Вы отказались от места')
    expect(await page.getByRole('link', { name: 'Изменить пожелания' }).getAttribute('href')).toBe(`${ONE}/wishes`)
  })
})

withBrowser('the child of an application in the queue', () => {
  it('gets another day of birth: what is wrong is named, the rest of the form is sent as it was', async () => {
    const page = await open()
    ownForm()
    await settled(page, ONE)
    await press(page, page.getByRole('link', { name: 'Исправить дату рождения' }))
    await titled(page, 'Исправить дату рождения и документ')
    const born = page.getByRole('group', { name: 'Дата рождения' })
    await born.getByLabel('Год').fill('2027')
    await press(page, page.getByRole('button', { name: 'Сохранить' }))
    await page.getByText('Дата рождения не может быть позже сегодняшней').first().waitFor()
    expect(await violations(page, 'light')).toEqual([])

    ground.region.replies.set(`PUT ${APPLICATION}/form`, () => ({
      status: 200,
      body: { id: 'E77320070851', number: '77320070851', filedAt: '2026-11-20T09:00:00.000Z', seq: 4 },
    }))
    await born.getByLabel('Год').fill('2024')
    await born.getByLabel('День').fill('15')
    await press(page, page.getByRole('button', { name: 'Сохранить' }))
    await page.waitForURL(`**${ONE}`)
    const [sent] = ground.region.asked.filter(({ method }) => method === 'PUT')
    expect(sent?.headers['if-match']).toBe('"3"')
    expect(JSON.parse(sent?.body ?? '')).toEqual({ ...form, child: { ...form.child, birthDate: '2024-02-15' } })
  })
})

withBrowser('diary and notices', () => {
  it('a corrected mark shows what it was, when and why; weeks go on by links', async () => {
    const page = await open()
    await settled(page, `/cabinet/diary/${GIRL}?week=2026-11-19`)
    const said = await page.locator('.lesson', { hasText: 'Дроби' }).locator('li').allTextContents()
    expect(said).toEqual([
      expect.stringMatching(/^Было 3, стало 4\. Причина: работа исправлена\. 19\sноября 2026\sг\..*13:00$/),
      expect.stringMatching(/^Было 4, стало 5\. Причина: ошибка при выставлении\. 20\sноября 2026\sг\..*13:00$/),
    ])
    await page.getByText('Болел').waitFor()
    await press(page, page.getByRole('link', { name: 'Следующая неделя' }))
    await page.getByText('На этой неделе уроков нет').waitFor()
    expect(new URL(page.url()).search).toBe('?week=2026-11-23')
    await page.goBack()
    await page.getByText('Дроби').waitFor()
  })

  it('a notice is read by its button, or by opening what it speaks of', async () => {
    const page = await open()
    offered()
    await settled(page, '/cabinet/notices')
    expect(await page.locator('.notice--new').count()).toBe(2)
    await press(page, page.locator('.notice--new', { hasText: 'перевод' }).getByRole('button'))
    await page.locator('.notice--new').nth(1).waitFor({ state: 'detached' })
    await press(page, page.locator('.notice--new').getByRole('link'))
    await titled(page, 'Смирнов Лев, заявление № 77320070851')
    const read = ground.region.asked.flatMap(({ method, path }) =>
      method === 'POST' && path.endsWith('/read') ? path : [],
    )
    expect(read).toEqual(['/me/notices/N2/read', '/me/notices/N3/read'])
    await settled(page, '/cabinet/notices?after=sealed')
    await page.getByText('вы отказались от места').waitFor()
  })

  it('a family confirms a number by its code and chooses its hours', async () => {
    const page = await open()
    waysToTell(ground.region.replies)
    await settled(page, '/cabinet/notices/settings')
    const sent = (method: string, path: string) =>
      ground.region.asked.filter((it) => it.method === method && it.path === path).map(({ body }) => JSON.parse(body))
    await press(page, page.getByRole('button', { name: 'Подтвердить' }))
    await page.getByText('Введите код').first().waitFor()
    await page.locator('#sms-code').fill('012 345')
    await press(page, page.getByRole('button', { name: 'Подтвердить' }))
    await page.getByText('Адрес подтверждён').waitFor()
    expect(sent('POST', '/me/addresses/sms/confirmation')).toEqual([{ code: '012 345' }])
    await page.locator('#digest-hour').fill('25')
    await press(page, page.getByRole('button', { name: 'Сохранить' }))
    await page.getByText('Укажите час от 0 до 23').first().waitFor()
    await page.locator('#digest-hour').fill('19')
    await page.locator('#from-hour').fill('22')
    await press(page, page.getByRole('button', { name: 'Сохранить' }))
    await page.getByText('Сохранено').waitFor()
    expect(sent('PUT', '/me/preferences')).toEqual([
      { ways: ['email'], digest: 19, quiet: { from: 22, to: 8 }, language: 'ru' },
    ])
    await page.getByText('адрес не принимает сообщения').waitFor()
  })
})
