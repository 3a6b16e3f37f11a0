import { expect, it } from '@jest/globals'
import { budgets } from '../build-weights.ts'
import { applicationIn } from '../family/applications/samples.ts'
import { violations } from './browser.ts'
import { wholeApplication } from './family.ts'
import {
  desk,
  faultsOf,
  groundFor,
  noFault,
  type PageState,
  phone,
  scrollsOneWay,
  settled,
  weighing,
  withBrowser,
} from './pages.ts'
import { parent, refusal } from './region.ts'

const FORM = '/cabinet/kindergarten-application'
const everyLook = [360, 1280].flatMap((width) => (['light', 'contrast'] as const).map((theme) => ({ width, theme })))
const ground = groundFor()
const { open } = ground

const styles: PageState = {
  path: '/cabinet/styles',
  after: async (page) => {
    await page.getByRole('button', { name: 'Показать ошибки' }).click()
    for (const menu of await page.locator('details:not(.menu)').all())
      await menu.evaluate((it) => it.setAttribute('open', ''))
    await page.locator('.display-panel summary').click()
  },
}

withBrowser('the style page', () => {
  noFault(ground, [styles], everyLook)
})

withBrowser('a family', () => {
  it.each(everyLook)('applies by keyboard alone: $width px, $theme', async (look) => {
    const page = await open(look)
    const faults: string[] = []
    await wholeApplication(page, async (name) => {
      faults.push(...(await faultsOf(page, look, name)))
    })
    expect(faults).toEqual([])
    expect(ground.complaints).toEqual([])
    const filed = ground.region.asked.filter(({ path, method }) => path === '/applications' && method === 'POST')
    expect(filed).toHaveLength(1)
    expect(JSON.parse(filed[0]?.body ?? '')).toMatchObject({
      child: {
        surname: 'Смирнов',
        name: 'Лев',
        birthDate: '2024-02-14',
        document: { type: 'rf', issuedOn: '2024-02-20' },
      },
      wishes: [{ organisation: '217' }, { organisation: '215' }],
      benefit: { category: { code: '11' }, document: { issuedBy: 'МФЦ' } },
    })
  })
})

withBrowser('the child that was chosen', () => {
  const LEV = 'dddddddd'
  const attends = {
    kind: 'kindergarten-group',
    organisation: { id: '215', title: 'Детский сад № 15 «Василёк»' },
    group: { id: '215-1-g4', title: 'Старшая группа' },
  }
  const chosen = async () => {
    const children = parent.children.map((it) => (it.ref === LEV ? { ...it, attends } : it))
    ground.region.replies.set('GET /me', () => ({ status: 200, body: { ...parent, children } }))
    const page = await open(phone)
    await settled(page, `${FORM}/child`)
    await page.getByRole('radio', { name: /Лев/ }).check()
    return page
  }

  it('goes to a kindergarten: its place there is not lost', async () => {
    const page = await chosen()
    await page.getByRole('heading', { name: 'Ребёнок ходит в сад: Детский сад № 15 «Василёк»' }).waitFor()
    expect(await page.getByText('пока его не зачислят в новый').count()).toBe(1)
    expect(await faultsOf(page, phone, 'child of a kindergarten')).toEqual([])
  })

  it('has an application already: that one is named, and nothing else is said', async () => {
    const application = applicationIn('queued')
    const mine = { ...application, child: { ...application.child, ref: LEV } }
    ground.region.replies.set('GET /me/applications', () => ({ status: 200, body: { items: [mine] } }))
    const page = await chosen()
    await page.getByRole('heading', { name: 'На этого ребёнка уже есть заявление' }).waitFor()
    expect(await page.getByText('Ребёнок ходит в сад').count()).toBe(0)
  })
})

