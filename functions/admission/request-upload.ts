import { requestUpload } from '../../shared/contracts/attachments.ts'
import { filedFor } from '../../shared/domain/application.ts'
import { holding, roomForFile } from '../../shared/domain/attachment.ts'
import { http } from '../../shared/edge/http.ts'
import { attachmentsOf, uploadPlace } from '../../shared/table/attachments.ts'
import { applicationSeen } from '../../shared/table/offers.ts'

export const handler = http(requestUpload, async ({ params: { id }, body: { bytes }, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) => permit(filedFor(it)))
  const holder = holding(application)
  roomForFile(holder, await attachmentsOf(holder))
  return uploadPlace(act, holder, bytes)
})
