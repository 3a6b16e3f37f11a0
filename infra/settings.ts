import * as z from 'zod/mini'

/** What a deployment says about itself: `cdk.json` or `--context name=value`. */
export const Settings = z.object({
  /** Part of every name, so it is to be unique in the world: buckets are. */
  stage: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,20}$/)),
  /** Codes of the regions: their public pages lie under `/<code>/`. */
  regions: z.array(z.string().check(z.regex(/^[a-z0-9-]+$/))).check(z.minLength(1)),
  /** The owner is told when a month is going to cost more. */
  budgetUsd: z.coerce.number().check(z.positive()),
  /** Who hears of alarms and of the budget. */
  alarmEmail: z.optional(z.email()),
  /** An address of one's own, with the ARN of its certificate (in us-east-1). */
  domain: z.optional(z.string()),
  certificate: z.optional(z.string()),
})
export type Settings = z.infer<typeof Settings>
