import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { state } from '../infra/state.ts'
import { type Need, needs } from './needs.ts'
import { customTags, type Entry, listed } from './service.ts'

/** What an action of IAM lets a function do, in the words of `Need`. */
const verbs: Record<string, string | undefined> = {
  'dynamodb:GetItem': 'read',
  'dynamodb:BatchGetItem': 'read',
  'dynamodb:Query': 'read',
  'dynamodb:PutItem': 'put',
  'dynamodb:UpdateItem': 'update',
  'dynamodb:DeleteItem': 'delete',
  'dynamodb:Scan': 'scan',
  'dynamodb:GetRecords': 'follow',
  'dynamodb:GetShardIterator': 'follow',
  'dynamodb:DescribeStream': 'follow',
  'dynamodb:ListStreams': 'follow',
  's3:GetObject': 'get',
  's3:PutObject': 'put',
  's3:ListBucket': 'list',
  's3:DeleteObject': 'remove',
  'kms:Decrypt': 'unwrap',
  'kms:GenerateDataKey': 'wrap',
  'kms:Sign': 'sign',
  'kms:GetPublicKey': 'verify',
  'events:PutEvents': 'publish',
  'sqs:SendMessage': 'send',
  'sqs:ReceiveMessage': 'receive',
  'sqs:DeleteMessage': 'receive',
  'sqs:GetQueueAttributes': 'receive',
}
/** Every function writes its own log and its own trace; these two name no thing of ours. */
const ownService = /^(logs|xray):/

const Statement = z.object({ Effect: z.literal('Allow'), Action: z.array(z.string()), Resource: z.unknown() })
export const Statements = z.array(Statement)

/** `zvonok-prod-main-index-arn` is `main`; a bucket and a key of one name are told apart by the verb. */
const exported =
  /zvonok-.+?-(main|keys|public|files|copies|raw|roots|data|offers|events-dlq|facts)(?:-index|-stream|-bucket|-key)?-arn/g

/** What statements of a role let a function do. @throws Error for an action or a resource that no function should have */
export function granted(statements: z.infer<typeof Statements>): Set<Need> {
  const all = statements.flatMap(({ Action, Resource }) => {
    const own = Action.filter((action) => !ownService.test(action))
    const things = [...JSON.stringify(Resource).matchAll(exported)].map(([, thing]) => thing)
    if (own.length > 0 && things.length === 0) throw new Error(`${own.join(', ')} on ${JSON.stringify(Resource)}`)
    return own.flatMap((action) => {
      const verb = verbs[action]
      if (verb === undefined) throw new Error(`${action}: checks/rights.ts does not know what it lets a function do`)
      return things.map((thing): Need => `${verb} ${thing}`)
    })
  })
  return new Set(all)
}

/** Reached in the code, yet never done: why. What stands here and is not needed to stand here is a finding as well. */
const never: Record<string, { need: Need; why: string } | undefined> = {
  rebuildRoster: { need: 'put main', why: 'commits a list of names, which has no facts and no receipt' },
}

/** What it fails on is handed over. The rights to be fed by a queue or a stream come with the packaging (`packaged.ts`). */
const handsOver = ({ events, destinations }: Entry): Set<Need> =>
  new Set(destinations || events.some((event) => 'stream' in event) ? ['send events-dlq'] : [])

/** Compares; nothing when a function has exactly the rights it needs. */
export function wrongRights(name: string, has: ReadonlySet<Need>, code: ReadonlySet<Need>, more: ReadonlySet<Need>) {
  const except = never[name]
  const wanted = new Set([...code, ...more].filter((need) => need !== except?.need))
  return [
    ...(except && !code.has(except.need) ? [`${name}: checks/rights.ts excuses "${except.need}" for nothing`] : []),
    ...[...wanted.difference(has)].map((need) => `${name}: needs the right to ${need} and has it not`),
    ...[...has.difference(wanted)].map((need) => `${name}: has the right to ${need} and does not need it`),
  ].toSorted()
}

const May = z.object({ custom: z.object({ may: z.record(z.string(), Statement) }) })
const Listed = z.object({ iamRoleStatements: z._default(z.array(z.string()), []) })

/** Every function has the rights that its code needs, and no other. Reads the lists; what is packaged is read by `packaged.ts`. */
export async function rights(root: string): Promise<string[]> {
  const { may } = May.parse(parse(readFileSync(join(root, 'serverless.yml'), 'utf8'), { customTags })).custom
  const code = await needs(root)
  return [...listed(root)].flatMap(([name, entry]) => {
    const open = entry.events.some(({ httpApi }) => httpApi) || name === state.api.authorizer.function
    if (open && !code.get(name)?.names.has('throughCdn'))
      return [`${name}: answers HTTP and does not ask whether the request came by the CDN`]
    const words = Listed.parse(entry).iamRoleStatements.map((it) => /custom\.may\.(\w+)/.exec(it)?.[1] ?? it)
    const unknown = words.filter((word) => !(word in may))
    if (unknown.length > 0) return [`${name}: serverless.yml has no right ${unknown.join(', ')}`]
    const has = granted(words.flatMap((word) => may[word] ?? []))
    return wrongRights(name, has, code.get(name)?.needs ?? new Set(), handsOver(entry))
  })
}
