import { listOffers } from '../../shared/contracts/enrollment.ts'
import { fullName } from '../../shared/domain/person.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { offersOf } from '../../shared/table/applications.ts'
import { titledGroup } from '../../shared/table/organisations.ts'
import { childCards } from '../../shared/table/people.ts'

export const handler = http(listOffers, async ({ params, query, caller, act, permit }) => {
  permit({ organisations: [params.organisation] })
  const list = `offers/${params.organisation}/${query.status ?? ''}`
  const of = { region: act.region, ...params, status: query.status }
  const { items, next } = await offersOf(of, await openCursor(caller, list, query.after))
  const cards = await childCards(
    act.region,
    items.map(({ child }) => child),
  )

  const shown = items.map(async ({ id, seq, number, status, child, place, term }) => {
    const card = cards.get(child)
    const group = await titledGroup(act.region, place.group)
    const overdue = term !== undefined && term < act.now
    return { id, seq, number, status, child, name: card && fullName(card), offer: place.number, group, term, overdue }
  })
  return { items: await Promise.all(shown), next: await sealCursor(act, caller, list, next) }
})
