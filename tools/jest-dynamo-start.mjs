// One DynamoDB Local, one key service, one object storage and one set of tables for all table tests: every key begins with
// the region, so a region of its own (regions/testing.ts) is all the room that a test file needs.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as state from '../infra/state.ts'
import { createTables, startDynamo } from '../local/dynamo.ts'
import { startHttp } from '../local/http.ts'
import { startKms } from '../local/kms.ts'
import { openObjects } from '../local/objects.ts'
import { startStorage } from '../local/storage.ts'

const nobody = { handle: async () => false, fallback: async () => false }

export default async () => {
  const data = mkdtempSync(join(tmpdir(), 'zvonok-test-'))
  const dynamo = await startDynamo({ data, persist: false })
  const kms = await startKms({ data, stage: 'test', state: state.state })
  const storage = await startStorage({ data, persist: false })
  const objects = openObjects(storage, 'test', state.state)
  const http = await startHttp(0, nobody)
  http.mount('/s3', objects.gate('/s3'))
  await createTables(dynamo.endpoint, 'test', state.state)
  globalThis.zvonokStorage = { dynamo, kms, storage, objects, http }
  process.env.AWS_ENDPOINT_URL_DYNAMODB = dynamo.endpoint
  process.env.AWS_ENDPOINT_URL_KMS = kms.endpoint
  process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${http.port}/s3`
}
