import { acceptPapers, PapersAccepted } from '../../shared/contracts/enrollment.ts'
import { offerOf } from '../../shared/domain/application.ts'
import { acceptPapers as accept, stepOf } from '../../shared/domain/offer.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Applications } from '../../shared/table/applications.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(acceptPapers, async ({ params, match, act, permit }) => {
  const application = await applicationToChange(act.region, params.id, (it) =>
    permit({ organisations: [offerOf(it)?.organisation] }),
  )
  const municipality = itsMunicipality(await regionData(act.region), application.municipality)

  const contracting = accept(atVersion(application, match), municipality, act.now)

  return commit(act, stepOf(contracting), [PapersAccepted.fact(contracting)], Applications.save(contracting))
})
