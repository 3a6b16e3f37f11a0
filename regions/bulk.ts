import { setTimeout as pause } from 'node:timers/promises'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Write } from '../shared/table/store/entity.ts'
import { documents } from '../shared/table/store/table.ts'

const AT_ONCE = 25
const WRITERS = 6

/**
 * Loads items outside of transactions: for seeding an empty table and restoring, never for a use case. Facts among them
 * count as published long ago.
 */
export function bulk() {
  let waiting: { table: string; item: Record<string, unknown> }[] = []
  const running = new Set<Promise<void>>()
  let count = 0

  async function flush() {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    while (running.size >= WRITERS) await Promise.race(running)
    const job = send(batch).finally(() => running.delete(job))
    running.add(job)
  }

  return {
    async add(...writes: Write[]) {
      for (const write of writes) {
        const { Put } = write.stamped().params()
        if (!Put?.Item || !Put.TableName) throw new Error('only whole items can be loaded')
        const { gsi3pk: _, gsi3sk: __, ...item } = Put.Item
        waiting.push({ table: Put.TableName, item })
        count++
        if (waiting.length === AT_ONCE) await flush()
      }
    },
    /** Waits until all is written. @returns how many items it were */
    async done(): Promise<number> {
      await flush()
      await Promise.all(running)
      return count
    },
  }
}

async function send(batch: { table: string; item: Record<string, unknown> }[]) {
  const byTable = [...Map.groupBy(batch, ({ table }) => table)]
  let RequestItems = Object.fromEntries(byTable.map(([table, items]) => [table, items.map(({ item }) => putOf(item))]))
  for (let tries = 1; Object.keys(RequestItems).length > 0; tries++) {
    const { UnprocessedItems = {} } = await documents.send(new BatchWriteCommand({ RequestItems }))
    const left = Object.entries(UnprocessedItems)
    RequestItems = Object.fromEntries(
      left.map(([table, items]) => [table, items.map(({ PutRequest }) => putOf(PutRequest?.Item))]),
    )
    if (left.length > 0) await pause(50 * tries)
  }
}

const putOf = (Item: Record<string, unknown> = {}) => ({ PutRequest: { Item } })
