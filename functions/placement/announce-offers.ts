import { PlacementAnnounced, PlacementPublished } from '../../shared/contracts/placement.ts'
import { announce } from '../../shared/domain/runs/run.ts'
import { publish } from '../../shared/edge/publish.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { heldFor, markPublished, waiting } from '../../shared/table/store/outbox.ts'

export const handler = subscriber('announce-offers', PlacementPublished, async ({ data: { id }, act }) => {
  for await (const facts of waiting(heldFor(act.region, id)))
    await publish(facts, (fact) => markPublished(fact, act.now))

  const announced = announce(await Runs.get({ region: act.region, id }))

  if (announced) await commit(act, undefined, [PlacementAnnounced.fact(announced)], Runs.save(announced))
})
