import { ArnFormat, CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { CfnAuthorizer, CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { nameOf, state } from '../state.ts'

type Props = StackProps & { stage: string }

/** What is kept of a request: who asked is in our own access log, not here. */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  bytes: '$context.responseLength',
  authorizer: '$context.authorizer.error',
  integration: '$context.integrationErrorMessage',
}

/** The HTTP API and its authorizer; its routes come with the functions (`serverless.yml`). */
export class ApiStack extends Stack {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, { stage, ...props }: Props) {
    super(scope, id, props)
    this.api = new HttpApi(this, 'api', { apiName: nameOf(stage, 'api'), createDefaultStage: false })
    const logs = new LogGroup(this, 'api-logs', {
      logGroupName: `/zvonok/${stage}/api`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    new CfnStage(this, 'stage', {
      apiId: this.api.apiId,
      stageName: '$default',
      autoDeploy: true,
      // Metrics of each route would be some hundreds at 0.30 $ a month; each route has a function with metrics of its own.
      defaultRouteSettings: { throttlingRateLimit: 2000, throttlingBurstLimit: 4000, detailedMetricsEnabled: false },
      accessLogSettings: { destinationArn: logs.logGroupArn, format: JSON.stringify(logged) },
    })

    // The function is deployed later than the API it guards, so it is named and not referred to.
    const functionArn = this.formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: nameOf(stage, state.api.authorizer.function),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })
    const caller = new Role(this, 'authorizer-caller', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') })
    caller.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }))
    const { partition, region } = this
    const authorizer = new CfnAuthorizer(this, 'authorizer', {
      apiId: this.api.apiId,
      name: nameOf(stage, 'authorizer'),
      authorizerType: 'REQUEST',
      authorizerUri: `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
      authorizerCredentialsArn: caller.roleArn,
      authorizerPayloadFormatVersion: '2.0',
      enableSimpleResponses: true,
      identitySource: [state.api.authorizer.identity],
      // A session that was ended is to be refused at once.
      authorizerResultTtlInSeconds: 0,
    })
    for (const [thing, value] of [
      ['api-id', this.api.apiId],
      ['authorizer-id', authorizer.ref],
    ] as const)
      new CfnOutput(this, `out-${thing}`, { exportName: nameOf(stage, thing), value })
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Routes name the authorizer in serverless.yml; those without one are public.',
    })
  }
}
