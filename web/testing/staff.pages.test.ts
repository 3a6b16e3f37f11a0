import { expect, it } from '@jest/globals'
import { budgets } from '../build-weights.ts'
import { groupPlan, queuedApplication } from '../placement/samples.ts'
import { press, tabTo, tick, type, typeDate, violations } from './browser.ts'
import { groundFor, noFault, type PageState, scrollsOneWay, settled, weighing, withBrowser } from './pages.ts'
import { type Replies, refusal } from './region.ts'
import {
  conflict,
  consented,
  kindergartenClerk,
  RUN,
  readyRun,
  schoolClerk,
  specialist,
  staffReplies,
  waitingTransfer,
} from './staff.ts'

const { id } = queuedApplication
const ground = groundFor()
const { open } = ground

/** From now on somebody is signed in; `more` answers in the place of what is usual. */
const signedIn = (me: object, more: Iterable<readonly [string, ReturnType<Replies['get']>]> = []) =>
  ground.answer([...staffReplies(me), ...more])
const answers =
  (body: unknown, status = 200) =>
  () => ({ status, body })

/** What was sent to a route: the body, and the version that was seen. */
const sent = (method: string, path: string) =>
  ground.region.asked
    .filter((it) => it.method === method && it.path === path)
    .map(({ body, headers }) => ({ body: JSON.parse(body || '{}'), match: headers['if-match'] }))

const desks = [
  {
    who: 'the specialist',
    me: specialist,
    paths: [
      '/cabinet/queue',
      `/cabinet/queue/${id}`,
      `/cabinet/queue/${id}/contacts`,
      '/cabinet/placement',
      '/cabinet/placement/new',
      '/cabinet/placement/plans/2027-09-01',
      '/cabinet/placement/plans/2027-09-01/groups/215-1-g1',
      '/cabinet/placement/plans/2027-09-01/decision',
      `/cabinet/placement/${RUN}`,
      `/cabinet/placement/${RUN}?list=unplaced`,
      `/cabinet/placement/${RUN}/publish`,
    ],
  },
  {
    who: 'the secretary of a kindergarten',
    me: kindergartenClerk,
    paths: [
      '/cabinet/offers',
      `/cabinet/offers/${id}`,
      `/cabinet/offers/${id}/contacts`,
      '/cabinet/classes',
      '/cabinet/classes/215-1-g2',
      '/cabinet/classes/215-1-g2/departures',
      '/cabinet/classes/215-1-g2/departure/bbbbbbbb',
      '/cabinet/transfers',
    ],
  },
  {
    who: 'the secretary of a school',
    me: schoolClerk,
    paths: [
      '/cabinet/transfers',
      '/cabinet/transfers?direction=in',
      '/cabinet/transfers/new',
      '/cabinet/classes',
      '/cabinet/classes/302-1-5a',
    ],
  },
]
const statesOf = ({ me, paths }: (typeof desks)[number]) =>
  paths.map((path): PageState => ({ path, given: () => signedIn(me) }))

withBrowser.each(desks)('every page of $who', (one) => {
  // Each width in one of the themes; the parts are looked at in all of them (shell.pages.test.ts).
  noFault(ground, statesOf(one), [
    { width: 360, theme: 'contrast' },
    { width: 1280, theme: 'light' },
  ])
  scrollsOneWay(ground, statesOf(one), [
    { width: 320, text: '200' },
    { width: 768, text: '100' },
    { width: 1280, text: '200' },
  ])
})

withBrowser('an end of enrolment entered by mistake', () => {
  it('is taken back with its reason and paper, and never without', async () => {
    const page = await open()
    signedIn(kindergartenClerk)
    await settled(page, '/cabinet/classes/215-1-g2')
    await page.getByRole('link', { name: 'Отчислены за 30 дней' }).click()
    await press(page, page.getByRole('button', { name: 'Отменить отчисление' }))
    await page.getByText('Выберите ребёнка').first().waitFor()
    await page.locator('input[name="pupil"]').first().check()
    await page.getByLabel('Отчислили не того ребёнка').check()
    await page.locator('#number').fill('сз-3')
    await press(page, page.getByRole('button', { name: 'Отменить отчисление' }))
    await page.getByText('Отчисление отменено').waitFor()
    expect(sent('POST', '/departures/corrections').at(-1)?.body).toEqual({
      ...{ pupil: 'bbbbbbbb', group: '215-1-g2', ground: 'wrong-child', number: 'сз-3' },
    })
  })
})

