import { listClasses } from '../../shared/contracts/registry.ts'
import { groupShown, inOrder } from '../../shared/domain/organisation.ts'
import { http } from '../../shared/edge/http.ts'
import { weekOf } from '../../shared/table/lessons.ts'
import { groupsOf } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'
import { withPlaces } from '../../shared/table/runs/seats.ts'

export const handler = http(listClasses, async ({ params: { organisation }, caller, act: { region }, permit }) => {
  permit({ organisations: [organisation] })
  const [data, groups, week] = await Promise.all([
    regionData(region),
    groupsOf(region, organisation),
    weekOf(region, `teacher/${caller.ref}`),
  ])
  const taught = new Set(week.map(({ group }) => group))

  const classes = await withPlaces(inOrder(groups))
  return { classes: classes.map((group) => ({ ...groupShown(group, data), own: taught.has(group.id) })) }
})
