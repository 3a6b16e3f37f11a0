import type { testRegion } from '../../regions/testing.ts'
import { RulesDrafted } from '../../shared/contracts/queue-rules.ts'
import { FEDERAL_CLASSES, type ProposedRules } from '../../shared/domain/queue/queue-rules.ts'
import { draftRules, proposedRules } from '../../shared/domain/queue/rule-set.ts'
import { RuleSets } from '../../shared/table/queue/rule-sets.ts'
import { commit } from '../../shared/table/store/facts.ts'
import type { Thing } from './oracle.ts'

type Region = Awaited<ReturnType<typeof testRegion>>

/** An order of the queue that nothing is wrong with, not yet in force. */
export const otherRules = (): ProposedRules => ({
  order: [...FEDERAL_CLASSES],
  validFrom: '2026-12-01',
  law: 'Постановление от 01.11.2026 № 1 (учебное)',
})

/** A draft of the rules of a municipality. */
async function draftIn({ act, data }: Region, name: string, municipality: string): Promise<Thing> {
  const now = act()
  const draft = draftRules(
    now,
    proposedRules(now.id(), otherRules(), data, municipality, now.now),
    municipality,
    'dddddddd',
  )
  await commit(now, undefined, [RulesDrafted.fact(draft)], RuleSets.save(draft))
  return { name, id: draft.id, municipality }
}

/** Drafts of two municipalities. */
export const ruleSetThings = async (region: Region, town: string, away: string): Promise<Thing[]> => [
  await draftIn(region, 'проект порядка города', town),
  await draftIn(region, 'дальний проект порядка', away),
  { name: 'проект, которого нет', id: 'NONE', missing: true },
]
