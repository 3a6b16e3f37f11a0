import * as z from 'zod/mini'
import { CaseChanged, CaseFiled, CaseMoved } from '../contracts/cases.ts'
import { delegatesIn } from '../domain/access/delegation.ts'
import type { Act } from '../domain/act.ts'
import { type Case, stateIn } from '../domain/case.ts'
import { shortName } from '../domain/person.ts'
import type { Service } from '../domain/service.ts'
import { stateOf } from '../domain/service.ts'
import type { PersonVault } from '../vault/person.ts'
import { ChangesIn, changesPlace, reasonPlace } from './cases.ts'
import { titledOrganisation, zoneOfOrganisation } from './organisations.ts'
import { delegationsOf } from './people/delegations.ts'
import { guardianshipOf } from './people/guardianships.ts'
import { childCards, guardiansOf } from './people/people.ts'
import { factsOf } from './store/facts.ts'

type Listed = Pick<Case, 'id' | 'seq' | 'number' | 'child' | 'organisation' | 'filedAt' | 'channel' | 'term' | 'state'>

/** Cases as families and officials read them: names and titles in place of refs and codes. */
export async function casesShown<T extends Listed & { service: string }>(
  { region }: Act,
  services: readonly Service[],
  cases: readonly T[],
) {
  const cards = await childCards(
    region,
    cases.map(({ child }) => child),
  )
  const shown = cases.map(async (it) => {
    const service = services.find(({ code }) => code === it.service)
    if (!service) throw new Error(`${region} has no service ${it.service}`)
    const card = cards.get(it.child)
    const [organisation, zone] = await Promise.all([
      titledOrganisation(region, it.organisation),
      zoneOfOrganisation(region, it.organisation),
    ])
    const child = { ref: it.child, ...(card && { name: shortName(card) }) }
    return {
      ...it,
      service: { code: service.code, title: service.title },
      child,
      organisation,
      zone,
      state: stateIn(service, it),
    }
  })
  return Promise.all(shown)
}

const Told = z.looseObject({ state: z.string(), channel: z.optional(z.string()) })

/** Who did it, without a name. */
function sideOf(actor: string, family: ReadonlySet<string>): 'family' | 'office' | 'system' {
  const [kind, ref = ''] = actor.split('/', 2)
  if (kind !== 'person') return 'system'
  return family.has(ref) ? 'family' : 'office'
}

/** Who has ever acted for a child: what a delegate or a former guardian did was not done by an office. */
async function familyOf(region: string, child: string): Promise<Set<string>> {
  const [guardians, { parted }, delegations] = await Promise.all([
    guardiansOf(region, child),
    guardianshipOf(region, child),
    delegationsOf(region, child),
  ])
  return new Set([child, ...guardians, ...parted.map(({ guardian }) => guardian), ...delegatesIn(delegations)])
}

/** What happened to a case, oldest first, by whom and what was changed, and the words of its last decision. */
export async function historyOf({ region, id, child, applicant }: Case, service: Service, vault: PersonVault) {
  const [facts, family] = await Promise.all([Array.fromAsync(factsOf(region, `case/${id}`)), familyOf(region, child)])
  family.add(applicant)
  const history = facts.map(({ type, at, actor, data, private: sealed }) => {
    const { state } = Told.parse(data)
    const filed = type === CaseFiled.type ? { channel: CaseFiled.data.parse(data).channel } : {}
    const text = type === CaseChanged.type ? sealed[vault.ref] : undefined
    const changes = text === undefined ? [] : ChangesIn.parse(vault.open(changesPlace({ region, id }), text))
    return { type, at, state: stateOf(service, state)?.title ?? state, ...filed, by: sideOf(actor, family), changes }
  })
  const last = facts.findLast(({ type, private: sealed }) => type === CaseMoved.type && sealed[vault.ref] !== undefined)
  const sealed = last?.private[vault.ref]
  const reason = sealed === undefined ? undefined : z.string().parse(vault.open(reasonPlace({ region, id }), sealed))
  return { history, reason }
}
