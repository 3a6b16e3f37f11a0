import { listTransfers } from '../../shared/contracts/transfers.ts'
import { fullName } from '../../shared/domain/person.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { titledGroup, titledOrganisation } from '../../shared/table/organisations.ts'
import { childCards } from '../../shared/table/people/people.ts'
import { reasonOf, transfersOf } from '../../shared/table/transfers.ts'

export const handler = http(listTransfers, async ({ params, query, caller, act, permit }) => {
  const { region } = act
  permit({ organisations: [params.organisation] })
  const list = `transfers/${params.organisation}/${query.direction}`
  const of = { region, ...params, direction: query.direction }
  const { items, next } = await transfersOf(of, await openCursor(caller, list, query.after))
  for (const { pupil } of items) permit({ organisations: [params.organisation], child: pupil })
  const cards = await childCards(
    region,
    items.map(({ pupil }) => pupil),
  )
  const titled = async ({ organisation, group }: { organisation: string; group: string }) => ({
    organisation: await titledOrganisation(region, organisation),
    group: await titledGroup(region, group),
  })

  const shown = items.map(async (it) => {
    const card = cards.get(it.pupil)
    const known = card && { name: fullName(card), reason: await reasonOf(it) }
    return { ...it, ...known, from: await titled(it.from), to: await titled(it.to) }
  })
  return { items: await Promise.all(shown), next: await sealCursor(act, caller, list, next) }
})
