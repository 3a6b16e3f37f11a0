import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { ours } from '../env.ts'

const kms = new KMSClient({ maxAttempts: 5 })
const alias = () => `alias/${ours('data')}`

/** A new 32-byte key for a region, bare and wrapped by the deployment's key. */
export async function newWrappedKey(region: string): Promise<{ key: Uint8Array; wrapped: Uint8Array }> {
  const { Plaintext, CiphertextBlob } = await kms.send(
    new GenerateDataKeyCommand({ KeyId: alias(), KeySpec: 'AES_256', EncryptionContext: { region } }),
  )
  if (!Plaintext || !CiphertextBlob) throw new Error('KMS answered without a key')
  return { key: Plaintext, wrapped: CiphertextBlob }
}

/** Unwraps a region's key. KMS refuses when the wrapped bytes belong to another region. */
export async function unwrap(region: string, wrapped: Uint8Array): Promise<Uint8Array> {
  const { Plaintext } = await kms.send(
    new DecryptCommand({ KeyId: alias(), CiphertextBlob: wrapped, EncryptionContext: { region } }),
  )
  if (!Plaintext) throw new Error('KMS answered without a key')
  return Plaintext
}
