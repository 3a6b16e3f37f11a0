import { tellings } from '../../shared/contracts/tellings.ts'
import { toTell } from '../../shared/domain/access/guardianship.ts'
import type { Act } from '../../shared/domain/act.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { tell } from '../../shared/table/notices.ts'
import { delegationsOf } from '../../shared/table/people/delegations.ts'
import { guardianshipOf } from '../../shared/table/people/guardianships.ts'
import { guardiansOf } from '../../shared/table/people/people.ts'
import { commit } from '../../shared/table/store/facts.ts'

const facts = tellings.map(({ contract }) => contract)

/** A transaction holds so many people, told in the portal and by three ways each, beside the receipt. */
const AT_ONCE = 6

/** Each part happens once, and a repetition goes on where the first was cut off. */
const partOf = ({ receipt, ...act }: Act, from: number): Act => ({
  ...act,
  ...(receipt && { receipt: { ...receipt, key: from === 0 ? receipt.key : `${receipt.key}/${from}` } }),
})

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
    for (let from = 0; from < hearers.length; from += AT_ONCE) {
      const writes = await tell(act, hearers.slice(from, from + AT_ONCE), { ...news, code, about })
      await commit(partOf(act, from), undefined, [], ...writes)
    }
  }
})
