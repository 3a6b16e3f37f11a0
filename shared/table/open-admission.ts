import type { Act } from '../domain/act.ts'
import { civilDate } from '../domain/calendar.ts'
import type { OpenAdmission } from '../domain/open-admission.ts'
import { benefitsOn, rulesOn } from '../domain/region.ts'
import { type Outcome, outcomeOf } from '../domain/runs/outcome.ts'
import { isPublished } from '../domain/runs/run.ts'
import { regionData } from './regions.ts'
import { newestMassRun } from './runs/runs.ts'
import { forEachOf } from './store/lists.ts'

/** The rules in force today and the last published distribution of each municipality. */
export async function openAdmission({ region: code, now }: Act): Promise<OpenAdmission> {
  const region = await regionData(code)
  const municipalities = await forEachOf(region.municipalities, async (it) => {
    const outcome = await lastOutcome(code, it.code)
    return { ...it, rules: rulesOn(region, civilDate(now, it.zone), it.code), ...(outcome && { outcome }) }
  })
  return {
    region: { code, title: region.title },
    ageLimit: region.kindergarten.ageLimit,
    benefits: benefitsOn(region, civilDate(now, region.zone)),
    municipalities,
  }
}

/** Of the newest run of all places that families were told of. */
async function lastOutcome(region: string, municipality: string): Promise<Outcome | undefined> {
  const run = await newestMassRun({ region, municipality }, isPublished)
  return run && outcomeOf(run, run.summary)
}
