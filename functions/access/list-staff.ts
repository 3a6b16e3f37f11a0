import { listStaff } from '../../shared/contracts/staff.ts'
import { fullName } from '../../shared/domain/person.ts'
import { municipalityOf } from '../../shared/domain/region.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { titledGroup } from '../../shared/table/organisations.ts'
import { staffOf } from '../../shared/table/people/employments.ts'
import { adultCard } from '../../shared/table/people/people.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listStaff, async ({ params: { organisation }, query, caller, act, permit }) => {
  permit({ organisations: [organisation] })
  const { region } = act
  const list = `staff/${organisation}`
  const [{ items, next }, data] = await Promise.all([
    staffOf(region, organisation, await openCursor(caller, list, query.after)),
    regionData(region),
  ])

  const shown = items.map(async (it) => ({
    ...it,
    name: fullName(await adultCard(region, it.person)),
    grants: await Promise.all(
      it.grants.map(async (grant) => ({
        ...grant,
        where:
          grant.group === undefined
            ? municipalityOf(data, grant.municipality)?.title
            : (await titledGroup(region, grant.group)).title,
      })),
    ),
  }))
  return { items: await Promise.all(shown), next: await sealCursor(act, caller, list, next) }
})
