import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

const FORMAT = 1
const IV = 12
const TAG = 16
/** Deflate for some kilobytes: making the tables for more costs as much as the work. */
const SMALL = { level: 9, windowBits: 12, memLevel: 5 }

/**
 * Seals a JSON value: deflate, then AES-256-GCM. `place` is where the bytes will lie (key of the item and name of the
 * field); they open nowhere else, so sealed values cannot be swapped between people or fields.
 * @returns base64 of format, nonce, ciphertext and tag
 */
export const seal = (key: Uint8Array, place: string, value: unknown, nonce: Uint8Array): string =>
  sealed(key, place, deflateRawSync(JSON.stringify(value), SMALL), nonce).toString('base64')

/** The same for a long text, as bytes: for files. */
export const sealText = (key: Uint8Array, place: string, text: string, nonce: Uint8Array): Buffer =>
  sealed(key, place, deflateRawSync(text), nonce)

function sealed(key: Uint8Array, place: string, packed: Uint8Array, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce).setAAD(Buffer.from(place))
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` made at the same place. @throws when the key or the place is another one, or a bit was changed. */
export const open = (key: Uint8Array, place: string, sealed: string): unknown =>
  JSON.parse(openText(key, place, Buffer.from(sealed, 'base64')))

/** Opens what `sealText` made. */
export function openText(key: Uint8Array, place: string, bytes: Uint8Array): string {
  if (bytes[0] !== FORMAT) throw new Error(`sealed format ${bytes[0]} is not known`)
  // A text that was cut has a shorter tag, and a shorter tag is sooner guessed.
  if (bytes.length < 1 + IV + TAG) throw new Error('what was sealed is cut')
  const cipher = createDecipheriv('aes-256-gcm', createSecretKey(key), bytes.subarray(1, 1 + IV))
  cipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG))
  const body = Buffer.concat([cipher.update(bytes.subarray(1 + IV, -TAG)), cipher.final()])
  return inflateRawSync(body).toString()
}

// Node looks at raw bytes five times as long as at a key object made of them.
const hmac = (key: Uint8Array, text: string) => createHmac('sha256', createSecretKey(key)).update(text).digest()

/** A key for another purpose, derived from one. */
export const derive = (key: Uint8Array, purpose: string): Uint8Array => hmac(key, purpose)

/** 128 bits that stand for a value and say nothing about it: for uniqueness. */
export const fullMac = (key: Uint8Array, purpose: string, value: string) =>
  hmac(derive(key, purpose), value).subarray(0, 16).toString('base64url')

/** 16 bits on purpose: many people share one, so the index does not say who; a search decrypts and compares. */
export const blindMac = (key: Uint8Array, purpose: string, value: string) =>
  hmac(derive(key, purpose), value).subarray(0, 2).toString('hex')

/** Another 16 bits for the same, one for one (four rounds of a Feistel network), so that no two come together. */
export function shuffled(key: Uint8Array, mark: string): string {
  const round = derive(key, 'shuffle')
  let [left = 0, right = 0] = Buffer.from(mark, 'hex')
  for (let n = 0; n < 4; n++) [left, right] = [right, left ^ (hmac(round, `${n}|${right}`)[0] ?? 0)]
  return Buffer.of(left, right).toString('hex')
}

/** As every shell prints it: for protocols that are checked outside. */
export const sha256hex = (text: string | Uint8Array) => hash('sha256', text, 'hex')

/** SHA-256, base64url, 43 characters. */
export const sha256 = (text: string | Uint8Array) => hash('sha256', text, 'base64url')

/** Crockford's base 32: 32 signs that are not mistaken for one another; of refs, and of codes that people hand on. */
export const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
