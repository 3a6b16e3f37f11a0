import { takeCaseSteps } from '../../shared/contracts/cases.ts'
import { isProblem, Problem } from '../../shared/domain/problems/problem.ts'
import { textOf } from '../../shared/domain/problems/problem-text.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { stepTaken } from '../../shared/table/case-steps.ts'
import { Cases } from '../../shared/table/cases.ts'

/** Each in a transaction of its own, one after the other: what is refused for one does not stop the rest. */
export const handler = http(takeCaseSteps, async ({ body, caller, act, permit }) => {
  const { region } = act
  const cases = await Promise.all(body.items.map(({ id }) => Cases.find({ region, id })))
  for (const it of cases) {
    if (!it) throw new Problem('not-found')
    permit({ child: it.child, organisations: [it.organisation], municipality: it.municipality })
  }
  const items = []
  for (const [at, { id, seq }] of body.items.entries()) {
    const it = cases[at]
    if (!it) continue
    try {
      const { state } = await stepTaken(act, atVersion(it, seq), body.step, body.deed, caller)
      items.push({ id, done: true, state })
    } catch (error) {
      if (!isProblem(error)) throw error
      items.push({ id, done: false, problem: error.code, says: textOf(error, 'ru') })
    }
  }
  return { items }
})
