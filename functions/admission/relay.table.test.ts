import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { proved, asked as proving } from '../../checks/proved.ts'
import { seeded } from '../../local/cloud/faults.ts'
import { testRegion } from '../../regions/testing.ts'
import { listeningBus } from '../../regions/testing-bus.ts'
import { file } from '../../regions/testing-night.ts'
import { publish } from '../../shared/edge/publish.ts'
import type { SavedFact } from '../../shared/table/store/facts.ts'
import { markPublished, outboxes, waiting } from '../../shared/table/store/outbox.ts'

if (proving) jest.setTimeout(1_800_000)

// Who filed is told so when the transaction is applied; that everybody else hears of it must not depend on the relay living.

let bus: Awaited<ReturnType<typeof listeningBus>>
beforeAll(async () => {
  bus = await listeningBus()
})
afterAll(() => bus.close())

const NOW = '2026-11-22T09:00:00.000Z'
class Killed extends Error {}
type Relay = (facts: SavedFact[], dies: () => void) => Promise<void>

/** As ours does it: the mark goes when the bus has said yes. */
const honest: Relay = (facts, dies) =>
  publish(facts, async (fact) => {
    dies()
    await markPublished(fact, NOW)
  })
/** Planted: the mark goes first. */
const tooSoon: Relay = async (facts, dies) => {
  for (const fact of facts) await markPublished(fact, NOW)
  dies()
  await publish(facts, async () => undefined)
}

/** Files so many, and lets relays die amid their work until the outbox is empty; applications that nobody heard of. */
async function silent(count: number, relay: Relay, seed: number): Promise<{ unheard: number; kills: number }> {
  const region = await testRegion()
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push((await file(region, { key: `relay-${n}`, now: NOW })).body.id)
  const dice = seeded(seed)
  let kills = 0
  const dies = () => {
    if (dice() >= 0.4) return
    kills++
    throw new Killed()
  }
  for (let left = true; left; ) {
    left = false
    for (const shard of outboxes(region.code))
      for await (const facts of waiting(shard)) {
        left = true
        await relay(facts, dies).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error
        })
      }
  }
  const heard = new Set(bus.heard.map(({ subject }) => subject))
  return { unheard: ids.filter((id) => !heard.has(`application/${id}`)).length, kills }
}

it('D3: a relay that dies between the bus and its mark loses nothing; one that marks first does, and it is seen', async () => {
  const n = proving ? 200 : 12
  const [ours, planted] = [await silent(n, honest, 19), await silent(n, tooSoon, 23)]
  proved({
    id: 'D3',
    what: `filings that nobody heard of, relays killed ${ours.kills} times amid their work (naive: the mark goes first)`,
    ...{ n, violations: ours.unheard, baseline: planted.unheard },
  })
  expect(ours.kills).toBeGreaterThan(0)
  expect(ours.unheard).toBe(0)
  expect(planted.unheard).toBeGreaterThan(0)
})
