import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { type BrowserContext, chromium } from 'playwright-core'
import { keep } from '../bench/keep.ts'
import { mended, QUIET, shareOfProcessor, table, verdict } from '../bench/report.ts'
import { type Result, resultsOf } from '../bench/result.ts'
import { serve } from '../local/ports.ts'
import { misused, regionAt, usage } from '../local/usage.ts'
import { chromiumPath } from '../web/testing/browser.ts'

const help = `npm run lighthouse -- [--url http://localhost:3000] [--json]

Runs Lighthouse (telephone, slow 4G, a processor four times slower) on the public pages of a running demo region, on the page
that asks to sign in and on a parent's start page and diary, and keeps the numbers in bench/results/lighthouse.json. Times of a
busy machine mean nothing: then the file says "trusted": false. Chromium is looked for on PATH or at CHROMIUM_PATH.

Exit codes: 0 all scores are within their budgets, 1 some are not, 2 bad usage, no Chromium or no region there.`

/** Scores that a page has to reach, of 100. What is behind a sign-in is nothing for a search engine. */
type Budget = { performance: number; accessibility: number; 'best-practices': number; seo?: number }
const open: Budget = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const inside: Budget = { performance: 95, accessibility: 100, 'best-practices': 100 }
const pages: readonly (readonly [name: string, path: string, budget: Budget])[] = [
  ['front page', '/', open],
  ['vacancies', '/demo/vacancies/', open],
  ['municipality', '/demo/municipalities/61701000/', open],
  ['organisation', '/demo/organisations/215/', open],
  // "Is anybody signed in?" is answered 401, and the browser notes that as an error.
  ['sign-in', '/cabinet/', { ...inside, 'best-practices': 96 }],
  ['start page of a parent', '/cabinet/', inside],
  ['diary', '/cabinet/diary', inside],
]
/** Pages from this one on are a parent's. */
const SIGNED_IN = 5

const { atLeast, watched } = resultsOf('lighthouse')

async function measured(port: number, url: string, name: string, budget: Budget): Promise<Result[]> {
  const scores = Object.entries(budget)
  const run = await lighthouse(url, { port, logLevel: 'error', onlyCategories: scores.map(([category]) => category) })
  if (!run || run.lhr.runtimeError) throw new Error(`${url}: ${run?.lhr.runtimeError?.message ?? 'no result'}`)
  const { categories, audits } = run.lhr
  for (const { id, title, score, scoreDisplayMode } of Object.values(audits))
    if (score !== null && score < 1 && ['binary', 'metricSavings'].includes(scoreDisplayMode))
      console.error(`${name}: ${id} (${title})`)
  const number = (audit: string) => audits[audit]?.numericValue ?? 0
  return [
    ...scores.map(([category, least]) =>
      atLeast(`${name}: ${category}`, (categories[category]?.score ?? 0) * 100, 'of 100', least),
    ),
    watched(`${name}: largest contentful paint`, Math.round(number('largest-contentful-paint')), 'ms'),
    watched(`${name}: total blocking time`, Math.round(number('total-blocking-time')), 'ms'),
    watched(`${name}: cumulative layout shift`, number('cumulative-layout-shift'), ''),
    watched(`${name}: fetched`, number('total-byte-weight') / 1024, 'KB'),
  ]
}

/** As a person would; the cookie stays in the browser that Lighthouse then opens its pages in. */
async function signIn(browser: BrowserContext, url: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(`${url}/cabinet/`)
  await page.getByRole('link', { name: 'Войти через Госуслуги' }).click()
  await page.locator('button[name=person][value=parent]').click()
  await page.getByRole('heading', { name: 'Здравствуйте' }).waitFor()
  await page.close()
}

const { values } = usage(help, {
  options: { url: { type: 'string', default: 'http://localhost:3000' }, json: { type: 'boolean', default: false } },
})
const executablePath = chromiumPath()
if (!executablePath) misused(help, 'There is no chromium on PATH and no CHROMIUM_PATH.')
const url = await regionAt(values.url)
const profile = await mkdtemp(join(tmpdir(), 'zvonok-lighthouse-'))
// A browser tells nobody which port it took: one that was free a moment ago is given to it.
const { port, close } = await serve(0, () => undefined)
await close()
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
})
try {
  const results: Result[] = []
  for (const [at, [name, path, budget]] of pages.entries()) {
    if (at === SIGNED_IN) await signIn(browser, url)
    const measure = () => measured(port, url + path, name, budget)
    const first = await measure().catch(measure)
    results.push(...(verdict(first).ok ? first : mended(first, await measure())))
    console.error(name)
  }
  keep('lighthouse', shareOfProcessor() >= QUIET, results)
  for (const line of values.json ? results.map((it) => JSON.stringify(it)) : table(results)) console.log(line)
  console.log(JSON.stringify(verdict(results)))
  process.exitCode = verdict(results).ok ? 0 : 1
} finally {
  await browser.close()
  await rm(profile, { recursive: true, force: true })
}
