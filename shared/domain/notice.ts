import * as z from 'zod/mini'
import { Code, Id, Instant, oneOf, Ref, Region } from './fields.ts'

export const NoticeCode = oneOf(
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'offer-lapsed',
  'papers-accepted',
  'application-enrolled',
  'transfer-requested',
  'transfer-accepted',
  'transfer-refused',
  'transfer-expired',
  'swap-offered',
  'swap-released',
  'swap-done',
  'swap-request-ended',
)
export type NoticeCode = z.infer<typeof NoticeCode>

/** What is told, apart from whom: codes and refs. */
export const News = z.object({
  code: NoticeCode,
  child: Ref,
  /** `application/01J...`, `transfer/01J...` */
  about: Code,
  organisation: Id,
  group: Id,
  /** The moment by which somebody has to act, or that was missed. */
  term: z.optional(Instant),
})
export type News = z.infer<typeof News>

/** News as one guardian was told them. */
export const Notice = z.extend(News, {
  region: Region,
  ref: z.union([Ref, Id]),
  id: Id,
  at: Instant,
  readAt: z.optional(Instant),
})
export type Notice = z.infer<typeof Notice>

/** Read once; a later look changes nothing. */
export const read = (notice: Notice, now: string): Notice => ({ ...notice, readAt: notice.readAt ?? now })

/**
 * The number by which people know what a notice is about: ids are made of the numbers of the federal portal, and numbers of
 * the ends of our own ids (filing.ts).
 */
export const numberOf = (about: string): string => {
  const [, id = ''] = about.split('/', 2)
  return id.startsWith('E') ? id.slice(1) : id.slice(-8)
}

/** What a list of all that was told about a thing shows of a notice. */
export const NoticeRow = z.pick(Notice, { ref: true, at: true, code: true, readAt: true })
