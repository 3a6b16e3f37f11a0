/** Every variable the platform reads. A function needs only those its own imports ask for. */
const variables = {
  STAGE: 'name of the deployment; tables, buckets and queues are named by it',
  PORTAL_URL: 'where people open the portal, no slash at the end',
  IDENTITY: 'esia, or oidc for any other provider',
  IDENTITY_PROVIDER: 'address of ЕСИА, or issuer URL of the OpenID provider; no slash at the end',
  IDENTITY_CLIENT: 'our client id there: the mnemonic of the information system',
  ESIA_CERTIFICATE_HASH: 'hash of the certificate of our information system, hex, as ЕСИА computes it',
  ESIA_RECIPE: 'parameters that are signed, in order, with a space between them',
  SIGNER_URL: 'service that signs and verifies with GOST, no slash at the end',
  SIGNER_TOKEN: 'bearer for that service',
  SMTP_URL: 'mail server with name and password in it, `smtps://user:password@host:465`; `none` where there is none',
  MAIL_FROM: 'whom letters come from, `Звонок <noreply@example.org>`',
  MESSAGES_URL: 'service that sends SMS and messages of a bot, no slash at the end; `none` where there is none',
  MESSAGES_TOKEN: 'bearer for that service',
  ADAPTER_URL:
    'service beside the SMEV adapter that messages are fetched from, no slash at the end; `none` where there is none',
  ADAPTER_TOKEN: 'bearer for that service',
  DEFAULT_REGION: 'the region of a visitor who names none',
  CDN_KEYS: 'SHA-256 of the keys by which the CDN is known, with commas between; `none` where there is no CDN',
  OFFERS_QUEUE_URL: 'queue of the offers that a published run makes',
  REGION_KEYS_SECONDS: 'how long a function goes on with the keys of a region it has read; 300 where it is not set',
  LOG_LEVEL: 'SILENT where nothing is to be logged (tests); everything else is the same as nothing',
  TABLES: 'ending of the names of tables that were restored beside those of the stage; none in a function',
  ARCHIVE_KEY: 'key of archives, 32 bytes in base64, where the key service is not to hold it; commands only',
} as const

export type Variable = keyof typeof variables

/** The value of a variable; a missing one stops the function at its first call with its name and meaning. */
export function env(name: Variable): string {
  const value = process.env[name]
  if (!value) throw new Error(`environment variable ${name} is not set (${variables[name]})`)
  return value
}

/** The value of a variable that may be missing. */
export const envIfSet = (name: Variable): string | undefined => process.env[name] || undefined

/** `zvonok-local-main`: the name of a table, bucket, queue, bus or key of a stage. */
export const nameOf = (stage: string, thing: string) => `zvonok-${stage}-${thing}`

/** The same in the stage this function runs in. */
export const ours = (thing: string) => nameOf(env('STAGE'), thing)

/** The name of a table: that of the stage, or the copy of it that was restored under the ending in `TABLES`. */
export const tableNamed = (thing: 'main' | 'keys') => `${ours(thing)}${envIfSet('TABLES') ?? ''}`
