import * as z from 'zod/mini'
import { CivilDate, Code, Title } from './fields.ts'
import { Problem } from './problems/problem.ts'

/** By which law an education authority may refuse an application for a place in a kindergarten: data of the region. */
export const RefusalGround = z.object({
  code: Code,
  title: Title,
  /** It stands in the text of status 150 after «по причине». */
  reason: Title,
  law: Title,
  validFrom: z.optional(CivilDate),
  validTo: z.optional(CivilDate),
})
export type RefusalGround = z.infer<typeof RefusalGround>

/** Those by which one may refuse on a date. */
export const groundsOn = (grounds: readonly RefusalGround[], date: string): RefusalGround[] =>
  grounds.filter(({ validFrom = date, validTo = date }) => validFrom <= date && date <= validTo)

/** @throws Problem `unknown-code` for a ground that is none on that date */
export function groundOf(grounds: readonly RefusalGround[], code: string, date: string): RefusalGround {
  const found = groundsOn(grounds, date).find((it) => it.code === code)
  if (!found) throw new Problem('unknown-code', { field: 'ground', code })
  return found
}
