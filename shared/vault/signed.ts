import { verify } from 'node:crypto'
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import * as z from 'zod/mini'
import { ours } from '../env.ts'

const kms = new KMSClient({ maxAttempts: 5 })
const KeyId = () => `alias/${ours('roots')}`

const Signed = z.object({ statement: z.string(), signature: z.string() })
type Signed = z.infer<typeof Signed>

/** A statement with the deployment's signature: what lies so in the locked bucket nobody else can have put there. */
export async function signed(statement: string): Promise<string> {
  const { Signature } = await kms.send(
    new SignCommand({
      KeyId: KeyId(),
      Message: Buffer.from(statement),
      MessageType: 'RAW',
      SigningAlgorithm: 'ECDSA_SHA_256',
    }),
  )
  if (!Signature) throw new Error('KMS answered without a signature')
  return JSON.stringify({ statement, signature: Buffer.from(Signature).toString('base64') } satisfies Signed)
}

/** Reads what `signed` made, without judging it. */
export const readSigned = (bytes: Uint8Array): Signed | undefined => Signed.safeParse(readJson(bytes)).data

/** Says of signed statements whether the signature is the deployment's. */
export async function judge(): Promise<(it: Signed) => boolean> {
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: KeyId() }))
  const key = { key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' } as const
  return ({ statement, signature }) => verify('sha256', Buffer.from(statement), key, Buffer.from(signature, 'base64'))
}

/** The value of a JSON text, or nothing. */
export function readJson(text: Uint8Array | string): unknown {
  try {
    return JSON.parse(Buffer.from(text).toString())
  } catch {
    return undefined
  }
}
