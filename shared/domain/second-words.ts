import * as z from 'zod/mini'
import { Title } from './fields.ts'
import { NoticeCode } from './notice.ts'

const Texts = z.partialRecord(NoticeCode, Title)

/**
 * What families are told in the second language of a region: data of the region, in the forms of `letter-words.ts` and
 * `notice-words.ts`, with the same names in braces. `region check` names those that are missing; until then Russian stands there.
 */
export const SecondWords = z.object({
  letters: Texts,
  notices: Texts,
  around: z.object({
    one: Title,
    swap: Title,
    many: Title,
    seeOne: Title,
    foot: Title,
    code: Title,
    codeSubject: Title,
  }),
})
export type SecondWords = z.infer<typeof SecondWords>
