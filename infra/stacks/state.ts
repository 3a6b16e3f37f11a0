import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { nameOf, state } from '../state.ts'

type Props = StackProps & { stage: string }
/** Tables, buckets, queues, keys and the bus, as `infra/state.ts` says. They outlive their stack. */
export class StateStack extends Stack {
  readonly pages: s3.Bucket
  readonly #stage: string

  constructor(scope: Construct, id: string, { stage, ...props }: Props) {
    super(scope, id, props)
    this.#stage = stage
    for (const name of ['main', 'keys'] as const) this.#table(name)
    this.pages = this.#bucket('public')
    readByCdn(this.pages)
    for (const name of ['files', 'copies', 'raw', 'roots'] as const) this.#bucket(name)
    this.#queue('offers')
    this.#hearRules(this.#queue('events'))
    for (const name of ['data', 'roots'] as const) this.#key(name)
    const bus = new EventBus(this, 'bus', { eventBusName: nameOf(stage, state.bus) })
    bus.applyRemovalPolicy(RemovalPolicy.RETAIN)
    this.#export(`${state.bus}-arn`, bus.eventBusArn)
    this.#export(`${state.bus}-name`, bus.eventBusName)
  }

  #table(name: keyof typeof state.tables): dynamodb.TableV2 {
    const { ttl, recovery, ...more } = state.tables[name]
    const indexed = name === 'main'
    const table = new dynamodb.TableV2(this, `${name}-table`, {
      tableName: nameOf(this.#stage, name),
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      sortKey: { name: 'sk', type: dynamodb.AttributeType.STRING },
      timeToLiveAttribute: ttl,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: Number.parseInt(recovery, 10),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...('stream' in more && { dynamoStream: dynamodb.StreamViewType.NEW_IMAGE }),
      ...(indexed && { globalSecondaryIndexes: (['gsi1', 'gsi2', 'gsi3'] as const).map(indexOf) }),
    })
    this.#export(`${name}-arn`, table.tableArn)
    if (indexed) this.#export(`${name}-index-arn`, `${table.tableArn}/index/*`)
    if (table.tableStreamArn) this.#export(`${name}-stream-arn`, table.tableStreamArn)
    return table
  }

  #bucket(name: keyof typeof state.buckets): s3.Bucket {
    const rules = state.buckets[name]
    const bucket = new s3.Bucket(this, `${name}-bucket`, {
      bucketName: nameOf(this.#stage, name),
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      ...('cors' in rules && {
        // A presigned link is followed from the portal, whatever its address is.
        cors: [
          {
            allowedMethods: [s3.HttpMethods[rules.cors]],
            allowedOrigins: ['*'],
            allowedHeaders: ['content-type'],
            exposedHeaders: ['Content-Disposition'],
          },
        ],
      }),
      ...('lockDays' in rules && {
        versioned: true,
        objectLockDefaultRetention: s3.ObjectLockRetention.compliance(Duration.days(rules.lockDays)),
      }),
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(2) },
        ...('expireDays' in rules ? [{ expiration: Duration.days(rules.expireDays) }] : []),
      ],
    })
    const reason = 'Reads of people are noted in the table; server access logs would keep addresses and name nobody.'
    Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason })
    this.#export(`${name}-bucket-arn`, bucket.bucketArn)
    return bucket
  }

  #queue(name: keyof typeof state.queues): Queue {
    const { visibilitySeconds, maxReceives } = state.queues[name]
    const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) }
    const dead = new Queue(this, `${name}-dlq`, { ...common, queueName: nameOf(this.#stage, `${name}-dlq`) })
    const queue = new Queue(this, `${name}-queue`, {
      ...common,
      queueName: nameOf(this.#stage, name),
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      deadLetterQueue: { queue: dead, maxReceiveCount: maxReceives },
    })
    this.#export(`${name}-arn`, queue.queueArn)
    this.#export(`${name}-url`, queue.queueUrl)
    this.#export(`${name}-dlq-arn`, dead.queueArn)
    return dead
  }

  /** Rules and schedules of our stage put there what they could not deliver. */
  #hearRules(dead: Queue): void {
    dead.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [dead.queueArn],
        conditions: {
          ArnLike: {
            'aws:SourceArn': this.formatArn({
              service: 'events',
              resource: 'rule',
              resourceName: nameOf(this.#stage, '*'),
            }),
          },
        },
      }),
    )
  }

  #key(name: keyof typeof state.kms): void {
    const signs = state.kms[name].usage === 'SIGN_VERIFY'
    const key = new Key(this, `${name}-key`, {
      alias: nameOf(this.#stage, name),
      removalPolicy: RemovalPolicy.RETAIN,
      ...(signs ? { keySpec: KeySpec.ECC_NIST_P256, keyUsage: KeyUsage.SIGN_VERIFY } : { enableKeyRotation: true }),
    })
    this.#export(`${name}-key-arn`, key.keyArn)
  }

  /** What `serverless.yml` imports by name. */
  #export(thing: string, value: string): void {
    new CfnOutput(this, `out-${thing}`, { exportName: nameOf(this.#stage, thing), value })
  }
}

/** Lets the CDN of this account read a bucket, and nobody else. */
export function readByCdn(bucket: s3.Bucket): void {
  const { account, partition } = Stack.of(bucket)
  bucket.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects('*')],
      conditions: { StringLike: { 'AWS:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/*` } },
    }),
  )
}

const indexOf = (indexName: keyof typeof state.indexes): dynamodb.GlobalSecondaryIndexPropsV2 => {
  const [...nonKeyAttributes] = state.indexes[indexName].projection
  return {
    indexName,
    partitionKey: { name: `${indexName}pk`, type: dynamodb.AttributeType.STRING },
    sortKey: { name: `${indexName}sk`, type: dynamodb.AttributeType.STRING },
    ...(nonKeyAttributes.length > 0
      ? { projectionType: dynamodb.ProjectionType.INCLUDE, nonKeyAttributes }
      : { projectionType: dynamodb.ProjectionType.KEYS_ONLY }),
  }
}
