import { attachFile } from '../../shared/contracts/attachments.ts'
import { filedFor } from '../../shared/domain/application.ts'
import { holding } from '../../shared/domain/attachment.ts'
import { http } from '../../shared/edge/http.ts'
import { takeUpload } from '../../shared/table/attachments.ts'
import { applicationSeen } from '../../shared/table/offers.ts'

export const handler = http(attachFile, async ({ params: { id, attachment }, body: { name }, caller, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) => permit(filedFor(it)))
  return takeUpload(act, holding(application), { upload: attachment, name, by: caller.ref })
})
