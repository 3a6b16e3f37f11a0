import type { Browser } from 'playwright-core'
import { overflow, smallTargets, violations } from './testing-browser.ts'
import { type Way, walk } from './testing-walk.ts'

/** A walk on which every page is looked at, at 360 and 1280 px: what reaches beyond the screen, what is too small, axe. */
export async function walked(browser: Browser, url: string, ways: readonly Way[]) {
  const faults: string[] = []
  const names: string[] = []
  const look: Parameters<typeof walk>[2] = async (page, name) => {
    await page.waitForLoadState('networkidle')
    await page.locator('main .skeleton').first().waitFor({ state: 'detached' })
    names.push(name)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const beyond = await overflow(page)
      if (beyond > 0) faults.push(`${name}, ${width} px: reaches ${beyond} px beyond the screen`)
      if (width === 360) faults.push(...(await smallTargets(page)).map((it) => `${name}: ${it}`))
    }
    faults.push(...(await violations(page, 'light')).map((it) => `${name}: ${it}`))
  }
  return { complaints: await walk(browser, url, look, ways), faults, names }
}
