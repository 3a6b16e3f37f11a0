import { PlacementPublished, PlacementRequested, PublicationStarted } from '../../shared/contracts/placement.ts'
import { schedule } from '../../shared/edge/schedule.ts'
import { restlessRuns } from '../../shared/table/runs/runs.ts'
import { repeatLastFact } from '../../shared/table/store/outbox.ts'

const MINUTES = 3
const steps = [PlacementRequested, PublicationStarted, PlacementPublished]

/** A run whose step was forgotten (a message in a dead-letter queue, a killed function) hears its last fact again. */
export const handler = schedule('resume-placement-runs', async ({ region, now }) => {
  const patience = new Date(Date.parse(now) - MINUTES * 60_000).toISOString()
  for (const run of await restlessRuns(region)) await repeatLastFact(region, `run/${run.id}`, run.seq, steps, patience)
})
