import * as z from 'zod/mini'
import { env } from '../../env.ts'

/**
 * The port of signatures that no cloud of ours can make or check: GOST R 34.10-2012 needs a certified means of the
 * customer, so a small service beside it signs and verifies. `POST <SIGNER_URL>/sign` and `/verify`, JSON, with a bearer.
 * docs/ru/login.md says what such a service has to do; the local region has one that uses RSA.
 */
const Signed = z.object({ signature: z.string().check(z.regex(/^[\w-]+$/)) })
const Verified = z.object({ valid: z.boolean() })

async function ask(path: string, body: object): Promise<unknown> {
  const response = await fetch(`${env('SIGNER_URL')}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${env('SIGNER_TOKEN')}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  })
  if (!response.ok) throw new Error(`the signing service answered ${response.status}`)
  return response.json()
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** A detached signature of the text (UTF-8) by our system's certificate, base64url. @throws Error when nobody signs */
export const sign = async (text: string): Promise<string> =>
  Signed.parse(await ask('sign', { bytes: base64(text) })).signature

/** Whether the certificate of ЕСИА made this signature. @param signature base64url @throws Error when nobody can tell */
export const verify = async (text: string, signature: string, algorithm: string): Promise<boolean> =>
  Verified.parse(await ask('verify', { bytes: base64(text), signature, algorithm })).valid
