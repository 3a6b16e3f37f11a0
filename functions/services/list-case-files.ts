import { listCaseFiles } from '../../shared/contracts/case-files.ts'
import { MOST_FILES } from '../../shared/domain/attachment.ts'
import { concerning, concerns, stateIn } from '../../shared/domain/case.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { documentsAsked } from '../../shared/domain/service.ts'
import { http } from '../../shared/edge/http.ts'
import { attachmentsShown } from '../../shared/table/attachments.ts'
import { answersOf, Cases } from '../../shared/table/cases.ts'
import { provedIn } from '../../shared/table/people/family-benefits.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(listCaseFiles, async ({ params: { id }, caller, act, permit }) => {
  const { region } = act
  const it = await Cases.get({ region, id })
  permit(concerning(it))
  const [service, vault] = await Promise.all([serviceOf(region, it.service), personVault(region, it.child)])
  if (!concerns(service, caller.role)) throw new Problem('not-found')
  const [answers, items] = await Promise.all([answersOf(region, id, vault), attachmentsShown(it)])
  const proved = await provedIn(act, service, it, answers)
  const documents = documentsAsked(service, answers).map((asked) => {
    const { benefit } = proved.find(({ document }) => document === asked.code) ?? {}
    const sent = items.some(({ document }) => document === asked.code)
    return { ...asked, sent, ...(benefit && { confirmed: { until: benefit.until } }) }
  })
  return { documents, items, open: stateIn(service, it).ends === undefined && items.length < MOST_FILES }
})
