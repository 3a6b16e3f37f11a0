/** A typed client of a region's API: paths, parameters, bodies, answers and refusals are those of its OpenAPI document. */
import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './schema.ts'

export type { components, operations, paths } from './schema.ts'
/** Why the API said no (RFC 9457): `type` is a page to read, `detail` a sentence for a person. */
export type Problem = components['schemas']['Problem']

export type Options = {
  /** The address of the region: `https://region.example`. */
  url: string
  /** A bearer token, or what gives one: it is asked before every call. Without it only open requests are answered. */
  token?: string | (() => string | Promise<string>)
  /** The language of refusals; Russian unless told otherwise. */
  language?: 'ru' | 'en'
  fetch?: (request: Request) => Promise<Response>
}

/** A client of one region: `const { data, error } = await zvonok({ url }).GET('/organisations', {})`. */
export function zvonok({ url, token, language = 'ru', fetch }: Options): Client<paths> {
  const client = createClient<paths>({ baseUrl: url, ...(fetch && { fetch }) })
  client.use({
    async onRequest({ request }) {
      const bearer = typeof token === 'function' ? await token() : token
      if (bearer !== undefined) request.headers.set('Authorization', `Bearer ${bearer}`)
      request.headers.set('Accept-Language', language)
      return request
    },
  })
  return client
}

/** The header of a creation. Keep it for as long as you repeat the call: then it happens once. */
export const once = (key: string = crypto.randomUUID()) => ({ 'Idempotency-Key': key })

/** The header of a change: the `seq` that was read with what is changed. */
export const match = (seq: number) => ({ 'If-Match': `"${seq}"` })

/** Whether an error is a refusal in words; a gateway in front of the API answers with less. */
export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'type' in error && 'status' in error
