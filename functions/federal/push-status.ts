import { PortalOrderAsked, PortalOrderMade } from '../../shared/contracts/federal.ts'
import { sendingsOf } from '../../shared/edge/federal/sendings.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { pushes } from '../../shared/federal/pushes.ts'
import { Applications } from '../../shared/table/applications.ts'
import { appended, toldOf } from '../../shared/table/federal/outgoing.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit, toldSince } from '../../shared/table/store/facts.ts'
import { findVault } from '../../shared/vault/person.ts'

const facts = [...pushes.map(({ contract }) => contract), PortalOrderAsked, PortalOrderMade]

/** Every status is sent, in the order of the chain, also one that is not the newest any more (shared/table/federal/outgoing.ts). */
export const handler = subscriber('push-status', facts, async ({ data: { id }, subject, seq, act }) => {
  const { region } = act
  const application = await Applications.get({ region, id })
  if (!application.federal) return
  const vault = await findVault(region, application.child)
  const data = await regionData(region)
  // Where the exchange is turned on again, the next fact tells of all that nobody has told (`toldSince`).
  if (!vault || !data.adapters.smev) return

  for (let last = false; !last; ) {
    const told = await toldOf(region, id, application.federal.client)
    const news = await toldSince(region, subject, told.after, seq)

    const { sendings, upTo } = await sendingsOf(application, news, told, vault, data)

    last = upTo === undefined || upTo === news.at(-1)?.seq
    const writes = await appended(act, told, vault, sendings, upTo)
    // It has happened when all is told; until then what is told stands in `told`.
    const { receipt: _, ...onTheWay } = act
    await commit(last ? act : onTheWay, undefined, [], ...writes)
  }
})
