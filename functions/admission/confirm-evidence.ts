import { confirmEvidence, EvidenceConfirmed } from '../../shared/contracts/admission.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { confirm } from '../../shared/domain/filing.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Applications } from '../../shared/table/applications.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(confirmEvidence, async ({ params: { id }, body, match, act, permit }) => {
  const application = await applicationToChange(act.region, id, (it) => permit({ municipality: it.municipality }))

  const { zone } = itsMunicipality(await regionData(act.region), application.municipality)
  const confirmed = confirm(atVersion(application, match), body, civilDate(act.now, zone))

  return commit(act, { id, seq: match + 1 }, [EvidenceConfirmed.fact(confirmed)], Applications.save(confirmed))
})
