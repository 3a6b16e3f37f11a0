/**
 * The circumstances of one invocation: made once at the edge and handed down, so that nothing below asks a clock or a
 * dice. `id()` gives ULIDs that grow within the act; `random(n)` gives n bytes from crypto (seeded in tests).
 */
export type Act = {
  region: string
  /** `person/<ref>`, `client/<id>` or `system/<function>`. */
  actor: string
  onBehalfOf?: string
  /** The time of the request, the event or the schedule, UTC with milliseconds. */
  now: string
  /** Request id, id of the fact, name of the schedule and its time. */
  cause: string
  /** The request, message or schedule that began it all: the same from the first log line to the last subscriber's. */
  correlation: string
  id: () => string
  random: (bytes: number) => Uint8Array
  /** An act with a receipt happens once: a repetition gets the answer of the first (shared/table/store/receipts.ts). */
  receipt?: Receipt
  /** Somebody only tries: all is decided as ever, and nothing but the receipt is kept (`TestMessage` of SMEV). */
  trial?: true
}

/** `key` says what must not happen twice, `hash` what exactly was asked. */
export type Receipt = { key: string; hash: string }
