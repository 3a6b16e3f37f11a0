import type { Act } from '../domain/act.ts'
import { type News, Notice } from '../domain/notice.ts'
import { entity, type Write } from './entity.ts'
import { keys } from './keys.ts'
import { all, PAGE, type Position, page } from './lists.ts'

export const Notices = entity<Notice, { region: string; ref: string; id: string }>({
  name: 'NOTICE',
  version: 1,
  schema: Notice,
  key: keys.notice,
})

/** Tells one person. The id grows with the time of the fact, so a person's notices lie in the order of what happened. */
export const putNotice = (act: Act, ref: string, news: News): Write =>
  Notices.put({ ...news, region: act.region, ref, id: act.id(), at: act.now })

/** All notices to a person, oldest first. */
export async function allNoticesOf(region: string, ref: string): Promise<Notice[]> {
  const { pk: partition, sk } = keys.noticesOf({ region, ref })
  return Array.fromAsync(all({ partition, range: { beginsWith: sk } }), (item) => Notices.read(item))
}

/** One page of a person's notices, the newest first. */
export async function noticesOf(region: string, ref: string, after: Position | undefined) {
  const { pk: partition, sk } = keys.noticesOf({ region, ref })
  const where = { partition, range: { beginsWith: sk } }
  const { items, next } = await page(where, { limit: PAGE, after, newestFirst: true })
  return { items: items.map((item) => Notices.read(item)), next }
}
