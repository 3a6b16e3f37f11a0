import { RulesAdopted, RulesSigned, signQueueRules } from '../../shared/contracts/queue-rules.ts'
import { signRules } from '../../shared/domain/queue/rule-set.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { adopt, RuleSets } from '../../shared/table/queue/rule-sets.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(signQueueRules, async ({ params: { id }, match, caller, act, permit }) => {
  const set = await RuleSets.get({ region: act.region, id })
  permit({ municipality: set.municipality })

  const next = signRules(atVersion(set, match), caller.ref, await regionData(act.region), act.now)

  if (next.status === 'draft') return commit(act, committed(next), [RulesSigned.fact(next)], RuleSets.save(next))
  const shelf = await adopt(act.region, next.rules)
  return commit(act, committed(next), [RulesAdopted.fact(next)], RuleSets.save(next), shelf)
})
