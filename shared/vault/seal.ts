import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

const FORMAT = 1
const IV = 12
const TAG = 16

/**
 * Seals a JSON value: deflate, then AES-256-GCM. `place` is where the bytes will lie (key of the item and name of the
 * field); they open nowhere else, so sealed values cannot be swapped between people or fields.
 * @returns base64 of format, nonce, ciphertext and tag
 */
export const seal = (key: Uint8Array, place: string, value: unknown, nonce: Uint8Array): string =>
  sealText(key, place, JSON.stringify(value), nonce).toString('base64')

/** The same for a text, as bytes: for files. */
export function sealText(key: Uint8Array, place: string, text: string, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const body = cipher.update(deflateRawSync(text, { level: 9 }))
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` made at the same place. @throws when the key or the place is another one, or a bit was changed. */
export const open = (key: Uint8Array, place: string, sealed: string): unknown =>
  JSON.parse(openText(key, place, Buffer.from(sealed, 'base64')))

/** Opens what `sealText` made. */
export function openText(key: Uint8Array, place: string, bytes: Uint8Array): string {
  if (bytes[0] !== FORMAT) throw new Error(`sealed format ${bytes[0]} is not known`)
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + IV))
  cipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG))
  const body = Buffer.concat([cipher.update(bytes.subarray(1 + IV, -TAG)), cipher.final()])
  return inflateRawSync(body).toString()
}

/** A key for another purpose, derived from one. */
export const derive = (key: Uint8Array, purpose: string): Uint8Array =>
  createHmac('sha256', key).update(purpose).digest()

/** 128 bits that stand for a value and say nothing about it: for uniqueness. */
export const fullMac = (key: Uint8Array, purpose: string, value: string) =>
  createHmac('sha256', derive(key, purpose)).update(value).digest().subarray(0, 16).toString('base64url')

/** 16 bits on purpose: many people share one, so the index does not say who; a search decrypts and compares. */
export const blindMac = (key: Uint8Array, purpose: string, value: string) =>
  createHmac('sha256', derive(key, purpose)).update(value).digest().subarray(0, 2).toString('hex')

/** SHA-256, base64url, 43 characters. */
export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('base64url')
