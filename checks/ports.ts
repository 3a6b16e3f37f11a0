import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listed } from './service.ts'

/** What the libraries above the SDK send, by what is imported from them. */
const documents: Record<string, string | undefined> = {
  GetCommand: 'GetItem',
  PutCommand: 'PutItem',
  DeleteCommand: 'DeleteItem',
  QueryCommand: 'Query',
  ScanCommand: 'Scan',
  UpdateCommand: 'UpdateItem',
  BatchGetCommand: 'BatchGetItem',
  BatchWriteCommand: 'BatchWriteItem',
  TransactWriteCommand: 'TransactWriteItems',
}
const toolbox: Record<string, string | undefined> = {
  GetItemCommand: 'GetItem',
  PutItemCommand: 'PutItem',
  PutTransaction: 'TransactWriteItems',
  DeleteTransaction: 'TransactWriteItems',
}

function called(from: string, name: string): string[] {
  if (from === '@aws-sdk/s3-request-presigner') return [`s3:${name}`]
  const [, service] = /^@aws-sdk\/client-([\w-]+)$/.exec(from) ?? []
  if (service !== undefined) return name.endsWith('Command') ? [`${service}:${name.replace(/Command$/, '')}`] : []
  const library = from === '@aws-sdk/lib-dynamodb' ? documents : from.includes('/actions/') ? toolbox : {}
  const sends = library[name]
  const means = name.endsWith('Command') || name.endsWith('Transaction')
  if (means && sends === undefined) throw new Error(`checks/ports.ts does not know what ${name} of ${from} sends`)
  return sends === undefined ? [] : [`dynamodb:${sends}`]
}

/** Every call of AWS that the product makes: operations of SDK clients, and what calls its functions. */
export function awsCalls(root: string): string[] {
  const files = globSync('{functions,shared,regions,infra/deploy}/**/*.ts', { cwd: root }).filter(
    (file) => !/\.test\.ts$|\/testing/.test(file),
  )
  const calls = files.flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /^import \{([^}]+)\} from '((?:@aws-sdk|dynamodb-toolbox)\/[^']+)'/gms,
      ),
    ]
      .flatMap(([, names = '', from = '']) => names.split(',').map((name) => ({ name: name.trim(), from })))
      .filter(({ name }) => name !== '' && !name.startsWith('type '))
      .flatMap(({ name, from }) => called(from, name)),
  )
  const triggers = [...listed(root).values()].flatMap(({ events, destinations }) => [
    ...events.flatMap((event) => Object.keys(event)),
    ...(events.some(({ httpApi }) => httpApi?.authorizer) ? ['authorizer'] : []),
    ...(destinations ? ['destinations'] : []),
  ])
  return [...new Set([...calls, ...triggers.map((it) => `trigger:${it}`)])].toSorted()
}

/** What the table of `docs/ports.md` has forgotten, and what it says of what is no longer called. */
export function ports(root: string): string[] {
  const told = new Set(
    [...readFileSync(join(root, 'docs/ports.md'), 'utf8').matchAll(/^\| `([\w-]+:\w+)` /gm)].map(([, call]) => call),
  )
  const made = new Set<string | undefined>(awsCalls(root))
  return [
    ...[...made.difference(told)].map((call) => `docs/ports.md says nothing of ${call}`),
    ...[...told.difference(made)].map((call) => `docs/ports.md speaks of ${call}, which nothing calls`),
  ]
}
