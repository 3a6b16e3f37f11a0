import { searchLooks } from '../../shared/contracts/access.ts'
import { lookSearch } from '../../shared/domain/access/look.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { looksAt, looksBy } from '../../shared/table/people/looked.ts'
import { looksForAuditor, soughtChildren } from '../../shared/table/people/looks-shown.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(searchLooks, async ({ body: { after, ...body }, caller, act, permit }) => {
  const { zone } = await regionData(act.region)
  const search = lookSearch(body, civilDate(act.now, zone))
  const { from, to } = search
  permit({ list: `looks/${search.by === 'reader' ? search.reader : 'all'}` })
  const children = await soughtChildren(act.region, search)
  const refs = search.by === 'child' ? [search.child] : children.map(({ ref }) => ref)
  for (const child of refs) permit({ child })

  const list = `looks/${JSON.stringify(search)}`
  const cursor = await openCursor(caller, list, after)
  const { items, next } =
    search.by === 'name' || search.by === 'child'
      ? await looksAt(act.region, { children: refs, zone, family: true, from, to }, cursor)
      : await looksBy(act.region, search, cursor)

  const shown = await looksForAuditor(act.region, items)
  return { from, to, children, items: shown, next: await sealCursor(act, caller, list, next) }
})
