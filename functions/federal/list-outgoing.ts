import { listOutgoing } from '../../shared/contracts/federal.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { messagesFor, opened } from '../../shared/table/outgoing.ts'

export const handler = http(listOutgoing, async ({ query, caller, act, permit }) => {
  permit({ list: `outgoing/${caller.ref}` })
  const list = `outgoing/${query.orderId ?? ''}`
  const after = await openCursor(caller, list, query.after)

  const { items, next } = await messagesFor(act.region, caller.ref, query.orderId, after)

  const shown = await Promise.all(items.map(opened))
  return {
    items: shown.flatMap((message) => (message ? [{ ...message, kind: 'FormDataResponse' as const }] : [])),
    next: await sealCursor(act, caller, list, next),
  }
})
