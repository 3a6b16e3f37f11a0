// One DynamoDB Local, one key service and one set of tables for all table tests: every key begins with the region, so a
// region of its own (regions/testing.ts) is all the room that a test file needs.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as state from '../infra/state.ts'
import { createTables, startDynamo } from '../local/dynamo.ts'
import { startKms } from '../local/kms.ts'

export default async () => {
  const data = mkdtempSync(join(tmpdir(), 'zvonok-test-'))
  const dynamo = await startDynamo({ data, persist: false })
  const kms = await startKms({ data, stage: 'test', state: state.state })
  await createTables(dynamo.endpoint, 'test', state.state)
  globalThis.zvonokStorage = { dynamo, kms }
  process.env.AWS_ENDPOINT_URL_DYNAMODB = dynamo.endpoint
  process.env.AWS_ENDPOINT_URL_KMS = kms.endpoint
}
