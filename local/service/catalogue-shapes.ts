/** The shapes of a resolved service file that this runtime accepts. They are strict: an unknown property is a refusal. */
import * as z from 'zod/mini'
import { isRecord } from '../cloud/aws-json.ts'

const importNode = z.strictObject({ 'Fn::ImportValue': z.string() })
/** `!ImportValue name` */
export type ImportNode = z.infer<typeof importNode>

const environment = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), importNode]))
export type Environment = z.infer<typeof environment>

const whole = (from: number, to: number) => z.int().check(z.minimum(from), z.maximum(to))
const pattern = z.record(z.string(), z.unknown())
const partial = z.optional(z.literal('ReportBatchItemFailures'))
const toQueue = z.strictObject({ onFailure: z.strictObject({ type: z.literal('sqs'), arn: importNode }) })
/** What only matters to a deployment and changes nothing here. */
const ignored = z.optional(z.unknown())

/** `custom.esbuild`, the options of serverless-esbuild that the bundler here takes over. */
const bundling = z.strictObject({
  bundle: z._default(z.literal(true), true),
  minify: z._default(z.boolean(), false),
  sourcemap: ignored,
  target: z._default(z.string(), 'node24'),
  platform: z._default(z.literal('node'), 'node'),
  format: z._default(z.literal('esm'), 'esm'),
  charset: z._default(z.enum(['ascii', 'utf8']), 'ascii'),
  jsx: z._default(z.enum(['transform', 'automatic']), 'transform'),
  jsxImportSource: z._default(z.string(), 'react'),
  mainFields: z.optional(z.array(z.string())),
  conditions: z.optional(z.array(z.string())),
  external: z.optional(z.array(z.string())),
  loader: z.optional(
    z.record(z.string(), z.enum(['text', 'json', 'binary', 'base64', 'file', 'dataurl', 'tsx', 'ts', 'js', 'jsx'])),
  ),
  define: z.optional(z.record(z.string(), z.string())),
  banner: z.optional(z.record(z.string(), z.string())),
  outputFileExtension: z._default(z.literal('.mjs'), '.mjs'),
  plugins: z.optional(z.string()),
})
export type Bundling = z.infer<typeof bundling>

/** The service without its functions' insides. Timeout and memory default as the framework's do: 6 s, 1024 MB. */
export const service = z.object({
  service: z.string(),
  provider: z.object({
    region: z.string(),
    runtime: z.literal('nodejs24.x'),
    timeout: z._default(whole(1, 900), 6),
    memorySize: z._default(whole(128, 10_240), 1024),
    environment: z._default(environment, {}),
    httpApi: z.optional(z.strictObject({ id: z.optional(importNode) })),
  }),
  functions: z.record(z.string(), z.unknown()),
  custom: z._default(z.object({ esbuild: z._default(bundling, bundling.parse({})) }), { esbuild: bundling.parse({}) }),
  resources: z.optional(z.undefined()),
  layers: z.optional(z.undefined()),
})

/** A function, and below what can stand in its `events`. */
export const fn = z.strictObject({
  handler: z.string().check(z.regex(/^[\w./-]+\.\w+$/)),
  name: z.string(),
  description: ignored,
  timeout: z.optional(whole(1, 900)),
  memorySize: z.optional(whole(128, 10_240)),
  environment: z._default(environment, {}),
  reservedConcurrency: z.optional(whole(0, 1000)),
  maximumRetryAttempts: z.optional(whole(0, 2)),
  maximumEventAge: z.optional(whole(60, 21_600)),
  destinations: z.optional(toQueue),
  events: z.array(z.record(z.string(), z.unknown())),
  iamRoleStatements: ignored,
  iamRoleStatementsName: ignored,
  iamRoleStatementsInherit: ignored,
  logRetentionInDays: ignored,
  tags: ignored,
  tracing: ignored,
})

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY', '*'] as const
export const httpApi = z.strictObject({
  method: z.pipe(
    z.pipe(
      z.string(),
      z.transform((method: string) => method.toUpperCase()),
    ),
    z.enum(METHODS),
  ),
  path: z.string().check(z.regex(/^(\*|\/|(\/([^/{}\s]+|\{\w+\}))*(\/\{\w+\+\})?)$/)),
  authorizer: z.optional(z.strictObject({ type: z.literal('request'), id: importNode })),
})

/** The short form `GET /me`, `*` as the long one. */
export function longHttpApi(value: unknown): unknown {
  if (typeof value !== 'string') return isRecord(value) ? { method: '*', ...value } : value
  const [method, path] = value.split(' ')
  return { method: method ?? '*', path: path ?? '*' }
}

/** EventBridge's own defaults: 185 retries within 24 hours. */
export const eventBridge = z.strictObject({
  eventBus: importNode,
  pattern,
  retryPolicy: z._default(
    z.strictObject({
      maximumRetryAttempts: z._default(whole(0, 185), 185),
      maximumEventAge: z._default(whole(60, 86_400), 86_400),
    }),
    { maximumRetryAttempts: 185, maximumEventAge: 86_400 },
  ),
  deadLetterQueueArn: z.optional(importNode),
  name: z.optional(z.string()),
  description: ignored,
})

export const schedule = z.strictObject({
  rate: z.array(z.string()).check(z.minLength(1)),
  enabled: z._default(z.boolean(), true),
  method: z.optional(z.enum(['scheduler', 'eventBus'])),
  timezone: z.optional(z.string()),
  // osls parses `input.body` once more and escapes string inputs; an object without it is what it says.
  input: z.optional(z.record(z.string().check(z.regex(/^(?!body$)/)), z.unknown())),
  name: z.optional(z.string()),
  description: ignored,
})

export const sqs = z.strictObject({
  arn: importNode,
  batchSize: z._default(whole(1, 10_000), 10),
  maximumBatchingWindow: z._default(whole(0, 300), 0),
  functionResponseType: partial,
})

export const stream = z.strictObject({
  type: z.literal('dynamodb'),
  arn: importNode,
  batchSize: z._default(whole(1, 10_000), 10),
  startingPosition: z._default(z.enum(['LATEST', 'TRIM_HORIZON']), 'TRIM_HORIZON'),
  maximumRetryAttempts: z._default(whole(-1, 10_000), -1),
  bisectBatchOnFunctionError: z._default(z.boolean(), false),
  functionResponseType: partial,
  filterPatterns: z._default(z.array(pattern), []),
  destinations: z.optional(toQueue),
})

type Issue = Pick<z.core.$ZodIssue, 'code' | 'path'> & {
  readonly keys?: string[]
  readonly values?: readonly unknown[]
}

/** The first thing wrong with a value, in words that name the property: `x.authorizer.scopes is not supported ...`. */
export function firstIssue(error: z.core.$ZodError, value: unknown, where: string): string {
  const issue: Issue | undefined = error.issues[0]
  if (!issue) return `${where} is not understood`
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  if (issue.code === 'unrecognized_keys')
    return `${where}${path}.${issue.keys?.[0]} is not supported by the local region`
  let found = value
  for (const step of issue.path) found = isRecord(found) || Array.isArray(found) ? Reflect.get(found, step) : undefined
  if (found === undefined) return `${where}${path} is missing`
  const allowed = issue.values ? ` (only ${issue.values.map((one) => JSON.stringify(one)).join(', ')})` : ''
  return `${where}${path} is ${JSON.stringify(found)}, which the local region does not support${allowed}`
}
