import { CaseNear } from '../../shared/contracts/cases.ts'
import { remind } from '../../shared/domain/case.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { Cases, remindersDue } from '../../shared/table/cases.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = schedule('remind-of-terms', async (act) =>
  each(await remindersDue(act.region, act.now), async (key) => {
    const reminded = remind(await Cases.at(key), act.now)
    await commit(act, undefined, [CaseNear.fact(reminded)], Cases.save(reminded))
  }),
)
