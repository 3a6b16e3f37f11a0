import { expect, it } from '@jest/globals'
import {
  accessReplies,
  administrator,
  classTeacher,
  GIRL,
  head,
  mfcClerk,
  mother,
  ofTwoPositions,
  pupil,
} from './access.ts'
import { press, tabTo, tick, type, typeDate } from './browser.ts'
import { groundFor, noFault, type PageState, scrollsOneWay, settled, titled, withBrowser } from './pages.ts'
import { type Replies, refusal } from './region.ts'

const ground = groundFor({ now: new Date('2026-11-22T09:12:00.000Z') })
const { open } = ground

/** From now on somebody is signed in; `more` answers in the place of what is usual. */
const signedIn = (me: object, more: Iterable<readonly [string, ReturnType<Replies['get']>]> = []) =>
  ground.answer([...accessReplies(me), ...more])
const sent = (method: string, path: string) =>
  ground.region.asked
    .filter((it) => it.method === method && it.path === path)
    .map(({ body, headers }) => ({ body: JSON.parse(body || '{}'), match: headers['if-match'] }))

const CLASS = '/cabinet/classes/302-1-5a'
const pages = [
  {
    who: 'a parent who entrusts',
    me: mother,
    paths: ['/cabinet/', `/cabinet/delegates/${GIRL}`, '/cabinet/accept', '/cabinet/entrusted/D9', '/cabinet/code'],
  },
  {
    who: 'a parent who has no such right',
    me: mother,
    paths: ['/cabinet/delegates/ffffffff', '/cabinet/entrusted/D0', '/cabinet/diary/ffffffff', '/cabinet/staff'],
  },
  {
    who: 'a head',
    me: head,
    paths: ['/cabinet/', '/cabinet/staff', '/cabinet/staff/new', CLASS, '/cabinet/transfers'],
  },
  {
    who: 'a class teacher',
    me: classTeacher,
    paths: ['/cabinet/', '/cabinet/classes', CLASS, `${CLASS}/diary/${GIRL}`, `${CLASS}/diary/${GIRL}/marks`],
  },
  {
    who: 'an administrator',
    me: administrator,
    paths: [
      '/cabinet/',
      '/cabinet/staff',
      '/cabinet/staff?organisation=302',
      '/cabinet/staff/new',
      '/cabinet/guardians',
    ],
  },
  { who: 'a pupil', me: pupil, paths: ['/cabinet/', '/cabinet/diary'] },
  { who: 'a clerk of the service centre', me: mfcClerk, paths: ['/cabinet/'] },
]

withBrowser.each(pages)('every page of $who', ({ me, paths }) => {
  const states = paths.map((path): PageState => ({ path, given: () => signedIn(me) }))
  noFault(ground, states)
  scrollsOneWay(ground, states, [
    { width: 320, text: '200' },
    { width: 1280, text: '200' },
  ])
})

withBrowser('another role', () => {
  it('is one press away, opens the start page, and closes the other tabs', async () => {
    signedIn(mother)
    const page = await open()
    await settled(page, `/cabinet/delegates/${GIRL}`)
    const other = await page.context().newPage()
    await settled(other, '/cabinet/')
    ground.region.replies.set('POST /session/refresh', ({ body }) => ({
      status: 200,
      body: {
        token: 'demo.aaaaaaaa.next',
        seconds: 900,
        sessionSeconds: 43_200,
        grant: JSON.parse(body || '{}').as ?? 'parent',
      },
    }))
    ground.region.replies.set('GET /me', () => ({
      status: 200,
      body: { ...mother, role: 'head', children: [], organisation: head.organisation },
    }))
    await press(page, page.locator('summary', { hasText: 'Смирнова' }))
    await press(page, page.getByRole('button', { name: 'Руководитель организации Школа № 1' }))
    await page.getByRole('link', { name: 'Сотрудники' }).first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/cabinet/')
    expect(sent('POST', '/session/refresh').at(-1)?.body).toEqual({ as: 't2' })
    await titled(other, 'Вы перешли в другую роль в соседней вкладке')
    expect(ground.complaints).toEqual([])
  })

  it('that is held no more is told, and nothing changes', async () => {
    signedIn(mother)
    const page = await open()
    await settled(page, '/cabinet/')
    ground.region.replies.set('POST /session/refresh', () => refusal(404, 'not-found', 'Не найдено'))
    await press(page, page.locator('summary', { hasText: 'Смирнова' }))
    await press(page, page.getByRole('button', { name: /Учитель/ }))
    await page.getByText('этой роли у вас больше нет').waitFor()
    await page.getByRole('heading', { name: 'Вам доверили' }).waitFor()
    for (const said of ['Можно: видеть дневник и отметки', 'Доверитель: Ли Анна Игоревна', 'Доступ до 31 мая 2027'])
      await page.getByText(said).waitFor()
  })
})

