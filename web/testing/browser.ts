/** A browser for tests, driven as a person without a mouse drives it. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'

/** Where Chromium is: `CHROMIUM_PATH`, or `chromium` on PATH; nothing when there is none. */
export function chromiumPath(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  const places = PATH.split(delimiter).map((folder) => join(folder, 'chromium'))
  return [CHROMIUM_PATH, ...places].find((path) => path !== undefined && path !== '' && existsSync(path))
}

/** Under a locale that the machine lacks Chromium gives every file with a Russian name out as "download". */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })

export type Look = { width: number; theme: 'light' | 'contrast'; text?: '100' | '150' | '200'; scripts?: boolean }

/** A page of its own in a browser of its own: size of the screen, colours, size of the text; what goes wrong is collected. */
export async function openPage(
  browser: Browser,
  url: string,
  { width, theme, text = '100', scripts = true }: Look,
  complaints: string[] = [],
) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    hasTouch: width < 600,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    baseURL: url,
    javaScriptEnabled: scripts,
  })
  await context.addInitScript((display) => {
    if (!localStorage.getItem('zvonok.display')) localStorage.setItem('zvonok.display', display)
  }, `${text} ${theme}`)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refusal of the server is an ordinary answer; the browser notes it as an error all the same.
    if (message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()))
      complaints.push(message.text())
  })
  return { context, page, complaints }
}

/** What these say, with ordinary spaces: which words a page keeps on one line is its own business. */
export const said = async (these: Locator): Promise<string[]> =>
  (await these.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe has to say about a page, one line each. In contrast colours text has to reach 7:1. */
export async function violations(page: Page, theme: Look['theme']): Promise<string[]> {
  const rules = theme === 'contrast' ? { 'color-contrast-enhanced': { enabled: true } } : {}
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).options({ rules }).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  )
}

/** How far the page reaches beyond the screen, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** What a finger has to hit and cannot: boxes lower than 44 pixels. Links inside a sentence are exempt (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const selector =
      'button, summary, .button, .choice, .input, .nav__link, .tabs__link, .footer__links a, .menu__list a'
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 43.5)
      .map((it) => `${it.className || it.tagName} «${it.textContent}» ${it.getBoundingClientRect().height}`)
  })

const FAR = 120

/** Goes on with Tab until the focus is there, as a person would; it has to be seen, and not hidden under anything. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < FAR; step++) {
    if (await target.evaluate((it) => it === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  const state = await target.evaluate((it) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(it)
    const box = it.getBoundingClientRect()
    const inside = box.top < innerHeight && box.bottom > 0
    return { focused: it === document.activeElement, ring: outlineStyle !== 'none' && outlineWidth !== '0px', inside }
  })
  if (!state.focused || !state.ring || !state.inside)
    throw new Error(`Tab does not lead to ${target}, or it cannot be seen there: ${JSON.stringify(state)}`)
}

/** Tab to it and press Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Tab to it and type, in the place of what stood there. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Day, month and year, box by box. */
export async function typeDate(page: Page, day: Locator, [d, m, y]: readonly [string, string, string]): Promise<void> {
  await type(page, day, d)
  await page.keyboard.press('Tab')
  await page.keyboard.type(m)
  await page.keyboard.press('Tab')
  await page.keyboard.type(y)
}

/** One of a group of radios: Tab into the group, then the arrows. */
export async function choose(page: Page, first: Locator, times: number): Promise<void> {
  await tabTo(page, first)
  await page.keyboard.press('Space')
  for (let step = 0; step < times; step++) await page.keyboard.press('ArrowDown')
}

/** Tab to a box and tick it. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Space')
}

/** Into the grid by Tab, then down its rows with the arrows: it is one stop, whatever its size. */
export async function toRow(page: Page, row: Locator): Promise<void> {
  const place = page.locator('.choice-grid [tabindex="0"]')
  await tabTo(page, place)
  await page.keyboard.press('Control+Home')
  for (let rows = 0; rows < 40; rows++) {
    if (await row.evaluate((it) => it.contains(document.activeElement))) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error('the arrows do not lead to the row')
}
