import { listOutgoing } from '../../shared/contracts/federal.ts'
import { needSmev } from '../../shared/domain/region.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { messagesFor, opened } from '../../shared/table/federal/outgoing.ts'
import { messageIdOf } from '../../shared/table/federal/passing.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listOutgoing, async ({ query, caller, act, permit }) => {
  permit({ list: `outgoing/${caller.ref}` })
  needSmev(await regionData(act.region))
  const list = `outgoing/${query.orderId ?? ''}`
  const after = await openCursor(caller, list, query.after)

  const { items, next } = await messagesFor(act.region, caller.ref, query.orderId, after)

  const shown = await Promise.all(items.map(opened))
  return {
    items: shown.flatMap((it) =>
      it ? [{ ...it, messageId: messageIdOf({ region: act.region, client: caller.ref, number: Number(it.id) }) }] : [],
    ),
    next: await sealCursor(act, caller, list, next),
  }
})
