import { listDelegates } from '../../shared/contracts/delegations.ts'
import { isOpen } from '../../shared/domain/access/delegation.ts'
import { http } from '../../shared/edge/http.ts'
import { delegationsOf } from '../../shared/table/people/delegations.ts'
import { adultName } from '../../shared/table/people/people.ts'

export const handler = http(listDelegates, async ({ params: { child }, act: { region, now }, permit }) => {
  permit({ child })
  const found = await delegationsOf(region, child)

  const items = found.map(async (it) => ({
    ...it,
    status: it.status === 'withdrawn' || isOpen(it, now) ? it.status : ('over' as const),
    name: it.status === 'given' ? await adultName(region, it.delegate) : undefined,
  }))
  return { items: await Promise.all(items) }
})
