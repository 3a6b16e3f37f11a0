import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Act } from '../../domain/act.ts'
import { keys } from '../keys.ts'
import { documents, mainTable } from './table.ts'

/**
 * Work that many facts ask for and one at a time does: the places of a queue, a public page. Changes are counted, not
 * timed: a fact's time says when somebody acted, not when the table knew of it, so comparing times would lose one.
 */
const Turns = new Entity({
  name: 'TURN',
  table: mainTable,
  timestamps: false,
  entityAttribute: { name: 'kind', hidden: true },
  schema: item({
    pk: string().key(),
    sk: string().key(),
    v: number(),
    /** Changes noted so far, the moment of the last, and how many of them the work has seen. */
    changes: number().optional(),
    changedAt: string().optional(),
    seen: number().optional(),
    takenAt: string().optional(),
  }),
})

const placeOf = ({ region }: Act, of: string) => keys.turn({ region, of })
const before = (now: string, seconds: number) => new Date(Date.parse(now) - seconds * 1000).toISOString()

/** Notes that what the work depends on has changed. */
export async function noteChange(act: Act, of: string): Promise<void> {
  await update(act, of, 'SET v = :v, changedAt = :now ADD changes :one', { ':v': 1, ':now': act.now, ':one': 1 })
}

/** An index shows a change a moment late: what is done sooner after one is done once more. */
const INDEX_SECONDS = 10

/**
 * Does the work if it is due (something has changed, or it was never done) and nobody began it in the last so many
 * seconds. It is due again after what changes while it is being done, after a worker that failed, and after two that
 * overlapped, for nobody knows who of them wrote last.
 * @param anyway it is due even if nothing has changed
 * @returns whether it was done
 */
export async function inTurn(
  act: Act,
  of: string,
  seconds: number,
  work: () => Promise<void>,
  anyway = false,
): Promise<boolean> {
  const read = Turns.build(GetItemCommand).key(placeOf(act, of)).options({ consistent: true })
  const { changes = 0, changedAt = '', seen } = (await read.send()).Item ?? {}
  if (!anyway && seen !== undefined && changes <= seen) return false
  const now = { ':now': act.now }
  const take = 'SET v = :v, takenAt = :now'
  const free = 'attribute_not_exists(takenAt) OR (takenAt <= :before AND takenAt < :now)'
  if (!(await update(act, of, take, { ...now, ':v': 1, ':before': before(act.now, seconds) }, free))) return false
  await work()
  if (changedAt < before(act.now, INDEX_SECONDS)) {
    const settled = await update(act, of, 'SET seen = :seen', { ...now, ':seen': changes }, 'takenAt = :now')
    if (!settled) await noteChange(act, of)
  }
  return true
}

/** Whether the work has seen every change that was noted. */
export async function isSettled(region: string, of: string): Promise<boolean> {
  const { changes = 0, seen } = (await Turns.build(GetItemCommand).key(keys.turn({ region, of })).send()).Item ?? {}
  return seen !== undefined && changes <= seen
}

/** @returns false when the condition does not hold */
async function update(
  act: Act,
  of: string,
  UpdateExpression: string,
  ExpressionAttributeValues: Record<string, string | number>,
  ConditionExpression?: string,
): Promise<boolean> {
  const change = { UpdateExpression, ExpressionAttributeValues, ...(ConditionExpression && { ConditionExpression }) }
  const command = new UpdateCommand({ TableName: mainTable.getName(), Key: placeOf(act, of), ...change })
  try {
    await documents.send(command)
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
