import { listCases } from '../../shared/contracts/cases.ts'
import { concerns } from '../../shared/domain/case.ts'
import { shortName } from '../../shared/domain/person.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { casesAt } from '../../shared/table/cases.ts'
import { organisation } from '../../shared/table/organisations.ts'
import { childCards } from '../../shared/table/people/people.ts'
import { serviceOf } from '../../shared/table/services.ts'

export const handler = http(listCases, async ({ params, query, caller, act, permit }) => {
  const { region } = act
  const at = {
    organisations: [params.organisation],
    municipality: (await organisation(region, params.organisation))?.municipality,
  }
  permit(at)
  const { service, state } = query
  if (!concerns(await serviceOf(region, service), caller.role)) throw new Problem('not-found')
  const list = `cases/${params.organisation}/${service}/${state}`
  const of = { region, organisation: params.organisation, service, state }
  const { items, next } = await casesAt(of, await openCursor(caller, list, query.after))
  for (const { child } of items) permit({ ...at, child })
  const cards = await childCards(
    region,
    items.map(({ child }) => child),
  )
  const shown = items.map((it) => {
    const card = cards.get(it.child)
    return { ...it, ...(card && { name: shortName(card) }) }
  })
  return { items: shown, next: await sealCursor(act, caller, list, next) }
})
