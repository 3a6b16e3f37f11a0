import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { pageHeaders } from '../infra/state.ts'
import { publicSite } from '../shared/ui/public/public-site.ts'
import { vacancies } from '../shared/ui/public/testing-vacancies.ts'
import { buildPortal } from './build.ts'
import { notFoundHandler, portalHandler } from './serve.ts'
import { chromiumPath, launch, openPage, overflow, press, smallTargets, violations } from './testing-browser.ts'

const chromium = chromiumPath()
if (!chromium) process.stderr.write('web/public.pages.test.ts is skipped: no chromium on PATH, no CHROMIUM_PATH\n')
const withBrowser = chromium ? describe : describe.skip

const site = publicSite(vacancies)
const looks = [
  { width: 360, theme: 'light' },
  { width: 1280, theme: 'contrast' },
] as const
const pages = [...site.keys(), '/no/such/page']

let folder: string
let server: Server
let url: string
let browser: Browser

beforeAll(async () => {
  if (!chromium) return
  folder = await mkdtemp(join(tmpdir(), 'zvonok-public-'))
  await buildPortal(folder)
  const [portal, missing] = [await portalHandler(folder), await notFoundHandler(folder)]
  const answer: RequestListener = async (request, response) => {
    const page = site.get((request.url ?? '/').split('?', 1)[0] ?? '/')
    if (page !== undefined)
      response.writeHead(200, { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' }).end(page)
    else if ((await portal(request, response)) === false) await missing(request, response)
  }
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  browser = await launch(chromium)
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const shown = (page: Page) =>
  page.locator('h2').evaluateAll((heads) => heads.filter((it) => it.checkVisibility()).map((it) => it.textContent))

withBrowser.each(looks)('the public pages at $width pixels, $theme', ({ width, theme }) => {
  it.each(pages)('%s', async (path) => {
    const { context, page, complaints } = await openPage(browser, url, { width, theme })
    await page.goto(path)
    await page.locator('h1').waitFor()
    expect(await violations(page, theme)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  it('hold letters twice as large', async () => {
    const { context, page } = await openPage(browser, url, { width, theme, text: '200' })
    for (const path of pages) {
      await page.goto(path)
      expect([path, await overflow(page)]).toEqual([path, 0])
    }
    await context.close()
  })
})

withBrowser('the page of vacancies', () => {
  it('leaves one municipality and brings all back, by keyboard and without a script', async () => {
    const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/demo/vacancies/')
    expect(await shown(page)).toEqual(['город Примерск', 'Лесной округ'])
    await press(page, page.getByRole('link', { name: 'Лесной округ' }))
    expect(await shown(page)).toEqual(['Лесной округ'])
    expect(page.url()).toBe(`${url}/demo/vacancies/#m61640000`)
    await press(page, page.getByRole('link', { name: 'Показать весь регион' }))
    expect(await shown(page)).toEqual(['город Примерск', 'Лесной округ'])
    await context.close()
  })

  it('is a table for a screen reader on a phone, too, where it looks like boxes', async () => {
    const { context, page } = await openPage(browser, url, { width: 360, theme: 'light' })
    await page.goto('/demo/vacancies/')
    const row = page.getByRole('row', { name: /Детский сад <&> № 19/ })
    expect(await row.getByRole('cell').allTextContents()).toEqual(['7 из 38', '7 из 38', '0 из 20'])
    expect(await page.getByRole('columnheader', { name: '2 года' }).count()).toBeGreaterThan(0)
    await context.close()
  })

  it('is printed without what is only for a screen', async () => {
    const { context, page } = await openPage(browser, url, { width: 800, theme: 'contrast' })
    await page.goto('/demo/vacancies/#m61701000')
    await page.emulateMedia({ media: 'print' })
    for (const name of ['Подать заявление в детский сад', 'Показать весь регион', 'Войти'])
      expect([name, await page.getByRole('link', { name, exact: true }).isVisible()]).toEqual([name, false])
    expect(await shown(page)).toEqual(['город Примерск'])
    expect(await page.getByText('Данные на').isVisible()).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
    await context.close()
  })
})

withBrowser('the budgets of a public page', () => {
  it.each(['/demo/', '/demo/vacancies/', '/demo/organisations/219/'])('%s', async (path) => {
    const { context, page } = await openPage(browser, url, { width: 360, theme: 'light' })
    const sizes = new Map<string, number>()
    page.on('response', async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0))
      const { pathname } = new URL(response.url())
      sizes.set(pathname, pathname.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length)
    })
    await page.addInitScript(() => {
      const root = window as { shifted?: number }
      root.shifted = 0
      new PerformanceObserver((list) => {
        for (const it of list.getEntries()) if ('value' in it) root.shifted = (root.shifted ?? 0) + Number(it.value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const shifted = await page.evaluate(() => (window as { shifted?: number }).shifted)
    await context.close()

    const sum = (ending: string) =>
      [...sizes].filter(([name]) => name.endsWith(ending)).reduce((total, [, size]) => total + size, 0)
    const weight = { html: sum('/'), js: sum('.js'), css: sum('.css'), fonts: sum('.woff2'), requests: sizes.size }
    process.stderr.write(`${path}: ${JSON.stringify({ ...weight, shifted })}\n`)
    expect(weight.js).toBeLessThanOrEqual(30 * 1024)
    expect(weight.css).toBeLessThanOrEqual(20 * 1024)
    expect(weight.fonts).toBeLessThanOrEqual(60 * 1024)
    expect(weight.requests).toBeLessThanOrEqual(15)
    expect(shifted).toBeLessThanOrEqual(0.02)
  })
})

withBrowser('where nothing is', () => {
  it('a person is told so in words and led back', async () => {
    const { context, page } = await openPage(browser, url, { width: 360, theme: 'light' })
    const response = await page.goto('/organisations/nowhere')
    expect(response?.status()).toBe(404)
    expect(await page.title()).toBe('Такой страницы нет')
    expect(await page.getByRole('link', { name: 'На главную' }).getAttribute('href')).toBe('/')
    await context.close()
  })

  it('a program gets a problem', async () => {
    const response = await fetch(`${url}/organisations/nowhere`)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(await response.json()).toEqual({ type: '/problems/not-found', title: 'Ничего не найдено', status: 404 })
  })
})
