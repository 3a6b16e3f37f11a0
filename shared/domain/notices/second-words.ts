import * as z from 'zod/mini'
import { Code, Title } from '../fields.ts'

/** By what is told (`NoticeCode`); `region check` names a text of nothing that is told. */
const Texts = z.record(Code, Title)

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
