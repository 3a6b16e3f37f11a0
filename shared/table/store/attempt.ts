import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Action } from './entity.ts'
import { documents } from './table.ts'
import { isPassing, patiently } from './tries.ts'

type Failed = Map<number, Record<string, unknown> | undefined> | undefined

const busyCodes = ['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']
const isBusy = (error: unknown) =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).every(({ Code = 'None' }) => busyCodes.includes(Code))
    : isPassing(error)

/**
 * Runs a transaction until it is applied or a condition fails; then gives what stood in the way, by index. The token
 * stays the same over all tries, so a try whose answer was lost is not applied twice.
 */
export async function attempt(ClientRequestToken: string, actions: Action[]): Promise<Failed> {
  const TransactItems = actions.map((action) => action.params())
  return patiently(async () => {
    try {
      await documents.send(new TransactWriteCommand({ ClientRequestToken, TransactItems }))
      return undefined
    } catch (error) {
      const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
      const failed = reasons.flatMap((reason, index) =>
        reason.Code === 'ConditionalCheckFailed' ? [[index, reason.Item && unmarshall(reason.Item)] as const] : [],
      )
      if (failed.length > 0) return new Map(failed)
      throw error
    }
  }, isBusy)
}
