import { listPlacementResults } from '../../shared/contracts/placement.ts'
import { rulesOf } from '../../shared/domain/region.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { titlesIn } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'
import { pageOfResult } from '../../shared/table/runs/run-pages.ts'
import { Runs } from '../../shared/table/runs/runs.ts'

export const handler = http(listPlacementResults, async ({ params: { id }, query, caller, act, permit }) => {
  const run = await Runs.get({ region: act.region, id })
  permit({ municipality: run.municipality, list: `queue/${run.municipality}` })
  const cursor = `results/${id}/${query.list}`
  const at = await openCursor(caller, cursor, query.after)
  const { rows, next } = await pageOfResult(act.region, id, query.list, Number(at?.page ?? 0))
  const { order } = rulesOf(await regionData(act.region), run.rules)
  const { organisations, groups } = await titlesIn(act.region, run.municipality)

  const named = rows.map(({ organisation, group, class: at, reasons, ...row }) => ({
    ...row,
    organisation: organisation && organisations.get(organisation),
    group: group && groups.get(group),
    class: at === undefined ? undefined : order[at],
    reasons: reasons.map((reason) => {
      const where = organisations.get(reason.organisation) ?? reason.organisation
      if (reason.why !== 'others-first') return { ...reason, organisation: where }
      const { class: last, filedAt } = reason.last
      const { why, reserved, trade } = reason
      return { why, organisation: where, lastClass: order[last] ?? 'none', lastFiledAt: filedAt, reserved, trade }
    }),
  }))
  return { items: named, next: await sealCursor(act, caller, cursor, next) }
})
