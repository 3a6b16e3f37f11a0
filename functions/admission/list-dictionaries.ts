import { listDictionaries } from '../../shared/contracts/dictionaries.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { benefitsOn } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listDictionaries, async ({ act, permit }) => {
  permit({})
  const region = await regionData(act.region)

  const { identityDocuments, kindergarten } = region
  return { ...kindergarten, identityDocuments, benefits: benefitsOn(region, civilDate(act.now, region.zone)) }
})
