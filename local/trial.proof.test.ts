import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { trial } from './trial.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'zvonok-trial-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

// One signed root for each of the two regions. More kills, at any moment, and a region without streams: npm run trial.
it('killed amid a tour and misled by the cloud, the region goes on as told, and the audit finds nothing', async () => {
  const lines: string[] = []
  const options = ['--faults', 'conflict=0.05,throttle=0.1,applyThenDrop=0.02']
  const verdict = await trial({ data, kills: [9000], options }, (line) => lines.push(line))
  expect({ lines, verdict }).toMatchObject({ verdict: { ok: true, audit: { ok: true, unpublished: 0, roots: 2 } } })
  expect(verdict.audit.events).toBeGreaterThan(150)
}, 900_000)
