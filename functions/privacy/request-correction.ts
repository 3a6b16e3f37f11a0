import { CorrectionRequested, requestCorrection } from '../../shared/contracts/personal-data.ts'
import { requestCorrection as ask } from '../../shared/domain/privacy/data-request.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { correctable } from '../../shared/table/people/corrections.ts'
import { DataRequests, deskFor, requestsAbout, sealedText } from '../../shared/table/people/data-requests.ts'
import { childCard } from '../../shared/table/people/people.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(requestCorrection, async ({ params: { child }, body, caller, act, permit }) => {
  permit({ child })
  const { region } = act
  const [card, vault, desk, known, data] = await Promise.all([
    childCard(region, child),
    personVault(region, child),
    deskFor(region, child),
    requestsAbout(region, child),
    regionData(region),
  ])
  const text = correctable(body.field, body.value)
  if (card[body.field] === text) throw new Problem('nothing-changed')
  const id = act.id()
  const value = sealedText(act, vault, { region, id }, 'value', text)

  const asked = ask(act, { id, child, desk, field: body.field, value, requestedBy: caller.ref }, known, data)

  const { answerBy } = asked
  return commit(act, { id, answerBy }, [CorrectionRequested.fact(asked)], DataRequests.save(asked))
})
