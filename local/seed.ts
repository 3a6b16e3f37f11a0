/** The demo region's first data: loaded before the region starts, on a disk that does not wait, then moved to its place. */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import * as infra from '../infra/state.ts'
import { callAws } from './aws-json.ts'
import { enter } from './connect.ts'
import { createTables, startDynamo } from './dynamo.ts'
import { startKms } from './kms.ts'
import { endOrphan } from './ownership.ts'
import { freePort, HOST } from './ports.ts'

const STAGE = 'local'
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const Seeded = z.object({ at: z.string() })

/** When the demo region was loaded into a data folder; nothing for an empty one. */
export async function seededAt(data: string): Promise<string | undefined> {
  const text = await readFile(join(data, 'seed.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Seeded.parse(JSON.parse(text)).at
}

/**
 * Loads the demo region into a data folder, unless it holds a database. DynamoDB Local waits for the disk with every
 * write, which makes a first start of minutes; in memory (`/dev/shm`, where there is one) it is seconds. The streams begin
 * after the load: what was loaded is history and is not announced.
 * @param place of the data folder, and the address that the region will have
 * @returns the number of items
 */
export async function seed(place: { data: string; url: string }, now: string, abort?: AbortSignal): Promise<number> {
  const { data } = place
  if (await exists(join(data, 'dynamo'))) return 0
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
  const fast = join((await exists('/dev/shm')) ? '/dev/shm' : tmpdir(), `zvonok-seed-${name}`)
  // What a start killed half-way left.
  await endOrphan(join(fast, 'dynamo.pid'))
  await rm(fast, { recursive: true, force: true })
  await mkdir(fast, { recursive: true })
  try {
    const count = await load(fast, place, now, abort)
    await writeFile(join(data, 'seed.json'), JSON.stringify({ at: now }))
    // In two steps, so that a start killed between them finds no half of a database.
    const part = join(data, 'dynamo.part')
    await rm(part, { recursive: true, force: true })
    await cp(join(fast, 'dynamo'), part, { recursive: true })
    await rename(part, join(data, 'dynamo'))
    return count
  } finally {
    await rm(fast, { recursive: true, force: true })
  }
}

async function load(fast: string, { data, url }: { data: string; url: string }, now: string, abort?: AbortSignal) {
  const kms = await startKms({ data, stage: STAGE, state: infra.state })
  const port = await freePort()
  const endpoint = `http://${HOST}:${port}`
  enter({ url, stage: STAGE, endpoints: { dynamodb: endpoint, kms: kms.endpoint, sqs: '', s3: '', eventbridge: '' } })
  // Java takes as long to start as our code to load.
  const code = import('../regions/demo/load.ts')
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
    const { loadDemo } = await code
    const count = await loadDemo(now)
    const StreamSpecification = { StreamEnabled: true, StreamViewType: main.stream }
    const TableName = infra.nameOf(STAGE, 'main')
    await callAws(dynamo.endpoint, 'DynamoDB_20120810.UpdateTable', { TableName, StreamSpecification })
    // DynamoDB Local goes on counting from the last record of a stream: with none it begins at 1, before its own shard.
    const Key = { pk: { S: 'LOADED' }, sk: { S: 'LOADED' } }
    await callAws(dynamo.endpoint, 'DynamoDB_20120810.PutItem', { TableName, Item: Key })
    await callAws(dynamo.endpoint, 'DynamoDB_20120810.DeleteItem', { TableName, Key })
    return count
  } finally {
    await dynamo.stop()
    await kms.close()
  }
}
