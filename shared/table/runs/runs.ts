import * as z from 'zod/mini'
import { PlacementPublished } from '../../contracts/placement.ts'
import type { Act } from '../../domain/act.ts'
import { isProblem } from '../../domain/problems/problem.ts'
import { flip, isPublished, Run } from '../../domain/runs/run.ts'
import { keys } from '../keys.ts'
import { entity, states } from '../store/entity.ts'
import { commit } from '../store/facts.ts'
import { all, page } from '../store/lists.ts'

export const Runs = states<Run>({
  about: 'run',
  version: 1,
  schema: Run,
  place: (it) => {
    const { region, id, municipality, status, kind } = it
    const list = { gsi1pk: keys.runsOf({ region, municipality }), gsi1sk: id, row: { id, kind } }
    // A run that is not at rest is looked after by a schedule (resume-placement-runs), whoever forgot it.
    const atRest = status === 'ready' || status === 'announced' || status === 'failed'
    return atRest ? list : { ...list, gsi3pk: keys.due({ region, kind: 'run' }), gsi3sk: id }
  },
})

/** Runs that wait for a step of theirs. */
export async function restlessRuns(region: string): Promise<Run[]> {
  const found: Run[] = []
  for await (const { gsi3sk } of all({ index: 'gsi3', partition: keys.due({ region, kind: 'run' }) })) {
    const run = await Runs.find({ region, id: String(gsi3sk) })
    if (run) found.push(run)
  }
  return found
}

const PER_PAGE = 25

/** The runs of a municipality, newest first. */
export async function runsOf(region: string, municipality: string, after: Record<string, unknown> | undefined) {
  const { items, next } = await page(
    { index: 'gsi1', partition: keys.runsOf({ region, municipality }) },
    { limit: PER_PAGE, after, newestFirst: true },
  )
  const runs = await Promise.all(items.map(({ gsi1sk }) => Runs.get({ region, id: String(gsi1sk) })))
  return { items: runs, next }
}

/** Runs that an earlier release put into the list do not say of what kind they are. */
const Listed = z.object({ id: z.string(), kind: z.optional(z.string()) })

/**
 * The newest run of all places of a municipality of which something holds. Every place that went on by itself is a run too;
 * however many of those came since, they are passed over unread.
 */
export async function newestMassRun<R extends Run>(
  { region, municipality }: Pick<Run, 'region' | 'municipality'>,
  wanted: (run: Run) => run is R,
): Promise<R | undefined> {
  const partition = keys.runsOf({ region, municipality })
  for await (const { row } of all({ index: 'gsi1', partition }, { limit: PER_PAGE, newestFirst: true })) {
    const { id, kind = 'mass' } = Listed.parse(row)
    const run = kind === 'mass' ? await Runs.get({ region, id }) : undefined
    if (run?.kind === 'mass' && wanted(run)) return run
  }
  return undefined
}

/** How far a publication is, in percent; nothing for a run that is not being published. */
export async function progressOf(run: Run): Promise<number | undefined> {
  if (run.status !== 'publishing' || run.chunks === 0) return undefined
  return Math.floor((100 * (await chunksOf(run.region, run.id)).length) / run.chunks)
}

const published = new Set<string>()

/** Whether people may see what a run gave; once they may, for ever, so that a `yes` is kept. */
export async function runIsPublished(region: string, id: string): Promise<boolean> {
  const name = `${region}/${id}`
  if (published.has(name)) return true
  const run = await Runs.find({ region, id })
  if (!run || !isPublished(run)) return false
  published.add(name)
  return true
}

const Chunk = z.object({
  region: z.string(),
  run: z.string(),
  chunk: z.number(),
  made: z.number(),
  skipped: z.array(z.object({ application: z.string(), why: z.string() })),
})
export type Chunk = z.infer<typeof Chunk>

/** What became of the offers of one message. */
export const Chunks = entity<Chunk, { region: string; run: string; chunk: number }>({
  name: 'RUN-CHUNK',
  version: 1,
  schema: Chunk,
  key: keys.runChunk,
})

/** All chunks of a run that are done. */
export async function chunksOf(region: string, run: string): Promise<Chunk[]> {
  const { pk, sk } = keys.runChunks({ region, run })
  return Array.fromAsync(all({ partition: pk, range: { beginsWith: sk } }), (item) => Chunks.read(item))
}

/**
 * Publishes a run once all its messages are worked off: one flip, however many workers finish last together.
 */
export async function flipWhenDone(act: Act, id: string): Promise<void> {
  const run = await Runs.get({ region: act.region, id })
  if (run.status !== 'publishing') return
  const chunks = await chunksOf(act.region, id)
  if (chunks.length < run.chunks) return
  const made = chunks.reduce((sum, chunk) => sum + chunk.made, 0)
  const skipped = chunks.reduce((sum, chunk) => sum + chunk.skipped.length, 0)
  const flipped = flip(run, made, skipped, act.now)
  if (!flipped) return
  await commit(act, undefined, [PlacementPublished.fact(flipped)], Runs.save(flipped)).catch((error: unknown) => {
    if (!isProblem(error) || error.code !== 'changed-meanwhile') throw error
  })
}
