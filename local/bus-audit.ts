/** Whether the bus of a running local region saw the history that its table tells. */
import { type LoggedEvent, readEventLog } from './event-log.ts'
import { historyUntil } from './seed.ts'

export type BusAudit = {
  /** Events that the bus accepted; a fact may be sent twice, and its subscribers hear it once. */
  events: number
  flaws: { place: string; flaw: string }[]
}

type Facts = ReadonlyMap<string, string>

/**
 * Compares facts with the events of a data folder, both ways. What was loaded with the region is history and was never
 * sent.
 * @param facts every fact with its time
 * @param waiting those of them that are still to be sent
 */
export async function auditBus(data: string, facts: Facts, waiting: ReadonlySet<string>): Promise<BusAudit> {
  return compared(await readEventLog(data), facts, waiting, await historyUntil(data))
}

/** @param loadedAt facts up to this moment were loaded */
export function compared(
  events: readonly LoggedEvent[],
  facts: Facts,
  waiting: ReadonlySet<string>,
  loadedAt: string,
): BusAudit {
  const sent = new Set(events.map(({ event }) => String(event.detail.id)))
  const unheard = [...facts].filter(([id, at]) => at > loadedAt && !sent.has(id) && !waiting.has(id))
  const lost = events.flatMap(({ event, deliveries }) =>
    deliveries
      .filter(({ outcome }) => outcome === 'dead' || outcome === 'dropped')
      .map(({ target }) => ({ place: String(event.detail.id), flaw: `${target} did not hear it` })),
  )
  const unknown = [...sent].filter((id) => !facts.has(id))
  const flaws = [
    ...unheard.map(([place]) => ({ place, flaw: 'the bus has not seen this fact' })),
    ...unknown.map((place) => ({ place, flaw: 'no fact says what the bus has seen' })),
    ...lost,
  ]
  return { events: events.length, flaws }
}
