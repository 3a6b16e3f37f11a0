import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { withBrowser } from './pages.ts'
import { groundForWalks } from './walked.ts'

const ground = groundForWalks()

withBrowser('the main job', () => {
  it('can be done by pages alone, and every page on the way is sound', async () => {
    const { names, faults, complaints } = await ground.walked(['job'])
    expect(faults).toEqual([])
    expect(complaints).toEqual([])
    expect(new Set(names).size).toBeGreaterThan(28)
  }, 560_000)

  it('leaves a trace in the logs that can be followed, and nobody’s name', async () => {
    const names = (await readdir(join(ground.folder, 'logs'))).map((name) => join('logs', name))
    const texts = await Promise.all(
      [...names, 'events.jsonl'].map((name) => readFile(join(ground.folder, name), 'utf8')),
    )
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
