/**
 * What clouds charge, as their price lists said on the date beside them. Free monthly amounts are left out on purpose: they
 * belong to an account, not to a region. Check before quoting: prices change without asking us.
 */
export interface Prices {
  /** ISO 4217. */
  readonly currency: 'USD' | 'RUB'
  /** Where the numbers were read, and as of when; `recalled` where no dated page was read. */
  readonly sources: readonly string[]
  /** A million of each. */
  readonly calls: number
  readonly apiRequests: number
  readonly events: number
  readonly queueRequests: number
  readonly objectPuts: number
  readonly objectGets: number
  readonly writeUnits: number
  readonly readUnits: number
  readonly keyRequests: number
  /** A gigabyte-second of a function. */
  readonly memory: number
  /** Milliseconds that a call is rounded up to. */
  readonly step: number
  /** A gigabyte for a month: of tables with their backup, of objects; and a gigabyte of logs, of traffic to people. */
  readonly tableStorage: number
  readonly objectStorage: number
  readonly logs: number
  readonly traffic: number
  /** A month of one. */
  readonly key: number
  readonly alarm: number
}

const MILLION = 1_000_000

/** Frankfurt differs from Virginia by a tenth or two; the table is Virginia's, because that is what is published most. */
export const aws: Prices = {
  currency: 'USD',
  sources: [
    'DynamoDB on demand: airbyte.com, 2025-07-21 (halved on 2024-11-01)',
    'Lambda arm64: AWS price page, copy of 2026-06-18',
    'EventBridge: cloudburn.io, 2026-03-13',
    'HTTP API, SQS, S3, logs, KMS, alarms, traffic, storage: recalled, 2026-11',
  ],
  calls: 0.2,
  apiRequests: 1,
  events: 1,
  queueRequests: 0.4,
  objectPuts: 5,
  objectGets: 0.4,
  writeUnits: 0.625,
  readUnits: 0.125,
  keyRequests: 3,
  memory: 0.0000133334,
  step: 1,
  tableStorage: 0.25 + 0.2,
  objectStorage: 0.023,
  logs: 0.5,
  traffic: 0.09,
  key: 1,
  alarm: 0.1,
}

const DOLLAR = 90

/**
 * A Russian cloud with the same interfaces. Its table charges a write of 1 KB two units and a read of 4 KB one, half-price
 * reads are unknown to it, and calls are rounded up to 100 ms. A bus is a function that calls others: each event is a call.
 */
export const yandex: Prices = {
  currency: 'RUB',
  sources: [
    'Cloud Functions: yandex.cloud/en/docs/functions/pricing, undated copy, in dollars, at 90 roubles',
    'YDB: 21.38 roubles for a million units, oxoi.ru, undated; units of the Document API: yandex.cloud, 2024-12-05',
    'API Gateway, queues, objects, logs, keys: recalled, 2026-11',
  ],
  calls: 0.128 * DOLLAR,
  apiRequests: 120,
  events: 0.128 * DOLLAR,
  queueRequests: 40,
  objectPuts: 500,
  objectGets: 40,
  writeUnits: 2 * 21.38,
  readUnits: 21.38,
  keyRequests: 300,
  memory: (0.04376 * DOLLAR) / 3600,
  step: 100,
  tableStorage: 14,
  objectStorage: 2.3,
  logs: 30,
  traffic: 1.7,
  key: 10,
  alarm: 0,
}

/** What a month used: counts, and gigabytes where the name says nothing else. */
export type Used = {
  calls: { count: number; ms: number; megabytes: number }[]
  apiRequests: number
  events: number
  queueRequests: number
  objectPuts: number
  objectGets: number
  writeUnits: number
  readUnits: number
  keyRequests: number
  logs: number
  traffic: number
  /** Of tables. */
  stored: number
  /** Counts of the month. */
  keys: number
  alarms: number
}

/** What a bill is made of. */
export const LINES = [
  'functions',
  'requests of the API',
  'events and queues',
  'writes of the table',
  'reads of the table',
  'what lies in the table',
  'keys and their use',
  'logs and alarms',
  'objects and traffic',
] as const
export type Line = (typeof LINES)[number]
export const total = (bill: Record<Line, number>): number => LINES.reduce((sum, line) => sum + bill[line], 0)

/** The bill of a month for what is used, line by line, in the currency of the list. */
export function billed(used: Used, prices: Prices): Record<Line, number> {
  const calls = used.calls.map(({ count, ms, megabytes }) => {
    const seconds = (Math.ceil(ms / prices.step) * prices.step) / 1000
    return (count / MILLION) * prices.calls + count * seconds * (megabytes / 1024) * prices.memory
  })
  const of = (
    name:
      | 'apiRequests'
      | 'events'
      | 'queueRequests'
      | 'objectPuts'
      | 'objectGets'
      | 'writeUnits'
      | 'readUnits'
      | 'keyRequests',
  ) => (used[name] / MILLION) * prices[name]
  return {
    functions: calls.reduce((a, b) => a + b, 0),
    'requests of the API': of('apiRequests'),
    'events and queues': of('events') + of('queueRequests'),
    'writes of the table': of('writeUnits'),
    'reads of the table': of('readUnits'),
    'what lies in the table': used.stored * prices.tableStorage,
    'keys and their use': of('keyRequests') + used.keys * prices.key,
    'logs and alarms': used.logs * prices.logs + used.alarms * prices.alarm,
    'objects and traffic': of('objectPuts') + of('objectGets') + used.traffic * prices.traffic,
  }
}
