import { listDictionaries } from '../../../shared/contracts/dictionaries.ts'
import type { Loading } from '../../use-call.ts'
import { useSeen } from '../../use-seen.ts'
import { listOrganisations } from './contracts.ts'
import type { Kindergarten, Reference } from './reference.ts'

/** Dictionaries and kindergartens of the region, read together. */
export function useReference(): Loading<Reference> {
  const dictionaries = useSeen(listDictionaries, {})
  const organisations = useSeen(listOrganisations, {})
  const again = () => {
    for (const it of [dictionaries, organisations]) if (it.kind === 'failed') it.again()
  }
  if (dictionaries.kind === 'failed') return { ...dictionaries, again }
  if (organisations.kind === 'failed') return { ...organisations, again }
  if (dictionaries.kind === 'loading' || organisations.kind === 'loading') return { kind: 'loading', again }
  const kindergartens: Kindergarten[] = organisations.value.municipalities.flatMap(
    ({ title: municipality, organisations: all }) =>
      all.filter(({ kind }) => kind === 'kindergarten').map((it) => ({ ...it, municipality })),
  )
  return { kind: 'ready', value: { dictionaries: dictionaries.value, kindergartens }, again }
}
