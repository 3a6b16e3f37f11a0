/**
 * Every name the local region answers to, and the one place where an export name of the stacks (`!ImportValue ...`)
 * becomes what it stands for. Nothing else here spells a name or an ARN.
 */
import { nameOf } from '../../infra/state.ts'

/** The only region and account this runtime answers as; fauxqs and DynamoDB Local use the same account. */
export const REGION = 'eu-central-1'
export const ACCOUNT = '000000000000'

/** What exists, as `infra/state.ts` says it. The region reads nothing else of it. */
export interface RegionState {
  readonly tables: Readonly<Record<string, { readonly stream?: string; readonly ttl?: string }>>
  readonly indexes: Readonly<Record<string, { readonly projection: readonly string[] }>>
  readonly buckets: Readonly<
    Record<string, { readonly purpose: string; readonly cors?: 'GET' | 'PUT'; readonly lockDays?: number }>
  >
  readonly bus: string
  readonly queues: Readonly<Record<string, { readonly visibilitySeconds: number; readonly maxReceives: number }>>
  readonly kms: Readonly<Record<string, { readonly usage: string; readonly spec: string }>>
  readonly api: { readonly authorizer: { readonly function: string; readonly identity: string } }
}

/** What an export stands for: the kind of thing, its short name in `infra/state.ts`, and the value functions would see. */
export interface Import {
  readonly kind: 'table' | 'stream' | 'bucket' | 'queue' | 'bus' | 'key' | 'api' | 'authorizer'
  readonly thing: string
  readonly value: string
}

/** ARNs of a queue, the bus, a function, a key and a rule, from the stage and the short name. */
export const queueArn = (stage: string, thing: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${nameOf(stage, thing)}`
export const busArn = (stage: string, bus: string) =>
  `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/${nameOf(stage, bus)}`
export const functionArn = (lambdaName: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${lambdaName}`
export const keyArn = (stage: string, thing: string) => `arn:aws:kms:${REGION}:${ACCOUNT}:key/${nameOf(stage, thing)}`
export const ruleArn = (stage: string, bus: string, rule: string) =>
  `arn:aws:events:${REGION}:${ACCOUNT}:rule/${nameOf(stage, bus)}/${rule}`

/** The last part of an ARN, which for queues is the queue's name. */
export const nameInArn = (arn: string) => arn.slice(arn.lastIndexOf(':') + 1)

/** Short names of all queues: each of `infra/state.ts` and its dead-letter queue. */
export const queueNames = (state: RegionState) => Object.keys(state.queues).flatMap((name) => [name, `${name}-dlq`])

/**
 * All export names a service file may import, by the naming convention of the stacks: `zvonok-local-main-arn`,
 * `-main-stream-arn`, `-offers-arn`, `-offers-dlq-arn`, `-bus-arn`, `-api-id`, `-authorizer-id` and the `-name` and `-url`
 * forms beside them. A bucket is `-files-bucket-arn` and a key `-data-key-arn`, because both may share a short name.
 */
export function exportsOf(stage: string, state: RegionState): Map<string, Import> {
  const all = new Map<string, Import>()
  const add = (suffix: string, kind: Import['kind'], thing: string, value: string) =>
    all.set(nameOf(stage, suffix), { kind, thing, value })

  for (const [thing, { stream }] of Object.entries(state.tables)) {
    const arn = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${nameOf(stage, thing)}`
    add(`${thing}-arn`, 'table', thing, arn)
    add(`${thing}-name`, 'table', thing, nameOf(stage, thing))
    if (stream) add(`${thing}-stream-arn`, 'stream', thing, `${arn}/stream/local`)
  }
  for (const thing of Object.keys(state.buckets)) {
    add(`${thing}-bucket-arn`, 'bucket', thing, `arn:aws:s3:::${nameOf(stage, thing)}`)
    add(`${thing}-bucket-name`, 'bucket', thing, nameOf(stage, thing))
  }
  for (const thing of queueNames(state)) {
    add(`${thing}-arn`, 'queue', thing, queueArn(stage, thing))
    add(`${thing}-name`, 'queue', thing, nameOf(stage, thing))
    add(`${thing}-url`, 'queue', thing, `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${nameOf(stage, thing)}`)
  }
  for (const suffix of ['bus', state.bus]) {
    add(`${suffix}-arn`, 'bus', state.bus, busArn(stage, state.bus))
    add(`${suffix}-name`, 'bus', state.bus, nameOf(stage, state.bus))
  }
  for (const thing of Object.keys(state.kms)) add(`${thing}-key-arn`, 'key', thing, keyArn(stage, thing))
  add('api-id', 'api', 'api', 'local')
  add('authorizer-id', 'authorizer', state.api.authorizer.function, 'local')
  return all
}
