// One set of stores for all table tests: every key begins with the region, so a region of its own (regions/testing.ts) is
// all the room that a test file needs. Behind them nothing passes that YDB's Document API does not list (docs/ports.md).
import { startStores } from '../local/cloud/stores.ts'

export default async () => {
  globalThis.zvonokStores = await startStores('test', undefined, { onlyDocumentApi: true })
  const { environment, database } = globalThis.zvonokStores
  Object.assign(process.env, environment, { ZVONOK_DATABASE: database })
}
