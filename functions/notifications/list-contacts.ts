import { listContacts } from '../../shared/contracts/contacts.ts'
import { offerOf } from '../../shared/domain/application.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { contactsAbout } from '../../shared/table/contacts.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listContacts, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) =>
    permit({ child: it.child, municipality: it.municipality, organisations: [offerOf(it)?.organisation] }),
  )

  const { zone } = itsMunicipality(await regionData(act.region), application.municipality)
  return { items: await contactsAbout(application), zone }
})
