import * as z from 'zod/mini'
import { CivilDate, Id, oneOf, Title } from '../domain/fields.ts'

/**
 * What the act of a municipality says of an address, for who confirms it: whose territory it lies on, that it has no such house
 * (`none`), or that no street with a house was found in it (`unread`).
 */
export const Proposal = z.object({
  kind: oneOf('unread', 'none', 'found'),
  organisations: z.array(z.object({ id: Id, title: Title })),
  act: Title,
  signedOn: CivilDate,
})
export type Proposal = z.infer<typeof Proposal>
