import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { Problem } from '../../domain/problems/problem.ts'
import type { Action } from './entity.ts'
import { documents } from './table.ts'

const TRIES = 8
const passing = [
  'TransactionInProgressException',
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'TimeoutError',
  'ECONNRESET',
  'EPIPE',
  'ECONNREFUSED',
]

type Failed = Map<number, Record<string, unknown> | undefined> | undefined

/**
 * Runs a transaction until it is applied or a condition fails; then gives what stood in the way, by index. The token
 * stays the same over all tries, so a try whose answer was lost is not applied twice.
 */
export async function attempt(ClientRequestToken: string, actions: Action[]): Promise<Failed> {
  const TransactItems = actions.map((action) => action.params())
  for (let tries = 1; ; tries++) {
    try {
      await documents.send(new TransactWriteCommand({ ClientRequestToken, TransactItems }))
      return undefined
    } catch (error) {
      if (error instanceof TransactionCanceledException) {
        const reasons = error.CancellationReasons ?? []
        const failed = reasons.flatMap((reason, index) =>
          reason.Code === 'ConditionalCheckFailed' ? [[index, reason.Item && unmarshall(reason.Item)] as const] : [],
        )
        if (failed.length > 0) return new Map(failed)
        const busy = reasons.every(
          ({ Code }) =>
            Code === undefined ||
            ['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'].includes(Code),
        )
        if (!busy) throw error
      } else if (!isPassing(error)) {
        throw error
      }
      await beforeNext(tries, error)
    }
  }
}

/**
 * The same for one put that is `alone`: without a transaction. There is no token, so what stands in the way is compared
 * with what was to be put: when they are equal, a try whose answer was lost has put it.
 */
export async function attemptAlone(action: Action): Promise<Failed> {
  const { Put } = action.params()
  if (!Put?.Item) throw new Error('only a put can go alone')
  // The Document API of a Russian cloud knows this only in transactions: what stands in the way is read when something does.
  const { ReturnValuesOnConditionCheckFailure: _, ...put } = Put
  const { pk, sk } = Put.Item
  const mine = unmarshall(marshall(Put.Item, { removeUndefinedValues: true }))
  for (let tries = 1; ; tries++) {
    try {
      await documents.send(new PutCommand(put))
      return undefined
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) {
        const { Item } = await documents.send(
          new GetCommand({ TableName: put.TableName, Key: { pk, sk }, ConsistentRead: true }),
        )
        return isDeepStrictEqual(Item, mine) ? undefined : new Map([[0, Item]])
      }
      if (!isPassing(error)) throw error
      await beforeNext(tries, error)
    }
  }
}

/** @throws Problem `too-busy` when there is no next try */
async function beforeNext(tries: number, cause: unknown): Promise<void> {
  if (tries === TRIES) throw new Problem('too-busy', {}, { cause })
  await pause(Math.random() * Math.min(1000, 20 * 2 ** tries))
}

/** Trouble of the table that may be over in a moment. */
export const isPassing = (error: unknown) =>
  error instanceof Error && (passing.includes(error.name) || ('code' in error && passing.includes(String(error.code))))
