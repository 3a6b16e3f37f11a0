import { createPublicKey, verify } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { state } from '../../infra/state.ts'
import type { Listening } from '../ports.ts'
import { callAws, type Json } from './aws-json.ts'
import { startKms } from './kms.ts'

let data: string
let kms: Listening
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'zvonok-kms-'))
  kms = await startKms({ data, stage: 'local', state })
})
afterAll(async () => {
  await kms.close()
  await rm(data, { recursive: true })
})

const DATA = 'alias/zvonok-local-data'
const ROOTS = 'alias/zvonok-local-roots'
const call = (action: string, input: Json) => callAws(kms.endpoint, `TrentService.${action}`, input)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const code = (name: string) => expect.objectContaining({ name: 'AwsError', code: name })

describe('the data key', () => {
  it('makes data keys that it can unwrap again', async () => {
    const made = await call('GenerateDataKey', { KeyId: DATA, KeySpec: 'AES_256' })
    expect(Buffer.from(String(made.Plaintext), 'base64')).toHaveLength(32)
    expect(await call('Decrypt', { CiphertextBlob: made.CiphertextBlob })).toMatchObject({ Plaintext: made.Plaintext })
  })

  it('encrypts differently every time', async () => {
    const input = { KeyId: DATA, Plaintext: base64('секрет') }
    const [one, two] = [await call('Encrypt', input), await call('Encrypt', input)]
    expect(one.CiphertextBlob).not.toBe(two.CiphertextBlob)
    expect(one.KeyId).toBe('arn:aws:kms:eu-central-1:000000000000:key/zvonok-local-data')
    expect(await call('Decrypt', { CiphertextBlob: two.CiphertextBlob, KeyId: DATA })).toMatchObject({
      Plaintext: base64('секрет'),
    })
  })

  it('wants the same encryption context, in any order', async () => {
    const EncryptionContext = { region: 'demo', table: 'main' }
    const { CiphertextBlob } = await call('Encrypt', { KeyId: DATA, Plaintext: base64('x'), EncryptionContext })
    const other = { table: 'main', region: 'demo' }
    expect(await call('Decrypt', { CiphertextBlob, EncryptionContext: other })).toMatchObject({
      Plaintext: base64('x'),
    })
    for (const wrong of [undefined, {}, { region: 'other', table: 'main' }, { ...EncryptionContext, more: 'x' }]) {
      const input = { CiphertextBlob, ...(wrong && { EncryptionContext: wrong }) }
      await expect(call('Decrypt', input)).rejects.toThrow(code('InvalidCiphertextException'))
    }
  })

  it('refuses a ciphertext that was changed, or that is of another key', async () => {
    const { CiphertextBlob } = await call('Encrypt', { KeyId: DATA, Plaintext: base64('x') })
    const bytes = Buffer.from(String(CiphertextBlob), 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    await expect(call('Decrypt', { CiphertextBlob: bytes.toString('base64') })).rejects.toThrow(
      code('InvalidCiphertextException'),
    )
    await expect(call('Decrypt', { CiphertextBlob, KeyId: ROOTS })).rejects.toThrow(code('IncorrectKeyException'))
    await expect(call('Decrypt', { CiphertextBlob: base64('nothing of ours') })).rejects.toThrow(
      code('InvalidCiphertextException'),
    )
  })

  it('takes 4096 bytes at most, and does not sign', async () => {
    await expect(call('Encrypt', { KeyId: DATA, Plaintext: base64('x'.repeat(4097)) })).rejects.toThrow(
      code('ValidationException'),
    )
    const input = { KeyId: DATA, Message: base64('x'), SigningAlgorithm: 'ECDSA_SHA_256' }
    await expect(call('Sign', input)).rejects.toThrow(code('InvalidKeyUsageException'))
  })
})

describe('the signing key', () => {
  const SigningAlgorithm = 'ECDSA_SHA_256'
  it('signs so that its public key proves it', async () => {
    const { Signature } = await call('Sign', {
      KeyId: ROOTS,
      Message: base64('root'),
      MessageType: 'RAW',
      SigningAlgorithm,
    })
    const { PublicKey } = await call('GetPublicKey', { KeyId: ROOTS })
    const key = createPublicKey({ key: Buffer.from(String(PublicKey), 'base64'), format: 'der', type: 'spki' })
    expect(verify('sha256', Buffer.from('root'), key, Buffer.from(String(Signature), 'base64'))).toBe(true)
    expect(await call('Verify', { KeyId: ROOTS, Message: base64('root'), Signature, SigningAlgorithm })).toMatchObject({
      SignatureValid: true,
    })
    const forged = { KeyId: ROOTS, Message: base64('loot'), Signature, SigningAlgorithm }
    await expect(call('Verify', forged)).rejects.toThrow(code('KMSInvalidSignatureException'))
  })

  it('does not encrypt, and knows no other algorithm', async () => {
    await expect(call('Encrypt', { KeyId: ROOTS, Plaintext: base64('x') })).rejects.toThrow(
      code('InvalidKeyUsageException'),
    )
    const input = { KeyId: ROOTS, Message: base64('x'), SigningAlgorithm: 'RSASSA_PSS_SHA_256' }
    await expect(call('Sign', input)).rejects.toThrow(code('ValidationException'))
  })
})

describe('the key service', () => {
  it('describes keys by alias, id or ARN', async () => {
    for (const KeyId of [DATA, 'zvonok-local-data', 'arn:aws:kms:eu-central-1:000000000000:key/zvonok-local-data']) {
      expect(await call('DescribeKey', { KeyId })).toMatchObject({
        KeyMetadata: { KeyUsage: 'ENCRYPT_DECRYPT', Enabled: true },
      })
    }
    await expect(call('DescribeKey', { KeyId: 'alias/none' })).rejects.toThrow(code('NotFoundException'))
    await expect(call('ScheduleKeyDeletion', { KeyId: DATA })).rejects.toThrow(code('UnknownOperationException'))
  })

  it('keeps its keys for the next start, for its owner alone', async () => {
    const { CiphertextBlob } = await call('Encrypt', { KeyId: DATA, Plaintext: base64('later') })
    expect((await stat(join(data, 'keys.json'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(data, 'keys.json'), 'utf8')).not.toContain('later')
    await kms.close()
    kms = await startKms({ data, stage: 'local', state })
    expect(await call('Decrypt', { CiphertextBlob })).toMatchObject({ Plaintext: base64('later') })
  })
})

it('makes no new keys over a file that is not whole', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'zvonok-kms-'))
  await writeFile(join(broken, 'keys.json'), '{')
  const refused = startKms({ data: broken, stage: 'local', state })
  await expect(refused).rejects.toThrow(expect.objectContaining({ name: 'StartFailure' }))
  expect(await readFile(join(broken, 'keys.json'), 'utf8')).toBe('{')
  await rm(broken, { recursive: true })
})
