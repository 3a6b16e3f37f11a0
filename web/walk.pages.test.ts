import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Running, startNew, stop } from '../local/trial.ts'
import { chromiumPath, launch } from './testing-browser.ts'
import { walked } from './testing-walked.ts'

const chromium = chromiumPath()
if (!chromium) process.stderr.write('web/walk.pages.test.ts is skipped: no chromium on PATH, no CHROMIUM_PATH\n')
const withBrowser = chromium ? describe : describe.skip

let folder: string
let region: Running
let browser: Browser
beforeAll(async () => {
  if (!chromium) return
  folder = await mkdtemp(join(tmpdir(), 'zvonok-walk-'))
  region = await startNew(folder)
  browser = await launch(chromium)
})
afterAll(async () => {
  await browser?.close()
  if (region) await stop(region)
  if (folder) await rm(folder, { recursive: true, force: true })
})

withBrowser('the main job', () => {
  it('can be done by pages alone, and every page on the way is sound', async () => {
    const { names, faults, complaints } = await walked(browser, region.url, ['job'])
    expect(faults).toEqual([])
    expect(complaints).toEqual([])
    expect(new Set(names).size).toBeGreaterThan(28)
  }, 560_000)

  it('leaves a trace in the logs that can be followed, and nobody’s name', async () => {
    const names = (await readdir(join(folder, 'logs'))).map((name) => join('logs', name))
    const texts = await Promise.all([...names, 'events.jsonl'].map((name) => readFile(join(folder, name), 'utf8')))
    const all = texts.join('\n')
    const logged = all.split('\n').flatMap((line) => useCaseOf(line) ?? [])
    const chains = Map.groupBy(logged, ({ correlation }) => correlation)
    const followed = [...chains.values()].map((chain) => chain.map(({ useCase }) => useCase))
    expect(followed).toContainEqual(expect.arrayContaining(['receiveMessage', 'refresh-queue']))
    const published = ['publishPlacementRun', 'send-offers', 'make-offers', 'tell-family', 'push-status']
    expect(followed).toContainEqual(expect.arrayContaining(published))

    for (const canary of canaries) {
      const found = all.match(new RegExp(`.{0,200}${canary}`, 'i'))?.[0]
      expect({ canary, found }).toEqual({ canary })
    }
  })
})

/** What the family of the walk says of itself: in no log and no event. */
const canaries = ['Смирнов', 'Дарья', '2205500', 'parent@demo', 'Семья передумала']

/** The use case and the correlation of a log line that a function wrote. */
function useCaseOf(line: string): { useCase: unknown; correlation: unknown } | undefined {
  if (!line.startsWith('{"time"')) return undefined
  const { text } = JSON.parse(line)
  if (!String(text).startsWith('{')) return undefined
  const { useCase, correlation } = JSON.parse(text)
  return { useCase, correlation }
}
