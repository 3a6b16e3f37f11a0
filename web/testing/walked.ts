import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Running, startNew, stop } from '../../local/trial.ts'
import { chromiumPath, launch, overflow, smallTargets, violations } from './browser.ts'
import { type Way, walk } from './walk.ts'

export type Walked = { names: string[]; faults: string[]; complaints: string[] }

export type WalkGround = {
  /** Where the region of this file keeps its data and its logs. */
  readonly folder: string
  /** A walk on which every page is looked at, at 360 and 1280 px: what reaches beyond the screen, what is too small, axe. */
  walked: (ways: readonly Way[]) => Promise<Walked>
}

/** A whole region and a browser for the walks of one test file; both end with it. */
export function groundForWalks(): WalkGround {
  const chromium = chromiumPath()
  let made: { folder: string; region: Running; browser: Browser } | undefined
  const ground = () => {
    if (!made) throw new Error('the ground is there only while tests run')
    return made
  }
  beforeAll(async () => {
    if (!chromium) return
    const folder = await mkdtemp(join(tmpdir(), 'zvonok-walk-'))
    made = { folder, region: await startNew(folder), browser: await launch(chromium) }
  }, 300_000)
  afterAll(async () => {
    await made?.browser.close()
    if (made) await stop(made.region)
    if (made) await rm(made.folder, { recursive: true, force: true })
  })
  return {
    get folder() {
      return ground().folder
    },
    walked: (ways) => walked(ground().browser, ground().region.url, ways),
  }
}

async function walked(browser: Browser, url: string, ways: readonly Way[]): Promise<Walked> {
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
