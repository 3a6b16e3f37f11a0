import { listAttachments } from '../../shared/contracts/attachments.ts'
import { http } from '../../shared/edge/http.ts'
import { attachmentsShown } from '../../shared/table/attachments.ts'
import { awaitedFiles } from '../../shared/table/federal/named-files.ts'
import { applicationSeen } from '../../shared/table/offers.ts'

export const handler = http(listAttachments, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) =>
    permit({ child: it.child, person: it.applicant, municipality: it.municipality }),
  )
  const [items, awaited] = await Promise.all([attachmentsShown(application), awaitedFiles(application)])
  return { items, awaited }
})
