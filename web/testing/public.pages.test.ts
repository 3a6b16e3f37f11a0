import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { forecastPage } from '../../shared/ui/public/forecast-page.tsx'
import { outcomePage } from '../../shared/ui/public/outcome-page.tsx'
import { publicSite } from '../../shared/ui/public/public-site.ts'
import { queuePage } from '../../shared/ui/public/queue-page.tsx'
import { rulesPage } from '../../shared/ui/public/rules-page.tsx'
import { admission, forecast, queues } from '../../shared/ui/public/testing-admission.ts'
import { vacancies } from '../../shared/ui/public/testing-vacancies.ts'
import { press, smallTargets } from './browser.ts'
import { groundFor, noFault, type PageState, scrollsOneWay, weighing, withBrowser } from './pages.ts'

const site = publicSite(vacancies)
  .set('/demo/rules/', rulesPage(admission))
  .set('/demo/outcome/', outcomePage(admission))
  .set('/demo/queue/', queuePage(queues))
  .set('/demo/forecast/', forecastPage(forecast))
const ground = groundFor({ site })
const { open } = ground
/** All can be hit with a finger, on a large screen too. */
const states = [...site.keys(), '/no/such/page'].map(
  (path): PageState => ({ path, after: async (page) => expect([path, await smallTargets(page)]).toEqual([path, []]) }),
)

const shown = (page: Page) =>
  page.locator('h2').evaluateAll((heads) => heads.filter((it) => it.checkVisibility()).map((it) => it.textContent))

withBrowser('every public page', () => {
  noFault(ground, states)
  scrollsOneWay(ground, states, [
    { width: 360, text: '200' },
    { width: 1280, text: '200' },
  ])
})

withBrowser('the page of vacancies', () => {
  it('leaves one municipality and brings all back, by keyboard and without a script', async () => {
    const page = await open({ width: 1280, theme: 'light', scripts: false })
    await page.goto('/demo/vacancies/')
    expect(await shown(page)).toEqual(['Город Примерск', 'Лесной округ'])
    await press(page, page.getByRole('link', { name: 'Лесной округ', exact: true }))
    expect(await shown(page)).toEqual(['Лесной округ'])
    expect(page.url()).toBe(`${ground.region.url}/demo/vacancies/#m61640000`)
    await press(page, page.getByRole('link', { name: 'Показать весь регион' }))
    expect(await shown(page)).toEqual(['Город Примерск', 'Лесной округ'])
  })

  it('is a table for a screen reader on a phone, too, where it looks like boxes', async () => {
    const page = await open()
    await page.goto('/demo/vacancies/')
    const row = page.getByRole('row', { name: /Детский сад <&> № 19/ })
    expect(await row.getByRole('cell').allTextContents()).toEqual(['7 из 38', '7 из 38', '0 из 20'])
    expect(await page.getByRole('columnheader', { name: '2 года' }).count()).toBeGreaterThan(0)
  })

  it('is printed without what is only for a screen', async () => {
    const page = await open({ width: 800, theme: 'contrast' })
    await page.goto('/demo/vacancies/#m61701000')
    await page.emulateMedia({ media: 'print' })
    for (const name of ['Подать заявление в детский сад', 'Показать весь регион', 'Войти'])
      expect([name, await page.getByRole('link', { name, exact: true }).isVisible()]).toEqual([name, false])
    expect(await shown(page)).toEqual(['Город Примерск'])
    expect(await page.getByText('Данные на').isVisible()).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
  })
})

withBrowser('the budgets of a public page', () => {
  it.each(['/demo/', '/demo/vacancies/', '/demo/organisations/219/'])('%s', async (path) => {
    const page = await open()
    const weighed = weighing(page)
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
    const weight = weighed()
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
    const page = await open()
    const response = await page.goto('/organisations/nowhere')
    expect(response?.status()).toBe(404)
    expect(await page.title()).toBe('Такой страницы нет')
    expect(await page.getByRole('link', { name: 'На главную' }).getAttribute('href')).toBe('/')
  })

  it('a program gets a problem', async () => {
    const response = await fetch(`${ground.region.url}/organisations/nowhere`)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(await response.json()).toEqual({ type: '/problems/not-found', title: 'Ничего не найдено', status: 404 })
  })
})
