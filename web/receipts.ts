import * as z from 'zod/mini'
import type { Storage } from './draft.ts'
import { quietly } from './quietly.ts'

/** What the server answered to a filing: numbers and times, nothing about a person. */
const Receipt = z.object({ id: z.string(), number: z.string(), filedAt: z.string() })
export type Receipt = z.infer<typeof Receipt>

const keyOf = (id: string) => `zvonok.receipt|${id}`

export const keepReceipt = (storage: Storage, receipt: Receipt): void => {
  quietly(() => storage.setItem(keyOf(receipt.id), JSON.stringify(receipt)))
}

/** The receipt as it was given, however often the page is opened on this device. */
export const receiptOf = (storage: Storage, id: string): Receipt | undefined =>
  quietly(() => Receipt.parse(JSON.parse(storage.getItem(keyOf(id)) ?? '')))
