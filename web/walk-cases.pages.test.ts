import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Running, startNew, stop } from '../local/trial.ts'
import { chromiumPath, launch } from './testing-browser.ts'
import { walked } from './testing-walked.ts'

const chromium = chromiumPath()
if (!chromium) process.stderr.write('web/walk-cases.pages.test.ts is skipped: no chromium on PATH, no CHROMIUM_PATH\n')
const withBrowser = chromium ? describe : describe.skip

let folder: string
let region: Running
let browser: Browser
beforeAll(async () => {
  if (!chromium) return
  folder = await mkdtemp(join(tmpdir(), 'zvonok-walk-'))
  region = await startNew(folder)
  browser = await launch(chromium)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  if (region) await stop(region)
  if (folder) await rm(folder, { recursive: true, force: true })
})

withBrowser('e-services', () => {
  it('are applied for, returned, mended, decided and taken at a counter by pages alone', async () => {
    const { names, faults, complaints } = await walked(browser, region.url, ['services'])
    expect(faults).toEqual([])
    expect(complaints).toEqual([])
    expect(new Set(names).size).toBeGreaterThan(18)
  }, 300_000)
})
