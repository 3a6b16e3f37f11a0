import { attachCaseFile } from '../../shared/contracts/case-files.ts'
import { concerning, holdingCase } from '../../shared/domain/case.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { documentsAsked } from '../../shared/domain/service.ts'
import { http } from '../../shared/edge/http.ts'
import { takeUpload } from '../../shared/table/attachments.ts'
import { answersOf, Cases } from '../../shared/table/cases.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { personVault } from '../../shared/vault/person.ts'

const strange = { pointer: '/document', ru: 'Такого документа услуга не просит', en: 'The service does not ask for it' }

export const handler = http(attachCaseFile, async ({ params, body: { name, document }, caller, act, permit }) => {
  const { region } = act
  const it = await Cases.get({ region, id: params.id })
  permit(concerning(it))
  const [service, vault] = await Promise.all([serviceOf(region, it.service), personVault(region, it.child)])
  const asked = documentsAsked(service, await answersOf(region, it.id, vault))
  if (!asked.some(({ code }) => code === document)) throw new Problem('invalid-request', {}, { errors: [strange] })
  return takeUpload(act, holdingCase(service, it), { upload: params.file, name, by: caller.ref, document })
})
