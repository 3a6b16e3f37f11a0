import { itsMunicipality } from '../../shared/domain/region.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { documentOf, pushes } from '../../shared/federal/pushes.ts'
import { Applications } from '../../shared/table/applications.ts'
import { commit, toldSince } from '../../shared/table/facts.ts'
import { changesIn } from '../../shared/table/filing.ts'
import { placeOf } from '../../shared/table/organisations.ts'
import { appended, toldOf } from '../../shared/table/outgoing.ts'
import { regionData } from '../../shared/table/regions.ts'
import { findVault } from '../../shared/vault/person.ts'

const facts = pushes.map(({ contract }) => contract)

/** A transaction holds so many messages, beside what it notes. */
const AT_ONCE = 20

/** Every status is sent, in the order of the chain, also one that is not the newest any more (shared/table/outgoing.ts). */
export const handler = subscriber('push-status', facts, async ({ data: { id }, subject, seq, act }) => {
  const { region } = act
  const { federal, child, municipality } = await Applications.get({ region, id })
  const vault = await findVault(region, child)
  const data = await regionData(region)
  // Where the exchange is turned on again, the next fact tells of all that nobody has told (`toldSince`).
  if (!federal || !vault || !data.adapters.smev) return
  const around = { municipality: itsMunicipality(data, municipality), place: placeOf(region) }

  for (let last = false; !last; ) {
    const told = await toldOf(region, id, federal.client)
    const news = await toldSince(region, subject, told.after, seq)
    const some = news.slice(0, AT_ONCE)
    last = some.length === news.length

    const documents = some.map(async (fact) => {
      const document = await documentOf(fact, federal.orderId, { ...around, changes: () => changesIn(fact, vault) })
      return document ? [{ ...document, orderId: federal.orderId, replyTo: federal.replyTo, at: fact.at }] : []
    })

    const writes = await appended(act, told, vault, (await Promise.all(documents)).flat(), some.at(-1)?.seq)
    // It has happened when all is told; until then what is told stands in `told`.
    const { receipt: _, ...onTheWay } = act
    await commit(last ? act : onTheWay, undefined, [], ...writes)
  }
})
