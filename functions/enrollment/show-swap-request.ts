import { showSwapRequest } from '../../shared/contracts/swaps.ts'
import { currentEnrolment } from '../../shared/domain/pupil.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { titledGroup, titledOrganisation } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'
import { SwapRequests, Swaps } from '../../shared/table/swaps.ts'

export const handler = http(showSwapRequest, async ({ params: { child: id }, act, permit }) => {
  permit({ child: id })
  const { region } = act
  const [pupil, request] = await Promise.all([Pupils.find({ region, id }), SwapRequests.find({ region, id })])
  const settings = await regionData(region)
  const placed = async (it: { organisation: string; group: string }) => ({
    organisation: await titledOrganisation(region, it.organisation),
    group: await titledGroup(region, it.group),
  })
  const now = currentEnrolment(pupil)
  const place = now?.kind === 'kindergarten-group' ? await placed(now) : undefined
  const known = request?.municipality ?? now?.municipality
  const { zone } = known === undefined ? settings : itsMunicipality(settings, known)
  if (!request) return { zone, place }
  const swap = request.status === 'proposed' ? await Swaps.get({ region, id: request.swap }) : undefined
  const wishes = await Promise.all(request.wishes.map((wish) => titledOrganisation(region, wish)))
  const to = 'to' in request ? await placed(request.to) : undefined
  const agreed = swap?.members.some(({ child, agreedAt }) => child === id && agreedAt !== undefined)
  const term = request.status === 'proposed' ? { answerBy: request.answerBy, swap: request.swap } : {}
  return { zone, place, request: { ...request, ...term, wishes, to, agreed } }
})
