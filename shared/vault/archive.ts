import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { envIfSet } from '../env.ts'
import { newWrappedKey, unwrap } from './kms.ts'
import { derive, openText, sealText, sha256 } from './seal.ts'
import { readJson } from './signed.ts'

/**
 * An archive is a folder: numbered parts, each a text of lines sealed on its own, and `manifest.json`, which names them
 * all under a mark that only the key makes. While it is being written `progress.json` stands in its place, so a writer
 * that was killed goes on after its last whole part.
 */
const Part = z.object({ name: z.string(), lines: z.number(), bytes: z.number(), hash: z.string() })
const Kept = z.union([
  z.object({ by: z.literal('kms'), wrapped: z.string() }),
  z.object({ by: z.literal('key'), mark: z.string() }),
])
const Manifest = z.object({
  format: z.literal(1),
  id: z.string(),
  /** `main`: states, facts and objects; `keys`: all that leads from a person to a ref. */
  holds: z.enum(['main', 'keys']),
  stage: z.string(),
  /** Of one region; without it of all regions of the stage. */
  region: z.optional(z.string()),
  began: z.string(),
  /** When a `keys` archive must be gone. */
  expires: z.optional(z.string()),
  key: Kept,
  parts: z.array(Part),
})
export type Manifest = z.infer<typeof Manifest>
const Progress = z.extend(Manifest, { state: z.unknown() })
const Finished = z.extend(Manifest, { ended: z.string(), about: z.unknown(), mark: z.string() })
export type Finished = z.infer<typeof Finished>

const files = { manifest: 'manifest.json', progress: 'progress.json' } as const

/** An archive whose key or content is not what it should be. The message is for the operator, in Russian. */
export class BadArchive extends Error {
  override name = 'BadArchive'
}

/**
 * The key of an archive: made of `ARCHIVE_KEY` where it is set (then whoever holds that key can read the archive without
 * the key service), else a new one that only the key service unwraps.
 */
async function newKey(id: string): Promise<{ key: Uint8Array; kept: z.infer<typeof Kept> }> {
  const own = ownKey()
  if (own) return { key: derive(own, `archive/${id}`), kept: { by: 'key', mark: markOf(own) } }
  const { key, wrapped } = await newWrappedKey(`archive/${id}`)
  return { key, kept: { by: 'kms', wrapped: Buffer.from(wrapped).toString('base64') } }
}

async function keyOf({ id, key: kept }: Manifest): Promise<Uint8Array> {
  if (kept.by === 'kms')
    return unwrap(`archive/${id}`, Buffer.from(kept.wrapped, 'base64')).catch((cause) => {
      throw new BadArchive(`Служба ключей не открыла ключ архива ${id}: он сделан другой службой ключей`, { cause })
    })
  const own = ownKey()
  if (!own || markOf(own) !== kept.mark)
    throw new BadArchive(`Архив ${id} закрыт ключом с меткой ${kept.mark}: задайте его в ARCHIVE_KEY`)
  return derive(own, `archive/${id}`)
}

function ownKey(): Uint8Array | undefined {
  const text = envIfSet('ARCHIVE_KEY')
  const bytes = text === undefined ? undefined : Buffer.from(text, 'base64')
  if (bytes && bytes.length !== 32) throw new BadArchive('ARCHIVE_KEY — не 32 байта в base64')
  return bytes
}
/** Says which key it is, and nothing about it. */
const markOf = (key: Uint8Array) => sha256(derive(key, 'mark')).slice(0, 12)

const macOf = (key: Uint8Array, manifest: Omit<Finished, 'mark'>) =>
  createHmac('sha256', derive(key, 'manifest')).update(JSON.stringify(manifest)).digest()

/** In one step, so that nobody finds half of a file. */
async function write(folder: string, name: string, body: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, `${name}.part`), body, { mode: 0o600, flush: true })
  await rename(join(folder, `${name}.part`), join(folder, name))
}

export type Writer = {
  manifest: Manifest
  /** What `step` was given last: where to go on. */
  state: unknown
  /** Saves lines as the next part (none for no lines), and the place to go on from, in this order. */
  step: (lines: readonly unknown[], state: unknown) => Promise<void>
  /** The lines that were saved so far, part by part. */
  saved: () => AsyncGenerator<unknown[]>
  finish: (ended: string, about: unknown) => Promise<Finished>
}

type Wanted = Pick<Manifest, 'holds' | 'stage' | 'began'> & { region?: string | undefined; expires?: string }

