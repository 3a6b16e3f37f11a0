import { requestCaseUpload } from '../../shared/contracts/case-files.ts'
import { roomForFile } from '../../shared/domain/attachment.ts'
import { concerning, holdingCase } from '../../shared/domain/case.ts'
import { http } from '../../shared/edge/http.ts'
import { attachmentsOf, uploadPlace } from '../../shared/table/attachments.ts'
import { Cases } from '../../shared/table/cases.ts'
import { serviceOf } from '../../shared/table/services.ts'

export const handler = http(requestCaseUpload, async ({ params: { id }, body: { bytes }, act, permit }) => {
  const it = await Cases.get({ region: act.region, id })
  permit(concerning(it))
  const holder = holdingCase(await serviceOf(act.region, it.service), it)
  roomForFile(holder, await attachmentsOf(holder))
  return uploadPlace(act, holder, bytes)
})
