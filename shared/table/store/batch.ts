import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from 'dynamodb-toolbox/table'
import type { Key } from './entity.ts'
import { documents } from './table.ts'

/** BatchGetItem takes a hundred keys. */
const MOST = 100

/** Reads many items by key, of several tables at once, eventually consistent; what does not exist is left out. In no order. */
export async function readMany(wanted: readonly { table: Table; key: Key }[]): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for (let at = 0; at < wanted.length; at += MOST) {
    const byTable = Map.groupBy(wanted.slice(at, at + MOST), ({ table }) => table.getName())
    let RequestItems = Object.fromEntries(
      [...byTable].map(([table, some]) => [table, { Keys: some.map(({ key }) => key) }]),
    )
    for (let tries = 1; Object.keys(RequestItems).length > 0; tries++) {
      const { Responses = {}, UnprocessedKeys = {} } = await documents.send(new BatchGetCommand({ RequestItems }))
      found.push(...Object.values(Responses).flat())
      RequestItems = Object.fromEntries(
        Object.entries(UnprocessedKeys).map(([table, { Keys = [] }]) => [
          table,
          { Keys: Keys.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })) },
        ]),
      )
      if (Object.keys(RequestItems).length > 0) await pause(Math.random() * 50 * tries)
    }
  }
  return found
}
