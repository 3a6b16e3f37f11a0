import { openCaseFile } from '../../shared/contracts/case-files.ts'
import { concerning, concerns } from '../../shared/domain/case.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { linkToAttachment } from '../../shared/table/attachments.ts'
import { Cases } from '../../shared/table/cases.ts'
import { serviceOf } from '../../shared/table/services.ts'

export const handler = http(openCaseFile, async ({ params, caller, act, permit }) => {
  const { region } = act
  const it = await Cases.get({ region, id: params.id })
  permit(concerning(it))
  if (!concerns(await serviceOf(region, it.service), caller.role)) throw new Problem('not-found')
  return linkToAttachment(act, it, params.file)
})
