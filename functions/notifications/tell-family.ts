import { tellings } from '../../shared/contracts/tellings.ts'
import { toTell } from '../../shared/domain/guardianship.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { delegationsOf } from '../../shared/table/delegations.ts'
import { commit } from '../../shared/table/facts.ts'
import { guardianshipOf } from '../../shared/table/guardianships.ts'
import { tell } from '../../shared/table/notices.ts'
import { guardiansOf } from '../../shared/table/people.ts'

const facts = tellings.map(({ contract }) => contract)

export const handler = subscriber('tell-family', facts, async ({ type, data, subject: about, act }) => {
  for (const { contract, code, of } of tellings) {
    if (contract.type !== type) continue
    const told = of(data)
    if (!told) continue
    const { applicant, ...news } = told
    const { region, now } = act
    const [guardians, decided, delegations] = await Promise.all([
      guardiansOf(region, news.child),
      guardianshipOf(region, news.child),
      delegationsOf(region, news.child),
    ])
    const hearers = toTell(guardians, applicant, decided, delegations, now)
    await commit(act, undefined, [], ...(await tell(act, hearers, { ...news, code, about })))
  }
})
