import { listLooks } from '../../shared/contracts/access.ts'
import { addDays, civilDate } from '../../shared/domain/calendar.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { looksAt, zoneOfChild } from '../../shared/table/people/looked.ts'
import { lookShown } from '../../shared/table/people/looks-shown.ts'

/** As long as the log is kept. */
const DAYS = 3 * 365

export const handler = http(listLooks, async ({ params: { child }, query, caller, act, permit }) => {
  permit({ child })
  const { region } = act
  const zone = await zoneOfChild(region, child)
  const to = civilDate(act.now, zone)
  const wanted = { children: [child], zone, family: false, from: addDays(to, -DAYS), to }
  const list = `looks/${child}`
  const { items, next } = await looksAt(region, wanted, await openCursor(caller, list, query.after))

  const shown = await Promise.all(items.map((look) => lookShown(look, child, zone)))
  return { items: shown, next: await sealCursor(act, caller, list, next) }
})
