import type { Act } from '../../shared/domain/act.ts'
import { type Delivery, failed, inLetters, postponed, sent, taken } from '../../shared/domain/notices/delivery.ts'
import { type Post, Refused, withPosts } from '../../shared/edge/posts.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { dueDeliveries, saveDelivery } from '../../shared/table/deliveries.ts'
import { notTheirs, reach, settingsPage } from '../../shared/table/letters.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** Everything that is due goes out in one run: a letter to a person by a way, however much happened. */
export const handler = schedule('send-letters', async (act) => {
  const letters = inLetters(await dueDeliveries(act.region, act.now))
  await withPosts(async (post) => {
    const down = new Set<string>()
    await each(letters, async (letter) => {
      const way = letter[0]?.way ?? ''
      // Who does not answer is not asked again in this run: the letters stay due and have lost no try.
      if (!down.has(way))
        await send(act, letter, post).catch((error: unknown) => {
          if (error instanceof Unsent) down.add(way)
          throw error
        })
    })
  })
})

class Unsent extends Error {}

async function send(act: Act, all: readonly Delivery[], post: Post): Promise<void> {
  const save = (next: readonly Delivery[]) => commit(act, undefined, [], ...next.map(saveDelivery))
  const gone = await notTheirs(all, act.now)
  const letter = all.filter(({ child = '' }) => !gone.has(child))
  const others = all.filter(({ child = '' }) => gone.has(child))
  if (others.length > 0) await save(others.map((it) => failed(it, 'not-theirs', act.now)))
  if (letter.length === 0) return
  const found = await reach(letter, act.now)
  if (found === 'off') return save(letter.map((it) => failed(it, 'switched-off', act.now)))
  if ('later' in found) return save(letter.map((it) => ({ ...it, status: 'waiting', dueAt: found.later })))

  // Two runs that overlap: one of them takes the letter, the other is told that somebody was faster.
  const mine = letter
    .map((it) => taken(it, act.id(), act.now))
    .map((it, _, [first]) => ({ ...it, letter: first?.letter }))
  await save(mine)
  const held = mine.map((it) => ({ ...it, seq: it.seq + 1 }))
  const { ready } = found
  const { way = 'email', letter: id = '' } = mine[0] ?? {}
  try {
    await post({ ...ready, id, way, settings: settingsPage(act.region), at: act.now })
  } catch (error) {
    const refused = error instanceof Refused
    await save(held.map((it) => (refused ? failed(it, 'refused', act.now) : postponed(it, act.now))))
    if (refused) return
    throw new Unsent(`a letter by ${way} did not go: ${String(error)}`, { cause: error })
  }
  await save(held.map((it) => sent(it, act.now)))
}
