import * as z from 'zod/mini'

/** What a deployment says about itself: `cdk.json` (what is under `stages.<stage>` goes before) or `--context name=value`. */
export const Settings = z.object({
  /** Part of every name, so it is to be unique in the world: buckets are. Short, because names of roles end at 64 characters. */
  stage: z
    .string()
    .check(z.regex(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/, '2 to 12 small letters, digits and hyphens, a letter first')),
  /** Codes of the regions: their public pages lie under `/<code>/`. The first is that of a visitor who names none. */
  regions: z
    .array(z.string().check(z.regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens')))
    .check(z.minLength(1)),
  /** The owner is told when a month is going to cost more. */
  budgetUsd: z.coerce.number().check(z.positive()),
  /** Who hears of alarms and of the budget. */
  alarmEmail: z.optional(z.email()),
  /** An address of one's own, with the ARN of its certificate, which the CDN wants in us-east-1. */
  domain: z.optional(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a name like zvonok.example.org'))),
  certificate: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
          'arn:aws:acm:us-east-1:ACCOUNT:certificate/ID, of the region us-east-1 and no other',
        ),
      ),
  ),
  /** Requests of one address in five minutes, where a firewall of ours is wanted; it is deployed first and named by `webAcl`. */
  addressLimit: z.optional(z.coerce.number().check(z.minimum(100))),
  /** ARN of a web firewall (AWS WAF, in us-east-1) in front of the CDN, where one is wanted. */
  webAcl: z.optional(z.string().check(z.startsWith('arn:aws:wafv2:us-east-1:'))),
  /** Who people sign in with (docs/ru/login.md): its address and our id there; for ЕСИА also our certificate and who signs. */
  identity: z._default(z.enum(['oidc', 'esia']), 'oidc'),
  esiaCertificateHash: z.optional(z.string().check(z.regex(/^[0-9A-Fa-f]+$/, 'hexadecimal digits'))),
  /** Which parameters are signed, in order: ЕСИА has changed it between versions. */
  esiaRecipe: z.optional(z.string().check(z.regex(/^[a-z_]+( [a-z_]+)*$/, 'names with a space between them'))),
  signerUrl: z.optional(z.url()),
  /** `Active` while somebody looks for what is slow: Lambda traces a share of calls, at five dollars a million. */
  tracing: z.optional(z.enum(['Active', 'PassThrough'])),
  identityProvider: z.optional(z.url()),
  /** Whom letters come from, `Звонок <noreply@example.org>`, and who sends SMS and messages of a bot (docs/ru/notifications.md). */
  mailFrom: z.optional(
    z
      .string()
      .check(z.regex(/^([^<>\r\n]+ )?<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, 'Name <address@example.org>')),
  ),
  messagesUrl: z.optional(z.url()),
  /** The service beside the SMEV adapter that messages are fetched from (docs/ru/federal.md). */
  adapterUrl: z.optional(z.url()),
  identityClient: z.optional(z.string()),
  /** Where the data lie. */
  awsRegion: z._default(
    z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a name like eu-central-1')),
    'eu-central-1',
  ),
})
export type Settings = z.infer<typeof Settings>

/** A name that is no setting would be a setting forgotten. */
const Name = z.keyof(Settings)
const Own = z.partialRecord(Name, z.unknown())
const Stages = z._default(z.record(z.string(), Own), {})

/**
 * The settings of a deployment from wherever they stand by name. A list from the command line has commas.
 * @throws ZodError with the name of what is missing or cannot be
 */
export function settingsOf(given: (name: string) => unknown): Settings {
  const own = Stages.parse(given('stages'))[String(given('stage'))] ?? {}
  const all = Name.options.map((name) => [name, own[name] ?? given(name)])
  const { regions, ...rest } = Object.fromEntries(all)
  return Settings.parse({ ...rest, regions: typeof regions === 'string' ? regions.split(',') : regions })
}
