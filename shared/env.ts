/** Every variable the platform reads. A function needs only those its own imports ask for. */
const variables = {
  STAGE: 'name of the deployment; tables, buckets and queues are named by it',
  PORTAL_URL: 'where people open the portal, no slash at the end',
  IDENTITY_PROVIDER: 'issuer URL of the OpenID provider',
  IDENTITY_CLIENT: 'our client id there',
  DEFAULT_REGION: 'the region of a visitor who names none',
  CDN_KEYS: 'SHA-256 of the keys by which the CDN is known, with commas between; `none` where there is no CDN',
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
