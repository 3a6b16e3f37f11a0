/** KMS: a symmetric key for data and a signing key for roots, in one file of the data folder. */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { nameOf } from '../../infra/state.ts'
import { StartFailure } from '../failure.ts'
import { type Listening, serve } from '../ports.ts'
import { type Action, AwsError, awsJsonService, isRecord, type Json } from './aws-json.ts'
import { ACCOUNT, keyArn, type RegionState } from './names.ts'

const keyFile = z.record(z.string(), z.object({ usage: z.string(), secret: z.string(), created: z.number() }))
type Keys = z.infer<typeof keyFile>

interface Key {
  readonly name: string
  readonly arn: string
  readonly usage: string
  /** Base64: 32 bytes of AES-256, or a PKCS 8 P-256 key. */
  readonly secret: string
  readonly created: number
}

const [IV, TAG] = [12, 16]
/** KMS's limit for what `Encrypt` takes and `Sign` takes raw, in bytes. */
const PLAIN_LIMIT = 4096

/**
 * Serves `GenerateDataKey`, `Encrypt`, `Decrypt` (AES-256-GCM, the encryption context as authenticated data), `Sign`,
 * `Verify` (`ECDSA_SHA_256` on P-256, raw messages only: Node cannot sign a digest), `GetPublicKey` and `DescribeKey` on a free port, for the keys
 * of `infra/state.ts` by alias (`alias/zvonok-local-data`), ARN or id. Keys are made at the first start and kept in
 * `<data>/keys.json`, readable by its owner alone: without it nothing encrypted in that data folder can be read again.
 */
