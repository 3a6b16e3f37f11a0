/** What a test of pages stands on: the built portal beside its small API, a browser, and the table "pages x states x looks". */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildPortal } from '../build.ts'
import { chromiumPath, type Look, launch, openPage, overflow, smallTargets, violations } from './browser.ts'
import { newReplies, type Reply, startTestingRegion, type TestingRegion } from './region.ts'

const chromium = chromiumPath()
if (!chromium) process.stderr.write('tests of pages are skipped: no chromium on PATH, no CHROMIUM_PATH\n')
export const withBrowser = chromium ? describe : describe.skip

export const phone: Look = { width: 360, theme: 'light' }
export const desk: Look = { width: 1280, theme: 'light' }
/** A phone in the usual colours, a desk in contrast: axe takes seconds for each state, and sizes and colours do not meet. */
export const looks: readonly Look[] = [phone, { width: 1280, theme: 'contrast' }]

export type Ground = {
  readonly region: TestingRegion
  /** A page in a browser of its own; the end of the test closes it. `url`: another way to the region than the straight one. */
  open: (look?: Look, url?: string) => Promise<Page>
  /** What went wrong in the pages of this test. */
  readonly complaints: readonly string[]
  /** From now on these routes are answered so; all that was asked before is forgotten. */
  answer: (replies: Iterable<readonly [string, Reply | undefined]>) => void
}

type Setting = {
  /** What the clock of every page stands at. */
  now?: Date
  /** Static pages beside the portal, by address. */
  site?: ReadonlyMap<string, string>
}

/** The ground of one test file. Every test begins with the replies that are usual. */
export function groundFor({ now, site }: Setting = {}): Ground {
  const opened: BrowserContext[] = []
  const complaints: string[] = []
  let made: { folder: string; region: TestingRegion; browser: Browser } | undefined
  const ground = () => {
    if (!made) throw new Error('the ground is there only while tests run')
    return made
  }
  const answer: Ground['answer'] = (replies) => {
    const { region } = ground()
    for (const [name, reply] of replies) if (reply) region.replies.set(name, reply)
    region.asked.length = 0
  }
  beforeAll(async () => {
    if (!chromium) return
    const folder = await mkdtemp(join(tmpdir(), 'zvonok-pages-'))
    await buildPortal(folder)
    made = { folder, region: await startTestingRegion(folder, site), browser: await launch(chromium) }
  })
  beforeEach(() => {
    made?.region.replies.clear()
    if (made) answer(newReplies())
    complaints.length = 0
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()))
  })
  afterAll(async () => {
    await made?.browser.close()
    await made?.region.close()
    if (made) await rm(made.folder, { recursive: true, force: true })
  })
  return {
    get region() {
      return ground().region
    },
    open: async (look = phone, url) => {
      const { region, browser } = ground()
      const { context, page } = await openPage(browser, url ?? region.url, look, complaints)
      opened.push(context)
      if (now) await page.clock.setFixedTime(now)
      return page
    },
    complaints,
    answer,
  }
}

/** Opens an address and waits until nothing more comes by itself. */
export async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  await page.locator('main .skeleton:not(.example *)').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}

export const titled = (page: Page, title: string) =>
  page.waitForFunction((it) => document.title === `${it} — Звонок`, title)

/** What is wrong with the look of a page, each fault under the name of the state that it is in. */
export async function faultsOf(page: Page, { theme, width }: Look, name: string): Promise<string[]> {
  const found = [
    ...(await violations(page, theme)),
    ...(width < 600 ? await smallTargets(page) : []),
    ...((await overflow(page)) > 0 ? ['it is wider than the screen'] : []),
  ]
  return found.map((fault) => `${name}: ${fault}`)
}

/** One page in one state. */
export type PageState = {
  path: string
  /** Before it is opened: who is signed in, what the server answers. */
  given?: () => void
  /** A text that shows that it is there. */
  shows?: string
  /** Once it is there. */
  after?: (page: Page) => Promise<void>
}

async function shown(page: Page, { path, given, shows, after }: PageState) {
  given?.()
  await settled(page, path)
  if (shows !== undefined) await page.getByText(shows).first().waitFor()
  await after?.(page)
}

/** Every state in every look: nothing for axe to say, nothing wider than the screen, nothing too small for a finger. */
export function noFault(ground: Ground, states: readonly PageState[], of: readonly Look[] = looks): void {
  it.each(of)('has no fault: $width px, $theme', async (look) => {
    const page = await ground.open(look)
    const faults: string[] = []
    for (const state of states) {
      await shown(page, state)
      faults.push(...(await faultsOf(page, look, state.path)))
    }
    expect([...faults, ...ground.complaints]).toEqual([])
  })
}

/** Every state on small screens and with large letters: nobody has to scroll two ways. */
export function scrollsOneWay(ground: Ground, states: readonly PageState[], of: readonly Omit<Look, 'theme'>[]): void {
  it.each(of)('scrolls one way only: $width px, $text %', async (look) => {
    const page = await ground.open({ ...look, theme: 'light' })
    const wide: string[] = []
    for (const state of states) {
      await shown(page, state)
      if ((await overflow(page)) > 0) wide.push(state.path)
    }
    expect(wide).toEqual([])
  })
}

export type Weight = { html: number; js: number; css: number; fonts: number; requests: number }

/** What a page makes the browser fetch from now on, in bytes as they travel packed; what the API says is not counted. */
export function weighing(page: Page): () => Weight {
  const sizes = new Map<string, number>()
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (!/\/$|\.(js|css|woff2|svg)$/.test(pathname)) return
    const body = await response.body().catch(() => Buffer.alloc(0))
    sizes.set(pathname, pathname.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length)
  })
  const sum = (ending: string) =>
    [...sizes].filter(([path]) => path.endsWith(ending)).reduce((total, [, size]) => total + size, 0)
  return () => ({ html: sum('/'), js: sum('.js'), css: sum('.css'), fonts: sum('.woff2'), requests: sizes.size })
}
