/** Whether the bus of a running local region saw the history that its table tells. */
import type { Passing } from '../../shared/table/archive/audit.ts'
import { historyUntil } from '../seed.ts'
import { type LoggedEvent, readEventLog } from './event-log.ts'

export type BusAudit = {
  /** Events that the bus accepted; a fact may be sent twice, and its subscribers hear it once. */
  events: number
  flaws: { place: string; flaw: string }[]
}

/** Compares facts that pass by with the events of a data folder, both ways: neither is held as a whole. */
export async function auditBus(data: string) {
  const { passes, result } = comparison(await readEventLog(data), await historyUntil(data))
  // What was published while the facts passed by stands in the log by now.
  return { passes, result: async () => result(await readEventLog(data)) }
}

/** @param loadedAt facts up to this moment were loaded with the region, and never sent */
export function comparison(events: readonly LoggedEvent[], loadedAt: string) {
  const sent = idsOf(events)
  const unknown = idsOf(events)
  const unheard: string[] = []
  return {
    passes: ({ id, at, waits }: Passing): void => {
      unknown.delete(id)
      if (at > loadedAt && !waits && !sent.has(id)) unheard.push(id)
    },
    result: (later: readonly LoggedEvent[] = events): BusAudit => {
      const now = idsOf(later)
      const lost = later.flatMap(({ event, deliveries }) =>
        deliveries
          .filter(({ outcome }) => outcome === 'dead' || outcome === 'dropped')
          .map(({ target }) => ({ place: String(event.detail.id), flaw: `${target} did not hear it` })),
      )
      const flaws = [
        ...unheard.filter((id) => !now.has(id)).map((place) => ({ place, flaw: 'the bus has not seen this fact' })),
        ...[...unknown].map((place) => ({ place, flaw: 'no fact says what the bus has seen' })),
        ...lost,
      ]
      return { events: later.length, flaws }
    },
  }
}

const idsOf = (events: readonly LoggedEvent[]) => new Set(events.map(({ event }) => String(event.detail.id)))