export async function startKms(options: { data: string; stage: string; state: RegionState }): Promise<Listening> {
  const keys = await openKeys(options)
  const find = (input: Json): Key => {
    const id = String(input.KeyId ?? '')
    const last = id.slice(id.lastIndexOf('/') + 1)
    const key = keys.find(({ name }) => name === last)
    if (!key) throw new AwsError('NotFoundException', `Key ${id} is not found.`)
    return key
  }
  const encrypting = (input: Json) => usable(find(input), 'ENCRYPT_DECRYPT')
  const signing = (input: Json) => usable(find(input), 'SIGN_VERIFY')
  const SigningAlgorithm = 'ECDSA_SHA_256'

  const actions: Record<string, Action> = {
    Encrypt: (input) => {
      const key = encrypting(input)
      const plain = bytesOf(input, 'Plaintext')
      if (plain.length > PLAIN_LIMIT) throw new AwsError('ValidationException', 'Plaintext is over 4096 bytes')
      return { KeyId: key.arn, CiphertextBlob: seal(key, plain, input), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
    },
    Decrypt: (input) => {
      const blob = bytesOf(input, 'CiphertextBlob')
      const key = keys.find(({ name }) => blob.subarray(1, 1 + (blob[0] ?? 0)).toString() === name)
      if (!key) throw new AwsError('InvalidCiphertextException', 'no key made this')
      if (input.KeyId !== undefined && find(input) !== key) {
        throw new AwsError(
          'IncorrectKeyException',
          'The key ID in the request does not identify a CMK that can perform this operation.',
        )
      }
      const Plaintext = unseal(key, blob, input).toString('base64')
      return { KeyId: key.arn, Plaintext, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
    },
    GenerateDataKey: (input) => {
      const key = encrypting(input)
      const size = input.KeySpec === 'AES_128' ? 16 : input.KeySpec === 'AES_256' ? 32 : Number(input.NumberOfBytes)
      if (!(size >= 1 && size <= 1024)) throw new AwsError('ValidationException', 'KeySpec or NumberOfBytes is wanted')
      const plain = randomBytes(size)
      return { KeyId: key.arn, Plaintext: plain.toString('base64'), CiphertextBlob: seal(key, plain, input) }
    },
    Sign: (input) => {
      const key = signing(input)
      const Signature = sign('sha256', messageOf(input), privateKey(key)).toString('base64')
      return { KeyId: key.arn, Signature, SigningAlgorithm }
    },
    Verify: (input) => {
      const key = signing(input)
      if (!verify('sha256', messageOf(input), createPublicKey(privateKey(key)), bytesOf(input, 'Signature'))) {
        throw new AwsError('KMSInvalidSignatureException', 'The signature is not valid.')
      }
      return { KeyId: key.arn, SignatureValid: true, SigningAlgorithm }
    },
    GetPublicKey: (input) => {
      const key = signing(input)
      const der = createPublicKey(privateKey(key)).export({ type: 'spki', format: 'der' })
      const PublicKey = Buffer.from(der).toString('base64')
      return {
        KeyId: key.arn,
        PublicKey,
        KeySpec: 'ECC_NIST_P256',
        KeyUsage: key.usage,
        SigningAlgorithms: [SigningAlgorithm],
      }
    },
    DescribeKey: (input) => {
      const { arn, name, usage, created } = find(input)
      const KeySpec = usage === 'SIGN_VERIFY' ? 'ECC_NIST_P256' : 'SYMMETRIC_DEFAULT'
      const state = {
        Enabled: true,
        KeyState: 'Enabled',
        KeyManager: 'CUSTOMER',
        Origin: 'AWS_KMS',
        MultiRegion: false,
      }
      return {
        KeyMetadata: {
          AWSAccountId: ACCOUNT,
          Arn: arn,
          KeyId: name,
          KeySpec,
          KeyUsage: usage,
          CreationDate: created,
          ...state,
        },
      }
    },
  }
  return serve(0, awsJsonService('TrentService', actions))
}

async function openKeys({ data, stage, state }: { data: string; stage: string; state: RegionState }): Promise<Key[]> {
  const file = join(data, 'keys.json')
  const kept = await keptKeys(file)
  const missing = Object.entries(state.kms).filter(([thing]) => !(thing in kept))
  for (const [thing, { usage }] of missing) {
    const secret = usage === 'SIGN_VERIFY' ? newSigningKey() : randomBytes(32)
    kept[thing] = { usage, secret: secret.toString('base64'), created: Math.floor(Date.now() / 1000) }
  }
  if (missing.length > 0) {
    // Whole or not at all, whenever the process is killed: half of it would be nothing of it.
    await writeFile(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
  return Object.entries(kept).map(([thing, key]) => ({ name: nameOf(stage, thing), arn: keyArn(stage, thing), ...key }))
}

/** @throws StartFailure when the file is there and not whole: new keys would open nothing of what was sealed with the old ones */
async function keptKeys(file: string): Promise<Keys> {
  if (!existsSync(file)) return {}
  try {
    return keyFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    throw new StartFailure({
      ru: `${file} не читается как ключи: верните копию, которая хранится отдельно (docs/ru/runbooks/key-loss.md), или начните заново: --fresh.`,
      en: `${file} cannot be read as keys: put back the copy that is kept apart (docs/ru/runbooks/key-loss.md), or begin anew with --fresh.`,
    })
  }
}

const newSigningKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'der' })
const privateKey = ({ secret }: Key) =>
  createPrivateKey({ key: Buffer.from(secret, 'base64'), type: 'pkcs8', format: 'der' })

function usable(key: Key, usage: string): Key {
  if (key.usage !== usage) throw new AwsError('InvalidKeyUsageException', `${key.arn} key usage is ${key.usage}`)
  return key
}

function bytesOf(input: Json, name: string): Buffer {
  const value = input[name]
  if (typeof value !== 'string') throw new AwsError('ValidationException', `${name} is wanted`)
  return Buffer.from(value, 'base64')
}

/** The encryption context in one order, so that two maps with the same content are the same. */
function contextOf({ EncryptionContext }: Json): Buffer {
  const pairs = isRecord(EncryptionContext) ? Object.entries(EncryptionContext) : []
  return Buffer.from(JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** Length and name of the key, initialisation vector, ciphertext, tag. */
function seal(key: Key, plain: Buffer, input: Json): string {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key.secret, 'base64'), iv).setAAD(contextOf(input))
  const sealed = [cipher.update(plain), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([Buffer.from([key.name.length]), Buffer.from(key.name), iv, ...sealed]).toString('base64')
}

function unseal(key: Key, blob: Buffer, input: Json): Buffer {
  const start = 1 + key.name.length
  const iv = blob.subarray(start, start + IV)
  try {
    const cipher = createDecipheriv('aes-256-gcm', Buffer.from(key.secret, 'base64'), iv).setAAD(contextOf(input))
    cipher.setAuthTag(blob.subarray(blob.length - TAG))
    return Buffer.concat([cipher.update(blob.subarray(start + IV, blob.length - TAG)), cipher.final()])
  } catch {
    throw new AwsError(
      'InvalidCiphertextException',
      'the ciphertext or its encryption context is not what was encrypted',
    )
  }
}

function messageOf(input: Json): Buffer {
  if (input.SigningAlgorithm !== 'ECDSA_SHA_256') {
    throw new AwsError('ValidationException', `SigningAlgorithm ${input.SigningAlgorithm} is not that of this key`)
  }
  if (input.MessageType === 'DIGEST') {
    throw new AwsError('UnsupportedOperationException', 'The local KMS signs messages of MessageType RAW only.')
  }
  const message = bytesOf(input, 'Message')
  if (message.length > PLAIN_LIMIT) throw new AwsError('ValidationException', 'Message is over 4096 bytes')
  return message
}
