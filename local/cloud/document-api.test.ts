import { expect, it } from '@jest/globals'
import { refusedBy } from './document-api.ts'

const call = (operation: string) => `DynamoDB_20120810.${operation}`
const put = { Put: { TableName: 'main', Item: {}, ConditionExpression: 'attribute_not_exists(pk)' } }
const many = (count: number, one: unknown) => Array.from({ length: count }, () => one)

it.each([
  ['a read', 'GetItem', { TableName: 'main', Key: {}, ConsistentRead: true }],
  [
    'a list of an index',
    'Query',
    { TableName: 'main', IndexName: 'gsi1', KeyConditionExpression: '', ConsistentRead: false },
  ],
  ['a full transaction', 'TransactWriteItems', { TransactItems: many(25, put), ClientRequestToken: 'x' }],
  ['a full batch', 'BatchGetItem', { RequestItems: { main: { Keys: many(60, {}) }, keys: { Keys: many(40, {}) } } }],
])('lets through %s', (_, operation, input) => {
  expect(refusedBy(call(operation), input)).toBeUndefined()
})

it.each([
  ['a stream', 'DynamoDBStreams_20120810.GetRecords', {}, 'no method'],
  ['PartiQL', call('ExecuteStatement'), {}, 'no method'],
  [
    'what an old value was worth',
    call('PutItem'),
    { Item: {}, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    'no parameter',
  ],
  ['parallel scans', call('Scan'), { TableName: 'main', Segment: 0, TotalSegments: 2 }, 'no parameter Segment'],
  ['a consistent index', call('Query'), { IndexName: 'gsi1', ConsistentRead: true }, 'consistently'],
  ['projected attributes', call('Query'), { Select: 'ALL_PROJECTED_ATTRIBUTES' }, 'cannot select'],
  ['a long transaction', call('TransactWriteItems'), { TransactItems: many(26, put) }, 'takes 25 items, not 26'],
  ['a long batch', call('BatchWriteItem'), { RequestItems: { main: many(20, {}), keys: many(6, {}) } }, 'not 26'],
  ['an unknown action', call('TransactWriteItems'), { TransactItems: [{ Upsert: {} }] }, 'no action Upsert'],
  [
    'an unknown parameter within',
    call('TransactWriteItems'),
    { TransactItems: [{ Put: { Item: {}, Extra: 1 } }] },
    'no parameter Extra',
  ],
])('refuses %s', (_, target, input, says) => {
  expect(refusedBy(target, input)).toContain(says)
})
