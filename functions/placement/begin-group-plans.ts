import { civilDate } from '../../shared/domain/calendar.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { regionData } from '../../shared/table/regions.ts'
import { GroupPlans, plansDue } from '../../shared/table/runs/group-plans.ts'
import { beginYear } from '../../shared/table/runs/planned-years.ts'

/** On the first day of a planned school year its places become the current ones, whatever hour it is elsewhere. */
export const handler = schedule('begin-group-plans', async (act) => {
  const region = await regionData(act.region)
  await each(await plansDue(act.region, act.now), async (key) => {
    const plan = await GroupPlans.at(key)
    const today = civilDate(act.now, itsMunicipality(region, plan.municipality).zone)
    if (plan.status === 'confirmed' && plan.startsOn <= today) await beginYear(act, plan)
  })
})