withBrowser('a plan of groups', () => {
  it('names a group that opened after it was saved and takes it in', async () => {
    const page = await open()
    signedIn(specialist)
    await settled(page, '/cabinet/placement/plans/2027-09-01')
    await page.getByText('Группы, которых нет в плане: 1').waitFor()
    await press(page, page.getByRole('button', { name: 'Добавить в план' }))
    const [saved] = sent('PUT', '/municipalities/61701000/group-plans/2027-09-01').slice(-1)
    expect(saved?.body).toMatchObject({ lines: [{ group: '215-1-g1' }, { group: '215-1-g2' }, { group: '217-1-g1' }] })
  })
})

withBrowser('a call to a family', () => {
  it('is noted with its outcome, and only with one that can be', async () => {
    const page = await open()
    const path = `/applications/${id}/contacts`
    signedIn(specialist, [[`POST ${path}`, answers({ contact: '01C', seq: 3 }, 201)]])
    await settled(page, `/cabinet/queue/${id}/contacts`)
    await press(page, page.getByRole('button', { name: 'Записать' }))
    await page.getByText('Выберите, что получилось').first().waitFor()
    await page.getByLabel('Письмо по почте').check()
    expect(await page.getByLabel('не дозвонились').count()).toBe(0)
    await page.getByLabel('Телефонный звонок').check()
    await page.getByLabel('не дозвонились').check()
    await page.locator('#on').fill('21')
    await page.locator('#on-month').fill('11')
    await page.locator('#on-year').fill('2026')
    await page.locator('#time').fill('10:30')
    await press(page, page.getByRole('button', { name: 'Записать' }))
    await page.getByText('Записано в историю заявления').waitFor()
    expect(sent('POST', path).at(-1)?.body).toEqual({
      ...{ way: 'phone', outcome: 'not-reached' },
      when: '2026-11-21T07:30:00.000Z',
    })
  })
})

withBrowser('the desk', () => {
  it('is light enough for an old computer', async () => {
    const page = await open()
    const weighed = weighing(page)
    // The plan of groups is made once a year and a child seldom leaves: on pages that are fetched then alone.
    const rare = /\/plans\/|\/departures?\b/
    for (const { path, given } of desks.flatMap(statesOf).filter((it) => !rare.test(it.path))) {
      given?.()
      await settled(page, path)
    }
    const { js } = weighed()
    process.stderr.write(`all pages of the desk: ${js} bytes of packed script\n`)
    expect(js).toBeLessThanOrEqual(budgets.desk.kilobytes * 1024)
  })
})

