import { ConsentGiven, giveConsent } from '../../shared/contracts/consents.ts'
import { consentId, give } from '../../shared/domain/privacy/consent.ts'
import { committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Consents } from '../../shared/table/people/consents.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(giveConsent, async ({ params, body: { version }, caller, act, permit }) => {
  permit({ child: params.child })
  const about = { region: act.region, ...params, guardian: caller.ref }
  const known = await Consents.find({ region: act.region, id: consentId(about) })

  const given = give(known, about, version, act.now)

  return commit(act, committed(given), [ConsentGiven.fact(given)], Consents.save(given))
})
