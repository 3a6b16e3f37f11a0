import * as z from 'zod/mini'

/** A row of the access log: somebody saw a child, or the list (`group/<id>`) that stands in its place. */
export const Look = z.object({
  region: z.string(),
  child: z.string(),
  day: z.string(),
  /** Who looked, as whom: apart, so that the family's page asks for staff alone and names people by their refs. */
  role: z.string(),
  reader: z.string(),
  purpose: z.string(),
  /** The rule of the policy that let them in; of rows before release 0.2 nobody knows. */
  rule: z.optional(z.string()),
  /** Where they held their role then: grants change, the row does not. */
  organisation: z.optional(z.string()),
  municipality: z.optional(z.string()),
  at: z.string(),
  /** Second of the epoch when its term by the rules of the region is over. */
  ttl: z.optional(z.number()),
})
export type Look = z.infer<typeof Look>

/** The purpose of all looks of the child and its guardians: nobody has to be told of them. Of those they entrusted it to, they have. */
export const FAMILY = 'family'
export const isFamily = ({ purpose }: { purpose: string }) => purpose === FAMILY
