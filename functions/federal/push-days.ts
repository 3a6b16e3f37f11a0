import type { Act } from '../../shared/domain/act.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { wantedNow } from '../../shared/domain/queue/demand.ts'
import type { RegionData } from '../../shared/domain/region.ts'
import { dayCome } from '../../shared/edge/federal/sendings.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { alsoSent, toldOf } from '../../shared/table/federal/outgoing.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { confirmedIn } from '../../shared/table/queue/queue.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'

/** No fact tells that a desired date has come: the applications whose day it is are looked for, and 140 becomes 160. */
export const handler = schedule('push-days', async (act) => {
  const region = await regionData(act.region)
  if (!region.adapters.smev) return
  await each(region.municipalities, async (municipality) => {
    const today = civilDate(act.now, municipality.zone)
    const waiting = await confirmedIn(act.region, municipality.code)
    const due = waiting.filter(({ desiredOn }) => wantedNow(desiredOn, municipality, today))
    await each(due, ({ id }) => tellOne(act, region, id))
  })
})

async function tellOne(act: Act, region: RegionData, id: string) {
  const told = await toldOf(act.region, id, '')
  if (told.standing !== '140') return
  const application = await applicationSeen(act.region, id)

  const sending = dayCome(application, region, act.now)

  if (!sending) return
  const vault = await personVault(act.region, application.child)
  await commit(act, undefined, [], ...(await alsoSent(act, told, vault, sending)))
}
