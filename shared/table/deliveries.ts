import { Delivery, DeliveryRow, isOpen } from '../domain/notices/delivery.ts'
import { keys } from './keys.ts'
import { readMany } from './store/batch.ts'
import { entity, type Write } from './store/entity.ts'
import { all, PAGE, type Position, page } from './store/lists.ts'
import { mainTable } from './store/table.ts'

const KIND = 'delivery'

export const Deliveries = entity<Delivery, { region: string; ref: string; id: string; way: string }>({
  name: 'DELIVERY',
  version: 1,
  schema: Delivery,
  key: keys.delivery,
  place: (it) => ({
    gsi1pk: keys.toldAbout(it),
    gsi1sk: keys.momentInList(it),
    ...(isOpen(it) && {
      gsi3pk: keys.due({ region: it.region, kind: KIND }),
      gsi3sk: keys.momentInList({ at: it.dueAt, id: it.id }),
    }),
    row: { kind: KIND, ...DeliveryRow.parse(it) },
  }),
})

/** Saves over the version that was read: of two who try at once one is told `changed-meanwhile`. */
export const saveDelivery = (next: Delivery): Write =>
  Deliveries.put({ ...next, seq: next.seq + 1 }, { over: next.seq })

/** What goes out in one run by one way; the rest waits for the next. */
const AT_ONCE = 300
/** So many that are due are looked through: letters of a way that is down do not stand before those of the others. */
const LOOKED_THROUGH = 3000

/** What is due to go out at a moment, of every way the oldest first. */
export async function dueDeliveries(region: string, now: string): Promise<Delivery[]> {
  const due = { index: 'gsi3', partition: keys.due({ region, kind: KIND }), range: { to: `${now}~` } } as const
  const { items } = await page(due, { limit: LOOKED_THROUGH })
  const ofWays = Map.groupBy(items, ({ sk }) => keys.wayOfDelivery(String(sk)))
  const wanted = [...ofWays.values()].flatMap((its) => its.slice(0, AT_ONCE))
  const found = await readMany(
    wanted.map(({ pk, sk }) => ({ table: mainTable, key: { pk: String(pk), sk: String(sk) } })),
  )
  return found.map((item) => Deliveries.read(item)).filter((it) => isOpen(it) && it.dueAt <= now)
}

/** All that went out to a person, the oldest first. */
export async function allDeliveriesTo(region: string, ref: string): Promise<Delivery[]> {
  const { pk: partition, sk } = keys.deliveriesOf({ region, ref })
  return Array.fromAsync(all({ partition, range: { beginsWith: sk } }), (item) => Deliveries.read(item))
}

/** One page of what went out to a person, the newest first. */
export async function deliveriesTo(region: string, ref: string, after: Position | undefined) {
  const { pk: partition, sk } = keys.deliveriesOf({ region, ref })
  const where = { partition, range: { beginsWith: sk } }
  const { items, next } = await page(where, { limit: PAGE, after, newestFirst: true })
  return { items: items.map((item) => Deliveries.read(item)), next }
}
