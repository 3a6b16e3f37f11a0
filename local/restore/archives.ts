/** Where archives of a region lie: `<folder>/main/<id>` and, apart, `<folder>/keys/<id>`. */
import { join } from 'node:path'
import { StartFailure } from '../failure.ts'

export const archiveFolders = (out: string) => ({ main: join(out, 'main'), keys: join(out, 'keys') })

/** How long an archive of keys lives: as long as the keys table's own history in the cloud (infra/state.ts). */
export const KEYS_LIVE_DAYS = 7

/** `20261122T090000Z`: sorts by time, and is a name of a folder everywhere. */
export const archiveId = (now: string) => now.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')

/** The moment when an archive of keys that begins now must be gone. */
export const keysExpire = (now: string) => new Date(Date.parse(now) + KEYS_LIVE_DAYS * 86_400_000).toISOString()

/** The archive that is meant: the one that is named, else the newest. @throws StartFailure when there is none */
export function chosen(all: readonly { id: string; begun: boolean }[], wanted: string | undefined): string {
  const whole = all.filter(({ begun }) => !begun).map(({ id }) => id)
  const found = wanted === undefined ? whole.at(-1) : whole.find((id) => id === wanted)
  if (found === undefined)
    throw new StartFailure(
      wanted === undefined
        ? {
            ru: 'Законченного архива нет: сделайте его командой `npm run backup`.',
            en: 'There is no finished archive: make one with `npm run backup`.',
          }
        : { ru: `Архива ${wanted} нет.`, en: `There is no archive ${wanted}.` },
    )
  return found
}
