/**
 * Stands before DynamoDB Local and lets through what YDB's Document API lists, and nothing else: the table tests run behind it,
 * so that nothing is called that a Russian cloud does not have. What is listed: https://yandex.cloud/en/docs/ydb/docapi/api-ref/
 * and the pages of the methods below it (read in November 2026). docs/ports.md says what it cannot show.
 */
import { Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Listening, serve } from '../ports.ts'
import { isRecord, readBody } from './aws-json.ts'
import { forward } from './faults.ts'

const where = ['TableName', 'ReturnConsumedCapacity']
const names = ['ExpressionAttributeNames']
const named = [...names, 'ExpressionAttributeValues']
const condition = ['ConditionExpression', ...named]
const read = ['ConsistentRead', 'ProjectionExpression', 'AttributesToGet', ...names]
const list = [...where, ...read, ...named, 'ExclusiveStartKey', 'FilterExpression', 'IndexName', 'Limit', 'Select']

/** Methods for data with the parameters that their pages name. */
export const documentApi: Readonly<Record<string, readonly string[]>> = {
  GetItem: [...where, ...read, 'Key'],
  PutItem: [...where, ...condition, 'Item', 'ReturnValues'],
  UpdateItem: [...where, ...condition, 'Key', 'UpdateExpression', 'ReturnValues'],
  DeleteItem: [...where, ...condition, 'Key', 'ReturnValues'],
  Query: [...list, 'KeyConditionExpression', 'ScanIndexForward'],
  Scan: list,
  BatchGetItem: ['RequestItems', 'ReturnConsumedCapacity'],
  BatchWriteItem: ['RequestItems', 'ReturnConsumedCapacity'],
  TransactGetItems: ['TransactItems', 'ReturnConsumedCapacity'],
  // `ClientRequestToken` is "not supported": it may be sent and means nothing, so it is taken out below.
  TransactWriteItems: ['TransactItems', 'ReturnConsumedCapacity', 'ClientRequestToken'],
  DescribeTable: ['TableName'],
  DeleteTable: ['TableName'],
  ListTables: ['ExclusiveStartTableName', 'Limit'],
}

const inTransaction: Readonly<Record<string, readonly string[]>> = {
  Put: ['TableName', ...condition, 'Item', 'ReturnValuesOnConditionCheckFailure'],
  Update: ['TableName', ...condition, 'Key', 'UpdateExpression', 'ReturnValuesOnConditionCheckFailure'],
  Delete: ['TableName', ...condition, 'Key', 'ReturnValuesOnConditionCheckFailure'],
  ConditionCheck: ['TableName', ...condition, 'Key', 'ReturnValuesOnConditionCheckFailure'],
}
/** How many items one call may hold. */
const most: Readonly<Record<string, number>> = {
  TransactWriteItems: 25,
  TransactGetItems: 25,
  BatchWriteItem: 25,
  BatchGetItem: 100,
}

const unlisted = (given: unknown, known: readonly string[]) =>
  Object.keys(isRecord(given) ? given : {}).filter((name) => !known.includes(name))

function itemsOf(operation: string, input: Record<string, unknown>): unknown[] {
  if (Array.isArray(input.TransactItems)) return input.TransactItems
  const tables = Object.values(isRecord(input.RequestItems) ? input.RequestItems : {})
  return tables.flatMap((it) => {
    const some = operation === 'BatchGetItem' && isRecord(it) ? it.Keys : it
    return Array.isArray(some) ? some : []
  })
}

/** Why the Document API would not take a call; nothing when it would. @param target the header `x-amz-target` */
export function refusedBy(target: string, input: unknown): string | undefined {
  const [service, operation = ''] = target.split('.')
  const known = documentApi[operation]
  if (service !== 'DynamoDB_20120810' || !known) return `there is no method ${target}`
  if (!isRecord(input)) return `${operation} without parameters`
  const [parameter] = unlisted(input, known)
  if (parameter !== undefined) return `${operation} has no parameter ${parameter}`
  if (input.IndexName !== undefined && input.ConsistentRead === true) return 'an index cannot be read consistently'
  if (input.Select !== undefined && !['ALL_ATTRIBUTES', 'COUNT'].includes(String(input.Select)))
    return `${operation} cannot select ${input.Select}`
  const items = itemsOf(operation, input)
  const limit = most[operation]
  if (limit !== undefined && items.length > limit) return `${operation} takes ${limit} items, not ${items.length}`
  if (operation !== 'TransactWriteItems') return undefined
  for (const [kind, action] of items.flatMap((item) => Object.entries(isRecord(item) ? item : {}))) {
    const [more] = unlisted(action, inTransaction[kind] ?? [])
    if (!inTransaction[kind]) return `a transaction has no action ${kind}`
    if (more !== undefined) return `${kind} in a transaction has no parameter ${more}`
  }
  return undefined
}

/** A proxy that refuses what is not listed with a `ValidationException`. @param before endpoint of DynamoDB Local */
export async function standDocumentApi(before: string): Promise<Listening> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const pass = async (incoming: IncomingMessage, response: ServerResponse) => {
    const input: unknown = JSON.parse((await readBody(incoming)).toString('utf8'))
    const why = refusedBy(String(incoming.headers['x-amz-target']), input)
    if (why !== undefined) {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
      const __type = 'com.amazon.coral.validate#ValidationException'
      response.end(JSON.stringify({ __type, message: `The Document API would refuse this: ${why}` }))
      return
    }
    const { ClientRequestToken: _, ...plain } = isRecord(input) ? input : {}
    await forward(before, agent, incoming, Buffer.from(JSON.stringify(plain)), response)
  }
  const server = await serve(0, (incoming, response) => {
    pass(incoming, response).catch(() => incoming.socket.destroy())
  })
  return {
    ...server,
    close: async () => {
      agent.destroy()
      await server.close()
    },
  }
}
