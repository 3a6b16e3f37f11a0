import { tellings } from '../../shared/contracts/tellings.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { commit } from '../../shared/table/facts.ts'
import { tell } from '../../shared/table/notices.ts'
import { guardiansOf } from '../../shared/table/people.ts'

const facts = tellings.map(({ contract }) => contract)

export const handler = subscriber('tell-family', facts, async ({ type, data, subject: about, act }) => {
  for (const { contract, code, of } of tellings) {
    if (contract.type !== type) continue
    const told = of(data)
    if (!told) continue
    const { applicant, ...news } = told
    const guardians = new Set([...(await guardiansOf(act.region, news.child)), ...(applicant ? [applicant] : [])])
    await commit(act, undefined, [], ...(await tell(act, [...guardians], { ...news, code, about })))
  }
})
