import { PlacementRequested } from '../../shared/contracts/placement.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import { rulesOn } from '../../shared/domain/region.ts'
import { batchDay } from '../../shared/domain/runs/freed.ts'
import { requestRun } from '../../shared/domain/runs/run.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { regionData } from '../../shared/table/regions.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { answeredBefore } from '../../shared/table/store/receipts.ts'

/** Where places wait for the days of the rules, such a day begins with a calculation: once, however often it is asked for. */
export const handler = schedule('start-batch-runs', async (act) => {
  const region = await regionData(act.region)
  await each(region.municipalities, async ({ code: municipality, zone }) => {
    const today = civilDate(act.now, zone)
    const rules = rulesOn(region, today, municipality)
    const day = batchDay(rules, today)
    if (day === undefined) return
    const once = { ...act, receipt: { key: `batch/${municipality}/${day}`, hash: '' } }
    if (await answeredBefore(once)) return

    const request = { municipality, kind: 'mass', startsOn: nextSeptember(today), rules: rules.id } as const
    const run = requestRun(act, { ...request, requestedBy: act.actor.replace('/', '-') })

    await commit(once, { id: run.id }, [PlacementRequested.fact(run)], Runs.save(run))
  })
})
