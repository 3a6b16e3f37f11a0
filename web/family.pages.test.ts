import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { buildPortal } from './build.ts'
import { statuses } from './family/applications/words.ts'
import {
  chromiumPath,
  type Look,
  launch,
  openPage,
  overflow,
  press,
  smallTargets,
  violations,
} from './testing-browser.ts'
import { APPLICATION, applicationIs, GIRL, schoolLife } from './testing-children.ts'
import { newReplies, refusal, startTestingRegion, type TestingRegion } from './testing-region.ts'

const chromium = chromiumPath()
if (!chromium) process.stderr.write('web/family.pages.test.ts is skipped: no chromium on PATH, no CHROMIUM_PATH\n')
const withBrowser = chromium ? describe : describe.skip

const ONE = `/cabinet${APPLICATION}`
const looks: Look[] = [
  { width: 360, theme: 'light' },
  { width: 1280, theme: 'contrast' },
]
/** Sunday noon in Moscow: the samples live around it. */
const NOW = new Date('2026-11-22T09:00:00.000Z')

let folder: string
let region: TestingRegion
let browser: Browser

beforeAll(async () => {
  if (!chromium) return
  folder = await mkdtemp(join(tmpdir(), 'zvonok-portal-'))
  await buildPortal(folder)
  region = await startTestingRegion(folder)
  browser = await launch(chromium)
})
afterAll(async () => {
  await browser?.close()
  await region?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  if (!region) return
  region.replies.clear()
  for (const [name, reply] of newReplies()) region.replies.set(name, reply)
  region.asked.length = 0
  schoolLife(region)
  applicationIs(region, 'queued')
})

const settled = async (page: Page, path: string) => {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  await page.locator('.skeleton').waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}
const opened = async (look: Look = { width: 360, theme: 'light' }) => {
  const { context, page, complaints } = await openPage(browser, region.url, look)
  await page.clock.setFixedTime(NOW)
  return { context, page, complaints }
}
const faults = async (page: Page, { width, theme }: Look) => [
  ...(await violations(page, theme)),
  ...(width < 600 ? await smallTargets(page) : []),
  ...((await overflow(page)) > 0 ? ['it is wider than the screen'] : []),
]
const titled = (page: Page, title: string) => page.waitForFunction((it) => document.title === `${it} — Звонок`, title)

withBrowser('every page of a family', () => {
  /** Opens them one by one, each with a text that shows that it is there. */
  async function faultsOf(look: Look, pages: Iterable<readonly [path: string, text: string]>) {
    const { context, page, complaints } = await opened(look)
    const found: string[] = []
    for (const [path, text] of pages) {
      await settled(page, path)
      await page.getByText(text).first().waitFor()
      found.push(...(await faults(page, look)).map((fault) => `${path}: ${fault}`))
    }
    await context.close()
    return [...found, ...complaints]
  }

  it.each(looks)('has no fault at every step of an application: $width px, $theme', async (look) => {
    function* steps() {
      for (const status of ['queued', 'offered', 'contracting', 'enrolled', 'lapsed'] as const) {
        applicationIs(region, status)
        yield [ONE, statuses[status].text] as const
      }
    }
    expect(await faultsOf(look, steps())).toEqual([])
  })

  it.each(looks)('has no fault where something has to be answered: $width px, $theme', async (look) => {
    applicationIs(region, 'offered')
    const pages = [
      ['/cabinet/', 'есть направление'],
      ['/cabinet/applications', 'Есть направление'],
      [`${ONE}/consent`, 'Что это значит'],
      [`${ONE}/refusal`, 'Место передадут другому ребёнку'],
      [`${ONE}/withdrawal`, 'Сначала откажитесь от места'],
    ] as const
    expect(await faultsOf(look, pages)).toEqual([])
  })

  it.each(looks)('has no fault with files and papers: $width px, $theme', async (look) => {
    const code = 'GBrpSoyo_e6Cacrb2yQGTw'
    const paper = (number: string) =>
      `/cabinet/check?region=demo&kind=receipt&application=${number}&number=${number}&on=2026-11-22&by=61701000&code=${code}`
    const file = { id: 'F1', name: 'Справка.pdf', kind: 'pdf', bytes: 51_200, attachedAt: '2026-11-22T09:00:00.000Z' }
    region.replies.set(`GET ${APPLICATION}/attachments`, () => ({ status: 200, body: { items: [file] } }))
    region.replies.set(`GET /papers/${code}`, ({ query }) => {
      const genuine = query.get('number') === '1'
      return { status: 200, body: genuine ? { genuine, issuer: 'Управление образования' } : { genuine } }
    })
    const pages = [
      [`${ONE}/files`, 'Справка.pdf'],
      [paper('1'), 'Такой документ выдан'],
      [paper('2'), 'Такой документ не выдавался'],
      ['/cabinet/check', 'Адрес прочитан не полностью'],
    ] as const
    expect(await faultsOf(look, pages)).toEqual([])
  })

  it.each(looks)('has no fault at school: $width px, $theme', async (look) => {
    const pages = [
      ['/cabinet/diary', 'Математика'],
      [`/cabinet/diary/${GIRL}?week=2026-12-30`, 'На этой неделе уроков нет'],
      [`/cabinet/diary/${GIRL}?week=2026-11-19`, 'Математика'],
      [`/cabinet/diary/${GIRL}/marks`, 'Математика'],
      ['/cabinet/diary/zzzzzzzz', 'Такого дневника нет'],
      ['/cabinet/notices', 'предоставлено место'],
    ] as const
    expect(await faultsOf(look, pages)).toEqual([])
  })

  it('scrolls one way only with the largest letters', async () => {
    const { context, page } = await opened({ width: 360, theme: 'light', text: '200' })
    applicationIs(region, 'offered')
    for (const path of [
      '/cabinet/',
      '/cabinet/applications',
      ONE,
      `${ONE}/consent`,
      `/cabinet/diary/${GIRL}?week=2026-11-19`,
      `/cabinet/diary/${GIRL}/marks`,
      '/cabinet/notices',
    ]) {
      await settled(page, path)
      expect([path, await overflow(page)]).toEqual([path, 0])
    }
    await context.close()
  })

  it('says what is missing, what failed, and tries again', async () => {
    const { context, page } = await opened()
    region.replies.set('GET /me/applications', () => ({ status: 200, body: { items: [] } }))
    region.replies.set('GET /me/notices', () => refusal(500, 'internal', 'Внутренняя ошибка'))
    region.replies.set(`GET ${APPLICATION}`, () => refusal(404, 'not-found', 'Не найдено'))
    await settled(page, '/cabinet/applications')
    await page.getByText('Заявлений пока нет').waitFor()
    await settled(page, ONE)
    await page.getByText('Такой страницы нет').waitFor()
    await settled(page, '/cabinet/notices')
    await page.getByText('Номер обращения: req-1').waitFor()
    schoolLife(region)
    await press(page, page.getByRole('button', { name: 'Повторить' }))
    await page.getByText('предоставлено место').waitFor()
    await context.close()
  })
})

