/** A restoration from beginning to end, into tables that stand beside those of a running region or are alone. */
import { auditRegion } from '../../shared/table/archive/audit.ts'
import { About } from '../../shared/table/archive/backup.ts'
import { rawItems, type Shelf, shelfOf } from '../../shared/table/archive/raw.ts'
import {
  contentOf,
  type Difference,
  difference,
  keysIn,
  restoreKeys,
  restoreMain,
} from '../../shared/table/archive/restore.ts'
import { applyTombstones } from '../../shared/table/archive/tombstones.ts'
import { regionCodes } from '../../shared/table/regions.ts'
import type { Archive } from '../../shared/vault/archive.ts'

/** What a restoration is made of. The tables it writes to are those this process works with. */
export type Wanted = {
  main: Archive
  /** The archive of keys, or nothing: then they come from the running region. */
  keys?: Archive | undefined
  /** The tables of the running region, where there is one. */
  running?: { main: Shelf; keys: Shelf } | undefined
  /** Whether the objects of the archive are put back, too. */
  objects: boolean
  clock: () => string
  tell?: (done: number, what: string) => void
}

export type Report = {
  ok: boolean
  archive: { id: string; at: string; consistency: 'snapshot' | 'chains'; made: string }
  began: string
  ended: string
  /** Seconds from the moment of the archive to the beginning, and from there to the end. */
  rpo: number
  rto: number
  items: number
  kinds: Record<string, number>
  objects: number
  keys: { from: 'region' | 'archive'; items: number; leftOut: number }
  tombstones: { applied: number; bad: string[] }
  /** The restored tables against what was to be restored: all zero, or something went wrong. */
  difference: { main: Difference; keys: Difference }
  /** The running region against the archive: what was changed there since. */
  since?: Difference
  audit: { region: string; subjects: number; facts: number; roots: number; flaws: { place: string; flaw: string }[] }[]
}

const seconds = (from: string, to: string) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
const none = ({ missing, other, more }: Difference) => missing + other + more === 0

/** Restores, applies the tombstones of the locked bucket, holds the copy against the archive and re-checks its history. */
export async function restoration(wanted: Wanted): Promise<Report> {
  const { main, running, clock, tell = () => undefined } = wanted
  const { region, id } = main.manifest
  const about = About.parse(main.manifest.about)
  const began = clock()
  const shelves = { main: shelfOf('main'), keys: shelfOf('keys') }

  const held = await contentOf(main)
  const report = (done: number) => tell(done, 'данные')
  const restored = await restoreMain(main, held, shelves.main, { objects: wanted.objects, tell: report })
  const source = wanted.keys ? keysIn(wanted.keys) : running && rawItems(running.keys, region)
  if (!source) throw new Error('neither an archive of keys nor a running region')
  const keys = await restoreKeys(source, restored.people, shelves.keys)
  tell(held.marks.size, `ключи: ${keys.marks.size}`)

  const regions = region === undefined ? await regionCodes() : [region]
  const buried = await Promise.all(regions.map(applyTombstones))
  const gone = (thing: 'main' | 'keys' | 'changed') => new Set(buried.flatMap(({ removed }) => [...removed[thing]]))

  const compared = {
    main: await difference(held.marks, shelves.main, region, gone('main'), gone('changed')),
    keys: await difference(keys.marks, shelves.keys, region, gone('keys')),
  }
  const since = running && (await difference(held.marks, running.main, region, gone('main')))
  const roots = new Set([...held.objects].filter((name) => name.startsWith('roots/')).map((name) => name.slice(6)))
  const audit: Report['audit'] = []
  for (const code of regions) {
    const { flaws, subjects, facts, roots: signed } = await auditRegion(code, roots)
    audit.push({ region: code, subjects, facts, roots: signed, flaws })
  }

  const ended = clock()
  const bad = buried.flatMap((it) => it.bad)
  return {
    ok:
      none(compared.main) && none(compared.keys) && bad.length === 0 && audit.every(({ flaws }) => flaws.length === 0),
    archive: { id, at: about.at, consistency: about.consistency, made: main.manifest.ended },
    ...{ began, ended, rpo: seconds(about.at, began), rto: seconds(began, ended) },
    ...{ items: held.marks.size, kinds: Object.fromEntries(restored.kinds), objects: restored.objects },
    keys: { from: wanted.keys ? 'archive' : 'region', items: keys.marks.size, leftOut: keys.leftOut },
    tombstones: { applied: buried.reduce((sum, { people }) => sum + people, 0), bad },
    difference: compared,
    ...(since && { since }),
    audit,
  }
}
