import { askSwap, SwapAsked } from '../../shared/contracts/swaps.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { askSwap as ask } from '../../shared/domain/swap.ts'
import { http } from '../../shared/edge/http.ts'
import { organisationsAmong } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { SwapRequests } from '../../shared/table/swaps.ts'

export const handler = http(askSwap, async ({ params: { child: id }, body, caller, act, permit }) => {
  permit({ child: id })
  const { region } = act
  const [known, pupil, wished] = await Promise.all([
    SwapRequests.find({ region, id }),
    Pupils.find({ region, id }),
    organisationsAmong(region, body.wishes),
  ])
  const unknown = body.wishes.find((wish) => !wished.some((it) => it.id === wish && it.kind === 'kindergarten'))
  if (unknown !== undefined) throw new Problem('unknown-organisation', { code: unknown })

  const asked = ask(act, known, pupil, body.wishes, caller.ref)

  const answer = { status: asked.status, wishes: asked.wishes.length }
  return commit(act, answer, [SwapAsked.fact(asked)], SwapRequests.save(asked))
})