/** Begins an archive in a folder of its own, or goes on with the one that was begun there. */
export async function writeArchive(folder: string, id: string, wanted: Wanted): Promise<Writer> {
  await mkdir(folder, { recursive: true })
  const text = await readFile(join(folder, files.progress), 'utf8').catch(() => undefined)
  const { state, ...begun } = text === undefined ? { state: undefined } : Progress.parse(JSON.parse(text))
  const known = 'id' in begun ? { manifest: begun, key: await keyOf(begun) } : await begin(id, wanted)
  const { manifest, key } = known
  const writer: Writer = {
    manifest,
    state,
    async step(lines, next) {
      if (lines.length > 0) {
        const name = `${String(manifest.parts.length + 1).padStart(6, '0')}.part.sealed`
        const sealed = sealText(
          key,
          `${id}|${name}`,
          lines.map((line) => JSON.stringify(line)).join('\n'),
          randomBytes(12),
        )
        await write(folder, name, sealed)
        manifest.parts.push({ name, lines: lines.length, bytes: sealed.length, hash: sha256(sealed) })
      }
      writer.state = next
      await write(folder, files.progress, JSON.stringify({ ...manifest, state: next }))
    },
    saved: () => partsOf(folder, manifest, key),
    async finish(ended, about) {
      const whole = Finished.parse({ ...manifest, ended, about, mark: '' })
      const { mark: _, ...signed } = whole
      const finished = { ...signed, mark: macOf(key, signed).toString('base64url') }
      await write(folder, files.manifest, JSON.stringify(finished, null, 2))
      await rm(join(folder, files.progress), { force: true })
      return finished
    },
  }
  return writer
}

async function begin(id: string, { region, ...wanted }: Wanted): Promise<{ manifest: Manifest; key: Uint8Array }> {
  const { key, kept } = await newKey(id)
  return { manifest: { format: 1, id, ...wanted, ...(region !== undefined && { region }), key: kept, parts: [] }, key }
}

async function* partsOf(folder: string, { id, parts }: Manifest, key: Uint8Array): AsyncGenerator<unknown[]> {
  for (const { name, lines, hash } of parts) {
    const sealed = await readFile(join(folder, name)).catch(() => undefined)
    if (!sealed || sha256(sealed) !== hash) throw new BadArchive(`Часть ${name} архива ${id} потеряна или испорчена`)
    const read = openText(key, `${id}|${name}`, sealed).split('\n')
    if (read.length !== lines) throw new BadArchive(`В части ${name} архива ${id} строк ${read.length}, а не ${lines}`)
    yield read.map((line): unknown => JSON.parse(line))
  }
}

export type Archive = { manifest: Finished; lines: () => AsyncGenerator<unknown[]> }

/** Opens a finished archive. @throws BadArchive when it is not whole, not genuine, or past its term */
export async function openArchive(folder: string, now: string): Promise<Archive> {
  const manifest = await manifestIn(folder)
  if (!manifest) throw new BadArchive(`В ${folder} нет законченного архива`)
  if (manifest.expires !== undefined && manifest.expires <= now)
    throw new BadArchive(`Срок архива ключей ${manifest.id} истёк ${manifest.expires}`)
  const key = await keyOf(manifest)
  const { mark, ...signed } = manifest
  const given = Buffer.from(mark, 'base64url')
  const right = macOf(key, signed)
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw new BadArchive(`Опись архива ${manifest.id} изменена`)
  return { manifest, lines: () => partsOf(folder, manifest, key) }
}

async function manifestIn(folder: string): Promise<Finished | undefined> {
  const text = await readFile(join(folder, files.manifest), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const manifest = Finished.safeParse(readJson(text))
  if (!manifest.success) throw new BadArchive(`Опись в ${folder} не читается`)
  return manifest.data
}

const Term = z.object({ expires: z.optional(z.string()) })

/** Ids of the archives in a folder, oldest first; `begun` those that nobody finished. */
export async function archivesIn(folder: string): Promise<{ id: string; begun: boolean }[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.toSorted().map(async (id) => {
      const inside = await readdir(join(folder, id)).catch((): string[] => [])
      const begun = inside.includes(files.progress)
      return begun || inside.includes(files.manifest) ? [{ id, begun }] : []
    }),
  )
  return found.flat()
}

/** Deletes the archives of a folder whose term is over, begun ones too. @returns their ids */
export async function expire(folder: string, now: string): Promise<string[]> {
  const gone: string[] = []
  for (const { id } of await archivesIn(folder)) {
    const texts = await Promise.all(
      Object.values(files).map((name) => readFile(join(folder, id, name), 'utf8').catch(() => '')),
    )
    const terms = texts.map((text) => Term.safeParse(readJson(text)).data?.expires)
    if (!terms.some((term) => term !== undefined && term <= now)) continue
    await rm(join(folder, id), { recursive: true })
    gone.push(id)
  }
  return gone
}
