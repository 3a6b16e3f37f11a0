import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { CloudEvent } from '../contracts/cloud-event.ts'
import { ours } from '../env.ts'
import type { SavedFact } from '../table/store/facts.ts'

const bus = new EventBridgeClient({ maxAttempts: 5 })
/** PutEvents takes ten entries. */
const MOST = 10

const eventOf = ({ id, region, subject, seq, type, actor, at, cause, correlation, data }: SavedFact): CloudEvent => ({
  specversion: '1.0',
  id,
  source: `/zvonok/${region}`,
  type,
  time: at,
  subject,
  dataschema: `/schemas/${type}.json`,
  sequence: String(seq).padStart(8, '0'),
  region,
  actor,
  correlationid: correlation ?? cause,
  data,
})

/**
 * Puts facts on the bus, ids and codes only, and says which arrived: PutEvents answers 200 even when entries are
 * refused, so each entry's own result is read. `arrived` is called for each as soon as it is known.
 * @throws Error after all were tried, when some were refused
 */
export async function publish(facts: readonly SavedFact[], arrived: (fact: SavedFact) => Promise<void>): Promise<void> {
  const refused: string[] = []
  for (let at = 0; at < facts.length; at += MOST) {
    const part = facts.slice(at, at + MOST)
    const { Entries = [] } = await bus.send(
      new PutEventsCommand({
        Entries: part.map((fact) => ({
          EventBusName: ours('facts'),
          Source: 'zvonok',
          DetailType: fact.type,
          Detail: JSON.stringify(eventOf(fact)),
          Time: new Date(fact.at),
        })),
      }),
    )
    for (const [index, fact] of part.entries()) {
      const { EventId, ErrorCode } = Entries[index] ?? {}
      if (EventId === undefined) refused.push(`${fact.id}: ${ErrorCode ?? 'no answer'}`)
      else await arrived(fact)
    }
  }
  if (refused.length > 0) throw new Error(`the bus refused ${refused.length} of ${facts.length} facts: ${refused[0]}`)
}
