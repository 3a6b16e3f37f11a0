import { listDeadlines } from '../../shared/contracts/services.ts'
import { deadlinesOf } from '../../shared/domain/deadlines.ts'
import { termOf } from '../../shared/domain/offer.ts'
import { shortName } from '../../shared/domain/person.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { applicationsOfChildren } from '../../shared/table/applications.ts'
import { formsOf } from '../../shared/table/case-filing.ts'
import { casesShown } from '../../shared/table/case-view.ts'
import { casesOfChild } from '../../shared/table/cases.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { childCards } from '../../shared/table/people/people.ts'
import { regionData } from '../../shared/table/regions.ts'
import { servicesOf } from '../../shared/table/services.ts'

export const handler = http(listDeadlines, async ({ caller, act, permit }) => {
  const { region, now } = act
  const { ref: person, children } = caller
  permit({ person })
  for (const child of children) permit({ person, child })
  const [data, services, cards, applied, found, forms] = await Promise.all([
    regionData(region),
    servicesOf(region),
    childCards(region, children),
    applicationsOfChildren(region, children),
    Promise.all(children.map((child) => casesOfChild(region, child))),
    Promise.all(children.map(async (child) => ({ child, forms: await formsOf(region, child) }))),
  ])
  const cases = await casesShown(act, services, found.flat())
  const applications = await Promise.all(
    applied.map(async ({ id }) => {
      const it = await applicationSeen(region, id)
      const card = cards.get(it.child)
      const { zone } = itsMunicipality(data, it.municipality)
      return { id, status: it.status, term: termOf(it), zone, child: card && shortName(card) }
    }),
  )
  const forCaller = services.filter(({ applicants }) => applicants.some((who) => who === caller.role))
  const known = forms.flatMap(({ child, ...it }) => {
    const { birthDate } = cards.get(child) ?? {}
    return birthDate === undefined ? [] : [{ ...it, birthDate }]
  })
  return { items: deadlinesOf({ applications, cases, services: forCaller, children: known, zone: data.zone, now }) }
})
