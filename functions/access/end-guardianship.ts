import { DelegationWithdrawn, endGuardianship, GuardianParted } from '../../shared/contracts/delegations.ts'
import { isOpen } from '../../shared/domain/access/delegation.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { tell } from '../../shared/table/notices.ts'
import { delegationsOf, ENDED_AT_ONCE, withdrawAll, withdrawn } from '../../shared/table/people/delegations.ts'
import { Guardianships, guardianshipOf } from '../../shared/table/people/guardianships.ts'
import { parted } from '../../shared/table/people/people.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(endGuardianship, async ({ params: { child, guardian }, body, match, act, permit }) => {
  permit({ child })
  const { region } = act
  const writes = await parted(region, child, guardian)
  const decided = atVersion(await guardianshipOf(region, child), match)
  const given = (await delegationsOf(region, child)).filter((it) => it.by === guardian && isOpen(it, act.now))
  // Before anything else, so that nobody keeps what a former guardian entrusted to them.
  await withdrawAll(act, given.slice(ENDED_AT_ONCE))
  const { ended, writes: ends } = await withdrawn(given.slice(0, ENDED_AT_ONCE), act.now)

  const next = { ...decided, parted: [...decided.parted, { guardian, at: act.now, ground: body.ground }] }

  const told = await tell(act, [guardian], { code: 'guardian-parted', child, about: `guardianship/${child}` })
  const facts = [GuardianParted.fact(next), ...ended.map((it) => DelegationWithdrawn.fact(it))]
  return commit(act, committed(next), facts, Guardianships.save(next), ...writes, ...ends, ...told)
})