withBrowser('large text and small screens', () => {
  const paths = [
    '/cabinet/',
    '/cabinet/styles',
    '/cabinet/accessibility',
    FORM,
    `${FORM}/tasks`,
    `${FORM}/child`,
    `${FORM}/kindergartens`,
  ]
  scrollsOneWay(
    ground,
    paths.map((path) => ({ path })),
    [
      { width: 320, text: '100' },
      { width: 320, text: '200' },
      { width: 360, text: '150' },
      { width: 1280, text: '200' },
    ],
  )

  it('are remembered on the device, and set before anything is drawn', async () => {
    const page = await open(desk)
    await settled(page, '/cabinet/')
    await page.locator('.display-panel summary').click()
    await page.getByRole('button', { name: '150' }).click()
    await page.getByRole('button', { name: 'Контрастные' }).click()
    expect(await page.getByRole('button', { name: '150' }).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await page.locator('.display-panel').getAttribute('open')).toBeNull()
    const other = await page.context().newPage()
    await other.route('**/main-*.js', (route) => route.abort())
    await other.goto('/cabinet/')
    expect(await other.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({
      text: '150',
      theme: 'contrast',
    })
  })
})

withBrowser('when things go wrong', () => {
  const draft = (extra: object = {}) =>
    JSON.stringify({ at: Date.now(), draft: { answers: { childName: 'Лев', ...extra }, lists: {} } })

  it('what was typed is there after closing the page', async () => {
    const page = await open()
    await settled(page, `${FORM}/address`)
    await page.locator('#address').fill('ул. Садовая, д. 12')
    await page.close()
    const again = await page.context().newPage()
    await settled(again, `${FORM}/address`)
    expect(await again.locator('#address').inputValue()).toBe('ул. Садовая, д. 12')
  })

  it('a bearer that ran out is renewed once, and nobody notices', async () => {
    let known = 'demo.aaaaaaaa.1'
    let issued = 0
    ground.region.replies.set('POST /session/refresh', () => {
      known = `demo.aaaaaaaa.${++issued}`
      return { status: 200, body: { token: known, seconds: 900, sessionSeconds: 40_000, grant: 'parent' } }
    })
    const me = ground.region.replies.get('GET /me')
    ground.region.replies.set('GET /me', (asked) =>
      asked.headers.authorization === `Bearer ${known}` && me
        ? me(asked)
        : { status: 403, body: { message: 'Forbidden' } },
    )
    const page = await open(desk)
    await settled(page, '/cabinet/')
    const first = issued
    known = 'somebody revoked it'
    const second = await page.context().newPage()
    await settled(second, '/cabinet/')
    // What was seen last is shown while the server is still asked.
    await second.waitForLoadState('networkidle')
    await second.getByRole('heading', { name: 'Смирнова Дарья' }).waitFor()
    expect(issued).toBe(first + 1)
  })

  it('the session’s end is told beforehand, and the draft waits for the return', async () => {
    ground.region.replies.set('POST /session/refresh', () => ({
      status: 200,
      body: { token: 'demo.aaaaaaaa.1', seconds: 200, sessionSeconds: 200, grant: 'parent' },
    }))
    const page = await open({ ...phone, theme: 'contrast' })
    await settled(page, `${FORM}/address`)
    await page.getByText('Сеанс закончится через 4 минуты').waitFor()
    expect(await violations(page, 'contrast')).toEqual([])
    const again = await page.getByRole('link', { name: 'Войти ещё раз' }).getAttribute('href')
    expect(again).toBe(`/session/sign-in?to=${encodeURIComponent(`${FORM}/address`)}`)
  })

  it('who is not signed in is asked to, and comes back to the same page', async () => {
    ground.region.replies.set('POST /session/refresh', () => refusal(401, 'signed-out', 'Войдите, чтобы продолжить'))
    const page = await open()
    await settled(page, `${FORM}/child?from=check`)
    expect(await page.getByRole('link', { name: 'Войти через Госуслуги' }).getAttribute('href')).toBe(
      `/session/sign-in?to=${encodeURIComponent(`${FORM}/child?from=check`)}`,
    )
    expect(await violations(page, 'light')).toEqual([])
  })

  it('signing out closes all tabs, and the drafts go if the person says so', async () => {
    const page = await open(desk)
    await settled(page, '/cabinet/')
    await page.evaluate(
      (text) => localStorage.setItem('zvonok.draft|demo.aaaaaaaa.parent|kindergarten-application', text),
      draft(),
    )
    const other = await page.context().newPage()
    await settled(other, '/cabinet/sign-out')
    expect(await violations(other, 'light')).toEqual([])
    await other.getByRole('button', { name: 'Выйти и удалить черновик' }).click()
    await page.getByRole('heading', { name: 'Вы вышли' }).waitFor()
    await other.getByRole('heading', { name: 'Вы вышли' }).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
  })
})

withBrowser('the budgets', () => {
  async function weighed(paths: readonly string[]) {
    const page = await open()
    const weight = weighing(page)
    for (const path of paths) {
      await settled(page, path)
      await page.waitForLoadState('networkidle')
    }
    return weight()
  }

  it('hold for the shell with the start page', async () => {
    const { js, css, fonts, requests } = await weighed(['/cabinet/'])
    process.stderr.write(`start page: ${JSON.stringify({ js, css, fonts, requests })}\n`)
    expect(js).toBeLessThanOrEqual(budgets.start.kilobytes * 1024)
    expect(css).toBeLessThanOrEqual(20 * 1024)
    expect(fonts).toBeLessThanOrEqual(60 * 1024)
    expect(requests).toBeLessThanOrEqual(15)
  })

  it('hold for the whole application', async () => {
    const { js, fonts } = await weighed([FORM, `${FORM}/tasks`, `${FORM}/child`, `${FORM}/kindergartens`])
    process.stderr.write(`application: ${JSON.stringify({ js, fonts })}\n`)
    expect(js).toBeLessThanOrEqual(budgets.application.kilobytes * 1024)
    expect(fonts).toBeLessThanOrEqual(60 * 1024)
  })
})
