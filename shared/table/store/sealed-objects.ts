import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { linkTo } from '../../files/links.ts'
import { getObject, putObject } from '../../files/objects.ts'
import type { PersonVault } from '../../vault/person.ts'
import { copyKey } from '../archive/copies.ts'

/** Bytes about one person: they lie sealed under the person's key and are shown as a bare copy that is soon deleted. */

const Bytes = z.object({ bytes: z.string() })
const SECONDS = 60

/** Where the bytes lie is part of the seal. */
const placeOf = (key: string) => ({ pk: 'files', sk: key })

/** Keeps bytes under a key of the bucket; what is there already stays. */
export async function sealObject(act: Act, vault: PersonVault, key: string, bytes: Uint8Array): Promise<void> {
  const sealed = vault.seal(act, placeOf(key), { bytes: Buffer.from(bytes).toString('base64') })
  await putObject('files', key, sealed, { type: 'application/octet-stream', onlyNew: true })
}

/** The bytes, or nothing. */
export async function openObject(vault: PersonVault, key: string): Promise<Uint8Array | undefined> {
  const sealed = await getObject('files', key)
  if (!sealed) return undefined
  return Buffer.from(Bytes.parse(vault.open(placeOf(key), Buffer.from(sealed).toString())).bytes, 'base64')
}

/** A link to a bare copy, for a minute; the copy itself lives half an hour (shared/table/archive/copies.ts). */
export async function linkToCopy(act: Act, bytes: Uint8Array, fileName: string, type: string) {
  const copy = copyKey(act, fileName.slice(fileName.lastIndexOf('.') + 1))
  await putObject('copies', copy, bytes, { type })
  return { url: await linkTo('copies', copy, fileName, SECONDS), fileName, seconds: SECONDS }
}
