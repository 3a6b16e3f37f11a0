import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, expect, it } from '@jest/globals'
import { documents, mainTable } from '../shared/table/store/table.ts'
import { openTown, type Town } from './town.ts'
import { cases } from './units.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})

it.each(cases)('$metric: at most $budget units ($of)', async ({ of, budget, charge }) => {
  const { [of]: units } = await charge(town)
  expect(units).toBeLessThanOrEqual(budget)
  // A meter that counts nothing would please every budget.
  expect(units).toBeGreaterThan(0)
})

it('charges what is read by its size, each item of a list too', async () => {
  const TableName = mainTable.getName()
  const pk = `${town.code}#METER#1`
  for (const sk of ['1', '2'])
    await documents.send(new PutCommand({ TableName, Item: { pk, sk, text: 'a'.repeat(5000) } }))
  const Key = { pk, sk: '1' }
  expect(await town.charged(() => documents.send(new GetCommand({ TableName, Key })))).toEqual({ read: 1, write: 0 })
  const query = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
  // Ten kilobytes are three times four.
  const both = { ...query, ConsistentRead: true }
  expect(await town.charged(() => documents.send(new QueryCommand(both)))).toEqual({ read: 3, write: 0 })
})
