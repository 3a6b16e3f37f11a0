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
  DEFAULT_REGION: 'the region of a visitor who names none',
  OFFERS_QUEUE_URL: 'queue of the offers that a published run makes',
} as const

export type Variable = keyof typeof variables

/** The value of a variable; a missing one stops the function at its first call with its name and meaning. */
export function env(name: Variable): string {
  const value = process.env[name]
  if (!value) throw new Error(`environment variable ${name} is not set (${variables[name]})`)
  return value
}

/** `zvonok-local-main`: the name of a table, bucket, queue, bus or key of a stage. */
export const nameOf = (stage: string, thing: string) => `zvonok-${stage}-${thing}`

/** The same in the stage this function runs in. */
export const ours = (thing: string) => nameOf(env('STAGE'), thing)
