import { join } from 'node:path'
import { makeFolder } from '../local/folder.ts'
import { misused, regionAt, usage } from '../local/usage.ts'
import { chromiumPath, launch } from '../web/testing/browser.ts'
import { everyWay, type Look, walk } from '../web/testing/walk.ts'

const help = `npm run gallery -- [--url http://localhost:3000] [--out gallery] [--ways job,access,services]

Walks in Chromium on a running demo region and keeps a picture of every page on the way, at 360 and 1280 pixels, in light
colours and in contrast ones: <out>/<page>-<width>-<colours>.png; where it fails, what was open: <out>/failed-<n>.png.
Chromium is looked for on PATH or at CHROMIUM_PATH.

  --ways  which walks, in this order: job (from an application to a lesson), access (who may see what), services (an exam
          registration, a counter). All of them unless told; services once on a region, the others as often as you like.

Exit codes: 0 all pages were there, 1 something was not, 2 bad usage, no Chromium or no region there.`

const { values } = usage(help, {
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    out: { type: 'string', default: 'gallery' },
    ways: { type: 'string', default: everyWay.join() },
  },
})
const asked = values.ways.split(',')
const ways = everyWay.filter((way) => asked.includes(way))
if (ways.length !== asked.length) misused(help, `--ways takes ${everyWay.join(', ')}.`)
const chromium = chromiumPath()
if (!chromium) misused(help, 'There is no chromium on PATH and no CHROMIUM_PATH.')

const url = await regionAt(values.url)
makeFolder(values.out)
const browser = await launch(chromium)
let pictures = 0
try {
  const look: Look = async (page, name) => {
    await page.waitForLoadState('networkidle')
    await page.locator('main .skeleton').first().waitFor({ state: 'detached' })
    for (const theme of ['light', 'contrast']) {
      await page.evaluate((it) => document.documentElement.setAttribute('data-theme', it), theme)
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        // Parts of a long page are drawn a frame later: without that they are blank in one picture of four.
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
        await page.screenshot({ path: join(values.out, `${name}-${width}-${theme}.png`), fullPage: true })
        pictures++
      }
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
  }
  await walk(browser, url, look, ways)
  console.log(JSON.stringify({ ok: true, pictures, out: values.out }))
} catch (error) {
  console.error(error)
  // What stood on the screens then says more than the name of what was waited for.
  const open = browser.contexts().flatMap((context) => context.pages())
  for (const [at, page] of open.entries())
    await page.screenshot({ path: join(values.out, `failed-${at}.png`), fullPage: true })
  console.log(JSON.stringify({ ok: false, pictures, out: values.out }))
  process.exitCode = 1
} finally {
  await browser.close()
}
