import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import { nameOf } from '../state.ts'

type Props = StackProps & { stage: string; addressLimit: number }

const metrics = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false })

/**
 * A web firewall that holds back an address which asks too often: a school behind one address asks much, so the limit is for
 * machines, and signing in has a tenth of it. CloudFront takes it from us-east-1 alone; `webAcl` names it to the CDN.
 */
export class FirewallStack extends Stack {
  constructor(scope: Construct, id: string, { stage, addressLimit, ...props }: Props) {
    super(scope, id, props)
    const limited = (name: string, priority: number, limit: number, path?: string) => ({
      name,
      priority,
      action: {
        block: { customResponse: { responseCode: 429, responseHeaders: [{ name: 'retry-after', value: '300' }] } },
      },
      statement: {
        rateBasedStatement: {
          limit,
          aggregateKeyType: 'IP',
          evaluationWindowSec: 300,
          ...(path !== undefined && {
            scopeDownStatement: {
              byteMatchStatement: {
                fieldToMatch: { uriPath: {} },
                positionalConstraint: 'STARTS_WITH',
                searchString: path,
                textTransformations: [{ priority: 0, type: 'NONE' }],
              },
            },
          }),
        },
      },
      visibilityConfig: metrics(name),
    })
    const { attrArn } = new CfnWebACL(this, 'firewall', {
      name: nameOf(stage, 'firewall'),
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: [
        limited('sign-in', 0, Math.max(10, Math.ceil(addressLimit / 10)), '/session/'),
        limited('all', 1, addressLimit),
      ],
      visibilityConfig: metrics('firewall'),
    })
    new CfnOutput(this, 'out-web-acl', { description: 'The value of webAcl', value: attrArn })
  }
}
