/** The first data of the demo regions: loaded before the region starts, on a disk that does not wait, then moved to its place. */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import * as infra from '../infra/state.ts'
import { callAws } from './cloud/aws-json.ts'
import { createTables, startDynamo } from './cloud/dynamo.ts'
import { startKms } from './cloud/kms.ts'
import { enter } from './connect.ts'
import { endOrphan } from './ownership.ts'
import { freePort, HOST } from './ports.ts'

const STAGE = 'local'
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const Seeded = z.object({
  at: z.optional(z.string()),
  /** Of a folder that was restored: the moment of the archive. */
  restored: z.optional(z.string()),
})
const seedOf = async (data: string) =>
  Seeded.parse(JSON.parse(await readFile(join(data, 'seed.json'), 'utf8').catch(() => '{}')))

/** When the demo region was loaded into a data folder; nothing for an empty one. */
export const seededAt = async (data: string): Promise<string | undefined> => (await seedOf(data)).at

/** Up to when what stands in a data folder was loaded or restored, and was never announced from there. */
export async function historyUntil(data: string): Promise<string> {
  const { at = '', restored = at } = await seedOf(data)
  return restored
}

/** Notes that a data folder holds what was restored, of the region of another one. */
export async function noteRestored(data: string, of: string, restored: string): Promise<void> {
  await writeFile(join(data, 'seed.json'), JSON.stringify({ ...(await seedOf(of)), restored }))
}

/**
 * Loads the demo regions into a data folder, unless it holds a database. DynamoDB Local waits for the disk with every
 * write, which makes a first start of minutes; in memory (`/dev/shm`, where there is one) it is seconds. The streams begin
 * after the load: what was loaded is history and is not announced.
 * @param place of the data folder, and the address that the region will have
 * @returns the number of items
 */
export async function seed(place: { data: string; url: string }, now: string, abort?: AbortSignal): Promise<number> {
  const { data } = place
  if (await exists(join(data, 'dynamo'))) return 0
  const fast = await fastFolder(data)
  try {
    const count = await load(fast, place, now, abort)
    await writeFile(join(data, 'seed.json'), JSON.stringify({ at: now }))
    await moveDatabase(fast, data)
    return count
  } finally {
    await rm(fast, { recursive: true, force: true })
  }
}

/** An empty folder for the database of a data folder while it is being loaded. */
export async function fastFolder(data: string): Promise<string> {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
  const fast = join((await exists('/dev/shm')) ? '/dev/shm' : tmpdir(), `zvonok-seed-${name}`)
  // What a start killed half-way left.
  await endOrphan(join(fast, 'dynamo.pid'))
  await rm(fast, { recursive: true, force: true })
  await mkdir(fast, { recursive: true })
  return fast
}

/** Moves a loaded database into its data folder, in two steps: killed between them, the next start finds no half of one. */
export async function moveDatabase(fast: string, data: string): Promise<void> {
  const part = join(data, 'dynamo.part')
  await rm(part, { recursive: true, force: true })
  await cp(join(fast, 'dynamo'), part, { recursive: true })
  await rename(part, join(data, 'dynamo'))
}

async function load(fast: string, { data, url }: { data: string; url: string }, now: string, abort?: AbortSignal) {
  const kms = await startKms({ data, stage: STAGE, state: infra.state })
  const port = await freePort()
  const endpoint = `http://${HOST}:${port}`
  enter({ url, stage: STAGE, endpoints: { dynamodb: endpoint, kms: kms.endpoint, sqs: '', s3: '', eventbridge: '' } })
  // Java takes as long to start as our code to load.
  const code = Promise.all([
    import('../regions/demo/load.ts'),
    import('../regions/load-invented.ts'),
    import('../regions/invented.ts'),
  ])
  const dynamo = await startDynamo({ data: fast, persist: true, port, ...(abort && { abort }) }).catch(
    async (error: unknown) => {
      await kms.close()
      throw error
    },
  )
  try {
    const { main, keys } = infra.state.tables
    await createTables(dynamo.endpoint, STAGE, {
      ...infra.state,
      tables: { main: { ttl: main.ttl }, keys: { ttl: keys.ttl } },
    })
    const [{ loadDemo }, { loadInvented }, { inventedRegions }] = await code
    let count = await loadDemo(now)
    for (const [region, people] of await inventedRegions()) count += await loadInvented(region, people, now)
    await openStream(dynamo.endpoint)
    return count
  } finally {
    await dynamo.stop()
    await kms.close()
  }
}

/** Opens the stream of a table that was loaded without one: what stands there is history and is not announced. */
export async function openStream(endpoint: string): Promise<void> {
  const StreamSpecification = { StreamEnabled: true, StreamViewType: infra.state.tables.main.stream }
  const TableName = infra.nameOf(STAGE, 'main')
  await callAws(endpoint, 'DynamoDB_20120810.UpdateTable', { TableName, StreamSpecification })
  // DynamoDB Local goes on counting from the last record of a stream: with none it begins at 1, before its own shard.
  const Key = { pk: { S: 'LOADED' }, sk: { S: 'LOADED' } }
  await callAws(endpoint, 'DynamoDB_20120810.PutItem', { TableName, Item: Key })
  await callAws(endpoint, 'DynamoDB_20120810.DeleteItem', { TableName, Key })
}
