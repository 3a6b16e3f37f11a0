import { draftQueueRules, RulesDrafted } from '../../shared/contracts/queue-rules.ts'
import { draftRules, proposedRules } from '../../shared/domain/queue/rule-set.ts'
import { committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { RuleSets } from '../../shared/table/queue/rule-sets.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(draftQueueRules, async ({ params: { municipality }, body, caller, act, permit }) => {
  permit({ municipality })
  const rules = proposedRules(act.id(), body, await regionData(act.region), municipality, act.now)

  const draft = draftRules(act, rules, municipality, caller.ref)

  return commit(act, committed(draft), [RulesDrafted.fact(draft)], RuleSets.save(draft))
})
