import { each, schedule } from '../../shared/edge/schedule.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { overdueSwaps, Swaps, undone } from '../../shared/table/swaps.ts'

/** Silence is no consent: who did not answer in time leaves, who agreed waits for another exchange. */
export const handler = schedule('end-swaps', async (act) =>
  each(await overdueSwaps(act.region, act.now), async (key) => {
    const swap = await Swaps.at(key)
    if (swap.answerBy >= act.now) return
    const silent = new Set(swap.members.flatMap(({ child, agreedAt }) => (agreedAt === undefined ? [child] : [])))
    const { facts, writes } = await undone(swap, (child) => (silent.has(child) ? 'unanswered' : undefined), act.now)
    await commit(act, undefined, facts, ...writes)
  }),
)
