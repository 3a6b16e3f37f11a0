import { regionKeys } from './region-keys.ts'
import { ALPHABET, fullMac } from './seal.ts'
import { shownCode } from './spoken-code.ts'

/**
 * Numbers by which families find their applications in the public queue, `abcd-efgh`: a MAC under the region's first key, so
 * they are kept nowhere, and nobody makes one from an application's id. Those of another drawing are others: who compares two
 * editions of the queue learns nothing from them.
 */
export async function publicNumbers(region: string): Promise<(application: string, drawn: string) => string> {
  const { macs } = await regionKeys(region)
  const key = macs[0]
  if (!key) throw new Error(`${region} has no key`)
  return (application, drawn) => {
    const bytes = Buffer.from(fullMac(key, 'public-queue', `${drawn} ${application}`), 'base64url')
    return shownCode([...bytes.subarray(0, 8)].map((byte) => ALPHABET[byte & 31]).join(''))
  }
}
