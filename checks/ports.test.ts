import { expect, it } from '@jest/globals'
import { documentApi } from '../local/cloud/document-api.ts'
import { awsCalls, ports } from './ports.ts'

it('every call of AWS has its line in docs/ports.md', () => {
  expect(ports('.')).toEqual([])
})

it('every call of the table is one that the Document API lists', () => {
  const table = awsCalls('.').flatMap((call) => /^dynamodb:(\w+)$/.exec(call)?.[1] ?? [])
  expect(table).toContain('TransactWriteItems')
  expect(table.filter((operation) => !(operation in documentApi))).toEqual([])
})
