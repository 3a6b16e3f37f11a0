import { CaseChanged, changeCase } from '../../shared/contracts/cases.ts'
import { changedAnswers } from '../../shared/domain/answers.ts'
import { changeCase as change, concerning } from '../../shared/domain/case.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { officeOf } from '../../shared/table/case-filing.ts'
import { answersOf, Cases, changesPlace, putAnswers } from '../../shared/table/cases.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(changeCase, async ({ params: { id }, body: { answers }, match, act, permit }) => {
  const { region } = act
  const it = await Cases.get({ region, id })
  permit(concerning(it))
  const [service, office, vault] = await Promise.all([
    serviceOf(region, it.service),
    officeOf(region, it.municipality),
    personVault(region, it.child),
  ])
  const changes = changedAnswers(await answersOf(region, id, vault), answers)
  if (changes.length === 0) throw new Problem('nothing-changed')

  const changed = change(service, atVersion(it, match), answers, office, act.now)

  const writes = [Cases.save(changed), putAnswers(act, id, vault, answers)]
  const fact = CaseChanged.fact(changed, { private: { [it.child]: vault.seal(act, changesPlace(it), changes) } })
  return commit(act, { id, seq: match + 1 }, [fact], ...writes)
})
