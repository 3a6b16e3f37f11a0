import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { App } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import * as z from 'zod/mini'
import { invalid } from '../checks/packaged.ts'
import { CDN_HEADER } from '../shared/edge/cdn.ts'
import { stacksOf } from './app.ts'
import { CDN_KEY } from './stacks/site.ts'
import { state } from './state.ts'
import { watched } from './watched.ts'

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      DeletionPolicy: z.optional(z.string()),
      Properties: z._default(z.looseObject({}), {}),
    }),
  ),
  Outputs: z.optional(z.record(z.string(), z.object({ Export: z.optional(z.object({ Name: z.string() })) }))),
})
type Template = z.infer<typeof Template>

const folder = mkdtempSync(join(tmpdir(), 'zvonok-synth-'))
afterAll(() => rmSync(folder, { recursive: true }))

const settings = {
  stage: 'test',
  regions: ['demo'],
  budgetUsd: 50,
  alarmEmail: 'duty@example.org',
  identity: 'oidc' as const,
  awsRegion: 'eu-central-1',
}
let templates: Record<string, Template>
let raw: Record<string, { Parameters?: Record<string, object> }>
beforeAll(() => {
  const app = new App({ outdir: folder })
  stacksOf(app, settings)
  const { stacks } = app.synth()
  raw = Object.fromEntries(stacks.map(({ stackName, template }) => [stackName, template]))
  templates = Object.fromEntries(stacks.map((stack) => [stack.stackName, Template.parse(stack.template)]))
})
const resources = (type: string) =>
  Object.values(templates).flatMap((template) =>
    Object.values(template.Resources).filter((resource) => resource.Type === type),
  )
const properties = (type: string, name: string, value: string) =>
  resources(type).find(({ Properties }) => Properties[name] === value)?.Properties

describe('a firewall by address', () => {
  it('stands where CloudFront takes it from, holds addresses back, signing in sooner, and only where it is wanted', () => {
    expect(Object.keys(raw)).not.toContain('zvonok-test-firewall')
    const app = new App({ outdir: mkdtempSync(join(folder, 'firewall-')) })
    stacksOf(app, { ...settings, addressLimit: 5000 })
    const made = app.synth().getStackByName('zvonok-test-firewall')
    expect(made.environment.region).toBe('us-east-1')
    expect(invalid(JSON.stringify(made.template), 'firewall')).toEqual([])
    const [acl] = Object.values(Template.parse(made.template).Resources)
    expect(acl?.Type).toBe('AWS::WAFv2::WebACL')
    const rules = z.array(
      z.looseObject({ Statement: z.object({ RateBasedStatement: z.looseObject({ Limit: z.number() }) }) }),
    )
    const limits = rules.parse(acl?.Properties.Rules).map(({ Statement }) => Statement.RateBasedStatement.Limit)
    expect(limits).toEqual([500, 5000])
  })
})

