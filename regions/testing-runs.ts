/** Placement runs in a region of a test, played through the use cases. */
import { handler as makeOffers } from '../functions/placement/make-offers.ts'
import { handler as placeQueue } from '../functions/placement/place-queue.ts'
import { handler as publishPlacementRun } from '../functions/placement/publish-placement-run.ts'
import { handler as startPlacementRun } from '../functions/placement/start-placement-run.ts'
import { PlacementRequested } from '../shared/contracts/placement.ts'
import { offersOf } from '../shared/domain/runs/offers.ts'
import { resultOf } from '../shared/table/runs/run-files.ts'
import { flipWhenDone, Runs } from '../shared/table/runs/runs.ts'
import type { testRegion } from './testing.ts'
import { call, invoke } from './testing-history.ts'
import { heard, lastFact } from './testing-places.ts'

type Test = Awaited<ReturnType<typeof testRegion>>

export const specialistOf = ({ code: region }: Test, municipality: string, ref = 'ffffffff') => ({
  ...{ region, ref, role: 'specialist' as const, municipality },
})

/** A run that was asked for and calculated. */
export async function calculatedRun(test: Test, municipality: string, now: string) {
  const asked = { params: { municipality }, body: {}, headers: { 'idempotency-key': `run ${now}` }, now }
  const { body } = await call(startPlacementRun, specialistOf(test, municipality), asked)
  const of = { region: test.code, id: String(body.id) }
  await invoke(placeQueue, heard(await lastFact(PlacementRequested, await Runs.get(of))))
  return Runs.get(of)
}

/** What the queue of offers delivers of a run. */
export async function offersSent(run: Awaited<ReturnType<typeof calculatedRun>>, now: string) {
  const messages = offersOf(run, await resultOf(run))
  const attributes = (at: string) => ({ SentTimestamp: String(Date.parse(at)) })
  return messages.map((message) => ({
    Records: [{ messageId: `${run.id}-${message.chunk}`, body: JSON.stringify(message), attributes: attributes(now) }],
  }))
}

/** Publishes a calculated run and makes its offers. */
export async function publishRun(test: Test, id: string, now: string) {
  const of = { region: test.code, id }
  const { seq, municipality } = await Runs.get(of)
  const headers = { 'if-match': `"${seq}"` }
  await call(publishPlacementRun, specialistOf(test, municipality), { params: { id }, headers, now })
  const run = await Runs.get(of)
  for (const batch of await offersSent(run, now)) await invoke(makeOffers, batch)
  if (run.status === 'publishing' && run.chunks === 0) await flipWhenDone({ ...test.act(), now }, id)
  return Runs.get(of)
}
