/** The demo region's first data: loaded before the region starts, on a disk that does not wait, then moved to its place. */
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as infra from '../infra/state.ts'
import { callAws } from './aws-json.ts'
import { enter } from './connect.ts'
import { createTables, startDynamo } from './dynamo.ts'
import { startKms } from './kms.ts'

const STAGE = 'local'
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Whether a data folder holds a database already. */
export const isSeeded = (data: string) => exists(join(data, 'dynamo', 'shared-local-instance.db'))

/**
 * Loads the demo region into an empty data folder. DynamoDB Local waits for the disk with every write, which makes a
 * first start of minutes; in memory (`/dev/shm`, where there is one) it is seconds. The streams begin after the load: what
 * was loaded is history and is not announced.
 */
export async function seed(data: string, now: string, url: string): Promise<number> {
  const fast = await mkdtemp(join((await exists('/dev/shm')) ? '/dev/shm' : tmpdir(), 'zvonok-seed-'))
  try {
    const count = await load(fast, data, now, url)
    // In two steps, so that a start killed between them finds no half of a database.
    const part = join(data, 'dynamo.part')
    await rm(part, { recursive: true, force: true })
    await cp(join(fast, 'dynamo'), part, { recursive: true })
    await rm(join(data, 'dynamo'), { recursive: true, force: true })
    await rename(part, join(data, 'dynamo'))
    return count
  } finally {
    await rm(fast, { recursive: true, force: true })
  }
}

async function load(fast: string, data: string, now: string, url: string): Promise<number> {
  await mkdir(data, { recursive: true })
  const dynamo = await startDynamo({ data: fast, persist: true })
  const kms = await startKms({ data, stage: STAGE, state: infra.state })
  try {
    const { main, keys } = infra.state.tables
    await createTables(dynamo.endpoint, STAGE, {
      ...infra.state,
      tables: { main: { ttl: main.ttl }, keys: { ttl: keys.ttl } },
    })
    enter({
      url,
      stage: STAGE,
      endpoints: { dynamodb: dynamo.endpoint, kms: kms.endpoint, sqs: '', s3: '', eventbridge: '' },
    })
    const { loadDemo } = await import('../regions/demo/load.ts')
    const count = await loadDemo(now)
    const StreamSpecification = { StreamEnabled: true, StreamViewType: main.stream }
    await callAws(dynamo.endpoint, 'DynamoDB_20120810.UpdateTable', {
      TableName: infra.nameOf(STAGE, 'main'),
      StreamSpecification,
    })
    return count
  } finally {
    await dynamo.stop()
    await kms.close()
  }
}
