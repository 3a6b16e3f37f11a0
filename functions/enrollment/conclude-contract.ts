import { ContractConcluded, concludeContract } from '../../shared/contracts/enrollment.ts'
import { offerOf } from '../../shared/domain/application.ts'
import { concludeContract as conclude, stepOf } from '../../shared/domain/offer.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Applications } from '../../shared/table/applications.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(concludeContract, async ({ params, body: contract, match, act, permit }) => {
  const application = await applicationToChange(act.region, params.id, (it) =>
    permit({ organisations: [offerOf(it)?.organisation] }),
  )
  const region = await regionData(act.region)
  const municipality = itsMunicipality(region, application.municipality)

  const contracted = conclude(atVersion(application, match), contract, municipality, region.holidays, act.now)

  return commit(act, stepOf(contracted), [ContractConcluded.fact(contracted)], Applications.save(contracted))
})
