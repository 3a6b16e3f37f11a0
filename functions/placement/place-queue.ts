import {
  PlacementCounted,
  PlacementFailed,
  PlacementRequested,
  PublicationStarted,
} from '../../shared/contracts/placement.ts'
import { assign, summaryOf } from '../../shared/domain/runs/assign.ts'
import { publish, ready } from '../../shared/domain/runs/run.ts'
import { panelOf } from '../../shared/domain/runs/run-panel.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { regionData } from '../../shared/table/regions.ts'
import { differenceTo } from '../../shared/table/runs/run-before.ts'
import { freeze } from '../../shared/table/runs/run-files.ts'
import { storePages } from '../../shared/table/runs/run-pages.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { takeSnapshot } from '../../shared/table/runs/snapshot.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = subscriber('place-queue', PlacementRequested, async ({ data: { id }, act }) => {
  const run = await Runs.get({ region: act.region, id })
  if (run.status !== 'requested') return
  const snapshot = await freeze(run, 'snapshot', await takeSnapshot(run, await regionData(act.region)))

  const result = await freeze(run, 'result', assign(snapshot.frozen))
  const difference = await differenceTo(run, result.frozen)
  const panel = panelOf(snapshot.frozen, result.frozen)
  const summary = { ...summaryOf(snapshot.frozen, result.frozen), ...panel, ...(difference && { difference }) }
  const counted = ready(run, {
    ...{ snapshot: snapshot.stored, result: result.stored, summary },
    ...(snapshot.frozen.plan && { plan: snapshot.frozen.plan }),
  })

  await storePages(act, run, result.frozen)
  if (counted.status === 'failed') return commit(act, undefined, [PlacementFailed.fact(counted)], Runs.save(counted))
  // A place that was given back goes on without asking; a whole municipality waits for its specialist.
  const facts = [PlacementCounted.fact(counted)]
  if (run.kind === 'mass') return commit(act, undefined, facts, Runs.save(counted))
  const publishing = publish(counted)
  return commit(act, undefined, [...facts, PublicationStarted.fact(publishing)], Runs.save(publishing))
})
