/** What functions keep their things in, without a region around it: for table tests and benches. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { state } from '../../infra/state.ts'
import { startHttp } from '../api/http.ts'
import { standDocumentApi } from './document-api.ts'
import { createTables, startDynamo } from './dynamo.ts'
import { startKms } from './kms.ts'
import { openObjects } from './objects.ts'
import { startStorage } from './storage.ts'

/** Nobody listens here; whoever opens a region on these stores opens the stream (local/seed.ts). */
const { main, keys } = state.tables
const unstreamed = { ...state, tables: { main: { ttl: main.ttl }, keys: { ttl: keys.ttl } } }

const nobody = { handle: async () => false, fallback: async () => false }

/** Running stores: where a function finds them, and how they end. */
export interface Stores {
  readonly environment: Readonly<
    Record<'AWS_ENDPOINT_URL_DYNAMODB' | 'AWS_ENDPOINT_URL_KMS' | 'AWS_ENDPOINT_URL_S3', string>
  >
  /** The database itself: it makes tables, which the Document API does not. */
  readonly database: string
  stop(): Promise<void>
}

/** Where stores keep what they are given: keys, objects and queues in one folder, the database in another. */
export interface Kept {
  readonly data: string
  readonly dynamo: string
}

/**
 * Starts DynamoDB Local with our tables, a key service and object storage (about three seconds).
 * @param stage of which the tables, keys and buckets are named
 * @param kept without it all is in memory
 * @param onlyDocumentApi whether the table refuses what YDB's Document API does not list
 * @throws StartFailure when Java cannot be found or something ends early
 */
export async function startStores(stage: string, kept?: Kept, { onlyDocumentApi = false } = {}): Promise<Stores> {
  const data = kept?.data ?? (await mkdtemp(join(tmpdir(), 'zvonok-stores-')))
  const persist = kept !== undefined
  const dynamo = await startDynamo({ data: kept?.dynamo ?? data, persist })
  const kms = await startKms({ data, stage, state })
  const storage = await startStorage({ data, persist })
  const objects = openObjects(storage, stage, state)
  const http = await startHttp(0, nobody)
  http.mount('/s3', objects.gate('/s3'))
  await createTables(dynamo.endpoint, stage, unstreamed)
  const narrow = onlyDocumentApi ? await standDocumentApi(dynamo.endpoint) : undefined
  return {
    environment: {
      AWS_ENDPOINT_URL_DYNAMODB: narrow?.endpoint ?? dynamo.endpoint,
      AWS_ENDPOINT_URL_KMS: kms.endpoint,
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${http.port}/s3`,
    },
    database: dynamo.endpoint,
    async stop() {
      await http.close()
      objects.close()
      await storage.stop()
      await narrow?.close()
      await dynamo.stop()
      await kms.close()
      if (!kept) await rm(data, { recursive: true, force: true })
    },
  }
}
