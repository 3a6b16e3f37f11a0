import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { documents } from '../shared/table/store/table.ts'

/** What a call of the table is about: its command, and what is written. */
type Call = { command: string; input: { TransactItems?: Item[]; ClientRequestToken?: string; [name: string]: unknown } }
type Item = Record<string, { Item?: Record<string, unknown>; ConditionExpression?: string; [name: string]: unknown }>
/** Does something to a call: lets it pass (`next`), changes it, answers it itself or fails it. */
export type Mischief = (call: Call, next: () => Promise<unknown>) => Promise<unknown>

const named = (name: string) => Object.assign(new Error(name), { name })

/** While `work` runs, every call of the table goes through the mischief first. */
export async function misled<T>(mischief: Mischief, work: () => Promise<T>): Promise<T> {
  const name = 'mischief'
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const call: Call = { command: String(context.commandName), input: Object.assign(args.input) }
      let answer: Awaited<ReturnType<typeof next>> | undefined
      const given = await mischief(call, async () => {
        answer = await next(args)
        return answer.output
      })
      return answer ?? { output: Object.assign({ $metadata: {} }, given), response: undefined }
    },
    { step: 'initialize', name, priority: 'high' },
  )
  try {
    return await work()
  } finally {
    documents.middlewareStack.remove(name)
  }
}

const isTransaction = ({ command }: Call) => command.startsWith('TransactWrite')

/** What the cloud does and DynamoDB Local does not: conflicts, throttling, and writes whose answer is lost. */
export const cloud =
  (dice: () => number, { conflict = 0.05, throttle = 0.1, applyThenDrop = 0.05 } = {}): Mischief =>
  async (call, next) => {
    if (dice() < throttle) throw named('ProvisionedThroughputExceededException')
    if (!isTransaction(call)) return next()
    if (dice() < conflict) {
      const [, ...rest] = call.input.TransactItems ?? []
      const CancellationReasons = [{ Code: 'TransactionConflict' }, ...rest.map(() => ({ Code: 'None' }))]
      throw new TransactionCanceledException({ message: 'conflict', $metadata: {}, CancellationReasons })
    }
    const answer = await next()
    if (dice() < applyThenDrop) throw named('TimeoutError')
    return answer
  }

/** The function dies after its transaction was applied, so many times: nobody hears of it, and nothing in it goes on. */
export function dyingAfterCommit(times = 1): Mischief {
  let left = times
  return async (call, next) => {
    const answer = await next()
    if (isTransaction(call) && left-- > 0) throw named('KilledAfterCommit')
    return answer
  }
}

const ofKind = (write: Item[string], kind: string) => write.Item?.kind === kind

/** Planted: puts of a kind of item (or of all) are written without their condition. */
export const withoutCondition =
  (...kinds: string[]): Mischief =>
  (call, next) => {
    for (const item of call.input.TransactItems ?? [])
      for (const write of Object.values(item))
        if (kinds.some((kind) => ofKind(write, kind))) delete write.ConditionExpression
    return next()
  }

/** Planted: an item of a kind is left out of every transaction. */
export const without =
  (kind: string): Mischief =>
  (call, next) => {
    const { TransactItems } = call.input
    if (TransactItems)
      call.input.TransactItems = TransactItems.filter((it) => !Object.values(it).some((one) => ofKind(one, kind)))
    return next()
  }

/** Planted: a repeated transaction does not say that it is the same. */
export const withoutToken: Mischief = (call, next) => {
  delete call.input.ClientRequestToken
  return next()
}

/** Planted: success is told before anything is kept, and sometimes nothing is. */
export const answeredBeforeKept =
  (dice: () => number): Mischief =>
  (call, next) =>
    isTransaction(call) && dice() < 0.3 ? Promise.resolve({}) : next()

/** One after another, the first outermost. */
export const both =
  (outer: Mischief, inner: Mischief): Mischief =>
  (call, next) =>
    outer(call, () => inner(call, next))

const WRITES = /^(TransactWrite|Put|Update|Delete|BatchWrite)/

/** The function dies right after the n-th thing that it wrote: nothing in it goes on. */
export function dyingAfterWrite(nth: number): { mischief: Mischief; died: () => boolean } {
  let left = nth
  return {
    died: () => left === 0,
    mischief: async (call, next) => {
      if (left === 0) throw named('Killed')
      const answer = await next()
      if (!WRITES.test(call.command) || --left > 0) return answer
      throw named('Killed')
    },
  }
}
