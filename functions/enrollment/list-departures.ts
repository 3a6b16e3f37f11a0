import { listDepartures } from '../../shared/contracts/enrollment.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { departureFrom, earliestReturn } from '../../shared/domain/leaving.ts'
import { fullName } from '../../shared/domain/person.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { childCards } from '../../shared/table/people/people.ts'
import { leftSince, pupilsAmong } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listDepartures, async ({ params, act, permit }) => {
  const { region } = act
  const group = await Groups.get({ region, id: params.group })
  permit({ organisations: [group.organisation] })
  const { zone } = itsMunicipality(await regionData(region), group.municipality)
  const gone = await leftSince(region, group.id, earliestReturn(civilDate(act.now, zone)))
  const pupils = await pupilsAmong(region, gone)
  const left = [...pupils.values()].flatMap((pupil) => {
    const found = departureFrom(pupil, group.id)
    return found ? [{ pupil: pupil.id, on: found.to, ground: found.ended.ground, number: found.ended.order }] : []
  })
  for (const { pupil } of left) permit({ organisations: [group.organisation], child: pupil })
  const cards = await childCards(
    region,
    left.map(({ pupil }) => pupil),
  )
  const items = left.flatMap((it) => {
    const card = cards.get(it.pupil)
    return card ? [{ ...it, name: fullName(card) }] : []
  })
  return { items: items.toSorted((a, b) => (a.on === b.on ? (a.name < b.name ? -1 : 1) : a.on < b.on ? 1 : -1)) }
})
