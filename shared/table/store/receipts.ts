import * as z from 'zod/mini'
import type { Act, Receipt } from '../../domain/act.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { keys } from '../keys.ts'
import { entity, type Write } from './entity.ts'

const Stored = z.object({
  region: z.string(),
  key: z.string(),
  hash: z.string(),
  at: z.string(),
  answer: z.optional(z.unknown()),
})

/** What happened once and what was answered, kept for ever: a parent's retry may come after the campaign. */
const Receipts = entity<z.infer<typeof Stored>, { region: string; key: string }>({
  name: 'RECEIPT',
  version: 1,
  schema: Stored,
  key: keys.receipt,
})

export const receiptWrite = ({ region, now }: Act, { key, hash }: Receipt, answer: unknown): Write =>
  Receipts.put({ region, key, hash, at: now, answer }, { over: 0 })

/** The first answer. @throws Problem `idempotency-key-reused` when something else was asked under the same key. */
export function storedAnswer<Answer>({ hash }: Receipt, existing: Record<string, unknown>): Answer {
  const first = Stored.parse(existing.data)
  // A replayed message has none.
  if (first.hash !== '' && hash !== '' && first.hash !== hash) throw new Problem('idempotency-key-reused')
  // cast: the same use case wrote it under the same key and the same request
  return first.answer as Answer
}

/** The answer this act was given before, if it has happened. */
export async function answeredBefore<Answer>(act: Act): Promise<{ answer: Answer } | undefined> {
  if (!act.receipt) return undefined
  const data = await Receipts.find({ region: act.region, key: act.receipt.key })
  return data && { answer: storedAnswer<Answer>(act.receipt, { data }) }
}