withBrowser('the question after sign-in', () => {
  const QUESTION = 'В какой роли продолжить'
  const asked = (path: string): PageState => ({ path, given: () => signedIn(ofTwoPositions), shows: QUESTION })
  // Whatever address they come to: nothing is shown before the answer.
  const states = [asked('/cabinet/'), asked('/cabinet/classes'), asked('/cabinet/staff')]
  noFault(ground, states)
  scrollsOneWay(ground, states.slice(0, 1), [
    { width: 320, text: '200' },
    { width: 1280, text: '200' },
  ])

  it('is answered by keyboard and remembered by the server; then the address is shown that they came to', async () => {
    signedIn(ofTwoPositions)
    const page = await open()
    await settled(page, `${CLASS}/diary/${GIRL}`)
    await titled(page, QUESTION)
    expect(ground.region.asked.filter(({ path }) => path.startsWith('/children')).length).toBe(0)
    signedIn(classTeacher, [
      [
        'POST /session/refresh',
        () => ({
          status: 200,
          body: { token: 'demo.aaaaaaaa.next', seconds: 900, sessionSeconds: 43_200, grant: 't2' },
        }),
      ],
    ])
    expect(await page.locator('.nav__link').count()).toBe(0)
    await press(page, page.getByRole('button', { name: /^Классный руководитель/ }))
    await page.getByText('Смирнова Дарья').first().waitFor()
    expect(sent('POST', '/session/refresh').map(({ body }) => body)).toContainEqual({ as: 't2' })
    expect(await page.locator('h1').textContent()).not.toBe(QUESTION)
    expect(ground.complaints).toEqual([])
  })

  it('stays when the position is lost meanwhile, and says so where it is read out', async () => {
    signedIn(ofTwoPositions)
    const page = await open()
    await settled(page, '/cabinet/')
    ground.region.replies.set('POST /session/refresh', () => refusal(404, 'not-found', 'Не найдено'))
    await press(page, page.getByRole('button', { name: /^Классный руководитель/ }))
    await page.getByRole('alert').filter({ hasText: 'этой роли у вас больше нет' }).waitFor()
    await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor()
  })
})

