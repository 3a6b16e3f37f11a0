import { ConsentGiven } from '../../contracts/consents.ts'
import type { Fact } from '../../contracts/event.ts'
import type { Purpose } from '../../domain/access/purpose.ts'
import type { Act } from '../../domain/act.ts'
import { Consent, consentId, give, partsOfConsent } from '../../domain/privacy/consent.ts'
import { keys } from '../keys.ts'
import { states, type Write } from '../store/entity.ts'
import { all } from '../store/lists.ts'

export const Consents = states<Consent>({
  about: 'consent',
  version: 1,
  schema: Consent,
  key: ({ region, id }) => keys.consent({ region, ...partsOfConsent(id) }),
})

/** All consents ever given for a child, by guardian and purpose. */
export async function consentsFor(region: string, child: string): Promise<Consent[]> {
  const { pk: partition, sk } = keys.consentsOf({ region, child })
  return Array.fromAsync(all({ partition, range: { beginsWith: sk }, fresh: true }), (item) => Consents.read(item))
}

type Given = { purpose: Purpose; version: string }

/**
 * What a family agreed to when it filed: the facts and the writes. What was agreed to before, to the same text, stays.
 * @throws Problem `consent-outdated`
 */
export async function consentsGiven(
  act: Act,
  { child, guardian }: { child: string; guardian: string },
  given: readonly Given[],
): Promise<{ facts: Fact[]; writes: Write[] }> {
  const { region, now } = act
  const found = await Promise.all(
    given.map(async ({ purpose, version }) => {
      const about = { region, child, guardian, purpose }
      const known = await Consents.find({ region, id: consentId(about) })
      if (known?.status === 'given' && known.version === version) return []
      return give(known, about, version, now)
    }),
  )
  const consents = found.flat()
  return {
    facts: consents.map((consent) => ConsentGiven.fact(consent)),
    writes: consents.map((consent) => Consents.save(consent)),
  }
}
