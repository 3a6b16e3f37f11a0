import { showContingent } from '../../shared/contracts/reports.ts'
import { organisationTotals, sumOf } from '../../shared/domain/queue/counting.ts'
import { http } from '../../shared/edge/http.ts'
import { Organisations } from '../../shared/table/organisations.ts'
import { asOf, contingentIn, contingentOf } from '../../shared/table/queue/counting.ts'
import { regionData } from '../../shared/table/regions.ts'
import { forEachOf } from '../../shared/table/store/lists.ts'

export const handler = http(showContingent, async ({ query: { organisation: id }, act, permit }) => {
  const { region, now } = act
  const data = await regionData(region)
  const one = id === undefined ? undefined : await Organisations.get({ region, id }, { fresh: false })
  permit({ organisations: [one?.id], municipality: one?.municipality })
  const when = asOf(act, data)

  const rows = one
    ? await contingentOf(data, one, when)
    : (await forEachOf(data.municipalities, (it) => contingentIn(data, it, when))).flat()

  const organisations = organisationTotals(rows)
  return { asOf: now, agesOn: when.agesOn, children: sumOf(rows), organisations, ...(one && { rows }) }
})
