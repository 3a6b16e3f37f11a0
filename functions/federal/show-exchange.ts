import { showExchange } from '../../shared/contracts/federal.ts'
import { depthOf, incomingAt } from '../../shared/domain/exchange.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { waitingFor } from '../../shared/table/federal/outgoing.ts'
import { incomingOf } from '../../shared/table/federal/passing.ts'
import { troublesOf } from '../../shared/table/federal/troubles.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showExchange, async ({ query, caller, act, permit }) => {
  permit({})
  const after = await openCursor(caller, 'exchange', query.after)

  const [{ adapters }, clients, { items, next }] = await Promise.all([
    regionData(act.region),
    waitingFor(act.region),
    troublesOf(act.region, after),
  ])

  const { smev: on, polled } = adapters
  const asked = on && polled !== undefined ? await incomingOf(act.region, polled) : undefined

  const queues = clients.map(({ client, waiting, oldest }) => ({ client, ...depthOf(waiting, oldest, act.now) }))
  const incoming = asked && { incoming: incomingAt(asked, act.now) }
  return { on, queues, ...incoming, items, next: await sealCursor(act, caller, 'exchange', next) }
})