withBrowser('the answer to a направление', () => {
  it('by keyboard, from the start page to the consent, over the version that was seen', async () => {
    const { context, page, complaints } = await opened()
    applicationIs(region, 'offered')
    region.replies.set(`POST ${APPLICATION}/consent`, () => {
      applicationIs(region, 'consented')
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
    const [sent] = region.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/consent'))
    expect(sent?.headers['if-match']).toBe('"3"')
    await page.reload()
    await titled(page, 'Вы согласились с местом')
    expect(region.asked.filter(({ path }) => path.endsWith('/consent'))).toHaveLength(1)
    expect(complaints).toEqual([])
    await context.close()
  })

  it.each([
    ['the term ran out', 'lapsed', 409, 'wrong-state', 'Пока вы решали, заявление изменилось'],
    ['somebody else did the same', 'consented', 412, 'changed-meanwhile', 'Это уже было сделано'],
    ['it was changed, and still waits', 'offered', 412, 'changed-meanwhile', 'данные изменил кто-то другой'],
  ] as const)('when %s, the page says so and shows what is true now', async (_, then, status, code, words) => {
    const { context, page } = await opened()
    applicationIs(region, 'offered')
    region.replies.set(`POST ${APPLICATION}/consent`, () => {
      applicationIs(region, then)
      return refusal(status, code, 'Пока вы работали, данные изменил кто-то другой. Обновите страницу и повторите')
    })
    await settled(page, `${ONE}/consent`)
    await press(page, page.getByRole('button', { name: 'Согласиться и подать заявление о приёме' }))
    await page.getByText(words).first().waitFor()
    expect(await violations(page, 'light')).toEqual([])
    await context.close()
  })

  it('can be a refusal, which says what becomes of the place and of the queue', async () => {
    const { context, page } = await opened()
    applicationIs(region, 'offered')
    region.replies.set(`POST ${APPLICATION}/refusal`, () => {
      applicationIs(region, 'declined')
      return { status: 200, body: { id: 'E77320070851', seq: 4, status: 'declined' } }
    })
    await settled(page, `${ONE}/refusal`)
    await page.getByText('Вернуться в очередь можно в любой день').waitFor()
    await press(page, page.getByRole('button', { name: 'Отказаться от места' }))
    await titled(page, 'Вы отказались от места')
    expect(await page.getByRole('link', { name: 'Изменить пожелания' }).getAttribute('href')).toBe(`${ONE}/wishes`)
    await context.close()
  })
})

withBrowser('diary and notices', () => {
  it('a corrected mark shows what it was, when and why; weeks go on by links', async () => {
    const { context, page } = await opened()
    await settled(page, `/cabinet/diary/${GIRL}?week=2026-11-19`)
    const said = await page.locator('.lesson', { hasText: 'Дроби' }).locator('li').allTextContents()
    expect(said).toEqual([
      expect.stringMatching(/^Было 3, стало 4\. Причина: работа исправлена\. 19 ноября 2026 г\..*13:00$/),
      expect.stringMatching(/^Было 4, стало 5\. Причина: ошибка при выставлении\. 20 ноября 2026 г\..*13:00$/),
    ])
    await page.getByText('Болел').waitFor()
    await press(page, page.getByRole('link', { name: 'Следующая неделя' }))
    await page.getByText('На этой неделе уроков нет').waitFor()
    expect(new URL(page.url()).search).toBe('?week=2026-11-23')
    await page.goBack()
    await page.getByText('Дроби').waitFor()
    await context.close()
  })

  it('a notice is read by its button, or by opening what it speaks of', async () => {
    const { context, page } = await opened()
    applicationIs(region, 'offered')
    await settled(page, '/cabinet/notices')
    expect(await page.locator('.notice--new').count()).toBe(2)
    await press(page, page.locator('.notice--new', { hasText: 'перевод' }).getByRole('button'))
    await page.locator('.notice--new').nth(1).waitFor({ state: 'detached' })
    await press(page, page.locator('.notice--new').getByRole('link'))
    await titled(page, 'Смирнов Лев, заявление № 77320070851')
    const read = region.asked.flatMap(({ method, path }) => (method === 'POST' && path.endsWith('/read') ? path : []))
    expect(read).toEqual(['/me/notices/N2/read', '/me/notices/N3/read'])
    await settled(page, '/cabinet/notices?after=sealed')
    await page.getByText('вы отказались от места').waitFor()
    await context.close()
  })
})