withBrowser('delegates', () => {
  it('are given access by keyboard; the code is shown once', async () => {
    signedIn(mother)
    const page = await open()
    await settled(page, '/cabinet/')
    await press(page, page.getByRole('link', { name: 'Доверенные лица' }).first())
    await titled(page, 'Доверенные лица: Смирнова Дарья')
    await press(page, page.getByRole('button', { name: 'Дать доступ и получить код' }))
    await titled(page, 'Ошибка: Доверенные лица: Смирнова Дарья')
    expect(await page.locator('.error-summary a').allTextContents()).toEqual([
      'Выберите, что можно будет видеть или делать',
      'Введите последний день доступа: день, месяц и год',
    ])
    await tick(page, page.getByRole('checkbox', { name: /Дневник и отметки/ }))
    await typeDate(page, page.locator('#until'), ['31', '5', '2027'])
    await press(page, page.getByRole('button', { name: 'Дать доступ и получить код' }))
    await page.getByText('abcd-efgh-jkmn').waitFor()
    await page.getByText('Ввести код можно до 29 ноября 2026 г.').waitFor()
    expect(sent('POST', `/children/${GIRL}/delegates`).map(({ body }) => body)).toEqual([
      { scopes: ['diary'], until: '2027-05-31' },
    ])
    expect(ground.complaints).toEqual([])
  })

  it('lose it after a question; a child gets its code after one too', async () => {
    signedIn(mother)
    const page = await open()
    await settled(page, `/cabinet/delegates/${GIRL}`)
    await press(page, page.getByRole('button', { name: 'Отозвать доступ… Кузнецова' }))
    expect(sent('POST', '/delegations/D1/withdrawal')).toEqual([])
    await press(page, page.getByRole('button', { name: 'Отозвать доступ Кузнецова' }))
    await page.getByRole('heading', { name: 'Доступ отозван' }).waitFor()
    expect(sent('POST', '/delegations/D1/withdrawal')).toHaveLength(1)

    await press(page, page.getByRole('button', { name: 'Выдать код…' }))
    await press(page, page.getByRole('button', { name: 'Выдать новый код' }))
    await page.getByText('bbbb-bbbb-abcd-efgh-jkmn').waitFor()
  })

  it('enter their code, or are told that it is wrong', async () => {
    signedIn({ ...mother, children: [] }, [
      ['POST /delegations/acceptance', () => refusal(409, 'code-wrong', 'Код не подходит')],
    ])
    const page = await open()
    await settled(page, '/cabinet/accept')
    await type(page, page.locator('#code'), 'abcd efgh jkmn')
    await press(page, page.getByRole('button', { name: 'Открыть доступ' }))
    await titled(page, 'Ошибка: Ввести код от родителя')
    await page.getByRole('link', { name: 'Код не подходит' }).waitFor()
    signedIn(mother)
    await press(page, page.getByRole('button', { name: 'Открыть доступ' }))
    await titled(page, 'Доступ открыт')
    await press(page, page.getByRole('main').getByRole('link', { name: 'На главную' }))
    const card = page.locator('.card', { hasText: 'Ли Марк' })
    // What was entrusted comes a moment after the card.
    await card.getByRole('link', { name: 'Отказаться от доступа' }).waitFor()
    expect(await card.getByRole('link').allTextContents()).toEqual(['Дневник (Ли Марк)', 'Отказаться от доступа'])
    await press(page, card.getByRole('link', { name: 'Отказаться от доступа' }))
    await press(page, page.getByRole('button', { name: 'Отказаться от доступа' }))
    await titled(page, 'Вы отказались от доступа')
    expect(sent('POST', '/delegations/D9/withdrawal')).toHaveLength(1)
  })
})

withBrowser('a pupil', () => {
  it('comes in by a code from the sign-in page', async () => {
    signedIn(pupil, [
      ['POST /session/refresh', () => refusal(401, 'signed-out', 'Войдите')],
      ['POST /session/code', () => refusal(409, 'code-wrong', 'Код не подходит')],
    ])
    const page = await open()
    await settled(page, '/cabinet/')
    await press(page, page.getByRole('link', { name: 'Я ученик' }))
    await press(page, page.getByRole('button', { name: 'Войти' }))
    await page.getByRole('link', { name: 'Введи код' }).waitFor()
    await type(page, page.locator('#code'), 'bbbb bbbb abcd efgh jkmn')
    await press(page, page.getByRole('button', { name: 'Войти' }))
    await page.getByRole('link', { name: 'Код не подходит' }).waitFor()
    signedIn(pupil)
    await press(page, page.getByRole('button', { name: 'Войти' }))
    await page.getByRole('heading', { name: 'Здравствуйте' }).waitFor()
    expect(sent('POST', '/session/code').map(({ body }) => body)).toEqual([{ code: 'bbbb bbbb abcd efgh jkmn' }])
    await press(page, page.getByRole('main').getByRole('link', { name: 'Дневник' }))
    await page.getByText('Математика').waitFor()
  })
})

