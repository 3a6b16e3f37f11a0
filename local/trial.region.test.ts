import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { trial } from './trial.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'zvonok-trial-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

// More kills, at any moment, and a region without streams: npm run trial.
it('killed amid a tour and misled by the cloud, the region goes on as told, and the audit finds nothing', async () => {
  const lines: string[] = []
  const options = ['--faults', 'conflict=0.05,throttle=0.1,applyThenDrop=0.02']
  const verdict = await trial({ data, kills: [9000], options }, (line) => lines.push(line))
  expect({ lines, verdict }).toMatchObject({ verdict: { ok: true, audit: { ok: true, unpublished: 0, roots: 1 } } })
  expect(verdict.audit.events).toBeGreaterThan(150)

  const files = (await readdir(join(data, 'logs'))).map((name) => join(data, 'logs', name))
  const texts = await Promise.all([...files, join(data, 'events.jsonl')].map((file) => readFile(file, 'utf8')))
  const all = texts.join('\n')
  const logged = all.split('\n').flatMap((line) => useCaseOf(line) ?? [])
  const followed = (correlation: unknown) =>
    logged.filter((it) => it.correlation === correlation).map(({ useCase }) => useCase)
  const chains = [...new Set(logged.map(({ correlation }) => correlation))].map(followed)
  expect(chains).toContainEqual(expect.arrayContaining(['receiveMessage', 'refresh-queue']))
  const published = ['publishPlacementRun', 'send-offers', 'make-offers', 'tell-family', 'push-status']
  expect(chains).toContainEqual(expect.arrayContaining(published))

  for (const canary of canaries)
    expect({ canary, found: all.match(new RegExp(`.{200}${canary}`, 'i'))?.[0] }).toEqual({ canary })
}, 400_000)

/** What the tour's family says of itself: in no log and no event. */
const canaries = ['Смирнов', 'Тимофей', '2205500', 'parent@demo', 'Семья передумала']

/** The use case and the correlation of a log line that a function wrote. */
function useCaseOf(line: string): { useCase: unknown; correlation: unknown } | undefined {
  if (!line.startsWith('{"time"')) return undefined
  const { text } = JSON.parse(line)
  if (!String(text).startsWith('{')) return undefined
  const { useCase, correlation } = JSON.parse(text)
  return { useCase, correlation }
}
