import { listQueue } from '../../shared/contracts/admission.ts'
import { civilDate, nextSeptember, schoolYear } from '../../shared/domain/calendar.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { pageOfQueue } from '../../shared/table/queue/queue-list.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listQueue, async ({ params: { municipality }, query, caller, act, permit }) => {
  permit({ municipality, list: `queue/${municipality}` })
  const { zone } = itsMunicipality(await regionData(act.region), municipality)
  const year = schoolYear(nextSeptember(civilDate(act.now, zone)))
  const list = `queue/${municipality}/${query.status ?? 'queued'}`
  const { items, next } = await pageOfQueue(
    act,
    municipality,
    query.status ?? 'queued',
    await openCursor(caller, list, query.after),
  )
  const rows = items.map(({ cohort, ...row }) => ({ ...row, age: year - cohort }))
  return { items: rows, next: await sealCursor(act, caller, list, next) }
})
