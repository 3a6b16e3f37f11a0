/** In a process of its own, because clients keep the address of the store they met first: see `prepared` in first-april.ts. */
import { writeSync } from 'node:fs'
import { seeded } from '../../local/cloud/faults.ts'
import { connect } from '../../local/connect.ts'
import { begin } from '../../local/tour/story.ts'
import { vacancies } from '../../local/tour/vacancies.ts'
import { startNew, stop } from '../../local/trial.ts'
import { CITY, REGION } from './city.ts'

/** What of the measured capacity the door lets in; the rest is for the federal portal, the queue and everybody who looks. */
const DOOR = 0.4

const [data = ''] = process.argv.slice(2)
const region = await startNew(data)
try {
  await connect(data)
  const { families } = await import('./families.ts')
  const { capacity } = await import('./night.ts')
  const trial = await families(REGION, 0, 60, await vacancies(begin(region.url, () => undefined)))
  const calm = { url: region.url, dice: seeded(1), losing: 0, patience: 120_000 }
  // Functions start with the first.
  await capacity(trial.slice(0, 20), calm)
  const measured = await capacity(trial.slice(20), calm)
  const door = Math.max(1, Math.round(measured * DOOR))
  await openDoor(door)
  writeSync(3, JSON.stringify({ measured, door }))
} finally {
  await stop(region)
}

/** From the next start on the city lets in so many a second. */
async function openDoor(filingsPerSecond: number): Promise<void> {
  const { actOf } = await import('../../shared/edge/act.ts')
  const { commit } = await import('../../shared/table/store/facts.ts')
  const { putRegion, regionData } = await import('../../shared/table/regions.ts')
  const known = await regionData(REGION)
  const municipalities = known.municipalities.map((it) => (it.code === CITY ? { ...it, filingsPerSecond } : it))
  const now = new Date().toISOString()
  const act = actOf({ region: REGION, actor: 'system/bench', now, cause: 'first-april' })
  await commit(act, undefined, [], putRegion({ ...known, municipalities }, 'first-april'))
}
