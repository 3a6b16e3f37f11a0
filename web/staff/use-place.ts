import { listOrganisations } from '../../shared/contracts/registry.ts'
import { useMe } from '../me.ts'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { type Loading, useLoading } from '../use-call.ts'
import { type Municipality, REGION } from './words.ts'

type Organisation = Municipality['organisations'][number]

export type Place = {
  /** Of a path: an organisation, or the region. */
  id: string
  /** All that an administrator chooses from; a head has the own organisation alone. */
  municipalities: Loading<readonly Municipality[]>
  organisation: Pick<Organisation, 'id' | 'title' | 'kind'> | undefined
}

/** Whose staff the address speaks of: that of a head is their own, an administrator's stands in `?organisation=`. */
export function usePlace(): Place {
  const { call, router } = usePortal()
  const { role, organisation, region } = useMe()
  const { query } = useStore(router.place)
  const chooses = role === 'administrator'
  const asked = query.get('organisation') ?? REGION
  const municipalities = useLoading<readonly Municipality[]>(
    async (signal) =>
      chooses ? (await call(listOrganisations, { query: { region: region.code }, signal })).municipalities : [],
    `organisations ${chooses}`,
  )
  if (!chooses) return { id: organisation?.id ?? '', municipalities, organisation }
  const known = municipalities.kind === 'ready' ? municipalities.value.flatMap((it) => it.organisations) : []
  return { id: asked, municipalities, organisation: known.find(({ id }) => id === asked) }
}
