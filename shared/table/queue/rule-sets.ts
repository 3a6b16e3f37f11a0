import * as z from 'zod/mini'
import { QueueRules } from '../../domain/queue/queue-rules.ts'
import { RuleSet } from '../../domain/queue/rule-set.ts'
import { keys } from '../keys.ts'
import { entity, states, type Write } from '../store/entity.ts'
import { rows } from '../store/lists.ts'

/** Orders of the queue that a municipality drafted or adopted, in the order of drafting. */
export const RuleSets = states<RuleSet>({
  about: 'rule-set',
  version: 1,
  schema: RuleSet,
  place: (it) => ({ gsi1pk: keys.ruleSetsOf(it), gsi1sk: it.id, row: RuleSet.parse(it) }),
})

/** All rule sets that a municipality ever drafted, oldest first. */
export const ruleSetsOf = (region: string, municipality: string): Promise<RuleSet[]> =>
  rows(RuleSet, { index: 'gsi1', partition: keys.ruleSetsOf({ region, municipality }) })

/** What municipalities adopted, beside the folder of the region: loading that again leaves it as it is. */
const Adopted = z.object({ region: z.string(), seq: z.number(), rules: z.array(QueueRules) })
const Shelf = entity<z.infer<typeof Adopted>, { region: string }>({
  name: 'ADOPTED-RULES',
  version: 1,
  schema: Adopted,
  key: ({ region }) => keys.regionData({ region, name: 'RULES' }),
})

/** The rule sets that municipalities of a region adopted, in the order of adoption. */
export const adoptedRules = async (region: string, { fresh = false } = {}): Promise<QueueRules[]> =>
  (await Shelf.find({ region }, { fresh }))?.rules ?? []

/** Puts an adopted rule set beside those before it; another that comes between fails the transaction. */
export async function adopt(region: string, rules: QueueRules): Promise<Write> {
  const { seq, rules: before } = (await Shelf.find({ region })) ?? { seq: 0, rules: [] }
  return Shelf.put({ region, seq: seq + 1, rules: [...before, rules] }, { over: seq })
}
