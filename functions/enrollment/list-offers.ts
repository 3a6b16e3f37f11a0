import { listOffers } from '../../shared/contracts/enrollment.ts'
import { fullName } from '../../shared/domain/person.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { offersTo } from '../../shared/table/offers.ts'
import { titledGroup } from '../../shared/table/organisations.ts'
import { childCards } from '../../shared/table/people/people.ts'

export const handler = http(listOffers, async ({ params, query, caller, act, permit }) => {
  permit({ organisations: [params.organisation], list: `offers/${params.organisation}` })
  const list = `offers/${params.organisation}/${query.status ?? ''}`
  const of = { region: act.region, ...params, status: query.status }
  const { items, next } = await offersTo(of, await openCursor(caller, list, query.after))
  const cards = await childCards(
    act.region,
    items.map(({ child }) => child),
  )

  const shown = items.map(async ({ group, ...it }) => {
    const card = cards.get(it.child)
    const overdue = it.term !== undefined && it.term < act.now
    return { ...it, name: card && fullName(card), group: await titledGroup(act.region, group), overdue }
  })
  return { items: await Promise.all(shown), next: await sealCursor(act, caller, list, next) }
})
