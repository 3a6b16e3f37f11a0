import { listDictionaries } from '../../../shared/contracts/dictionaries.ts'
import { usePortal } from '../../portal.ts'
import { type Loading, useLoading } from '../../use-call.ts'
import { listOrganisations } from './contracts.ts'
import type { Kindergarten, Reference } from './reference.ts'

/** Dictionaries and kindergartens of the region, read together. */
export function useReference(): Loading<Reference> {
  const { call } = usePortal()
  return useLoading(async (signal) => {
    const [dictionaries, { municipalities }] = await Promise.all([
      call(listDictionaries, { signal }),
      call(listOrganisations, { signal }),
    ])
    const kindergartens: Kindergarten[] = municipalities.flatMap(({ title: municipality, organisations }) =>
      organisations.filter(({ kind }) => kind === 'kindergarten').map((it) => ({ ...it, municipality })),
    )
    return { dictionaries, kindergartens }
  }, 'reference')
}
