import * as z from 'zod/mini'

/** What a deployment says about itself: `cdk.json` or `--context name=value`. */
export const Settings = z.object({
  /** Part of every name, so it is to be unique in the world: buckets are. Short, because names of roles end at 64 characters. */
  stage: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,11}$/)),
  /** Codes of the regions: their public pages lie under `/<code>/`. */
  regions: z.array(z.string().check(z.regex(/^[a-z0-9-]+$/))).check(z.minLength(1)),
  /** The owner is told when a month is going to cost more. */
  budgetUsd: z.coerce.number().check(z.positive()),
  /** Who hears of alarms and of the budget. */
  alarmEmail: z.optional(z.email()),
  /** An address of one's own, with the ARN of its certificate (in us-east-1). */
  domain: z.optional(z.string()),
  certificate: z.optional(z.string()),
  /** ARN of a web firewall (AWS WAF, in us-east-1) in front of the CDN, where one is wanted. */
  webAcl: z.optional(z.string()),
  /** Issuer and client id of the OpenID provider where people sign in. */
  identityProvider: z.optional(z.url()),
  identityClient: z.optional(z.string()),
})
export type Settings = z.infer<typeof Settings>

/** The settings of a deployment from wherever they stand by name. A list from the command line has commas. */
export function settingsOf(given: (name: string) => unknown): Settings {
  const regions = given('regions')
  return Settings.parse({
    ...Object.fromEntries(Object.keys(Settings.shape).map((name) => [name, given(name)])),
    regions: typeof regions === 'string' ? regions.split(',') : regions,
  })
}
