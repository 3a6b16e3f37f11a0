import { takeCaseStep } from '../../shared/contracts/cases.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { stepTaken } from '../../shared/table/case-steps.ts'
import { Cases } from '../../shared/table/cases.ts'

export const handler = http(takeCaseStep, async ({ params, body, match, caller, act, permit }) => {
  const it = await Cases.get({ region: act.region, id: params.id })
  permit({ child: it.child, organisations: [it.organisation], municipality: it.municipality })
  return stepTaken(act, atVersion(it, match), params.step, body, caller)
})
