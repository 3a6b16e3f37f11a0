import type { Act } from '../domain/act.ts'
import { deliveriesOf } from '../domain/notices/delivery.ts'
import { type News, Notice, NoticeRow } from '../domain/notices/notice.ts'
import { saveDelivery } from './deliveries.ts'
import { keys } from './keys.ts'
import { preferencesAmong } from './people/preferences.ts'
import { regionData } from './regions.ts'
import { entity, type Write } from './store/entity.ts'
import { all, PAGE, type Position, page } from './store/lists.ts'

export const Notices = entity<Notice, { region: string; ref: string; id: string }>({
  name: 'NOTICE',
  version: 2,
  schema: Notice,
  key: keys.notice,
  // The same notice; it stands among what was told about its application, too.
  upcast: { 1: (old) => old },
  place: (it) => ({
    gsi1pk: keys.toldAbout(it),
    gsi1sk: keys.momentInList(it),
    row: { kind: 'notice', ...NoticeRow.parse(it) },
  }),
})

/**
 * Tells these people: in the portal each of them, and by the ways that each chose. The id grows with the time of the fact,
 * so a person's notices lie in the order of what happened.
 */
export async function tell(act: Act, refs: readonly string[], news: News): Promise<Write[]> {
  const { region, now } = act
  const chosen = await preferencesAmong(region, refs)
  const { zone } = chosen.size > 0 ? await regionData(region) : { zone: '' }
  return refs.flatMap((ref) => {
    const notice: Notice = { ...news, region, ref, id: act.id(), at: now }
    const choice = chosen.get(ref)
    const out = choice ? deliveriesOf(notice, choice, zone) : []
    return [Notices.put(notice), ...out.map(saveDelivery)]
  })
}

/** All notices to a person, oldest first. */
export async function allNoticesOf(region: string, ref: string): Promise<Notice[]> {
  const { pk: partition, sk } = keys.noticesOf({ region, ref })
  return Array.fromAsync(all({ partition, range: { beginsWith: sk } }), (item) => Notices.read(item))
}

/**
 * One page of those of a person's notices that may be shown, the newest first. It is full wherever it can be, and ends where
 * they end: neither its size nor that there is another one tells of what lies between.
 */
export async function noticesOf(
  region: string,
  ref: string,
  after: Position | undefined,
  isShown: (it: Notice) => boolean,
) {
  const { pk: partition, sk } = keys.noticesOf({ region, ref })
  const where = { partition, range: { beginsWith: sk } }
  const shown: Notice[] = []
  let from = after
  do {
    const { items, next } = await page(where, { limit: PAGE + 1, after: from, newestFirst: true })
    shown.push(...items.map((item) => Notices.read(item)).filter(isShown))
    from = next
  } while (from && shown.length <= PAGE)
  const items = shown.slice(0, PAGE)
  const last = items.at(-1)
  return { items, next: last && shown.length > PAGE ? keys.notice(last) : undefined }
}
