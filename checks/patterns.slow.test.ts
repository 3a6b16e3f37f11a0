import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, expect, it } from '@jest/globals'
import { type Pattern, patterns } from './patterns.ts'
import { proved, steps } from './proved.ts'

/** What one pattern may take for the worst of 50,000 letters (RELIABILITY E11). */
const MOST_MS = 10
const PATIENCE_MS = 5_000

let worker: Worker | undefined
afterAll(() => worker?.terminate())

/** What is slow about a pattern; nothing where nothing is. One that never ends takes its worker with it. */
async function slowness(pattern: Pattern): Promise<string[]> {
  worker ??= new Worker(new URL('./patterns-worker.ts', import.meta.url))
  const mine = worker
  const name = `${pattern.place} /${pattern.source}/${pattern.flags}`
  const { promise, resolve: done } = Promise.withResolvers<string[]>()
  const timer = setTimeout(() => done([`${name}: no end`]), PATIENCE_MS)
  mine.once('message', ({ ms, text }) => done(ms > MOST_MS ? [`${name}: ${Math.round(ms)} ms for ${text}`] : []))
  mine.postMessage({ pattern, most: MOST_MS })
  const slow = await promise
  clearTimeout(timer)
  if (slow[0]?.endsWith('no end')) {
    await mine.terminate()
    worker = undefined
  }
  return slow
}

it('no text of 50,000 letters makes a pattern of ours slow', async () => {
  const different = [...new Map(patterns(resolve('.')).map((it) => [`/${it.source}/${it.flags}`, it])).values()]
  expect(different.length).toBeGreaterThan(150)
  const slow: string[] = []
  const step = steps('patterns', different.length)
  for (const pattern of different) {
    slow.push(...(await slowness(pattern)))
    step()
  }
  const what = 'regular expressions that some text of 50,000 letters makes slow'
  proved({ id: 'E11', what, n: different.length, violations: slow.length })
  expect(slow).toEqual([])
})

it.each([
  ['a run at the end of a text', String.raw`\s+$`],
  ['a run of runs', '^(a+)+$'],
  ['two that may take the same', '^(a|a)*$'],
])('finds what is planted: %s', async (_, source) => {
  const found = await slowness({ place: 'planted', source, flags: '' })
  proved({ id: 'E11', what: source, n: 1, violations: found.length > 0 ? 0 : 1, planted: true })
  expect(found).not.toEqual([])
})
