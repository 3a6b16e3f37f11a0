import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Table } from 'dynamodb-toolbox/table'
import { tableNamed } from '../../env.ts'

/** Tries of one call, the first included. Retrying is done here and in `commit`, and nowhere else. */
export const client = new DynamoDBClient({ maxAttempts: 5 })
// It copies every input and output for a logger that we do not give it.
client.middlewareStack.remove('loggerMiddleware')
export const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

const key = {
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
} as const
const index = (name: string) =>
  ({
    type: 'global',
    partitionKey: { name: `${name}pk`, type: 'string' },
    sortKey: { name: `${name}sk`, type: 'string' },
  }) as const

export const mainTable = new Table({
  name: () => tableNamed('main'),
  documentClient: documents,
  ...key,
  indexes: { gsi1: index('gsi1'), gsi2: index('gsi2'), gsi3: index('gsi3') },
  entityAttributeSavedAs: 'kind',
})

/** Personal keys, uniqueness, blind index, rosters: kept apart because a destroyed key must not come back from a backup. */
export const keysTable = new Table({
  name: () => tableNamed('keys'),
  documentClient: documents,
  ...key,
  entityAttributeSavedAs: 'kind',
})
