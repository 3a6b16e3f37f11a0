/**
 * The fault proxy between functions and DynamoDB or the bus. DynamoDB Local never conflicts and never throttles, and no
 * emulator applies a write and then loses its answer; the cloud does all three.
 */
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { scheduler } from 'node:timers/promises'
import { StartFailure } from '../failure.ts'
import { type Listening, serve } from '../ports.ts'
import { isRecord, readBody } from './aws-json.ts'

/** `conflict` for transactions alone, the others for any call. */
export const FAULTS = ['conflict', 'throttle', 'applyThenDrop', 'delay'] as const
export type Fault = (typeof FAULTS)[number]

/** Probabilities from 0 to 1; for `delay` seconds at most, of which each call waits a random part. */
export type FaultRates = Readonly<Partial<Record<Fault, number>>>

/**
 * Reads `conflict=0.05,throttle=0.1,applyThenDrop=0.02,delay=0.1`.
 * @throws StartFailure for an unknown name or a value out of range
 */
export function parseFaults(text: string): FaultRates {
  const rates: Partial<Record<Fault, number>> = {}
  for (const part of text.split(',').filter(Boolean)) {
    const [name, value = ''] = part.split('=')
    const fault = FAULTS.find((one) => one === name)
    if (!fault)
      throw new StartFailure({
        ru: `Сбоя ${name} нет: есть ${FAULTS.join(', ')}.`,
        en: `There is no fault ${name}: choose from ${FAULTS.join(', ')}.`,
      })
    const rate = Number(value)
    if (value === '' || !(rate >= 0) || (fault !== 'delay' && rate > 1)) {
      throw new StartFailure({
        ru: `${part}: для ${fault} нужны ${fault === 'delay' ? 'секунды, например delay=0.1' : `доля вызовов от 0 до 1, например ${fault}=0.05`}.`,
        en: `${part}: ${fault} wants ${fault === 'delay' ? 'seconds, e.g. delay=0.1' : `a probability from 0 to 1, e.g. ${fault}=0.05`}.`,
      })
    }
    rates[fault] = rate
  }
  return rates
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The faults of a region. */
export interface Faults {
  /** What was done so far, and to how many calls. */
  readonly counters: Record<Fault | 'calls', number>
  /** Other rates from now on; an absent one is 0. */
  set(rates: FaultRates): void
  readonly rates: FaultRates
  /** Puts a proxy in front of a service; give functions its endpoint. */
  stand(before: string): Promise<Listening>
}

/** One set of rates, one sequence of random numbers and one count for all proxies. @param seed 1 when not given */
export function createFaults(rates: FaultRates, seed = 1): Faults {
  const random = seeded(seed)
  const counters = { calls: 0, conflict: 0, throttle: 0, applyThenDrop: 0, delay: 0 }
  let current = rates
  const hit = (fault: Fault) => {
    const rate = current[fault] ?? 0
    const is = rate > 0 && random() < rate
    if (is) counters[fault]++
    return is
  }

  async function pass(
    before: string,
    agent: Agent,
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    counters.calls++
    const body = await readBody(incoming)
    const target = String(incoming.headers['x-amz-target'] ?? '')
    if (current.delay) {
      counters.delay++
      await scheduler.wait(random() * current.delay * 1000)
    }
    if (hit('throttle')) return refuse(response, throttled(target))
    if (target.endsWith('.TransactWriteItems') && hit('conflict')) return refuse(response, conflicting(body, random))
    const drop = hit('applyThenDrop')
    await forward(before, agent, incoming, body, drop ? undefined : response)
    if (drop) incoming.socket.destroy()
  }

  return {
    counters,
    get rates() {
      return current
    },
    set: (next) => {
      current = next
    },
    stand: async (before) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 256 })
      const server = await serve(0, (incoming, response) => {
        pass(before, agent, incoming, response).catch(() => incoming.socket.destroy())
      })
      return {
        ...server,
        close: async () => {
          agent.destroy()
          await server.close()
        },
      }
    },
  }
}

interface Refusal {
  readonly __type: string
  readonly message: string
  readonly CancellationReasons?: readonly { readonly Code: string; readonly Message?: string }[]
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': crypto.randomUUID() })
  response.end(JSON.stringify(refusal))
}

const throttled = (target: string): Refusal =>
  target.startsWith('DynamoDB')
    ? {
        __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
        message: 'The level of configured provisioned throughput for the table was exceeded.',
      }
    : { __type: 'ThrottlingException', message: 'Rate exceeded' }

/** DynamoDB names a reason for every item of a cancelled transaction; here one of them was being written by another. */
function conflicting(body: Buffer, random: () => number): Refusal {
  const input: unknown = JSON.parse(body.toString('utf8'))
  const count = isRecord(input) && Array.isArray(input.TransactItems) ? input.TransactItems.length : 1
  const which = Math.floor(random() * count)
  const codes = Array.from({ length: count }, (_, index) => (index === which ? 'TransactionConflict' : 'None'))
  return {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) =>
      Code === 'None' ? { Code } : { Code, Message: 'Transaction is ongoing for the item' },
    ),
  }
}

/** Sends a call on. Without a response the answer is awaited and thrown away: applied, and nobody will know. */
export function forward(
  before: string,
  agent: Agent,
  incoming: IncomingMessage,
  body: Buffer,
  response?: ServerResponse,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = new URL(incoming.url ?? '/', before)
    const headers = { ...incoming.headers, host: url.host, 'content-length': body.length }
    const outgoing = request(url, { agent, method: incoming.method ?? 'POST', headers }, (answer) => {
      if (response) {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      } else answer.resume()
      answer.once('end', resolve)
      answer.once('error', reject)
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
