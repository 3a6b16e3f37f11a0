import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Fact } from '../../contracts/event.ts'
import type { Act } from '../../domain/act.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { keys, shardOf } from '../keys.ts'
import { attempt } from './attempt.ts'
import { entity, type Position, type Write } from './entity.ts'
import { all as every } from './lists.ts'
import { receiptWrite, storedAnswer } from './receipts.ts'

/** A fact with its place in the chain of its subject. `prev` is the hash of the fact before it. */
export const SavedFact = z.object({
  id: z.string(),
  v: z.number(),
  region: z.string(),
  subject: z.string(),
  seq: z.number(),
  type: z.string(),
  actor: z.string(),
  onBehalfOf: z.optional(z.string()),
  at: z.string(),
  cause: z.string(),
  /** What began it all, where that is not the cause itself. */
  correlation: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
  private: z.record(z.string(), z.string()),
  prev: z.string(),
})
export type SavedFact = z.infer<typeof SavedFact>

const FACT_FORMAT = 1
const LAST_SEQ = 99_999_999
type Waiting = SavedFact & { held?: string | undefined }

export const Facts = entity<Waiting, { region: string; subject: string; seq: number }>({
  name: 'FACT',
  version: 1,
  unchanging: true,
  schema: z.extend(SavedFact, { held: z.optional(z.string()) }),
  key: keys.fact,
  place: ({ region, id, held }) => ({
    gsi3pk: held === undefined ? keys.outbox({ region, shard: shardOf(id) }) : keys.held({ region, run: held }),
    gsi3sk: id,
  }),
})

/**
 * Saves states and the facts about them together or not at all, and says what the caller is to be answered.
 *
 * Every fact needs the state of its subject among the writes and moves it one step along its chain; a state without a
 * fact is refused, so nothing changes without a trace. An act with a receipt happens once: its repetition, also a
 * concurrent one, gets the answer of the first and changes nothing. Of an act that is a trial only the receipt is kept.
 *
 * @throws Problem the write's own refusal or `changed-meanwhile` when a condition fails; `too-busy` when the table
 *   stays in conflict or throttled after eight tries.
 */
export async function commit<Answer>(
  act: Act,
  answer: Answer,
  facts: readonly Fact[],
  ...writes: Write[]
): Promise<Answer> {
  const receipt = act.receipt && receiptWrite(act, act.receipt, answer)
  // The receipt stands first: where an act has happened before, its answer counts, whatever else failed.
  const all = [...(receipt ? [receipt] : []), ...(act.trial ? [] : linked(act, facts, writes))]
  if (all.length === 0) return answer
  const actions = all.map((write) => write.stamped())
  const failed = await attempt(act.id(), actions)
  if (!failed) return answer

  const before = act.receipt && failed.get(0)
  if (act.receipt && before) return storedAnswer<Answer>(act.receipt, before)
  // A state that somebody moved on is the truth behind whatever else failed with it.
  const inTheWay = [...failed].map(([index, existing]) => ({ write: all[index], existing }))
  const moved = inTheWay.find(({ write }) => write?.subject)
  const first = moved ?? inTheWay.find(({ write }) => write?.otherwise)
  throw first?.write?.otherwise?.(first.existing) ?? new Problem('changed-meanwhile')
}

/**
 * The writes of a commit with every fact in its place: states stand where their last fact leaves them. Bulk loading uses
 * it without a transaction (regions/bulk.ts).
 * @throws Error for a fact without its state or a state without a fact
 */
export function linked(act: Act, facts: readonly Fact[], writes: readonly Write[]): Write[] {
  const positions = new Map<string, Position>()
  for (const { subject } of writes) if (subject) positions.set(subject.name, { seq: subject.seq, head: subject.head })
  const saved = facts.map(({ subject, ...fact }): Waiting => {
    const before = positions.get(subject)
    if (!before) throw new Error(`a fact about ${subject} without its state`)
    const next: Waiting = {
      id: act.id(),
      v: FACT_FORMAT,
      region: act.region,
      subject,
      seq: before.seq + 1,
      actor: act.actor,
      ...(act.onBehalfOf !== undefined && { onBehalfOf: act.onBehalfOf }),
      at: act.now,
      cause: act.cause,
      ...(act.correlation !== act.cause && { correlation: act.correlation }),
      prev: before.head,
      ...fact,
    }
    positions.set(subject, { seq: next.seq, head: hashOf(next) })
    return next
  })
  const settled = writes.map((write) => {
    const { subject, stamped } = write
    if (!subject) return write
    const position = positions.get(subject.name)
    if (position?.seq === subject.seq) throw new Error(`${subject.name} is saved without a fact`)
    return { ...write, stamped: () => stamped(position) }
  })
  return [...settled, ...saved.map((fact) => Facts.put(fact, { over: 0 }))]
}

/** The hash of a fact: over everything but the marks that publishing needs. SHA-256, base64url, 43 characters. */
export function hashOf(fact: SavedFact): string {
  const { id, v, region, subject, seq, type, actor, onBehalfOf, at, cause, correlation, data, prev } = fact
  const text = canonical({
    id,
    v,
    region,
    subject,
    seq,
    type,
    actor,
    onBehalfOf,
    at,
    cause,
    correlation,
    data,
    private: fact.private,
    prev,
  })
  return createHash('sha256').update(text).digest('base64url')
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, it) =>
    it !== null && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )

/** The facts of a subject in order, as they lie in the table: for audit and history pages. */
export async function* factsOf(
  region: string,
  subject: string,
): AsyncGenerator<SavedFact & { held?: string | undefined }> {
  const { pk, sk } = keys.factsOf({ region, subject })
  for await (const item of every({ partition: pk, range: { beginsWith: sk } })) yield Facts.read(item)
}

/**
 * The facts of a subject after a place in its chain that others may hear of, up to the first that waits for its run. The
 * fact `heard` was heard on the bus, so it waits no longer, whatever its mark still says.
 */
export async function toldSince(region: string, subject: string, after: number, heard: number): Promise<SavedFact[]> {
  const [from, to] = [after + 1, LAST_SEQ].map((seq) => keys.fact({ region, subject, seq }).sk)
  const { pk: partition } = keys.factsOf({ region, subject })
  const found: SavedFact[] = []
  for await (const item of every({ partition, range: { ...(from && { from }), ...(to && { to }) }, fresh: true })) {
    const { held, ...fact } = Facts.read(item)
    if (held !== undefined && item.gsi3pk !== undefined && fact.seq > heard) break
    found.push(fact)
  }
  return found
}
