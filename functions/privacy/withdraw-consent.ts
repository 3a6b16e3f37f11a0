import { ConsentWithdrawn, withdrawConsent } from '../../shared/contracts/consents.ts'
import { consentId, withdrawConsent as withdraw } from '../../shared/domain/privacy/consent.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Consents } from '../../shared/table/people/consents.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(withdrawConsent, async ({ params, caller, act, match, permit }) => {
  permit({ child: params.child })
  const id = consentId({ ...params, guardian: caller.ref })
  const consent = await Consents.find({ region: act.region, id })
  if (!consent) throw new Problem('wrong-state', { state: 'consent-absent' })

  const withdrawn = withdraw(atVersion(consent, match), act.now)

  return commit(act, committed(withdrawn), [ConsentWithdrawn.fact(withdrawn)], Consents.save(withdrawn))
})