describe('the stacks', () => {
  it('export everything that the functions import', () => {
    const files = ['serverless.yml', ...globSync('functions/*/functions.yml')]
    const wanted = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/ImportValue "?zvonok-\$\{sls:stage\}-([\w-]+)/g)].map(
        ([, name]) => name,
      ),
    )
    const given = Object.values(templates).flatMap(({ Outputs = {} }) =>
      Object.values(Outputs).map((output) => output.Export?.Name),
    )
    expect(wanted.length).toBeGreaterThan(20)
    expect([...new Set(wanted)].filter((name) => !given.includes(`zvonok-test-${name}`))).toEqual([])
  })

  it('keep what people entrusted: tables, buckets and keys outlive their stack', () => {
    const kept = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key'].flatMap(resources)
    expect(kept).toHaveLength(Object.keys({ ...state.tables }).length + Object.keys(state.buckets).length + 1 + 2)
    expect(kept.filter(({ DeletionPolicy }) => DeletionPolicy !== 'Retain')).toEqual([])
  })

  it('give a table its indexes, its stream, its clock and its way back', () => {
    expect(properties('AWS::DynamoDB::GlobalTable', 'TableName', 'zvonok-test-main')).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      GlobalSecondaryIndexes: [
        { IndexName: 'gsi1', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] } },
        { IndexName: 'gsi2', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] } },
        { IndexName: 'gsi3', Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
      Replicas: [{ PointInTimeRecoverySpecification: { RecoveryPeriodInDays: 35 }, DeletionProtectionEnabled: true }],
    })
    const keys = properties('AWS::DynamoDB::GlobalTable', 'TableName', 'zvonok-test-keys')
    expect(keys).toMatchObject({ Replicas: [{ PointInTimeRecoverySpecification: { RecoveryPeriodInDays: 7 } }] })
    expect(keys).not.toHaveProperty('StreamSpecification')
    expect(keys).not.toHaveProperty('GlobalSecondaryIndexes')
  })

  it('lock the signed roots and close every bucket', () => {
    expect(properties('AWS::S3::Bucket', 'BucketName', 'zvonok-test-roots')).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: state.buckets.roots.lockDays } },
      },
    })
    const closed = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    }
    for (const { Properties } of resources('AWS::S3::Bucket'))
      expect(Properties).toMatchObject({ PublicAccessBlockConfiguration: closed })
  })

  it('give every queue a place for what fails', () => {
    for (const [name, { maxReceives }] of Object.entries(state.queues))
      expect(properties('AWS::SQS::Queue', 'QueueName', `zvonok-test-${name}`)).toMatchObject({
        RedrivePolicy: { maxReceiveCount: maxReceives },
      })
  })

  it('let rules and schedules of this deployment, and of no other, give up into the queue', () => {
    const policies = JSON.stringify(
      resources('AWS::SQS::QueuePolicy').map(({ Properties }) => Properties.PolicyDocument),
    )
    const [, allowed = ''] = /("Action":"sqs:SendMessage".*?)\}(?:,\{|\])/.exec(policies) ?? []
    expect(allowed).toContain('"Service":"events.amazonaws.com"')
    expect(allowed).toContain(':rule/zvonok-test-*')
  })

  it('are written as the schemas of CloudFormation have it', () => {
    expect(Object.entries(raw).flatMap(([name, template]) => invalid(JSON.stringify(template), name))).toEqual([])
  })

  it('make an alarm and a graph of everything that is watched, and tell it by post', () => {
    const alarms = resources('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties)
    expect(alarms.map(({ AlarmName }) => AlarmName)).toEqual(watched.map(({ id }) => `zvonok-test-${id}`))
    for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1)
    expect(properties('AWS::CloudWatch::Alarm', 'AlarmName', 'zvonok-test-sweep-silent')).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    })
    const [board] = resources('AWS::CloudWatch::Dashboard').map((it) => JSON.stringify(it.Properties.DashboardBody))
    for (const { id } of watched) expect(board).toContain(id)
    expect(resources('AWS::SNS::Subscription')).toHaveLength(1)
    expect(JSON.stringify(resources('AWS::Budgets::Budget'))).toMatch(/"SNS".*"ACTUAL"|"ACTUAL".*"SNS"/)
  })

  it('let the API be found by the key of the CDN, which no template shows', () => {
    const [cdn] = resources('AWS::CloudFront::Distribution').map(({ Properties }) => JSON.stringify(Properties))
    expect(cdn).toContain(`{"HeaderName":"${CDN_HEADER}","HeaderValue":{"Ref":"${CDN_KEY}"}}`)
    expect(raw['zvonok-test-site']?.Parameters?.[CDN_KEY]).toMatchObject({ NoEcho: true, MinLength: 32 })
  })

  it('ask the API for the page that says so where a bucket has none', () => {
    const Behaviour = z.object({ PathPattern: z.string(), TargetOriginId: z.string() })
    const Group = z.object({
      Id: z.string(),
      FailoverCriteria: z.object({ StatusCodes: z.object({ Items: z.array(z.number()) }) }),
    })
    const Config = z.object({
      CacheBehaviors: z.array(Behaviour),
      OriginGroups: z.object({ Items: z.array(Group) }),
      CustomErrorResponses: z.optional(z.unknown()),
    })
    const [cdn] = resources('AWS::CloudFront::Distribution').map((it) => Config.parse(it.Properties.DistributionConfig))
    const groups = new Map(cdn?.OriginGroups.Items.map((it) => [it.Id, it.FailoverCriteria.StatusCodes.Items]))
    const guarded = cdn?.CacheBehaviors.filter(({ TargetOriginId }) => groups.has(TargetOriginId))
    expect(guarded?.map(({ PathPattern }) => PathPattern)).toEqual(['/index.html', '/demo/*', '/assets/*'])
    expect([...groups.values()]).toEqual([
      [403, 404],
      [403, 404],
    ])
    // It would also stand for what the API says.
    expect(cdn?.CustomErrorResponses).toBeUndefined()
  })

  it('ask the authorizer each time, and let the API alone call it', () => {
    expect(resources('AWS::ApiGatewayV2::Authorizer').map(({ Properties }) => Properties)).toMatchObject([
      { AuthorizerResultTtlInSeconds: 0, EnableSimpleResponses: true, AuthorizerPayloadFormatVersion: '2.0' },
    ])
  })
})

it('what the rules of AWS Solutions find is refused unless it is explained', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'zvonok-synth-'))
  const app = new App({ outdir })
  stacksOf(app, settings)
  const [stack] = app.node.findAll().filter(({ node }) => node.id === 'zvonok-test-state')
  if (!stack) throw new Error('there is no stack of state')
  new Bucket(stack, 'planted')
  expect(() => app.synth()).toThrow(/AwsSolutions-S1/)
  rmSync(outdir, { recursive: true })
})
