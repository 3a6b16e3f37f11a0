import * as z from 'zod/mini'
import { Code, Id, Instant, oneOf, Ref, Region } from '../fields.ts'

export const NoticeCode = oneOf(
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'offer-lapsed',
  'papers-accepted',
  'application-filed',
  'application-changed',
  'application-withdrawn',
  'application-enrolled',
  'application-refused',
  'pupil-left',
  'pupil-returned',
  'files-missing',
  'benefit-near',
  'benefit-ended',
  'transfer-requested',
  'transfer-accepted',
  'transfer-refused',
  'transfer-expired',
  'case-filed',
  'case-asked',
  'case-moved',
  'case-granted',
  'case-refused',
  'case-withdrawn',
  'case-near',
  'case-proof-near',
  'case-proof-ended',
  'swap-offered',
  'swap-released',
  'swap-done',
  'swap-request-ended',
  'data-corrected',
  'data-refused',
  'data-erased',
  'guardian-parted',
  'guardian-restored',
)
export type NoticeCode = z.infer<typeof NoticeCode>

/** What is told, apart from whom: codes and refs. */
export const News = z.object({
  code: NoticeCode,
  child: Ref,
  /** `application/01J...`, `transfer/01J...`, `case/01J...`, `data-request/01J...`, `guardianship/` and the child */
  about: Code,
  /** Absent where a request about data was answered, guardianship ended, or an application refused by the authority. */
  organisation: z.optional(Id),
  group: z.optional(Id),
  /** Of a case: the e-service and the state it came to, whose words are data of the region. */
  service: z.optional(Code),
  state: z.optional(Code),
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

/** Told to who was a guardian until the child was no more known, or no more theirs: it names nobody. */
export const isFarewell = ({ code }: Pick<Notice, 'code'>): boolean =>
  code === 'data-erased' || code === 'guardian-parted'

/** Read once; a later look changes nothing. */
export const read = (notice: Notice, now: string): Notice => ({ ...notice, readAt: notice.readAt ?? now })

/** What a list of all that was told about a thing shows of a notice. */
export const NoticeRow = z.pick(Notice, { ref: true, at: true, code: true, readAt: true })