withBrowser('staff', () => {
  it('get a role from their head by keyboard', async () => {
    signedIn(head)
    const page = await open()
    await settled(page, '/cabinet/staff')
    await press(page, page.getByRole('main').getByRole('link', { name: 'Дать роль' }))
    await titled(page, 'Дать роль сотруднику')
    await press(page, page.getByRole('button', { name: 'Дать роль' }))
    expect(await page.locator('.error-summary a').allTextContents()).toEqual([
      'Выберите роль',
      'Введите СНИЛС: 11 цифр',
      'Введите фамилию',
      'Введите имя',
    ])
    await tabTo(page, page.locator('#role'))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.locator('#group').selectOption('302-1-5a')
    await type(page, page.locator('#snils'), '112-233-445 95')
    await type(page, page.locator('#surname'), 'Орлова')
    await type(page, page.locator('#name'), 'Анна')
    await press(page, page.getByRole('button', { name: 'Дать роль' }))
    await titled(page, 'Роль дана')
    expect(sent('POST', '/staff').map(({ body }) => body)).toEqual([
      {
        role: 'class-teacher',
        organisation: '302',
        group: '302-1-5a',
        snils: '11223344595',
        surname: 'Орлова',
        name: 'Анна',
      },
    ])
    expect(ground.complaints).toEqual([])
  })

  it('lose one after a question, for the version that was seen; a head takes no head’s', async () => {
    signedIn(head)
    const page = await open()
    await settled(page, '/cabinet/staff')
    expect(await page.getByRole('button', { name: 'Снять роль…' }).count()).toBe(2)
    await press(page, page.getByRole('button', { name: /Снять роль… Классный руководитель, 5А/ }))
    await press(page, page.getByRole('button', { name: /^Снять роль Классный/ }))
    await page.getByText('Роль снята: Классный руководитель, Орлова Анна Петровна').waitFor()
    expect(sent('POST', '/employments/e1/grants/g2/end').map(({ match }) => match)).toEqual(['"3"'])
  })

  it('of any organisation are seen by an administrator', async () => {
    signedIn(administrator)
    const page = await open()
    await settled(page, '/cabinet/staff')
    await page.getByText('Здесь ещё никому не дали роли').waitFor()
    await page.getByLabel('Чьи сотрудники').selectOption('61701000')
    await page.getByLabel('Выберите организацию').selectOption('302')
    await press(page, page.getByRole('button', { name: 'Показать' }))
    await page.getByRole('rowheader', { name: 'Орлова Анна Петровна' }).waitFor()
    expect(await page.getByRole('link', { name: 'Дать роль' }).getAttribute('href')).toBe(
      '/cabinet/staff/new?organisation=302',
    )
  })
})

withBrowser('a guardian', () => {
  const found = async () => {
    signedIn(administrator)
    const page = await open()
    await settled(page, '/cabinet/guardians')
    await type(page, page.locator('#surname'), 'Смирнова')
    await typeDate(page, page.locator('#birth'), ['11', '4', '2015'])
    await press(page, page.getByRole('button', { name: 'Найти' }))
    return page
  }

  it('is parted from a child by a decision that is named, after a question', async () => {
    const page = await found()
    await press(page, page.getByRole('button', { name: 'Прекратить доступ… Смирнов Илья' }))
    await press(page, page.getByRole('button', { name: 'Прекратить доступ Смирнов Илья' }))
    await page.getByRole('link', { name: 'Введите номер и дату решения' }).waitFor()
    await type(page, page.locator('#ground-eeeeeeee'), 'решение суда № 2-123/2026 от 12.11.2026')
    await press(page, page.getByRole('button', { name: 'Прекратить доступ Смирнов Илья' }))
    await page.getByText('Доступ прекращён: Смирнов Илья Петрович').waitFor()
    expect(sent('POST', `/children/${GIRL}/guardians/eeeeeeee/end`)).toEqual([
      { body: { ground: 'решение суда № 2-123/2026 от 12.11.2026' }, match: '"4"' },
    ])
  })

  it('gets the child back by another decision', async () => {
    const page = await found()
    await page.getByText('прекращён: решение № 2-1/2026').waitFor()
    await press(page, page.getByRole('button', { name: 'Вернуть доступ… Ким Олег' }))
    await type(page, page.locator('#ground-hhhhhhhh'), 'решение суда № 2-200/2026 от 20.11.2026')
    await press(page, page.getByRole('button', { name: 'Вернуть доступ Ким Олег' }))
    await page.getByText('Доступ возвращён: Ким Олег').waitFor()
    expect(sent('POST', `/children/${GIRL}/guardians/hhhhhhhh/restoration`)).toEqual([
      { body: { ground: 'решение суда № 2-200/2026 от 20.11.2026' }, match: '"4"' },
    ])
  })
})
