import { listAttachments } from '../../shared/contracts/attachments.ts'
import { filedFor } from '../../shared/domain/application.ts'
import { http } from '../../shared/edge/http.ts'
import { attachmentsShown } from '../../shared/table/attachments.ts'
import { applicationSeen } from '../../shared/table/offers.ts'

export const handler = http(listAttachments, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) =>
    permit({ ...filedFor(it), municipality: it.municipality }),
  )
  return { items: await attachmentsShown(application) }
})