withBrowser('the specialist', () => {
  it('confirms what was claimed, by keyboard, for the version that was seen', async () => {
    signedIn(specialist)
    const page = await open()
    await settled(page, '/cabinet/queue')
    await press(page, page.getByRole('link', { name: 'Смирнов Лев' }))
    await tick(page, page.getByRole('checkbox', { name: /право подтверждаю/ }))
    // A day that is none is said beside the field, and nothing is sent.
    await page.locator('#until').fill('31')
    await press(page, page.getByRole('button', { name: 'Сохранить проверку' }))
    await page.getByText('Такого дня нет').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('until')
    expect(await violations(page, 'light')).toEqual([])
    expect(sent('PUT', `/applications/${id}/evidence`)).toEqual([])
    await page.locator('#until').fill('01.02.2028')
    await press(page, page.getByRole('button', { name: 'Сохранить проверку' }))
    await page.getByRole('heading', { name: 'Проверка сохранена' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Проверка сохранена')
    expect(sent('PUT', `/applications/${id}/evidence`)).toEqual([
      { body: { benefit: true, siblings: false, until: '2028-02-01' }, match: '"3"' },
    ])
  })

  it('opens the receipt of an application as a paper', async () => {
    signedIn(specialist)
    const page = await open()
    await settled(page, `/cabinet/queue/${id}`)
    await press(page, page.getByRole('button', { name: 'Расписка в приёме заявления, PDF' }))
    await page.waitForFunction(() => location.hash === '#receipt')
    expect(sent('POST', `/applications/${id}/receipt/links`)).toHaveLength(1)
  })

  it('filters the queue and goes through its pages; the address says where', async () => {
    signedIn(specialist)
    const page = await open()
    await settled(page, '/cabinet/queue')
    await page.getByLabel('Состояние заявлений').selectOption('lapsed')
    await press(page, page.getByRole('button', { name: 'Показать' }))
    await page.waitForURL('**/cabinet/queue?status=lapsed')
    await press(page, page.getByRole('link', { name: 'Дальше' }))
    await page.waitForURL('**/cabinet/queue?status=lapsed&after=c2&from=5')
    await page.getByText('Показаны 5–8').waitFor()
    const asked = ground.region.asked.filter(({ path }) => path.endsWith('/queue')).map(({ query }) => `${query}`)
    expect(asked).toEqual(['status=queued', 'status=lapsed', 'status=lapsed&after=c2'])
  })

  it.each<[string, object, string[]]>([
    ['was never made', { seq: 0 }, ['План групп не составлен', 'свободных мест 24']],
    ['is a draft', {}, ['План групп не подтверждён', 'расчёт не даст: Группа «Новая», ']],
    ['was changed', { changed: true }, ['расчёт не начнётся', 'Подтвердите его снова']],
    ['lacks a group', { status: 'confirmed' }, ['В плане нет групп: 1', 'расчёт не даст: Группа «Новая», ']],
    ['is whole', { status: 'confirmed', missing: [] }, ['подтверждён, свободных мест: 24']],
  ])('says of a plan of groups that %s before a run of its year is begun', async (_, over, told) => {
    const [first, ...others] = groupPlan.lines.map((line) => ({ ...line, free: 0 }))
    const lines = [{ ...first, free: 24 }, ...others]
    const plan = { ...groupPlan, lines, ...over }
    const kindergarten = (line: object) => ({ kindergarten: 'Детский сад № 17', ...line })
    const shown = { ...plan, lines: plan.lines.map(kindergarten), missing: plan.missing.map(kindergarten) }
    signedIn(specialist, [
      [`GET /municipalities/61701000/group-plans/2027-09-01`, () => ({ status: 200, body: shown })],
    ])
    const page = await open()
    await settled(page, '/cabinet/placement/new')
    const link = page.getByRole('link', { name: 'План групп с 1 сентября 2027' })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe('/cabinet/placement/plans/2027-09-01')
    const text = (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ')
    for (const words of told) expect(text).toContain(words)
    expect(await violations(page, 'light')).toEqual([])
    await page.getByLabel(/С сегодняшнего дня/).check()
    expect(await link.count()).toBe(0)
  })

  it('starts a run, waits for it, reads why, and publishes it', async () => {
    let stage = 0
    const { summary: _, ...rest } = readyRun
    const stages = [
      { ...rest, seq: 1, status: 'requested' },
      readyRun,
      { ...readyRun, seq: 3, status: 'publishing', progress: 40 },
      { ...readyRun, seq: 5, status: 'announced', made: 145, skipped: 2, publishedAt: readyRun.requestedAt },
    ]
    signedIn(specialist, [
      [`GET /placement-runs/${RUN}`, () => ({ status: 200, body: stages[stage] })],
      [
        `POST /placement-runs/${RUN}/publication`,
        () => {
          stage = 2
          return { status: 202, body: stages[2] }
        },
      ],
    ])
    const page = await open()
    await settled(page, '/cabinet/placement')
    await press(page, page.getByRole('link', { name: 'Новый расчёт' }))
    await page.getByLabel('С другого дня').check()
    await press(page, page.getByRole('button', { name: 'Рассчитать' }))
    await page.getByRole('link', { name: /Введите дату/ }).waitFor()
    expect(await page.title()).toMatch(/^Ошибка: /)
    await typeDate(page, page.locator('#date'), ['11', 'января', '2027'])
    await press(page, page.getByRole('button', { name: 'Рассчитать' }))
    await page.getByText('Считаем: собираем очередь').waitFor()
    expect(sent('POST', '/municipalities/61701000/placement-runs')).toMatchObject([
      { body: { startsOn: '2027-01-11' } },
    ])

    stage = 1
    await page.getByText('нарушений нет').waitFor()
    await press(page, page.getByRole('link', { name: 'Остались в очереди: 213' }))
    await page.getByText('Детский сад № 17: все места получили те, кто впереди').first().waitFor()
    await press(page, page.getByRole('link', { name: 'Опубликовать…' }))
    await page.getByText('147 семей получат направление').waitFor()
    await press(page, page.getByRole('button', { name: 'Выдать 147 направлений' }))
    await page.getByText('Направления выдаются: 40').first().waitFor()
    expect(sent('POST', `/placement-runs/${RUN}/publication`)).toEqual([{ body: {}, match: '"2"' }])

    stage = 3
    await page.getByText('Выдано 145 направлений').waitFor()
    expect(await page.getByText('Не выдано 2').count()).toBe(1)
    expect(ground.complaints).toEqual([])
  })

  it('sees that the checker refused a run, and what became of the queue', async () => {
    const { summary: _, ...rest } = readyRun
    signedIn(specialist, [[`GET /placement-runs/${RUN}`, answers({ ...rest, status: 'failed', reason: 'violations' })]])
    const page = await open()
    await settled(page, `/cabinet/placement/${RUN}`)
    await page.getByText('Независимая проверка нашла в результате нарушения').waitFor()
    expect(await page.getByRole('link', { name: 'Опубликовать…' }).count()).toBe(0)
    expect(await violations(page, 'light')).toEqual([])
  })
})

withBrowser('the secretary of a kindergarten', () => {
  it('takes a child from the papers to the order, step by step', async () => {
    let now: object = consented
    const step = (next: object) => () => {
      now = { ...now, ...next }
      return { status: 200, body: { id, seq: 5, status: 'contracting' } }
    }
    const contract = { number: 'Д-17', on: '2026-11-21' }
    signedIn(kindergartenClerk, [
      [`GET /applications/${id}`, () => ({ status: 200, body: now })],
      [`POST /applications/${id}/papers`, step({ seq: 5, status: 'contracting', term: '2026-12-12T20:59:59.999Z' })],
      [`POST /applications/${id}/contract`, step({ seq: 6, status: 'contracted', contract })],
      [
        `POST /applications/${id}/order`,
        step({ seq: 7, status: 'enrolled', order: { number: 'П-3', on: '2026-11-22' } }),
      ],
    ])
    const page = await open()
    await page.clock.setFixedTime(new Date('2026-11-22T12:00:00.000Z'))
    await settled(page, '/cabinet/offers')
    await press(page, page.getByRole('link', { name: 'Смирнов Лев' }))
    await press(page, page.getByRole('button', { name: 'Документы приняты' }))
    await page.getByText('до 12 декабря 2026').waitFor()

    await press(page, page.getByRole('button', { name: 'Внести договор' }))
    await page.getByRole('link', { name: 'Введите номер' }).waitFor()
    expect(await violations(page, 'light')).toEqual([])
    await type(page, page.locator('#number'), ' Д-17 ')
    await type(page, page.locator('#on'), '19')
    await press(page, page.getByRole('button', { name: 'Внести договор' }))
    await page.getByRole('link', { name: /Дата не может быть раньше направления/ }).waitFor()
    await type(page, page.locator('#on'), '21')
    await press(page, page.getByRole('button', { name: 'Внести договор' }))
    await page.getByRole('heading', { name: 'Договор внесён' }).waitFor()

    await type(page, page.locator('#number'), 'П-3')
    await press(page, page.getByRole('button', { name: 'Зачислить' }))
    await page.getByText('№ П-3 от 22 ноября 2026').waitFor()
    expect(await page.getByRole('button').filter({ hasText: 'Зачислить' }).count()).toBe(0)
    expect(sent('POST', `/applications/${id}/papers`)).toEqual([{ body: {}, match: '"4"' }])
    expect(sent('POST', `/applications/${id}/contract`)).toEqual([{ body: contract, match: '"5"' }])
    expect(sent('POST', `/applications/${id}/order`)).toEqual([
      { body: { number: 'П-3', on: '2026-11-22' }, match: '"6"' },
    ])
    expect(ground.complaints).toEqual([])
  })

  it('is told in words that somebody was faster, and sees how it is now', async () => {
    let now: object = consented
    signedIn(kindergartenClerk, [
      [`GET /applications/${id}`, () => ({ status: 200, body: now })],
      [
        `POST /applications/${id}/papers`,
        () => {
          now = { ...consented, seq: 5, status: 'declined', endedAt: '2026-11-22T10:00:00.000Z' }
          return conflict()
        },
      ],
    ])
    const page = await open()
    await settled(page, `/cabinet/offers/${id}`)
    await press(page, page.getByRole('button', { name: 'Документы приняты' }))
    await page.getByText('данные изменил кто-то другой. Ниже').waitFor()
    await page.getByText('Семья отказалась от места').waitFor()
    expect(await page.getByRole('button', { name: 'Документы приняты' }).count()).toBe(0)
  })
})

withBrowser('the secretary of a school', () => {
  it('refuses a transfer with a reason', async () => {
    const path = `/transfers/${waitingTransfer.id}/refusal`
    signedIn(schoolClerk, [[`POST ${path}`, answers({ id: waitingTransfer.id, seq: 2, status: 'refused' })]])
    const page = await open()
    await settled(page, '/cabinet/transfers')
    await press(page, page.getByRole('button', { name: 'Отказать…' }))
    await press(page, page.getByRole('button', { name: 'Отказать в переводе' }))
    await page.getByRole('link', { name: /Напишите причину отказа/ }).waitFor()
    expect(await violations(page, 'light')).toEqual([])
    await type(page, page.getByLabel('Причина отказа'), 'Семья передумала')
    await press(page, page.getByRole('button', { name: 'Отказать в переводе' }))
    await page.getByRole('heading', { name: 'В переводе отказано: Смирнова Дарья Ильинична' }).waitFor()
    expect(sent('POST', path)).toEqual([{ body: { reason: 'Семья передумала' }, match: '"1"' }])
  })

  it('lets a pupil go after reading what that means; a full class is told', async () => {
    const path = `/transfers/${waitingTransfer.id}/acceptance`
    const full = refusal(409, 'group-full', 'В группе «5А» больше нет свободных мест')
    signedIn(schoolClerk, [[`POST ${path}`, () => full]])
    const page = await open()
    await settled(page, '/cabinet/transfers')
    await press(page, page.getByRole('button', { name: 'Отпустить…' }))
    await page.getByText('Перевод состоится сразу').waitFor()
    await press(page, page.getByRole('button', { name: 'Отпустить: Смирнова Дарья Ильинична' }))
    await page.getByText('больше нет свободных мест').waitFor()
  })

  it('finds a pupil and asks for the transfer', async () => {
    signedIn(schoolClerk)
    const page = await open()
    await settled(page, '/cabinet/transfers/new')
    await type(page, page.getByLabel('Фамилия'), 'Смирнова')
    await typeDate(page, page.locator('#birth'), ['11', '4', '2015'])
    await press(page, page.getByRole('button', { name: 'Найти' }))
    await page.getByText('Найдено: 1').waitFor()
    await tabTo(page, page.getByLabel('В какой класс'))
    await page.getByLabel('В какой класс').selectOption('302-1-5b')
    expect(await violations(page, 'light')).toEqual([])
    await press(page, page.getByRole('button', { name: 'Запросить перевод' }))
    await page.waitForURL('**/cabinet/transfers?direction=in')
    expect(sent('POST', '/pupils/search')).toMatchObject([{ body: { surname: 'Смирнова', birthDate: '2015-04-11' } }])
    expect(sent('POST', '/transfers')).toMatchObject([{ body: { pupil: 'bbbbbbbb', group: '302-1-5b' } }])
  })
})

withBrowser('when there is nothing to show', () => {
  it.each([
    { me: specialist, path: '/cabinet/offers', text: 'Для этой страницы нет прав' },
    { me: schoolClerk, path: '/cabinet/queue', text: 'Для этой страницы нет прав' },
    { me: kindergartenClerk, path: '/cabinet/transfers', text: 'По запросу переводят только из школы в школу' },
    { me: kindergartenClerk, path: '/cabinet/classes', text: 'ещё нет ни классов, ни групп' },
  ])('$path says why: $text', async ({ me, path, text }) => {
    signedIn(me)
    const page = await open()
    await settled(page, path)
    await page.getByText(text).waitFor()
  })

  it('a failure can be tried again', async () => {
    let down = true
    const queue = staffReplies(specialist).get('GET /municipalities/61701000/queue')
    signedIn(specialist, [
      [
        'GET /municipalities/61701000/queue',
        (asked) => (down || !queue ? refusal(500, 'internal', 'Внутренняя ошибка') : queue(asked)),
      ],
    ])
    const page = await open()
    await settled(page, '/cabinet/queue')
    await page.getByText('Номер обращения: req-1').waitFor()
    expect(await violations(page, 'light')).toEqual([])
    down = false
    await press(page, page.getByRole('button', { name: 'Повторить' }))
    await page.getByText('Ждут места, по времени подачи').waitFor()
  })
})
