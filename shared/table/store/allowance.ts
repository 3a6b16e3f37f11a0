import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { type Allowance, allowances, type Left, windowAt } from '../../domain/allowance.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { keys } from '../keys.ts'
import { documents, mainTable } from './table.ts'

const Counted = z.object({ count: z.number() })

/**
 * Counts one use of an allowance of a person or system: one write unit, of a counter that the table drops after the window.
 * Written out: the toolbox's update would add 15 KB to every function that counts.
 * @param who ref of the person, id of the system
 * @throws Problem `too-many-requests` when nothing is left
 */
export async function spend({ region, now }: Pick<Act, 'region' | 'now'>, of: Allowance, who: string): Promise<Left> {
  const { most, seconds } = allowances[of]
  const { from, left } = windowAt(of, now)
  try {
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName: mainTable.getName(),
        Key: keys.spent({ region, who, of, from }),
        UpdateExpression: 'ADD #count :one SET #kind = :kind, #v = :one, #ttl = :ttl',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count', '#kind': 'kind', '#v': 'v', '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':one': 1, ':most': most, ':kind': 'SPENT', ':ttl': from + 2 * seconds },
        ReturnValues: 'UPDATED_NEW',
      }),
    )
    return { of, times: most - Counted.parse(Attributes).count, seconds: left }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    throw new Problem('too-many-requests', { seconds: left, allowance: `allowance-${of}` })
  }
}
