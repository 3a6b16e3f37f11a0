import type { Act } from '../../domain/act.ts'
import { listObjects, removeObjects } from '../../files/objects.ts'

/** Decrypted copies behind links, `<region>/<when>/<random>`: their bucket holds nothing else, and nothing for long. */

const MINUTES = 30

const moment = (instant: string) => instant.slice(0, 16).replaceAll(':', '')

/** The name of a new copy: nobody can guess it, and its age can be read from it. */
export const copyKey = ({ region, now, random }: Act, ending: string): string =>
  `${region}/${moment(now)}/${Buffer.from(random(16)).toString('hex')}.${ending}`

/** Deletes the copies of a region that are older than half an hour. @returns how many */
export async function forgetOldCopies({ region, now }: Act): Promise<number> {
  const before = moment(new Date(Date.parse(now) - MINUTES * 60_000).toISOString())
  const old = (await listObjects('copies', `${region}/`)).filter((key) => (key.split('/')[1] ?? '') < before)
  await removeObjects('copies', old)
  return old.length
}
