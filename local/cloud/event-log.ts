/**
 * Every event the bus accepted, and what became of it: `<data>/events.jsonl`. Nothing is answered to a publisher before its
 * events are on disk, so a region that is killed finds on its next start what it still owes to whom.
 */
import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'

const ROTATE_BYTES = 64 * 1024 * 1024
const KEPT_EVENTS = 500

/** The shape of `BusEvent`. */
export const busEvent = z.object({
  version: z.string(),
  id: z.string(),
  'detail-type': z.string(),
  source: z.string(),
  account: z.string(),
  time: z.string(),
  region: z.string(),
  resources: z.array(z.string()),
  detail: z.record(z.string(), z.unknown()),
})
/** An event as EventBridge hands it to a target. */
export type BusEvent = z.infer<typeof busEvent>

const outcomes = ['pending', 'delivered', 'dead', 'dropped'] as const
const acceptedLine = z.object({ event: busEvent, targets: z.array(z.string()), at: z.number() })
const outcomeLine = z.object({
  id: z.string(),
  target: z.string(),
  outcome: z.enum(outcomes),
  /** Calls made so far, the good one included. */
  attempts: z.number(),
  at: z.number(),
  error: z.optional(z.string()),
})
type OutcomeLine = z.infer<typeof outcomeLine>

/** One rule's dealings with one event: `dead` went to a dead-letter queue, `dropped` is lost as AWS would lose it. */
export interface Delivery {
  readonly target: string
  readonly outcome: (typeof outcomes)[number]
  readonly attempts: number
  readonly error?: string
}

/** An event with all that became of it. */
export interface LoggedEvent {
  readonly event: BusEvent
  /** `Date.now()` when it was accepted. */
  readonly at: number
  readonly deliveries: readonly Delivery[]
}

interface Entry {
  readonly event: BusEvent
  readonly at: number
  readonly deliveries: Map<string, Delivery>
}

/** Puts the lines of a log together. Lines that are not whole (the region was killed while writing) are passed over. */
function fold(text: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const line of text.split('\n')) {
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      continue
    }
    const accepted = acceptedLine.safeParse(value)
    if (accepted.success) {
      const { event, targets, at } = accepted.data
      const deliveries = new Map<string, Delivery>()
      for (const target of targets) deliveries.set(target, { target, outcome: 'pending', attempts: 0 })
      entries.set(event.id, { event, at, deliveries })
    }
    const outcome = outcomeLine.safeParse(value)
    if (outcome.success) note(entries.get(outcome.data.id), outcome.data)
  }
  return entries
}

function note(entry: Entry | undefined, { target, outcome, attempts, error }: OutcomeLine): void {
  entry?.deliveries.set(target, { target, outcome, attempts, ...(error !== undefined && { error }) })
}

const shown = ({ event, at, deliveries }: Entry): LoggedEvent => ({ event, at, deliveries: [...deliveries.values()] })
const isOpen = ({ deliveries }: Entry) => [...deliveries.values()].some(({ outcome }) => outcome === 'pending')

/** All events of a log file in the order of acceptance, each with its deliveries. */
export async function readEventLog(data: string): Promise<LoggedEvent[]> {
  return [...fold(await readFile(join(data, 'events.jsonl'), 'utf8').catch(() => '')).values()].map(shown)
}

/** The log of a running region: `accept` before a publisher is answered, `record` after every attempt. */
export class EventLog {
  readonly #file: FileHandle
  readonly #entries: Map<string, Entry>
  #lines: string[] = []
  #waiters: (() => void)[] = []
  #writing: Promise<void> | undefined
  #closed = false

  private constructor(file: FileHandle, entries: Map<string, Entry>) {
    this.#file = file
    this.#entries = entries
  }

  /** Opens the log of a data folder. One over 64 MB is put aside (`events-<time>.jsonl`); what is still owed moves over. */
  static async open(data: string, rotateBytes = ROTATE_BYTES): Promise<EventLog> {
    const path = join(data, 'events.jsonl')
    const text = await readFile(path, 'utf8').catch(() => '')
    const entries = fold(text)
    const rotate = text.length > rotateBytes
    if (rotate) await rename(path, join(data, `events-${new Date().toISOString().replaceAll(/\W/g, '')}.jsonl`))
    const log = new EventLog(await open(path, 'a'), entries)
    if (rotate) for (const entry of [...entries.values()].filter(isOpen)) log.#push(linesOf(entry))
    else if (text !== '' && !text.endsWith('\n')) log.#push([''])
    log.#trim()
    await log.#write()
    return log
  }

  /** Writes accepted events. Resolves when they are on disk; calls that come meanwhile share the next write. */
  accept(events: readonly { readonly event: BusEvent; readonly targets: readonly string[] }[]): Promise<void> {
    const at = Date.now()
    for (const { event, targets } of events) {
      const deliveries = new Map<string, Delivery>()
      for (const target of targets) deliveries.set(target, { target, outcome: 'pending', attempts: 0 })
      this.#entries.set(event.id, { event, at, deliveries })
      this.#push([JSON.stringify({ event, targets, at })])
    }
    this.#trim()
    return new Promise((resolve) => {
      this.#waiters.push(resolve)
      this.#writing ??= this.#write()
    })
  }

  /** Notes an attempt or its end. Not waited for: a line lost with the machine means one more delivery, which is allowed. */
  record(id: string, delivery: Delivery): void {
    if (this.#closed) return
    const line = { id, at: Date.now(), ...delivery }
    note(this.#entries.get(id), line)
    this.#push([JSON.stringify(line)])
    this.#writing ??= this.#write()
  }

  /** The last events, newest first, and every one that is not settled. */
  recent(): LoggedEvent[] {
    return [...this.#entries.values()].map(shown).reverse()
  }

  /** Who is still owed what. */
  owed(): { readonly event: BusEvent; readonly at: number; readonly target: string; readonly attempts: number }[] {
    return [...this.#entries.values()].flatMap(({ event, at, deliveries }) =>
      [...deliveries.values()]
        .filter(({ outcome }) => outcome === 'pending')
        .map(({ target, attempts }) => ({ event, at, target, attempts })),
    )
  }

  async close(): Promise<void> {
    this.#closed = true
    while (this.#writing) await this.#writing
    await this.#file.close()
  }

  #push(lines: readonly string[]): void {
    this.#lines.push(...lines)
  }

  #trim(): void {
    if (this.#entries.size <= 2 * KEPT_EVENTS) return
    const settled = [...this.#entries].filter(([, entry]) => !isOpen(entry))
    for (const [id] of settled.slice(0, Math.max(0, settled.length - KEPT_EVENTS))) this.#entries.delete(id)
  }

  async #write(): Promise<void> {
    // One turn of the event loop gathers what comes together into one write and one fsync.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#lines.length > 0 || this.#waiters.length > 0) {
      const [lines, waiters] = [this.#lines, this.#waiters]
      this.#lines = []
      this.#waiters = []
      if (lines.length > 0) await this.#file.appendFile(`${lines.join('\n')}\n`)
      if (waiters.length > 0) await this.#file.datasync()
      for (const done of waiters) done()
    }
    this.#writing = undefined
  }
}

function linesOf({ event, at, deliveries }: Entry): string[] {
  const settled = [...deliveries.values()].filter(({ attempts }) => attempts > 0)
  return [
    JSON.stringify({ event, targets: [...deliveries.keys()], at }),
    ...settled.map((delivery) => JSON.stringify({ id: event.id, at, ...delivery })),
  ]
}
